import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import type { InlineReader } from '../inline.ts';
import { attributeOf, type ElementPiece, wordsIn } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import { type Block, partOf, type Slot } from './block.ts';
import { divisionOf } from './division.ts';
import { type Line, linesOf } from './line.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import { squeezed } from './wording.ts';

/** A document that is being put together. */
interface Started {
  readonly units: Unit[];
  readonly doubts: Doubt[];
  /** The words of its stamps, as they are compared. */
  readonly marks: Set<string>;
}

/** Kinds that a document begins with, if one of them stands below the signature of another. */
const BEGINNINGS: ReadonlySet<string> = new Set(['salutation', 'subject', 'heading', 'column-lines']);

/**
 * Reads a stretch of whole lines into divisions: blocks first, then documents. A division has a top, a middle and a bottom
 * (TEI Guidelines 4.2): where a block can’t stand after what was read, a new division begins.
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
  const units = unitsOf(transcript, profile, reader, groups, kinds, lines);
  return documentsIn(units, lines).map(({ units: own, doubts }) => divisionOf(own, doubts));
}

function documentsIn(units: readonly Unit[], lines: readonly Line[]): readonly Started[] {
  const documents: Started[] = [];
  let current: Started = { units: [], doubts: [], marks: new Set() };
  let part: 'top' | 'middle' | 'bottom' = 'top';

  const add = (unit: Unit): void => {
    current.units.push(unit);
    const mark = markOf(unit);
    if (mark !== undefined) current.marks.add(mark);
  };

  /** A new document; notes that stand directly above its first line belong to it. */
  const begin = (doubts: readonly Doubt[] = [], first?: Unit): void => {
    const moved: Unit[] = [];
    let next = first;
    while (next && !next.afterBlank && current.units.at(-1)?.slot === 'free') {
      next = current.units.pop();
      if (next) moved.push(next);
    }
    if (current.units.length > 0) documents.push(current);
    current = { units: [], doubts: [...doubts], marks: new Set() };
    for (const unit of moved.reverse()) add(unit);
    part = 'top';
  };

  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (!unit) break;
    const where = partOf(unit.slot);
    if (unit.begins !== undefined) {
      if (part !== 'top' || unit.afterRule) begin([], unit);
    } else if (where === undefined) {
      const mark = markOf(unit);
      if (part === 'bottom' && mark !== undefined && current.marks.has(mark)) begin();
    } else if (where === 'top' && part !== 'top') {
      const above = current.units.at(-1);
      if (part === 'bottom' && !unit.afterBlank && above?.slot === 'closer' && !BEGINNINGS.has(unit.kind)) {
        add({ ...unit, slot: 'closer' });
        continue;
      }
      const run = runFrom(units, index);
      if (startsDocument(run, units, index, part, unit))
        begin(unit.afterRule || part === 'bottom' ? [] : [inText(unit, lines)], unit);
      else {
        const hasHead = units.slice(index, run.end).some((each) => each.slot === 'head');
        // The whole run stays: it closes the document, or it is text.
        const slot: Slot = part === 'bottom' || (endsText(units, run.end) && !hasHead) ? 'closer' : 'body';
        for (const each of units.slice(index, run.end))
          add(partOf(each.slot) === 'top' ? { ...each, slot } : each);
        index = run.end - 1;
        part = slot === 'closer' ? 'bottom' : 'middle';
        continue;
      }
    } else if (where === 'middle' && part === 'bottom') {
      const last = current.units.findLast(({ slot }) => slot !== 'free');
      if (last?.slot === 'postscript') {
        add({ ...unit, slot: 'postscript' });
        continue;
      }
      begin([afterSignature(unit, lines)], unit);
    }
    add(unit);
    if (where) part = where;
  }
  begin();
  return documents;
}

interface Run {
  readonly end: number;
  readonly kinds: ReadonlySet<string>;
}

/** Blocks of an opening one after the other, with the notes among them. */
function runFrom(units: readonly Unit[], from: number): Run {
  const kinds = new Set<string>();
  let end = from;
  for (let index = from; index < units.length; index++) {
    const unit = units[index];
    if (!unit || (index > from && unit.begins !== undefined)) break;
    const where = partOf(unit.slot);
    if (where !== undefined && where !== 'top') break;
    if (where === 'top') {
      kinds.add(unit.kind);
      end = index + 1;
    }
  }
  return { end, kinds };
}

function startsDocument(
  { end, kinds }: Run,
  units: readonly Unit[],
  index: number,
  part: string,
  unit: Unit,
): boolean {
  const next = firstBound(units, end);
  const hasText = next !== undefined && partOf(next.slot) === 'middle';
  if (unit.afterRule) return hasText || kinds.size > 1;
  if (part === 'bottom') return hasText || [...kinds].some((kind) => BEGINNINGS.has(kind));
  // In running text one line may be anything: two kinds together are the head of a document.
  return kinds.size > 1 && hasText && units[index]?.afterBlank === true;
}

/** The first unit from an index on that can’t stand anywhere. */
function firstBound(units: readonly Unit[], from: number): Unit | undefined {
  let index = from;
  while (units[index]?.slot === 'free') index++;
  return units[index];
}

/** Whether nothing but a signature and what follows it comes after. */
function endsText(units: readonly Unit[], from: number): boolean {
  const next = firstBound(units, from);
  return next === undefined || partOf(next.slot) === 'bottom';
}

/** The words of a stamp, as they are compared with those of another. */
function markOf({ pieces }: Unit): string | undefined {
  const first = pieces[0];
  const isMark = first?.kind === 'element' && first.name === 'note' && attributeOf(first, 'type') === 'stamp';
  return isMark ? squeezed(wordsIn(pieces)) : undefined;
}

function inText(unit: Unit, lines: readonly Line[]): Doubt {
  return {
    ...{
      code: 'import/division',
      severity: 'warning',
      span: spanOf(unit, lines),
      read: 'the head of another document',
    },
    alternatives: ['lines of the same document'],
    reason: 'No signature and no rule stands before it.',
  };
}

function afterSignature(unit: Unit, lines: readonly Line[]): Doubt {
  return {
    ...{
      code: 'import/division',
      severity: 'warning',
      span: spanOf(unit, lines),
      read: 'another document, which begins without a head',
    },
    alternatives: ['a postscript', 'the same document: what was read as a signature is none'],
    reason: 'Text follows below a signature.',
  };
}

function spanOf({ first }: Unit, lines: readonly Line[]): Span {
  const line = lines[first];
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}
