export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';
export const EXAMPLES_NAMESPACE = 'http://www.tei-c.org/ns/Examples';
export const SCHEMATRON_NAMESPACE = 'http://purl.oclc.org/dsdl/schematron';
