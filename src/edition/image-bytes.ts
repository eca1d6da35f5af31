/** Whether bytes are text that no browser shows as an image: something else that only has the name of one. SVG is text. */
export function isTextAlone(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return false;
  const text = decoded(head);
  return text !== undefined && !/<(?:\w+:)?svg[\s>]/.test(text);
}

/** In bytes: the comments and declarations before the first element of an SVG may be long. */
const HEAD = 16 * 1024;
/** The longest character of UTF-8 may be cut at the end. */
const LONGEST = 3;

function decoded(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let cut = 0; cut <= LONGEST; cut++) {
    try {
      return decoder.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // It may be that the last character is not whole.
    }
  }
  return undefined;
}
