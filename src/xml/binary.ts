const MAGIC: readonly (readonly [what: string, ...begins: readonly number[]])[] = [
  ['a ZIP archive (as .docx, .odt and .epub are)', 0x50, 0x4b, 0x03, 0x04],
  ['an empty ZIP archive', 0x50, 0x4b, 0x05, 0x06],
  ['a PDF file', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['a TIFF image', 0x49, 0x49, 0x2a, 0x00],
  ['a TIFF image', 0x4d, 0x4d, 0x00, 0x2a],
  ['a gzip archive', 0x1f, 0x8b],
  ['a 7z archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['an old Word document (.doc)', 0xd0, 0xcf, 0x11, 0xe0],
  ['an RTF document', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['an SQLite database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

export function startsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, index) => bytes[index] === byte);
}

/** What kind of file it is by its first bytes, in words, if it is one of those that are taken for XML. */
export function kindOf(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, ...begins]) => startsWith(bytes, begins))?.[0];
}
