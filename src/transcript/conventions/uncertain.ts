import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import { type Span, trimmed } from '../transcript.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { isInWord, withPunctuation, wordBefore } from './word-before.ts';

const MOST_WORDS = 4;
/** “unclear—wood?”, “unclear: wood?” */
const DASHED = /^\p{L}+(?:\s+\p{L}+)?\s*[:—–]\s*/u;
const HEDGE = /^\s*(?:\p{L}+(?:\s+\p{L}+)?)\.?\s*[:,–—-]?\s+/u;

/** TEI Guidelines 12.3.3.1: words that were read, but not with certainty. */
export const uncertain: Convention = {
  id: 'C18',
  name: 'uncertain',
  about: 'A reading that is not certain: a question mark in the bracket, or a word that says so.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.close === '' || group.open !== '[') return undefined;
    const own = source.slice(group.inner.start, group.inner.end).trim();
    if (own.includes('=')) return undefined;
    if (/^\?+$/.test(own)) return alone(group, at, own);
    const read = readWords(group, at, own);
    if (!read || /^[?\s]*$/.test(source.slice(read.start, read.end))) return undefined;
    const isLong = source.slice(read.start, read.end).split(/\s+/).length > MOST_WORDS;
    // The words around show a letter, but no figure.
    const isPlain = (isInWord(source, group) && !/\d/.test(own)) || (/^[\p{Ll}]/u.test(own) && !read.hedged);
    const doubts = isLong || !isPlain ? [doubtOf(group, isLong)] : [];
    const frame = frameOf(source, group, read);
    const pieces = [element('unclear', {}, at.inline(read), { span: group, frame, doubts })];
    return { start: group.start, end: group.end, pieces };
  },
  examples: [
    { text: 'You know [unclear—wood?] he', tei: 'You know <unclear frame="[unclear—…?]">wood</unclear> he' },
    { text: 'a [free?] man', tei: 'a <unclear frame="[…?]">free</unclear> man' },
    { text: 'May 196[0?]', tei: 'May 196<unclear frame="[…?]">0</unclear>', doubts: ['import/uncertain'] },
    {
      text: 'that [I have?] it',
      tei: 'that <unclear frame="[…?]">I have</unclear> it',
      doubts: ['import/uncertain'],
    },
    { text: 'pour[d?] out', tei: 'pour<unclear frame="[…?]">d</unclear> out' },
    {
      text: 'a [?free] man',
      tei: 'a <unclear frame="[?…]">free</unclear> man',
      doubts: ['import/uncertain'],
    },
    { text: 'in [1956 ?]', tei: 'in <unclear frame="[… ?]">1956</unclear>', doubts: ['import/uncertain'] },
    {
      text: 'silent for the time being[?] and',
      tei: 'silent for the time <unclear frame="…[?]">being</unclear> and',
      doubts: ['import/scope'],
    },
    {
      text: 'Mr. [?] said',
      tei: '<unclear frame="… [?]">Mr.</unclear> said',
      doubts: ['import/scope'],
    },
    {
      text: '“[?]” he said',
      tei: '“<gap reason="illegible" extent="unknown" frame="[?]"/>” he said',
      doubts: ['import/scope'],
    },
    {
      text: '[UNCLEAR: guess]',
      tei: '<unclear frame="[UNCLEAR: …]">guess</unclear>',
      doubts: ['import/uncertain'],
    },
    {
      text: 'the [possibly German] ship',
      tei: 'the <unclear frame="[possibly …]">German</unclear> ship',
      doubts: ['import/uncertain'],
    },
    {
      text: 'a [two words unclear] b',
      tei: 'a <gap reason="illegible" unit="words" quantity="2" frame="[two words unclear]"/> b',
    },
    {
      text: 'a [does he mean Kim Il Sung?] b',
      tei: 'a <unclear frame="[…?]">does he mean Kim Il Sung</unclear> b',
      doubts: ['import/uncertain'],
    },
    { text: 'is it Harrison? he asked', tei: 'is it Harrison? he asked' },
  ],
};

/** The words that were read, without the question mark or the word that says that they are not certain. */
function readWords(group: Group, at: Place, own: string): (Span & { readonly hedged: boolean }) | undefined {
  const { transcript } = at;
  const inner = trimmed(transcript, group.inner);
  if (own.endsWith('?')) {
    const hedge = DASHED.exec(own)?.[0] ?? '';
    const said = at.labelIn({ start: inner.start, end: inner.start + hedge.length });
    const isSaid = said.means.has('uncertain') && said.unknown.length === 0;
    const words = {
      start: inner.start + (isSaid ? hedge.length : 0),
      end: inner.end - (/\s*\?+$/.exec(own)?.[0].length ?? 0),
    };
    return { ...words, hedged: false };
  }
  if (own.startsWith('?')) {
    return { start: inner.start + (/^\?+\s*/.exec(own)?.[0].length ?? 0), end: inner.end, hedged: false };
  }
  const label = at.label(group);
  if (!label.means.has('uncertain')) return undefined;
  if (label.value && label.value.end > label.value.start && label.unknown.length === 0) {
    return { ...label.value, hedged: false };
  }
  const hedge = HEDGE.exec(own);
  const first = hedge?.[0].length ?? 0;
  for (const length of [first, own.search(/\s/) + 1]) {
    if (length <= 0) continue;
    const said = at.labelIn({ start: inner.start, end: inner.start + length });
    if (said.means.has('uncertain') && said.unknown.length === 0) {
      return { start: inner.start + length, end: inner.end, hedged: true };
    }
  }
  return undefined;
}

/** `[?]` speaks of what stands before, and nobody says how much; without a word before, a word was not read. */
function alone(group: Group, at: Place, own: string): Reading {
  const source = at.transcript.text;
  const word = own === '?' ? wordBefore(source, at.before) : undefined;
  const span = { start: word?.start ?? group.start, end: group.end };
  const doubt: Doubt = {
    ...{ code: 'import/scope', span },
    read: word ? `of one word, “${source.slice(word.start, word.end)}”` : 'a word that could not be read',
    alternatives: [
      ...['of several words before', 'of the statement, not of its reading'],
      ...(word ? ['a word that could not be read'] : []),
    ],
    reason: 'The sign does not say to what it belongs.',
  };
  const quoted = word && withPunctuation(source, word, at.before.end);
  const stretch = quoted && { start: Math.max(quoted.start, span.start), end: quoted.end };
  const piece = stretch
    ? element('unclear', {}, at.inline(stretch), {
        ...{ span, frame: frameOf(source, span, stretch), doubts: [doubt] },
      })
    : element('gap', { reason: 'illegible', extent: 'unknown' }, [], {
        ...{ span, frame: frameOf(source, span), doubts: [doubt] },
      });
  return { ...span, pieces: [piece] };
}

function doubtOf(group: Group, isLong: boolean): Doubt {
  return {
    ...{ code: 'import/uncertain', span: { start: group.start, end: group.end } },
    read: 'words that were read, but not with certainty',
    alternatives: [
      'words that somebody supplied, and doubts',
      'who or what is meant by the words before',
      'a question or a remark of the editor',
    ],
    reason: isLong
      ? 'It is longer than most doubtful readings.'
      : 'It may speak of the matter, not of the reading.',
  };
}
