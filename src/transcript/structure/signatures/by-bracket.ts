import { groupsIn } from '../../inline.ts';
import { type ElementPiece, element, type Piece, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { BlockPlace, BlockReading } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { inLine, withBreaks } from '../content.ts';
import { closedEnd } from '../line.ts';
import { isTypedName, MARKED_NAME } from '../names.ts';
import { countWords, isProse } from '../sentence.ts';
import { closer, person, signedBy, unread } from './signed.ts';

const MOST_LINES = 6;
/** What an office begins with that stands below a signature. */
const OFFICE =
  /^(?:(?:the |deputy |first |acting )*(?:ambassador|minister|secretary|chief|director|head of|chairman|president|counsellor|attaché|chargé|general|colonel|consul)|(?:ausserordentlicher )?(?:botschafter|gesandter|minister|leiter|abteilungsleiter|sekretär|direktor)|velvyslanec|ministr|vedoucí|tajemník|náčelník|ředitel|chargé|посол|министр|секретарь|председатель|начальник|заместитель|зам\.|заведующий|зав\.|ambasador|minister|sekretarz|nagykövet|ambassadeur)(?![\p{L}])/iu;

const ENDS_WITH_NAME = new RegExp(`(?:${MARKED_NAME.source})$`, 'u');

/** Lines around a bracket that reports a signature: the office before it, the typed name behind it. */
export function byBracket(at: BlockPlace): BlockReading | undefined {
  const { lines, index, end } = at;
  let line = index;
  while (line < end && line - index < MOST_LINES && !reports(at, line)) {
    if (isProse(lines[line]?.words ?? '') || /[.,;:?!]$/.test(lines[line]?.words ?? '')) return undefined;
    line++;
  }
  const words = lines[line]?.words ?? '';
  if (line >= end || line - index >= MOST_LINES || words.length > 110 || !isSignatureLine(words))
    return undefined;
  let last = Math.min(closedEnd(lines, at.groups, line + 1), lines.length);
  let hasName = /[)/]$/.test(words) && !/^\[[^\]]*\]$/.test(words);
  while (!hasName && last < end && last - line <= 2) {
    const next = lines[last]?.words ?? '';
    const isLast = isTypedName(next) || ENDS_WITH_NAME.test(next);
    if (!isLast || isProse(next)) break;
    hasName = true;
    last++;
  }
  const behind = lines[last]?.words ?? '';
  if (last < end && OFFICE.test(behind) && !isProse(behind) && !/[.,;:?!]$/.test(behind)) last++;
  const span = trimmed(at.transcript, spanOfLines(lines, index, last));
  const read = withBreaks(at.reader.read(span), at.transcript.text);
  const signed = read.filter(
    (piece): piece is ElementPiece => piece.kind === 'element' && piece.name === 'signed',
  );
  const first = signed[0];
  if (read.length === 1 && first) return closer(at, last - index, [first]);
  const parts = named(at, unread(first ? read : inLine(read, at.transcript)));
  // A signature that a convention made an element of its own stands beside the name and the office.
  if (first) return closer(at, last - index, parts);
  return closer(at, last - index, [signedBy(parts, span)]);
}

/** Whether a bracket on the line reports a signature or initials. */
function reports(at: BlockPlace, index: number): boolean {
  const line = at.lines[index];
  if (!line?.words.includes('[')) return false;
  return groupsIn(at.groups, { start: line.start, end: Math.max(line.end, line.start) }).some((group) => {
    if (!group.open.startsWith('[')) return false;
    const { means, value } = at.reader.labels.read(at.transcript.text, group.inner);
    if (!(means.has('signature') || means.has('initials') || means.has('signed'))) return false;
    return !(means.has('translator') || means.has('stamp')) && (!value || value.end - value.start < 80);
  });
}

/** The bracket stands at an end of the line, or the rest is an office or a name; in running text it is none. */
function isSignatureLine(words: string): boolean {
  const rest = words.replace(/\[[^\]]*\]+/g, ' ').trim();
  return (
    rest === '' ||
    (countWords(rest) <= 10 &&
      !/[.;?!]$/.test(rest.replace(/\b\p{L}{1,2}\.$/u, '')) &&
      !/\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}/u.test(rest))
  );
}

/** Names in brackets or strokes within the text around a signature. */
function named(at: BlockPlace, pieces: readonly Piece[]): readonly Piece[] {
  const source = at.transcript.text;
  return pieces.flatMap((piece): readonly Piece[] => {
    const { span } = piece;
    if (piece.kind === 'element' || !span || source.slice(span.start, span.end) !== piece.value)
      return [piece];
    const parts: Piece[] = [];
    let from = span.start;
    for (const match of piece.value.matchAll(MARKED_NAME)) {
      const start = span.start + match.index;
      if (start > from) parts.push(words(source, { start: from, end: start }));
      from = start + match[0].length;
      parts.push(
        element('persName', {}, [words(source, { start, end: from })], { span: { start, end: from } }),
      );
    }
    if (from < span.end) {
      const rest = { start: from, end: span.end };
      const inner = trimmed(at.transcript, rest);
      const isAlone =
        parts.length === 0 && inner.end > inner.start && isTypedName(source.slice(inner.start, inner.end));
      if (!isAlone) parts.push(words(source, rest));
      else {
        if (inner.start > rest.start) parts.push(words(source, { start: rest.start, end: inner.start }));
        parts.push(person(at, inner));
        if (rest.end > inner.end) parts.push(words(source, { start: inner.end, end: rest.end }));
      }
    }
    return parts;
  });
}
