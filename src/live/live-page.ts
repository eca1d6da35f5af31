/** Where the script finds what it needs; no file of an edition begins so. */
export const LIVE = '~live';

const HEAD_ENDS = Buffer.from('</head>');

/** A page with what makes it follow the edition, put before the end of its head. */
export function livePage(bytes: Uint8Array, path: string, key: string): Uint8Array {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = page.indexOf(HEAD_ENDS);
  if (at < 0) return bytes;
  return Buffer.concat([page.subarray(0, at), Buffer.from(added(path, key)), page.subarray(at)]);
}

/** A page that says why there is none. */
export function noPage(
  { title, words }: { readonly title: string; readonly words: string },
  path: string,
  key: string,
): Uint8Array {
  const style = '<link rel="stylesheet" href="/assets/edition.css"/>';
  return Buffer.from(
    `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"/><title>${title}</title>${style}${added(path, key)}</head>` +
      `<body><main><h1>${title}</h1><p>${escaped(words)}</p><p><a href="/">To the first page</a></p></main></body></html>\n`,
  );
}

function added(path: string, key: string): string {
  const [where, what] = [path, key].map(escaped);
  return (
    `<link rel="stylesheet" href="/${LIVE}.css"/>` +
    `<script src="/${LIVE}.js" data-path="${where}" data-key="${what}" defer="defer"></script>`
  );
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
