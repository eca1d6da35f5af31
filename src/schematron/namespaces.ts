export const SCHEMATRON_NAMESPACE = 'http://purl.oclc.org/dsdl/schematron';
export const XSLT_NAMESPACE = 'http://www.w3.org/1999/XSL/Transform';
