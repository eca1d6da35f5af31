import type { Group } from './brackets/group.ts';
import type { Convention, Phrase, Place, Reading } from './conventions/convention.ts';
import { canBeKept } from './framed.ts';
import { type Label, type LabelReader, labelReader } from './labels/label.ts';
import type { NameList } from './names/name-list.ts';
import { occurrences } from './occurrences.ts';
import { append, type Frame, type Piece, readBy, words } from './pieces.ts';
import type { Profile } from './profile.ts';
import { rebuiltPieces } from './rebuild/of-pieces.ts';
import { type Span, spaced, type Transcript } from './transcript.ts';

/** So many stretches are remembered; then all are forgotten: they are asked for again soon or never. */
const MOST_REMEMBERED = 4096;

/** Reads stretches of text, with the brackets in them. */
export interface InlineReader {
  read(span: Span, groups?: readonly Group[]): readonly Piece[];
  readonly labels: LabelReader;
}

/**
 * Reads text within lines: each bracket by the first convention that recognises it, the text between brackets by those
 * that go by a pattern. A bracket that nobody recognises is text, and so are its signs; brackets in it are still read.
 * What a convention reads must give its characters back (`rebuiltPieces`), else it was not read.
 *
 * @param groups the bracket tree of the whole transcript, in order
 */
