/** The forms in which “tei explain” writes a page; the first one is the default. */
export const pageFormats = [
  { name: 'pretty', about: 'to be read' },
  { name: 'json', about: 'for a program: { "version": 1, "pages": [ … ] }' },
] as const;
