import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, type Piece, words } from '../pieces.ts';
import { type Span, trimmed } from '../transcript.ts';
import { isAbbreviation, isTitle, spells } from './abbreviation.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { wordBefore } from './word-before.ts';
import { writerOf } from './words-of.ts';

const EXPLAINS =
  /^(?:=|≈|i\.\s?e\.|that is|viz\.?|namely|meaning|literally|lit\.|also known as|a\.?k\.?a\.?|d\.\s?h\.|das heißt|c\.-à-d\.|c[’']est-à-dire|tj\.|to jest|т\.\s?е\.|то есть)(?![\p{L}])/iu;
const LANGUAGE =
  /^(?:in |the )?(?:Russian|German|English|French|Chinese|Korean|Polish|Czech|Hungarian|Romanian|Latin|Spanish|Italian|Bulgarian|Albanian|Vietnamese|Japanese|Mongolian|Original|orig\.)(?: for| original)?\s*[:=–,]\s/i;

/** TEI Guidelines 3.4.1: what a word means, in the words of the translator or editor. */
export const gloss: Convention = {
  id: 'C22',
  name: 'gloss',
  about: 'The expansion or translation of a term, behind it or with an equals sign.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[' || group.close === '') return undefined;
    const inner = trimmed(at.transcript, group.inner);
    const own = source.slice(inner.start, inner.end);
    if (!/\p{L}/u.test(own)) return undefined;
    const equation = equationIn(own, inner, at);
    if (equation) {
      const isSaid = /\p{L}/u.test(own.slice(own.indexOf('=')));
      return noteOf(
        group,
        group,
        at,
        equation,
        isSaid ? [] : [doubtOf(group, 'It does not say what the term means.')],
      );
    }
    const word = wordBefore(source, at.before);
    const term = word && isDirect(source, word, group) ? source.slice(word.start, word.end) : '';
    if (word && isAbbreviation(term)) {
      const isSure = spells(own, term) || /[—]/.test(own);
      if (!isSure && !isTitle(own)) return undefined;
      const doubts = isSure ? [] : [doubtOf(group, `It does not begin with the letters of “${term}”.`)];
      return afterTerm('abbr', word, group, at, doubts);
    }
    if (word && isOtherScript(term, own)) {
      const name = scriptOf(term) === usualScript(at.profile.language) ? undefined : 'foreign';
      const reason = 'The scripts differ: one of them is the original, of a term or of a name.';
      return afterTerm(name, word, group, at, [doubtOf(group, reason)]);
    }
    if (EXPLAINS.test(own) || LANGUAGE.test(own)) {
      return noteOf(group, group, at, at.inline(group.inner), [
        doubtOf(group, 'How many words it explains is not said.'),
      ]);
    }
    if (word && isAbbreviation(own) && isSpeltBy(source, at.before, own)) {
      return noteOf(group, group, at, at.inline(group.inner));
    }
    if (word && /^\p{Lu}/u.test(term) && isTitle(own) && /\b(?:of|for)\b|[’']s?\s/u.test(own)) {
      return noteOf(group, group, at, at.inline(group.inner), [
        doubtOf(group, 'It may be of the sentence as well.'),
      ]);
    }
    return undefined;
  },
  examples: [
    {
      text: 'to TsTAK [Central Telegraph Agency of Korea] and',
      tei: 'to <abbr>TsTAK</abbr> <note type="gloss" resp="transcriber" frame="[…]">Central Telegraph Agency of Korea</note> and',
      doubts: ['import/gloss'],
    },
    {
      text: 'the KWP [Korean Workers’ Party] is',
      tei: 'the <abbr>KWP</abbr> <note type="gloss" resp="transcriber" frame="[…]">Korean Workers’ Party</note> is',
    },
    {
      text: 'stamped TJN [tajne—secret]',
      tei: 'stamped <abbr>TJN</abbr> <note type="gloss" resp="transcriber" frame="[…]">tajne—secret</note>',
    },
    {
      text: '[OZÚ = Section for Special Assignments]',
      tei: '<note type="gloss" resp="transcriber" frame="[…]"><mentioned>OZÚ</mentioned> = <gloss>Section for Special Assignments</gloss></note>',
    },
    {
      text: 'the OBR [OBR = ?] is',
      tei: 'the OBR <note type="gloss" resp="transcriber" frame="[…]"><mentioned>OBR</mentioned> = <gloss>?</gloss></note> is',
      doubts: ['import/gloss'],
    },
    {
      text: 'in Renmin Ribao [People’s Daily] of',
      tei: 'in Renmin Ribao <note type="gloss" resp="transcriber" frame="[…]">People’s Daily</note> of',
      doubts: ['import/gloss'],
    },
    {
      text: 'the Korean Workers’ Party [KWP] is',
      tei: 'the Korean Workers’ Party <note type="gloss" resp="transcriber" frame="[…]">KWP</note> is',
    },
    {
      text: 'speaks порусски [in Russian] well',
      tei: 'speaks <foreign>порусски</foreign> <note type="gloss" resp="transcriber" frame="[…]">in Russian</note> well',
      doubts: ['import/gloss'],
    },
    {
      text: 'of self-reliance [주체] is',
      tei: 'of self-reliance <note type="gloss" resp="transcriber" frame="[…]">주체</note> is',
      doubts: ['import/gloss'],
    },
    {
      text: 'the fraternal party [i.e., the CPSU] is',
      tei: 'the fraternal party <note type="gloss" resp="transcriber" frame="[…]">i.e., the CPSU</note> is',
      doubts: ['import/gloss'],
    },
    {
      text: 'the firm [German: Betrieb] is',
      tei: 'the firm <note type="gloss" resp="transcriber" frame="[…]">German: Betrieb</note> is',
      doubts: ['import/gloss'],
    },
    {
      text: 'the DPRK [government] is',
      tei: 'the DPRK <supplied reason="editorial" resp="transcriber" frame="[…]">government</supplied> is',
      doubts: ['import/supplied'],
    },
  ],
};

/** “OZÚ = Section for Special Assignments”: term and explanation in one bracket. */
function equationIn(own: string, inner: Span, at: Place): readonly Piece[] | undefined {
  const match = /^([^=]{1,40}?)\s*=\s*(?=[^=\s])/.exec(own);
  if (!match?.[1] || !/\p{L}/u.test(match[1])) return undefined;
  const { text: source } = at.transcript;
  const term = { start: inner.start, end: inner.start + match[1].length };
  const rest = { start: inner.start + match[0].length, end: inner.end };
  return [
    element('mentioned', {}, [words(source, term)], { span: term }),
    words(source, { start: term.end, end: rest.start }),
    element('gloss', {}, at.inline(rest), { span: rest }),
  ];
}

function noteOf(
  span: Span,
  group: Group,
  at: Place,
  children: readonly Piece[],
  doubts: readonly Doubt[] = [],
): Reading {
  const { text: source } = at.transcript;
  const whole = trimmed(at.transcript, group.inner);
  const note = element('note', { type: 'gloss' }, children, {
    span: { start: group.start, end: group.end },
    frame: frameOf(source, group, children[0]?.kind === 'element' ? whole : group.inner),
    ...{ resp: writerOf(at.profile), doubts },
  });
  return { start: span.start, end: group.end, pieces: [note] };
}

function afterTerm(
  name: 'abbr' | 'foreign' | undefined,
  word: Span,
  group: Group,
  at: Place,
  doubts: readonly Doubt[],
): Reading {
  const { text: source } = at.transcript;
  const { pieces } = noteOf(group, group, at, at.inline(group.inner), doubts);
  if (!name) return { start: group.start, end: group.end, pieces };
  const between = { start: word.end, end: group.start };
  const term = element(name, {}, [words(source, word)], { span: word });
  const space = between.end > between.start ? [words(source, between)] : [];
  return { start: word.start, end: group.end, pieces: [term, ...space, ...pieces] };
}

function isDirect(source: string, word: Span, group: Group): boolean {
  return /^[\s\u00a0”’"»]*$/.test(source.slice(word.end, group.start));
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Han',
  'Hangul',
  'Hiragana',
  'Arabic',
  'Hebrew',
  'Georgian',
  'Armenian',
];
const SCRIPT_PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

const USUAL: readonly (readonly [string, readonly string[]])[] = [
  ['Cyrillic', ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'mn']],
  ['Greek', ['el']],
  ['Han', ['zh', 'ja']],
  ['Hangul', ['ko']],
  ['Arabic', ['ar', 'fa']],
  ['Hebrew', ['he', 'yi']],
  ['Georgian', ['ka']],
  ['Armenian', ['hy']],
];

function scriptOf(word: string): string | undefined {
  return SCRIPT_PATTERNS.find(([, pattern]) => pattern.test(word))?.[0];
}

function usualScript(language: string): string {
  const [code = ''] = language.split('-');
  return USUAL.find(([, codes]) => codes.includes(code))?.[0] ?? 'Latin';
}

/** Term and explanation are written in different scripts: one of them is the original. */
function isOtherScript(term: string, own: string): boolean {
  const [one, other] = [scriptOf(term), scriptOf(own)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether the last words before it begin with its letters: “Korean Workers’ Party [KWP]”. */
function isSpeltBy(source: string, before: Span, abbreviation: string): boolean {
  const last = source
    .slice(Math.max(before.start, before.end - 120), before.end)
    .trim()
    .split(/\s+/);
  const letters = abbreviation.match(/\p{L}/gu)?.length ?? 0;
  for (let count = 2; count <= letters + 3 && count <= last.length; count++) {
    if (spells(last.slice(-count).join(' '), abbreviation)) return true;
  }
  return false;
}

function doubtOf({ start, end }: Group, reason: string): Doubt {
  return {
    ...{ code: 'import/gloss', span: { start, end }, reason },
    read: 'an explanation of the words before',
    alternatives: [
      'who or what is meant',
      'words of the translator or editor that belong into the sentence',
      'another form of a name',
    ],
  };
}
