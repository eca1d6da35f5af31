import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element, text } from '../pieces.ts';
import type { Convention, Place } from './convention.ts';
import { extentOf } from './extent.ts';
import { isInWord } from './word-before.ts';

export { extentOf };

/** What could not be read, where it is no amount of letters or words. */
const KINDS: readonly Meaning[] = ['date', 'name', 'number', 'stamp', 'seal', 'note'];

/** TEI Guidelines 12.3.3.1: a gap where nothing could be read. */
export const illegible: Convention = {
  id: 'C01',
  name: 'illegible',
  about: 'A passage that could not be read, with its extent or its kind where they are stated.',
  round: true,
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('illegible') || label.value || label.unknown.length > 0) return undefined;
    if (OTHERS.some((each) => label.means.has(each))) return undefined;
    const source = at.transcript.text;
    const kind = KINDS.find((meaning) => label.means.has(meaning));
    const words = source.slice(group.inner.start, group.inner.end);
    const extent = kind && !label.quantity ? { extent: 'unknown' } : extentOf(label, words);
    const running =
      kind || extent['unit'] || at.alone ? {} : { unit: isInWord(source, group) ? 'chars' : 'words' };
    const desc = kind ? [element('desc', {}, [text(wordFor(kind, words, group.inner.start, at))])] : [];
    const frame = frameOf(source, group);
    return {
      ...{ start: group.start, end: group.end },
      pieces: [element('gap', { reason: 'illegible', ...extent, ...running }, desc, { span: group, frame })],
    };
  },
  examples: [
    {
      text: 'a (illegible) and',
      tei: 'a <gap reason="illegible" extent="unknown" unit="words" frame="(illegible)"/> and',
    },
    {
      text: '[illegible] [illegible]',
      tei: '<gap reason="illegible" extent="unknown" unit="words" frame="[illegible]"/> <gap reason="illegible" extent="unknown" unit="words" frame="[illegible]"/>',
    },
    { text: '[Illegible]', tei: '<gap reason="illegible" extent="unknown" frame="[Illegible]"/>' },
    {
      text: 'Harr[illegible] came',
      tei: 'Harr<gap reason="illegible" extent="unknown" unit="chars" frame="[illegible]"/> came',
    },
    {
      text: '01089[3-4 illegible letters]',
      tei: '01089<gap reason="illegible" unit="chars" atLeast="3" atMost="4" frame="[3-4 illegible letters]"/>',
    },
    {
      text: 'then [two words illegible] left',
      tei: 'then <gap reason="illegible" unit="words" quantity="2" frame="[two words illegible]"/> left',
    },
    {
      text: 'then [several illegible lines] left',
      tei: 'then <gap reason="illegible" extent="unknown" unit="lines" frame="[several illegible lines]"/> left',
    },
    {
      text: 'of [illegible date] from [illegible name]',
      tei: 'of <gap reason="illegible" extent="unknown" frame="[illegible date]"><desc>date</desc></gap> from <gap reason="illegible" extent="unknown" frame="[illegible name]"><desc>name</desc></gap>',
    },
    { text: 'his (illegible to me) hand', tei: 'his (illegible to me) hand' },
    { text: 'an illegible word', tei: 'an illegible word' },
  ],
};

/** What others read: signings, marks by hand. */
const OTHERS: readonly Meaning[] = [
  'signature',
  'initials',
  'signed',
  'handwritten',
  'margin',
  'redacted',
  'garbled',
];

/** The word of the report that says what could not be read, in its own language. */
function wordFor(kind: Meaning, words: string, start: number, at: Place): string {
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    const from = start + index;
    if (at.labelIn({ start: from, end: from + word.length }).means.has(kind)) return word.toLowerCase();
  }
  return kind;
}
