const TYPES: Readonly<Record<string, string>> = {
  bib: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** The media type of a file by its extension (IANA, Media Types). Of XML none is said for the characters: the file says it. */
export function mediaType(path: string): string {
  const [, extension = ''] = /\.([a-z\d]+)$/i.exec(path) ?? [];
  return TYPES[extension.toLowerCase()] ?? 'application/octet-stream';
}
