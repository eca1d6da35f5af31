/**
 * The texts that Typst is to read as sources, one print after another. Into a source that it knows it puts what is new between what
 * both have at their beginnings and at their ends, and counts that in bytes: of “Mará” and “Marš” it takes the last ones, which begin
 * with different bytes and end with the same, for one letter. So each new text gets an end that no other text has.
 *
 * @returns gives the text to hand in for a source: that of before, with its end, where it is the same
 */
export function freshSources(): (name: string, text: string) => string {
  const known = new Map<string, { readonly text: string; readonly ended: string }>();
  let ends = 0;
  return (name, text) => {
    const before = known.get(name);
    if (before?.text === text) return before.ended;
    ends++;
    const ended = `${text}\n// ${ends}\n`;
    known.set(name, { text, ended });
    return ended;
  };
}
