import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { ENGLISH } from '../languages/english.ts';
import { FRENCH } from '../languages/french.ts';
import { element, text } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { extentOf } from './extent.ts';
import { isInWord } from './word-before.ts';

export { extentOf };

/** A noun before the word that says that it could not be read; an adverb would speak of that word. */
const THING =
  /^\p{L}{4,}(?<!ly|very|quite|nearly|largely|partly|partially|fast|kaum|presque|peu|téměř|почти|trop)(?=\s+\p{L}+[.]?\s*$)/iu;

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
    const { unknown } = label;
    if (!label.means.has('illegible') || label.value || unknown.length > 1) return undefined;
    const source = at.transcript.text;
    const words = source.slice(group.inner.start, group.inner.end);
    // “[entries illegible]”: what could not be read is said in one word, which no list has.
    const thing = unknown.length === 1 ? THING.exec(words)?.[0] : undefined;
    if (unknown.length === 1 && (group.open !== '[' || !thing)) return undefined;
    if (OTHERS.some((each) => label.means.has(each))) return undefined;
    const kind = KINDS.find((meaning) => label.means.has(meaning));
    const extent = (kind || thing) && !label.quantity ? { extent: 'unknown' } : extentOf(label, words);
    const running =
      kind || thing || extent['unit'] || at.alone
        ? {}
        : { unit: isInWord(source, group) ? 'chars' : 'words' };
    const said = kind ? wordFor(kind, words, group.inner.start, at) : thing?.toLowerCase();
    const desc = said === undefined ? [] : [element('desc', {}, [text(said)])];
    const { start, end } = group;
    const extras = { span: group, frame: frameOf(source, group), doubts: doubtsOf({ start, end }, words) };
    return {
      ...{ start, end },
      pieces: [element('gap', { reason: 'illegible', ...extent, ...running }, desc, extras)],
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
    {
      text: 'a [illeg\u00adible] b',
      tei: 'a <gap reason="illegible" extent="unknown" unit="words" frame="[illeg\u00adible]"/> b',
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
    {
      text: '6, 7, 8 [entries illegible]',
      tei: '6, 7, 8 <gap reason="illegible" extent="unknown" frame="[entries illegible]"><desc>entries</desc></gap>',
    },
    {
      text: 'his [rang illisible] and (illegible?)',
      tei: 'his <gap reason="illegible" extent="unknown" frame="[rang illisible]"><desc>rang</desc></gap> and <gap reason="illegible" extent="unknown" unit="words" frame="(illegible?)"/>',
      doubts: ['import/scope'],
      under: { lexicons: [ENGLISH, FRENCH] },
    },
    {
      text: 'an [scarcely illegible] word',
      tei: 'an <supplied reason="editorial" resp="transcriber" frame="[…]">scarcely illegible</supplied> word',
      doubts: ['import/supplied'],
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

/** In the brackets of a report nothing is asked: the mark says that somebody was not sure. */
function doubtsOf(span: Span, words: string): readonly Doubt[] {
  if (!words.trimEnd().endsWith('?')) return [];
  return [
    {
      ...{ code: 'import/scope', span, read: 'a passage that could not be read' },
      alternatives: ['a word of the text, and a question', 'a doubtful reading of the word before'],
      reason: 'A question mark stands behind the report.',
    },
  ];
}

/** The word of the report that says what could not be read, in its own language. */
function wordFor(kind: Meaning, words: string, start: number, at: Place): string {
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    const from = start + index;
    if (at.labelIn({ start: from, end: from + word.length }).means.has(kind))
      return isNoun(word, at.profile.language) ? word : word.toLowerCase();
  }
  return kind;
}

/** German writes nouns with a capital; a label in capitals alone has nothing to keep. */
function isNoun(word: string, language: string): boolean {
  return language.startsWith('de') && /^\p{Lu}\p{Ll}/u.test(word);
}
