import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './extent.ts';

/** Words that are adjectives of a sentence as often as reports: “a [classified] report”. */
const ALSO_ADJECTIVES = /^\s*(?:classified|deleted|withheld|secret)\s*$/i;

/** TEI Guidelines 3.5.3: a gap where an agency withholds words of the source. */
export const redaction: Convention = {
  id: 'C15',
  name: 'redaction',
  about: 'Words that an agency withholds, with their number and kind where they are stated.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('redacted') || label.value) return undefined;
    const source = at.transcript.text;
    const { start, end } = group.inner;
    const own = source.slice(start, end);
    if (own.split(/\s+/).length > 25) return undefined;
    // “1 paragraph (7 lines) not declassified” states its extent twice.
    const round = group.groups.find(({ open }) => open === '(');
    const counted = round ? at.labelIn({ start, end: round.start }) : label;
    const isName = label.means.has('name') && !label.quantity && label.unknown.length === 0;
    const extent = isName
      ? { unit: 'name', ...(/names/i.test(own) ? { extent: 'unknown' } : { quantity: '1' }) }
      : extentOf(counted, source.slice(start, round?.start ?? end));
    const isSentence = label.unknown.length > 0;
    const desc = element('desc', {}, [words(source, group.inner)]);
    const gap = element(
      'gap',
      { reason: 'redacted', ...(isSentence && !label.quantity ? {} : extent) },
      [desc],
      {
        ...{ span: group, frame: frameOf(source, group, group.inner) },
        doubts: doubtsOf(group, own),
      },
    );
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'met him ([name not declassified]) there',
      tei: 'met him (<gap reason="redacted" unit="name" quantity="1" frame="[…]"><desc>name not declassified</desc></gap>) there',
    },
    {
      text: 'so [less than 1 line not declassified] and',
      tei: 'so <gap reason="redacted" unit="lines" atMost="1" frame="[…]"><desc>less than 1 line not declassified</desc></gap> and',
    },
    {
      text: 'so [2½ lines not declassified] and',
      tei: 'so <gap reason="redacted" unit="lines" quantity="2.5" frame="[…]"><desc>2½ lines not declassified</desc></gap> and',
    },
    {
      text: '[1 paragraph (7 lines) not declassified]',
      tei: '<gap reason="redacted" unit="paragraphs" quantity="1" frame="[…]"><desc>1 paragraph (7 lines) not declassified</desc></gap>',
    },
    {
      text: '[text not declassified]',
      tei: '<gap reason="redacted" extent="unknown" frame="[…]"><desc>text not declassified</desc></gap>',
    },
    {
      text: '[Part of the contents concerned were blacked out and not legible.]',
      tei: '<gap reason="redacted" frame="[…]"><desc>Part of the contents concerned were blacked out and not legible.</desc></gap>',
    },
    {
      text: '[REDACTED]',
      tei: '<gap reason="redacted" extent="unknown" frame="[…]"><desc>REDACTED</desc></gap>',
    },
    {
      text: 'a [classified] report',
      tei: 'a <gap reason="redacted" extent="unknown" frame="[…]"><desc>classified</desc></gap> report',
      doubts: ['import/redaction'],
    },
    {
      text: '[Drafted by [name not declassified] on August 7.]',
      tei: '<gap reason="redacted" frame="[…]"><desc>Drafted by [name not declassified] on August 7.</desc></gap>',
    },
    { text: 'not declassified', tei: 'not declassified' },
  ],
};

function doubtsOf(span: Span, own: string): readonly Doubt[] {
  if (!ALSO_ADJECTIVES.test(own)) return [];
  return [
    {
      ...{ code: 'import/redaction', span: { start: span.start, end: span.end } },
      read: 'words that an agency withholds',
      alternatives: ['a word of the translator or editor: “a [classified] report”'],
      reason: `The word “${own.trim()}” stands alone.`,
    },
  ];
}
