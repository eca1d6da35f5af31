import { bracketsOf } from '../../src/transcript/brackets/grammar.ts';
import { CONVENTIONS } from '../../src/transcript/conventions/conventions.ts';
import type { Doubt } from '../../src/transcript/doubt.ts';
import { wordingOf } from '../../src/transcript/framed.ts';
import { inlineReader } from '../../src/transcript/inline.ts';
import { labelReader } from '../../src/transcript/labels/label.ts';
import { beginsWithLabel } from '../../src/transcript/labels/labelled.ts';
import { LANGUAGES } from '../../src/transcript/languages/languages.ts';
import type { NameList } from '../../src/transcript/names/name-list.ts';
import type { Piece } from '../../src/transcript/pieces.ts';
import type { Profile } from '../../src/transcript/profile.ts';
import { BLOCKS } from '../../src/transcript/structure/blocks.ts';
import { divisionsOf } from '../../src/transcript/structure/divisions.ts';
import { written } from '../../src/transcript/to-tei/write.ts';
import { transcript } from '../../src/transcript/transcript.ts';

export const GENERIC: Profile = {
  name: 'generic',
  language: 'en',
  brackets: [
    { open: '[', close: ']' },
    { open: '(', close: ')' },
  ],
  lexicons: LANGUAGES,
  with: new Set(),
  without: new Set(),
  scope: 'open',
  lines: 'guess',
  dates: {},
  names: 'propose',
  page: [],
  hands: [],
  source: {},
  keywords: [],
};

/** Pieces as examples show them: frames, hands and responsibility in words. */
export function shown(pieces: readonly Piece[]): string {
  return pieces.map((piece) => written(inWords(piece))).join('');
}

function inWords(piece: Piece): Piece {
  if (piece.kind === 'text') return piece;
  const { frame, hand, resp } = piece;
  const more = Object.entries({ resp, hand, frame: frame && wordingOf(frame) }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return { ...piece, attributes: [...piece.attributes, ...more], children: piece.children.map(inWords) };
}

export function doubtsIn(pieces: readonly Piece[]): readonly Doubt[] {
  return pieces.flatMap((piece) => [
    ...(piece.doubts ?? []),
    ...(piece.kind === 'element' ? doubtsIn(piece.children) : []),
  ]);
}

function readerOf(text: string, profile: Profile, names?: NameList) {
  const source = transcript('example.txt', text);
  const labels = labelReader(profile.lexicons);
  const { groups, doubts } = bracketsOf(
    text,
    { start: 0, end: text.length },
    profile.brackets,
    beginsWithLabel(labels, text),
  );
  return { source, groups, doubts, reader: inlineReader(source, profile, groups, CONVENTIONS, names) };
}

/** A stretch of text, read within a line. */
export function inline(text: string, profile: Profile = GENERIC, names?: NameList): readonly Piece[] {
  return readerOf(text, profile, names).reader.read({ start: 0, end: text.length });
}

/** Lines, read into divisions. */
export function divisions(text: string, profile: Profile = GENERIC): readonly Piece[] {
  const { source, groups, reader } = readerOf(text, profile);
  return divisionsOf(source, profile, reader, groups, BLOCKS, { start: 0, end: text.length });
}
