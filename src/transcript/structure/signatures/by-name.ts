import type { Doubt } from '../../doubt.ts';
import { element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { BlockPlace, BlockReading } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { isRule } from '../blocks/separator.ts';
import { contentOf, lineBreak, withBreaks } from '../content.ts';
import { isName, isTypedName } from '../names.ts';
import { isProse } from '../sentence.ts';
import { closer, person } from './signed.ts';

/** Words in capitals that end a text, and are no name. */
const NO_NAME =
  /^(?:END|ENDE|STOP|KONEC|КОНЕЦ|KONIEC|SECRET|COPY|SUBJECT|PARTICIPANTS|PRESENT|AGENDA|SUMMARY|CONTENTS|ATTACHMENT|ENCLOSURE|ANNEX|APPENDIX|TELEGRAM|NOTE|DRAFT)/u;

/** A typed name at the end of a text, with the office in the lines before it, or in those behind it. */
export function byName(at: BlockPlace): BlockReading | undefined {
  const { lines, index, part } = at;
  if (part === 'top' || (!at.afterBlank && part !== 'bottom')) return undefined;
  const name = lineOfName(at);
  if (name === undefined) return undefined;
  const end = name === index ? endOfOffice(at, name + 1) : name + 1;
  if (!isEnd(at, end) || isBeforeList(at, end)) return undefined;
  const parts: Piece[] = [];
  for (const [role, from, to] of [
    ['office', index, name],
    ['name', name, name + 1],
    ['office', name + 1, end],
  ] as const) {
    if (to <= from) continue;
    const span = trimmed(at.transcript, spanOfLines(lines, from, to));
    const before = parts.at(-1)?.span;
    if (before) parts.push(lineBreak(before.end, span.start));
    if (role === 'name') parts.push(person(at, span));
    else parts.push(element('roleName', {}, withBreaks(contentOf(at, span), at.transcript.text), { span }));
  }
  const whole = trimmed(at.transcript, spanOfLines(lines, index, end));
  const doubt: Doubt = {
    ...{ code: 'import/signature', severity: 'info', span: whole, read: 'the name of who signed' },
    alternatives: ['a name that ends the text', 'a heading'],
    reason: 'A name stands alone at the end of the text.',
  };
  const typed = lines[name]?.words ?? '';
  const isSure =
    name > index ||
    end > name + 1 ||
    /^[(/]/.test(typed) ||
    at.before.at(-1) === 'closing' ||
    isSpacedName(at, name);
  return closer(at, end - index, [
    element('signed', {}, parts, { span: whole, doubts: isSure ? [] : [doubt] }),
  ]);
}

/** The line of a name, behind lines of an office; behind a compliment any name is meant. */
function lineOfName(at: BlockPlace): number | undefined {
  const { lines, index, end } = at;
  const isClosed = at.before.at(-1) === 'closing';
  for (let line = index; line < end && line - index < 4; line++) {
    const { words = '' } = lines[line] ?? {};
    if (isTypedName(words) || isSpacedName(at, line) || (isClosed && isName(words))) return line;
    if (
      line === index &&
      (end === index + 1 || isRule(lines[index + 1]?.words ?? '')) &&
      /^\p{Lu}{4,}(?:[- ]\p{Lu}{4,})?$/u.test(words) &&
      !NO_NAME.test(words)
    )
      return line;
    if (isProse(words) || /[.,;:?!\])]$/.test(words) || !/^\p{Lu}/u.test(words)) return undefined;
  }
  return undefined;
}

/** Lines behind a name, if they may be an office: up to the end of the paragraph, or to what another kind recognises. */
function endOfOffice(at: BlockPlace, from: number): number {
  let last = from;
  while (last < at.end && last - from < 4) {
    const { words = '' } = at.lines[last] ?? {};
    if (at.recognised(last)) break;
    if (isProse(words) || !/^[\p{L}\p{N}]/u.test(words) || /[.;:?!]$/.test(words) || /:\s/.test(words))
      return from;
    last++;
  }
  return last - from < 4 ? last : from;
}

function isSpacedName(at: BlockPlace, index: number): boolean {
  const words = at.lines[index]?.words ?? '';
  return /^(?:\p{Lu}\.?\s+){3,}\p{Lu}$/u.test(words);
}

/** Items follow: what stands above them is their heading. */
function isBeforeList(at: BlockPlace, index: number): boolean {
  let next = index;
  while (at.lines[next]?.blank) next++;
  return /^[•·●▪○]\s/u.test(at.lines[next]?.words ?? '');
}

/** What follows is no running text: the end, something in brackets, or what another kind recognises. */
function isEnd(at: BlockPlace, index: number): boolean {
  let next = index;
  while (at.lines[next]?.blank) next++;
  const line = at.lines[next];
  return !line || /^[[(]/.test(line.words) || at.recognised(next) !== undefined;
}
