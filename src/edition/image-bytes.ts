/** Whether bytes are text that no browser shows as an image: something else that only has the name of one. SVG is text. */
export function isTextAlone(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return false;
  const text = textIn(head);
  return text !== undefined && !/<(?:\w+:)?svg[\s>]/.test(text);
}

/** In bytes: the comments and declarations before the first element of an SVG may be long. */
const HEAD = 16 * 1024;

/** UTF-8 as text; its last character may be cut off. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