export function inlineReader(
  transcript: Transcript,
  profile: Profile,
  groups: readonly Group[],
  conventions: readonly Convention[],
  names?: NameList,
): InlineReader {
  const source = transcript.text;
  const labels = labelReader(profile.lexicons);
  const inForce = conventions.filter(
    ({ name, onRequest }) => !profile.without.has(name) && (!onRequest || profile.with?.has(name)),
  );
  const ofSquare = inForce.filter(({ bracket }) => bracket);
  const ofRound = ofSquare.filter(({ round }) => round);
  const ofText = inForce.flatMap((convention) =>
    convention.phrase ? [{ convention, phrase: convention.phrase, mayBeIn: sieve(convention.phrase) }] : [],
  );
  const known = new Map<Group, Label>();
  const knownAt = new Map<number, Label>();
  const wasRead = new Map<number, readonly Piece[]>();

  /** Several kinds of blocks try the same lines: each stretch is read once. */
  function read(span: Span, within?: readonly Group[]): readonly Piece[] {
    if (within) return readWith(span, within);
    const key = keyOf(span);
    const known = wasRead.get(key);
    if (known) return known;
    const pieces = readWith(span, groupsIn(groups, span));
    if (wasRead.size >= MOST_REMEMBERED) wasRead.clear();
    wasRead.set(key, pieces);
    return pieces;
  }

  function readWith(span: Span, within: readonly Group[]): readonly Piece[] {
    const pieces: Piece[] = [];
    let at = span.start;
    const waiting = [...within].reverse();
    for (let group = waiting.pop(); group; group = waiting.pop()) {
      if (group.start < at || group.end > span.end) continue;
      const next = waiting.at(-1)?.start ?? span.end;
      const before = { start: at, end: group.start };
      const after = { start: group.end, end: Math.max(group.end, next) };
      const reading = readGroup(group, before, after, span);
      if (!reading) {
        for (const each of [...group.groups].reverse()) waiting.push(each);
        continue;
      }
      addPhrases(pieces, { start: at, end: reading.start });
      append(pieces, reading.pieces);
      at = reading.end;
    }
    addPhrases(pieces, { start: at, end: span.end });
    return pieces;
  }

  function readGroup(group: Group, before: Span, after: Span, span: Span): Reading | undefined {
    const place = placeOf(before, after, group, span);
    for (const convention of group.open.startsWith('(') ? ofRound : ofSquare) {
      const reading = convention.bracket?.(group, place);
      if (reading && isSound(reading, before.start, after.end))
        return { ...reading, pieces: readBy(convention.id, reading.pieces) };
    }
    return undefined;
  }

  /** The text between brackets. Each pattern looks for its next match; the one that comes first is read. */
  function addPhrases(pieces: Piece[], span: Span): void {
    if (span.end <= span.start) return;
    const patterns = ofText.filter(({ mayBeIn }) => mayBeIn(span));
    if (patterns.length === 0) {
      pieces.push(words(source, span));
      return;
    }
    const next = patterns.map(() => -1);
    const matches: (RegExpExecArray | undefined)[] = patterns.map(() => undefined);
    const value = source.slice(span.start, span.end);
    let at = 0;
    let from = 0;
    while (from < value.length) {
      let first = -1;
      for (let index = 0; index < patterns.length; index++) {
        const pattern = patterns[index]?.phrase.pattern;
        if (pattern && (next[index] ?? -1) < from) {
          pattern.lastIndex = from;
          const match = pattern.exec(value) ?? undefined;
          matches[index] = match;
          next[index] = match ? match.index : value.length;
        }
        if ((next[index] ?? 0) < (first < 0 ? value.length : (next[first] ?? 0))) first = index;
      }
      const match = matches[first];
      const found = patterns[first];
      if (!match || !found) break;
      const start = span.start + match.index;
      const stretch = { start, end: start + match[0].length };
      const place = placeOf(
        { start: span.start + at, end: start },
        { start: stretch.end, end: span.end },
        undefined,
        span,
      );
      const reading = found.phrase.read(match, stretch, place);
      if (reading && isSound(reading, span.start + at, span.end)) {
        if (reading.start > span.start + at)
          pieces.push(words(source, { start: span.start + at, end: reading.start }));
        append(pieces, readBy(found.convention.id, reading.pieces));
        at = reading.end - span.start;
        from = Math.max(at, match.index + 1);
      } else {
        next[first] = -1;
        // Looked for again behind this match; from within a surrogate pair it would be found once more.
        from = match.index + ((value.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
      }
    }
    if (at < value.length) pieces.push(words(source, { start: span.start + at, end: span.end }));
  }

  function sieve({ needs }: Phrase): (span: Span) => boolean {
    return needs ? occurrences(source, needs) : () => true;
  }

  function placeOf(before: Span, after: Span, group: Group | undefined, span: Span): Place {
    const alone = group !== undefined && isAlone(source, group, span);
    return {
      transcript,
      profile,
      before,
      after,
      alone,
      label,
      labelIn,
      inline: read,
      ...(names ? { names } : {}),
    };
  }

  function label(group: Group): Label {
    const found = known.get(group) ?? labels.read(source, group.inner);
    known.set(group, found);
    return found;
  }

  function labelIn(span: Span): Label {
    const key = keyOf(span);
    const found = knownAt.get(key) ?? labels.read(source, span);
    if (knownAt.size >= MOST_REMEMBERED) knownAt.clear();
    knownAt.set(key, found);
    return found;
  }

  /** One number for a span: no two of a text have the same. */
  function keyOf({ start, end }: Span): number {
    return start * (source.length + 1) + end;
  }

  /** A reading stays within its bounds and gives back what it took; without white space at the ends words would run together. */
  function isSound(reading: Reading, start: number, end: number): boolean {
    if (reading.start < start || reading.end > end || reading.end <= reading.start) return false;
    return (
      spaced(rebuiltPieces(reading.pieces)) === spaced(source.slice(reading.start, reading.end)) &&
      framesOf(reading.pieces).every(canBeKept)
    );
  }

  return {
    read,
    labels: { read: (text, span) => (text === source ? labelIn(span) : labels.read(text, span)) },
  };
}

/** Nothing but white space is looked at, since a line may be long. */
function isAlone(source: string, group: Group, span: Span): boolean {
  let before = group.start;
  while (before > span.start && isBlank(source[before - 1])) before--;
  let after = group.end;
  while (after < span.end && isBlank(source[after])) after++;
  return (
    (before === span.start || isLineEnd(source[before - 1])) &&
    (after === span.end || isLineEnd(source[after]))
  );
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && !isLineEnd(character) && character.trim() === '';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** The outermost groups that lie within a span, in order. */
export function groupsIn(groups: readonly Group[], span: Span): readonly Group[] {
  const found: Group[] = [];
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < groups.length; at++) {
    const group = groups[at];
    if (!group || group.start >= span.end) break;
    if (group.start >= span.start && group.end <= span.end) found.push(group);
    else append(found, groupsIn(group.groups, span));
  }
  return found;
}

function framesOf(pieces: readonly Piece[]): readonly Frame[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? [] : [...(piece.frame ? [piece.frame] : []), ...framesOf(piece.children)],
  );
}
