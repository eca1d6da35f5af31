/**
 * The text of a source without what stands in exemplum elements: a third of it, which nothing here needs. Line ends stay, so
 * that places hold their lines.
 */
export function withoutExamples(text: string): string {
  const tag = /<(\/?)exemplum(?=[\s>])/g;
  let kept = '';
  let last = 0;
  let depth = 0;
  let start = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[1] === '') {
      if (depth === 0) start = match.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth > 0) continue;
      const end = text.indexOf('>', match.index) + 1;
      kept += text.slice(last, start) + text.slice(start, end).replace(/[^\n]+/g, '');
      last = end;
    }
  }
  return kept + text.slice(last);
}
