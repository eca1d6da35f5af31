import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { RUSSIAN } from '../languages/russian.ts';
import { element, text, words } from '../pieces.ts';
import { collapse, type Span } from '../transcript.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { withPunctuation, wordBefore } from './word-before.ts';
import { noteTypeOf, writerOf } from './words-of.ts';

/** “[recte: Doctor]”: the correction without the word. */
const RECTE = /^\s*(?:recte|rectius|correctly|richtig|lies|správně|правильно)\s*:?\s+(?=\S)/iu;
const CORRECTION =
  /^\s*sic\s*[!.]?\s*(?:[:;,=–—-]\s*)?(?:for|recte|read|correctly|i\.\s?e\.|lege)?\s*[:,]?\s*/i;

/** TEI Guidelines 3.5.1. It speaks of one word, unless somebody says more: how far it reaches is a matter of reading. */
export const sic: Convention = {
  id: 'C25',
  name: 'sic',
  about: 'Words that look wrong and stand so in the source.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    const label = at.label(group);
    if (own.trim() !== '!' && !RECTE.test(own) && !label.means.has('sic')) return undefined;
    const correction = correctionIn(own, label.value !== undefined || label.unknown.length > 0);
    if (correction === undefined || correction.split(/\s+/).length > 4) return undefined;
    const word = wordBefore(source, at.before);
    if (!word) return standsAlone(group, at);
    const stretch = withPunctuation(source, word, at.before.end);
    if (stretch.start < at.before.start) return standsAlone(group, at);
    const span = { start: stretch.start, end: group.end };
    const children = at.inline(stretch);
    const frame = frameOf(source, span, stretch);
    const doubts = [scopeOf(source, span, word, isSecondOfName(source, at, word.start))];
    if (!correction) return { ...span, pieces: [element('sic', {}, children, { span, frame, doubts })] };
    const both = [element('sic', {}, children), element('corr', {}, [text(correction)])];
    return { ...span, pieces: [element('choice', {}, both, { span, frame, doubts })] };
  },
  examples: [
    { text: 'Docter [sic] came', tei: '<sic frame="… [sic]">Docter</sic> came', doubts: ['import/scope'] },
    { text: '8 [SIC] through 9', tei: '<sic frame="… [SIC]">8</sic> through 9', doubts: ['import/scope'] },
    {
      text: 'before the [sic] gets',
      tei: 'before <sic frame="… [sic]">the</sic> gets',
      doubts: ['import/scope'],
    },
    { text: 'recieved[sic!] it', tei: '<sic frame="…[sic!]">recieved</sic> it', doubts: ['import/scope'] },
    {
      text: 'the Docter, [Sic] who',
      tei: 'the <sic frame="… [Sic]">Docter,</sic> who',
      doubts: ['import/scope'],
    },
    {
      text: 'aboard the “Ilze” [sic] they',
      tei: 'aboard the <sic frame="… [sic]">“Ilze”</sic> they',
      doubts: ['import/scope'],
    },
    {
      text: 'Josif Spirit [sic] said',
      tei: 'Josif <sic frame="… [sic]">Spirit</sic> said',
      doubts: ['import/scope'],
    },
    {
      text: 'a Li^b^rator [sic] is',
      tei: 'a <sic frame="… [sic]">Li<add place="above" type="insertion" hand="Insertion above the line" frame="^…^">b</add>rator</sic> is',
      doubts: ['import/scope'],
    },
    {
      text: 'Docter [sic: Doctor] came',
      tei: '<choice frame="… [sic: Doctor]"><sic>Docter</sic><corr>Doctor</corr></choice> came',
      doubts: ['import/scope'],
    },
    {
      text: 'Docter [sic for Doctor] came',
      tei: '<choice frame="… [sic for Doctor]"><sic>Docter</sic><corr>Doctor</corr></choice> came',
      doubts: ['import/scope'],
    },
    {
      text: 'Jeong [Jong] [sic] came',
      tei: 'Jeong <supplied reason="editorial" resp="transcriber" frame="[…]">Jong</supplied> <note type="editorial" resp="transcriber" frame="[…]">sic</note> came',
      doubts: ['import/supplied', 'import/scope'],
    },
    {
      text: 'Марен [так в тексте] обещал',
      tei: '<sic frame="… [так в тексте]">Марен</sic> обещал',
      doubts: ['import/scope'],
      under: { lexicons: [RUSSIAN] },
    },
    {
      text: 'said to nea-\narly [sic] every one',
      tei: 'said to <sic frame="… [sic]">nea<lb break="no" rend="hyphen"/>arly</sic> every one',
      doubts: ['import/scope', 'import/hyphen'],
    },
    { text: 'sic transit (sic)', tei: 'sic transit (sic)' },
    {
      text: 'in May [1950] [!].',
      tei: 'in May <supplied reason="editorial" resp="transcriber" frame="[…]">1950</supplied> <note type="editorial" resp="transcriber" frame="[…]">!</note>.',
      doubts: ['import/supplied', 'import/scope'],
    },
    {
      text: 'oder [recte order] was',
      tei: '<choice frame="… [recte order]"><sic>oder</sic><corr>order</corr></choice> was',
      doubts: ['import/scope'],
    },
  ],
};

/** What it should be, in the editor’s view; empty where nothing is said, undefined where the bracket says something else. */
function correctionIn(own: string, more: boolean): string | undefined {
  if (RECTE.test(own)) return own.replace(RECTE, '').trim();
  if (!more) return '';
  const found = CORRECTION.exec(own);
  return found ? own.slice(found[0].length).trim() : undefined;
}

/** After another bracket, or at the beginning of a line, nobody can tell of what it speaks. */
function standsAlone(group: Group, at: Place): Reading {
  const { text: source } = at.transcript;
  const note = element('note', { type: noteTypeOf(at.profile) }, [words(source, group.inner)], {
    ...{ span: group, frame: frameOf(source, group, group.inner), resp: writerOf(at.profile) },
    doubts: [
      {
        ...{ code: 'import/scope', span: group },
        read: 'a remark on what stands before',
        alternatives: ['a remark on a word, which it should stand round'],
        reason: 'No word stands directly before it.',
      },
    ],
  });
  return { start: group.start, end: group.end, pieces: [note] };
}

/** “Josif Spirit [sic]”: a capital after a capital, within the sentence. */
function isSecondOfName(source: string, at: Place, start: number): boolean {
  if (!/\p{Lu}/u.test(source.charAt(start))) return false;
  return /(?:^|[^\p{L}])\p{Lu}[\p{L}\p{M}.’'-]*[ \u00a0]+$/u.test(
    source.slice(Math.max(at.before.start, start - 40), start),
  );
}

/** How far it reaches is nowhere said. */
function scopeOf(source: string, span: Span, word: Span, isName: boolean): Doubt {
  return {
    ...{ code: 'import/scope', span, severity: isName ? 'warning' : 'info' },
    read: `of one word, “${collapse(source.slice(word.start, word.end))}”`,
    alternatives: [isName ? 'of the name, with the words before' : 'of several words before'],
    reason: isName
      ? 'The word before is capitalised too, so that both may be one name.'
      : 'It does not say how far it reaches.',
  };
}
