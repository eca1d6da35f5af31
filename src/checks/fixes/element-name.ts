import type { Edit } from '../../diagnostic.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { meantOf } from './meant.ts';
import type { Mending, Spoilt } from './mending.ts';

export const elementName: Mending = {
  name: 'element-name',
  about: 'an element whose name is written a little otherwise gets the name that can stand there',
  codes: ['relaxng/unknown-element'],
  mend(finding, spoilt) {
    const element = spoilt.elementAt(finding);
    if (!element || element.nameRange.start.offset !== finding.location.range?.start.offset) return undefined;
    const meant = meantOf(element.name, finding.expected ?? []);
    const edits = meant && renamed(element, meant.word, spoilt);
    return edits && { title: `Write ${meant.word}`, edits, safe: meant.safe };
  },
  examples: [
    { before: '<p><persname>Kim</persname></p>', after: '<p><persName>Kim</persName></p>', safe: true },
    {
      before: '<p><PLACENAME type="city"\n>Pyongyang</PLACENAME ></p>',
      after: '<p><placeName type="city"\n>Pyongyang</placeName ></p>',
      safe: true,
    },
    { before: '<p>one<LB/>two</p>', after: '<p>one<lb/>two</p>', safe: true },
    { before: '<p><persNam>Kim</persNam></p>', after: '<p><persName>Kim</persName></p>', safe: false },
  ],
};

/** The name in both tags. */
function renamed(element: XmlElement, name: string, { text, range }: Spoilt): readonly Edit[] | undefined {
  const start = { range: element.nameRange, text: name };
  const end = element.range.end.offset;
  if (element.startTag.end.offset === end) return [start];
  const from = text.lastIndexOf('</', end - 1) + 2;
  const to = from + element.name.length;
  return text.slice(from, to) === element.name ? [start, { range: range(from, to), text: name }] : undefined;
}
