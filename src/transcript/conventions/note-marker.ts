import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { element, words } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';

const SIGN = /^(?:\d{1,3}|[ivxl]{1,7}|[IVXL]{2,7}|[a-z]|\*{1,3}|[†‡§#]|(?:fn|note|n)\.?\s?\d{1,3})$/;
/** “Nº [208]”: a number that somebody supplied. */
const NUMBER_BEFORE = /(?:\b(?:No|Nr|Nos|Num|č|nr)\.?|[#№]|N[º°o])\s*$/iu;

/** TEI Guidelines 3.7: the sign of a note. Its brackets are part of it. */
export const noteMarker: Convention = {
  id: 'C28',
  name: 'note-marker',
  about:
    'The sign of a note: a number, a letter or a Roman numeral in small letters, close to the word before.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end).trim();
    if (group.open !== '[' || group.close === '' || !SIGN.test(own)) return undefined;
    const isClose = !/[\s\u00a0]/.test(source.charAt(group.start - 1)) && group.start > 0;
    const isNumber = /\d|[*†‡§#]/.test(own);
    if (/[\p{L}\p{M}\p{N}]/u.test(source.charAt(group.end))) return undefined;
    if (
      /\d\s+$/.test(source.slice(Math.max(0, group.start - 3), group.start)) &&
      /^\s*[ap]\.\s?m\b/.test(source.slice(group.end, group.end + 6))
    )
      return undefined;
    if (/\d/.test(own) && /\d/.test(source.charAt(group.start - 1))) return undefined;
    // “comrad[e]”: few letters are signs of notes behind a small letter.
    if (/^[d-hj-uwyz]$/.test(own) && /\p{Ll}/u.test(source.charAt(group.start - 1))) return undefined;
    if (!isClose && !isNumber && !isApart(own, group, at)) return undefined;
    if (NUMBER_BEFORE.test(source.slice(Math.max(at.before.start, group.start - 6), group.start)))
      return undefined;
    const doubts = doubtsOf(group, at, own, isClose);
    const n = own.replace(/^(?:fn|note|n)\.?\s?/, '');
    return { start: group.start, end: group.end, pieces: [markerOf(source, group, n, doubts)] };
  },
  examples: [
    {
      text: 'at 8 [11] p. m.',
      tei: 'at 8 <supplied reason="editorial" resp="transcriber" frame="[…]">11</supplied> p. m.',
      doubts: ['import/supplied'],
    },
    { text: 'the WPK[1] asked', tei: 'the WPK<ref type="noteAnchor" n="1">[1]</ref> asked' },
    { text: 'To VIKTOR[i].', tei: 'To VIKTOR<ref type="noteAnchor" n="i">[i]</ref>.' },
    {
      text: 'he left.[vi].[a] Then',
      tei: 'he left.<ref type="noteAnchor" n="vi">[vi]</ref>.<ref type="noteAnchor" n="a">[a]</ref> Then',
    },
    {
      text: 'Five copies printed v[i]',
      tei: 'Five copies printed v<ref type="noteAnchor" n="i">[i]</ref>',
      doubts: ['import/note-marker'],
    },
    {
      text: 'he left [12] and',
      tei: 'he left <ref type="noteAnchor" n="12">[12]</ref> and',
      doubts: ['import/note-marker'],
    },
    {
      text: '“ORGANIST” [i] and 2204 [a].',
      tei: '“ORGANIST” <ref type="noteAnchor" n="i">[i]</ref> and 2204 <ref type="noteAnchor" n="a">[a]</ref>.',
      doubts: ['import/note-marker', 'import/note-marker'],
    },
    {
      text: 'NOTE: [a] Not available.',
      tei: 'NOTE: <ref type="noteAnchor" n="a">[a]</ref> Not available.',
      doubts: ['import/note-marker'],
    },
    {
      text: 'a list [?] [1] of ships',
      tei: 'a <unclear frame="… [?]">list</unclear> <ref type="noteAnchor" n="1">[1]</ref> of ships',
      doubts: ['import/scope', 'import/note-marker'],
    },
    {
      text: 'he left.[ 3 ] Then',
      tei: 'he left.<ref type="noteAnchor" n="3">[ 3 ]</ref> Then',
    },
    {
      text: 'Nº [208] of',
      tei: 'Nº <supplied reason="editorial" resp="transcriber" frame="[…]">208</supplied> of',
      doubts: ['import/supplied'],
    },
    {
      text: 'and [I] left in [1956] with [a] man',
      tei: 'and <supplied reason="editorial" resp="transcriber" frame="[…]">I</supplied> left in <supplied reason="editorial" resp="transcriber" frame="[…]">1956</supplied> with <supplied reason="editorial" resp="transcriber" frame="[…]">a</supplied> man',
      doubts: ['import/supplied', 'import/supplied', 'import/supplied'],
    },
  ],
};

/** Signs with a space before: Roman numerals, and letters where no word can follow or before their note. */
function isApart(own: string, { start, end }: Group, at: Place): boolean {
  const { text } = at.transcript;
  if (/^[ivx]{2,5}$/.test(own)) return true;
  if (/^[ivx]$/.test(own) && at.profile.language.startsWith('en')) return true;
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const isOfNote = /^\s*$|:\s*$/.test(before) && /^\s+\p{Lu}/u.test(text.slice(end, end + 4));
  return /^[a-h]$/.test(own) && (isOfNote || /^(?:[.,;:)]|\s*[\r\n]|$)/.test(text.slice(end, end + 3)));
}

/** The sign as it stands, without a frame: the brackets of a sign of a note are part of it. */
function markerOf(source: string, span: Span, n: string, doubts: readonly Doubt[]) {
  return element('ref', { type: 'noteAnchor', n }, [words(source, span)], { span, doubts });
}

function doubtsOf(group: Group, at: Place, own: string, isClose: boolean): readonly Doubt[] {
  const before = at.transcript.text.charAt(group.start - 1);
  const span = { start: group.start, end: group.end };
  if (!isClose) {
    const begins = /(?:^|[\r\n])\s*$/.test(
      at.transcript.text.slice(Math.max(0, group.start - 40), group.start),
    );
    if (begins && !at.alone) return [];
    return [
      {
        ...{ code: 'import/note-marker', span, read: 'the sign of a note' },
        alternatives: ['the beginning of a page', 'a number that somebody supplied'],
        reason: at.alone ? 'The number stands alone on its line.' : 'It stands apart from the word before.',
      },
    ];
  }
  if (!/^[a-z]+$/.test(own) || !/\p{Ll}/u.test(before)) return [];
  return [
    {
      ...{ code: 'import/note-marker', span, read: 'the sign of a note' },
      alternatives: ['the end of the word before', 'a doubtful letter'],
      reason: 'It could be letters of the word as well.',
    },
  ];
}
