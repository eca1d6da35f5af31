export const RELAXNG_NAMESPACE = 'http://relaxng.org/ns/structure/1.0';
export const XSD_LIBRARY = 'http://www.w3.org/2001/XMLSchema-datatypes';
/** `a:documentation` and `a:defaultValue` of RELAX NG DTD Compatibility. */
export const ANNOTATIONS_NAMESPACE = 'http://relaxng.org/ns/compatibility/annotations/1.0';
export const COMPATIBILITY_LIBRARY = 'http://relaxng.org/ns/compatibility/datatypes/1.0';
