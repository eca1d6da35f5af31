import type { Group } from '../brackets/group.ts';
import type { InlineReader } from '../inline.ts';
import { element, readBy, words } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import { rebuiltPieces } from '../rebuild/of-pieces.ts';
import { collapse, type Span, type Transcript } from '../transcript.ts';
import { type BlankLine, keepBlanks } from './blank-lines.ts';
import { type Block, type BlockPlace, type BlockReading, type Part, partOf } from './block.ts';
import { type Layout, layoutOf } from './layout.ts';
import { bracketAt, type Line, paragraphEnds } from './line.ts';
import { isProse, isSentence } from './sentence.ts';
import { speakersIn } from './turns.ts';
import type { Unit } from './unit.ts';

/** How many lines are looked at for the end of the opening of a document. */
const MOST_OPENING = 40;
const MOST_UNKNOWN = 6;

/** Kinds that stand below a text. */
const CLOSINGS: ReadonlySet<string> = new Set(['closing', 'signature-lines', 'distribution']);

/** Kinds that go by the place alone: they don’t tell a line from running text. */
const WITHOUT_SIGN: ReadonlySet<string> = new Set(['opening-lines', 'address-below']);

/** Reads lines into blocks, each by the first kind that recognises it. */
export function unitsOf(
  transcript: Transcript,
  profile: Profile,
  reader: InlineReader,
  groups: readonly Group[],
  kinds: readonly Block[],
  lines: readonly Line[],
): readonly Unit[] {
  const inForce = kinds.filter(({ name }) => !profile.without.has(name));
  const openings = inForce.filter(({ opens }) => opens);
  const special = inForce.slice(0, -1);
  const layout: Layout = layoutOf(lines, speakersIn(lines));
  const ends = paragraphEnds(lines, groups);
  const units: Unit[] = [];
  let part: Part = 'top';
  let before: string[] = [];
  let openingEnd = -1;
  /** What was answered for lines; it holds until the next block is read. */
  const asked = new Map<string, string | undefined>();
  const blanks: BlankLine[] = [];
  let index = 0;
  let afterBlank = true;
  let afterRule = false;

  const unknown = (): undefined => undefined;

  const placeAt = (at: number, how: Part, blank: boolean, deep: boolean): BlockPlace => ({
    transcript,
    profile,
    reader,
    groups,
    lines,
    layout,
    readCell,
    before,
    index: at,
    part: how,
    afterBlank: blank,
    end: ends[at] ?? at,
    openingEnd: how === 'top' ? openingEnd : -1,
    recognised: deep ? (other) => recognised(other, how) : unknown,
  });

  /** Whether any kind but the last reads a line; what it would ask in its turn is answered with no. */
  function recognised(at: number, how: Part): string | undefined {
    const line = lines[at];
    if (!line || line.blank) return undefined;
    const key = `${how} ${at}`;
    if (asked.has(key)) return asked.get(key);
    const place = placeAt(at, how, lines[at - 1]?.blank ?? true, false);
    const found = special.find(
      (kind) => !WITHOUT_SIGN.has(kind.name) && kind.read(place) !== undefined,
    )?.name;
    asked.set(key, found);
    return found;
  }

  /** What surely is a line of an opening, for columns that stand beside each other. */
  function readCell(line: Line): BlockReading | undefined {
    const place: BlockPlace = { ...placeAt(0, 'top', true, false), lines: [line], index: 0, end: 1 };
    for (const kind of openings) {
      const reading = kind.name === 'heading' ? undefined : kind.read(place);
      if (reading?.slot === 'opener') return reading;
    }
    return undefined;
  }

  /** The line after the last one that surely belongs to the opening of a document, and what it is made of. */
  function openingFrom(from: number): { readonly end: number; readonly kinds: ReadonlySet<string> } {
    const found = new Set<string>();
    let last = from;
    let unknown = 0;
    let onlyKnown = false;
    for (let at = from; at < Math.min(lines.length, from + MOST_OPENING); ) {
      const line = lines[at];
      if (!line || unknown > MOST_UNKNOWN) break;
      if (line.blank) {
        at++;
        continue;
      }
      const place = placeAt(at, 'top', lines[at - 1]?.blank ?? true, false);
      let reading: BlockReading | undefined;
      let name = '';
      for (const kind of openings) {
        reading = kind.read(place);
        name = kind.name;
        if (reading) break;
      }
      if (reading) {
        at += reading.lines;
        last = at;
        unknown = 0;
        found.add(name);
        // The greeting is the last of an opening; the subject stands right above the text.
        if (name === 'salutation') break;
        if (name === 'subject') onlyKnown = true;
      } else if (isProse(line.words) || isSentence(line.words) || onlyKnown || endsText(at)) break;
      else {
        unknown++;
        at++;
      }
    }
    return { end: last, kinds: found };
  }

  /** Whether a line belongs below a text. */
  function endsText(at: number): boolean {
    const place = placeAt(at, 'middle', lines[at - 1]?.blank ?? true, false);
    return special.some(({ name, read }) => CLOSINGS.has(name) && read(place) !== undefined);
  }

  function mayOpen(at: number): boolean {
    const own = placeAt(at, 'middle', true, false);
    for (const kind of special) {
      const reading = WITHOUT_SIGN.has(kind.name) ? undefined : kind.read(own);
      if (!reading) continue;
      if (!kind.opens || partOf(reading.slot) === 'bottom') return false;
      break;
    }
    const place = placeAt(at, 'top', true, false);
    return openings.some((kind) => kind.read(place) !== undefined);
  }

  while (index < lines.length) {
    const line = lines[index];
    if (!line || line.blank) {
      if (line && line.end > line.start && /[^ \t]/.test(transcript.text.slice(line.start, line.end))) {
        const span = { start: line.start, end: line.end };
        if (transcript.text.slice(span.start, span.end).includes('\f')) afterRule = true;
        blanks.push({ ...words(transcript.text, span), index });
      }
      afterBlank = true;
      index++;
      continue;
    }
    asked.clear();
    keepBlanks(units, blanks.splice(0));
    if (part === 'bottom' && afterRule) {
      part = 'top';
      before = [];
    }
    if (part === 'middle' && afterBlank && mayOpen(index)) {
      // In running text one such line may be anything; two kinds of them together are the head of a document.
      const opening = openingFrom(index);
      if (opening.kinds.size > 1) {
        part = 'top';
        before = [];
        openingEnd = opening.end;
      }
    }
    if (part === 'top' && openingEnd < index) {
      openingEnd = openingFrom(index).end;
      asked.clear();
    }
    const place = placeAt(index, part, afterBlank, true);
    const [kind, reading] = firstOf(inForce, place);
    const end = index + reading.lines;
    units.push({
      ...{ kind: kind.name, slot: reading.slot, first: index, end, afterBlank, afterRule },
      pieces: kind.id ? readBy(kind.id, reading.pieces) : reading.pieces,
      ...(reading.begins === undefined ? {} : { begins: reading.begins }),
    });
    const next = partOf(reading.slot);
    if (kind.name === 'separator') afterRule = true;
    else if (next) {
      if (reading.begins !== undefined || (next === 'top' && part === 'bottom')) before = [];
      const isText = next === 'top' && part === 'middle' && reading.begins === undefined && !afterRule;
      if (!isText) part = next;
      before = [...before, kind.name].slice(-MOST_OPENING);
      afterRule = false;
    }
    index = end;
    // A note on a line of its own does not part what follows from the blank line above it.
    afterBlank &&= next === undefined && kind.name !== 'separator';
  }
  keepBlanks(units, blanks);
  return units;
}

