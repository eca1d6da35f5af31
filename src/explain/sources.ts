import type { Source } from './page.ts';

const GUIDELINES = 'https://www.tei-c.org/release/doc/tei-p5-doc/en/html';

/** A section of the TEI Guidelines, by the numbers of version 4.9.0: the page of its chapter, and its place there. */
export const tei = (section: string, page: string, place: string): Source => ({
  name: `TEI Guidelines, ${section}`,
  url: `${GUIDELINES}/${page}.html#${place}`,
});

/** W3C, Extensible Markup Language 1.0, fifth edition. */
export const xml = (section: string, anchor: string): Source => ({
  name: `XML 1.0, section ${section}`,
  url: `https://www.w3.org/TR/xml/#${anchor}`,
});

/** OASIS, RELAX NG Specification, 3 December 2001. */
export const relaxNg = (section: string): Source => ({
  name: `RELAX NG, section ${section}`,
  url: 'https://relaxng.org/spec-20011203.html',
});

export const COMPACT_SYNTAX: Source = {
  name: 'RELAX NG Compact Syntax, section 2',
  url: 'https://relaxng.org/compact-20021121.html',
};

export const COMPATIBILITY: Source = {
  name: 'RELAX NG DTD Compatibility, section 5',
  url: 'https://relaxng.org/compatibility-20011203.html',
};

export const CATALOGS: Source = {
  name: 'OASIS XML Catalogs 1.1, section 4',
  url: 'https://www.oasis-open.org/committees/download.php/14809/xml-catalogs.html',
};

export const XML_MODEL: Source = {
  name: 'Associating Schemas with XML documents 1.0, section 2',
  url: 'https://www.w3.org/TR/xml-model/',
};

export const XML_ID: Source = { name: 'xml:id Version 1.0, section 4', url: 'https://www.w3.org/TR/xml-id/' };

export const URI: Source = { name: 'RFC 3986, section 2', url: 'https://www.rfc-editor.org/rfc/rfc3986' };

export const JSON_TEXT: Source = { name: 'RFC 8259', url: 'https://www.rfc-editor.org/rfc/rfc8259' };

/** Levels A and U: each glyph is there, and has its character. */
export const PDF_A: Source = {
  name: 'ISO 19005-2 (PDF/A-2), 6.2.11',
  url: 'https://www.iso.org/standard/50655.html',
};

export const EPUB_CSS: Source = {
  name: 'EPUB 3.3, 6.3 CSS',
  url: 'https://www.w3.org/TR/epub-33/#sec-css',
};

export const WCAG_CONTRAST: Source = {
  name: 'WCAG 2.2, 1.4.3 Contrast (Minimum)',
  url: 'https://www.w3.org/TR/WCAG22/#contrast-minimum',
};

/** The BagIt File Packaging Format (V1.0). */
export const bagIt = (section: string): Source => ({
  name: `RFC 8493 (BagIt 1.0), section ${section}`,
  url: 'https://www.rfc-editor.org/rfc/rfc8493',
});

export const APPNOTE: Source = {
  name: 'APPNOTE.TXT 6.3.10 (the format of ZIP)',
  url: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
};
