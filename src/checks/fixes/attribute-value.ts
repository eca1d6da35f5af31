import type { Edit } from '../../diagnostic.ts';
import type { XmlAttribute } from '../../xml/tree.ts';
import { isDate } from '../dates.ts';
import { meantOf } from './meant.ts';
import type { Mending, Spoilt } from './mending.ts';

export const attributeValue: Mending = {
  name: 'attribute-value',
  about: 'a value that is written a little otherwise than in a closed list gets the form of the list',
  codes: ['relaxng/attribute-value'],
  mend(finding, spoilt) {
    const attribute = spoilt.attributeAt(finding);
    const possible = finding.expected ?? [];
    if (!attribute || possible.length === 0 || isDate(attribute)) return undefined;
    const whole = meantOf(attribute.value, possible);
    if (whole) {
      const edit = { range: attribute.valueRange, text: quotable(whole.word, attribute, spoilt) };
      return { title: `Write ${attribute.name}="${whole.word}"`, edits: [edit], safe: whole.safe };
    }
    const edits = tokens(attribute, possible, spoilt);
    const words = edits.map(({ text }) => text).join(' and ');
    return edits.length > 0 ? { title: `Write ${words} in ${attribute.name}`, edits, safe: true } : undefined;
  },
  examples: [
    { before: '<p><hi rend="Bold">one</hi></p>', after: '<p><hi rend="bold">one</hi></p>', safe: true },
    { before: "<p><hi rend='BOLD'>one</hi></p>", after: "<p><hi rend='bold'>one</hi></p>", safe: true },
    {
      before: '<p><gap reason="ilegible" extent="unknown"/></p>',
      after: '<p><gap reason="illegible" extent="unknown"/></p>',
      safe: false,
    },
  ],
};

/** Of a list of words, those that differ in capitals only. */
function tokens(
  attribute: XmlAttribute,
  possible: readonly string[],
  { text, range }: Spoilt,
): readonly Edit[] {
  const start = attribute.valueRange.start.offset;
  const written = text.slice(start, attribute.valueRange.end.offset);
  // With references in it, places in the value are not those in the file.
  if (written !== attribute.value) return [];
  return Array.from(written.matchAll(/\S+/g)).flatMap(({ 0: token, index }) => {
    const meant = possible.includes(token) ? undefined : meantOf(token, possible);
    if (!meant?.safe) return [];
    return [{ range: range(start + index, start + index + token.length), text: meant.word }];
  });
}

function quotable(value: string, { valueRange }: XmlAttribute, { text }: Spoilt): string {
  const quotationMark = text[valueRange.start.offset - 1];
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/["']/g, (each) => (each === quotationMark ? `&#${each.charCodeAt(0)};` : each));
}
