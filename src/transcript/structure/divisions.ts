import type { Group } from '../brackets/group.ts';
import type { InlineReader } from '../inline.ts';
import { type ElementPiece, element, type Piece } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import type { Block, Part } from './block.ts';
import { linesOf, paragraphEnd } from './line.ts';

const ORDER: readonly Part[] = ['top', 'middle', 'bottom'];

/**
 * Reads a stretch of whole lines into divisions. Each block is read by the first kind that recognises it; where a block
 * can’t stand after what was read, since a signature ended the division, a new division begins.
 */
export function divisionsOf(
  transcript: Transcript,
  profile: Profile,
  reader: InlineReader,
  groups: readonly Group[],
  kinds: readonly Block[],
  span: Span,
): readonly ElementPiece[] {
  const lines = linesOf(transcript, span);
  const inForce = kinds.filter(({ name }) => !profile.without.has(name));
  const divisions: ElementPiece[] = [];
  let children: Piece[] = [];
  let type = 'letter';
  let part: Part = 'top';
  let afterBlank = true;

  const finish = (): void => {
    if (children.length > 0) divisions.push(element('div', { type }, children));
    children = [];
    part = 'top';
  };

  for (let index = 0; index < lines.length; ) {
    if (lines[index]?.blank) {
      afterBlank = true;
      index++;
      continue;
    }
    const end = paragraphEnd(lines, index, groups);
    const place = { transcript, profile, reader, groups, lines, index, end, part, afterBlank };
    const [kind, reading] = firstOf(inForce, place);
    if (reading.division) {
      finish();
      type = reading.division;
    } else if (reading.part !== 'any' && ORDER.indexOf(reading.part) < ORDER.indexOf(part)) finish();
    if (reading.part !== 'any') part = reading.part;
    const by = kind.id;
    children.push(
      ...reading.pieces.map((piece) => (by && piece.kind === 'element' ? { ...piece, by } : piece)),
    );
    index += reading.lines;
    afterBlank = false;
  }
  finish();
  return divisions;
}

function firstOf(kinds: readonly Block[], place: Parameters<Block['read']>[0]) {
  for (const kind of kinds) {
    const reading = kind.read(place);
    if (reading && reading.lines > 0) return [kind, reading] as const;
  }
  throw new Error('The last kind of block takes everything.');
}
