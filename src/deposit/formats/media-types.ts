const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bib: 'application/x-bibtex',
  cff: 'application/yaml',
  css: 'text/css',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  odd: 'application/tei+xml',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  rnc: 'application/relax-ng-compact-syntax',
  rng: 'application/xml',
  sch: 'application/xml',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  ttf: 'font/ttf',
  txt: 'text/plain',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
  xsl: 'application/xslt+xml',
  zip: 'application/zip',
};

/** TEI lies in these folders of a package. */
const TEI = /^(?:tei\/(?:records|registers)|html\/records)\/.*\.xml$/;

/** The media type of a file of a package, by its path; undefined for what is not known. */
export function mediaType(path: string): string | undefined {
  if (TEI.test(path) || path === 'cmif.xml') return 'application/tei+xml';
  return TYPES[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}
