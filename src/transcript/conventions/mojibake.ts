/** Windows-1252 has these characters where ISO 8859-1 has control characters (WHATWG Encoding, index windows-1252). */
const BYTES: ReadonlyMap<string, number> = new Map(
  [
    ...['€', '', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '', 'Ž', ''],
    ...['', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '', 'ž', 'Ÿ'],
  ].flatMap((character, index) => (character ? [[character, 0x80 + index] as const] : [])),
);

/** What a word was, as far as parts of it are bytes of UTF-8 that were read as Windows-1252; undefined where none is. */
export function repairedWord(word: string): string | undefined {
  const whole = repaired(word);
  if (whole !== undefined) return whole;
  const parts = word.replace(
    /[\u00c2-\u00f4][^\p{ASCII}\u00c0-\u00ff]{1,3}/gu,
    (part) => repaired(part) ?? part,
  );
  return parts === word ? undefined : parts;
}

/** What a text was, if its bytes are UTF-8 that was read as Windows-1252: “Ã©” was “é”. Undefined where they are not. */
function repaired(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = BYTES.get(character) ?? character.codePointAt(0) ?? 0;
    if (code > 0xff) return undefined;
    bytes.push(code);
  }
  try {
    const found = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return found === text ? undefined : found;
  } catch {
    return undefined;
  }
}
