/** Lists of words and phrases, each written as a text with commas between them. */
export function listed<Name extends string>(
  texts: Readonly<Partial<Record<Name, string>>>,
): Readonly<Partial<Record<Name, readonly string[]>>> {
  const lists = Object.entries<string | undefined>(texts).map(([name, text = '']) => [
    name,
    text.trim().split(/,\s+/),
  ]);
  return Object.fromEntries(lists);
}
