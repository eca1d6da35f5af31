const PLACEHOLDER =
  /^(?:[\s.?…_-]*|x{2,}|\W*(?:todo|fixme|tba|tbd|your (?:name|title)|untitled|no title|title|test|lorem ipsum.*|n\/?a|none|unknown)\W*)$/i;

/** Whether a text only stands for one that is to come. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}