/** The first kind that recognises a block and gives its characters back; where none does, the lines stand as they are. */
function firstOf(
  kinds: readonly Block[],
  place: BlockPlace,
): readonly [Pick<Block, 'name' | 'id'>, BlockReading] {
  for (const kind of kinds) {
    const reading = kind.read(place);
    if (!reading || reading.lines < 1 || (kind !== kinds.at(-1) && cutsBracket(reading, place))) continue;
    if (isSound(reading, place)) return [kind, reading];
  }
  const span = spanOf(place, Math.max(1, place.end - place.index));
  const piece = element('ab', { type: 'unparsed' }, [words(place.transcript.text, span)], { span });
  return [
    { name: 'verbatim' },
    { lines: Math.max(1, place.end - place.index), slot: 'body', pieces: [piece] },
  ];
}

function isSound({ pieces, lines }: BlockReading, place: BlockPlace): boolean {
  const { start, end } = spanOf(place, lines);
  return collapse(rebuiltPieces(pieces, 'div')) === collapse(place.transcript.text.slice(start, end));
}

/** A bracket of which a part alone was read would stand as signs in the text, and nobody would look. */
function cutsBracket({ lines }: BlockReading, place: BlockPlace): boolean {
  const { end } = spanOf(place, lines);
  const group = bracketAt(place.groups, end);
  return group !== undefined && group.end > end && group.open !== '(' && group.close !== '';
}

function spanOf({ lines, index }: BlockPlace, count: number): Span {
  return { start: lines[index]?.start ?? 0, end: lines[index + count - 1]?.end ?? 0 };
}
