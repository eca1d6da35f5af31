import type { DateReading } from '../dates/date.ts';
import { readDates } from '../dates/read-dates.ts';
import { frameOf } from '../framed.ts';
import { type ElementPiece, element, type Piece, text, words } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import type { Taken } from './reader.ts';
import type { PageRule } from './rule.ts';

/** The fields of the header that lines of the page become, in its order (TEI Guidelines 2.2.7, 3.12.2, 2.4.4). */
export function fieldsOf(
  transcript: Transcript,
  taken: readonly Taken[],
  profile: Profile,
): readonly Field[] {
  const within = profile.page.filter(({ where }) => where === 'within');
  const counts = new Map<string, number>();

  function idOf({ name }: PageRule): string {
    const id = name.startsWith('page-') ? name : `page-${name}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }

  return taken.flatMap((each): readonly Field[] => {
    const { rule, start, end, value } = each;
    if (rule.does === 'drop' || rule.does === 'gap') return [];
    const isEmpty = value !== undefined && value.end <= value.start;
    const kind: FieldKind = isEmpty ? 'label' : rule.does;
    const own = wordsWithin(transcript, value ?? { start, end }, within);
    const label = value && words(transcript.text, labelSpan(transcript, start, value.start));
    const resp = profile.host ? '#resp-host' : undefined;
    const piece = pieceOf(kind, idOf(rule), resp, own, label, () =>
      readDates(textOf(transcript, each), profile.dates),
    );
    return [
      { kind, start, end, piece, value: (kind === 'keywords' ? linesOf : textOf)(transcript, value ?? each) },
    ];
  });
}

function pieceOf(
  kind: FieldKind,
  id: string,
  resp: string | undefined,
  own: readonly Piece[],
  label: Piece | undefined,
  dates: () => readonly DateReading[],
) {
  const before = label ? [label, text(' ')] : [];
  const attributes = { 'xml:id': id };
  switch (kind) {
    case 'title':
      return element('title', { type: 'main', ...attributes, resp }, [...before, ...own]);
    case 'date': {
      const [date] = dates();
      return element('date', { type: 'catalogue', when: date?.when, cert: 'low', ...attributes, resp }, own);
    }
    case 'abstract':
      return element('abstract', { ...attributes, resp }, [element('p', {}, [...before, ...own])]);
    case 'rights':
      return element('p', attributes, [...before, ...own]);
    case 'statement':
      return element('note', { type: 'sourceStatement', ...attributes, resp }, [...before, ...own]);
    case 'identifier':
      return element('note', { type: 'source', ...attributes, resp }, [
        ...before,
        // What the page hides can't stand in a number.
        ...(own.every((piece) => piece.kind === 'text') ? [element('idno', { type: 'local' }, own)] : own),
      ]);
    case 'label':
      return element('mentioned', attributes, label ? [label] : []);
    default:
      return element('note', { type: 'source', ...attributes, resp }, [...before, ...own]);
  }
}

/** Words of a span, with gaps for what the page hides (TEI Guidelines 11.3.3.1). */
function wordsWithin({ text: source }: Transcript, span: Span, rules: readonly PageRule[]): readonly Piece[] {
  const value = source.slice(span.start, span.end);
  const found = rules
    .flatMap((rule) => [...value.matchAll(rule.pattern)].map((match) => ({ rule, match })))
    .sort((a, b) => a.match.index - b.match.index);
  const pieces: Piece[] = [];
  let at = span.start;
  for (const { rule, match } of found) {
    const start = span.start + match.index;
    const gap = { start, end: start + match[0].length };
    if (start < at || gap.end === start) continue;
    if (start > at) pieces.push(words(source, { start: at, end: start }));
    const desc = rule.says === undefined ? [] : [element('desc', {}, [text(rule.says)])];
    pieces.push(
      element('gap', { reason: 'editorial' }, desc, {
        span: gap,
        frame: frameOf(source, gap),
        by: rule.name,
      }),
    );
    at = gap.end;
  }
  if (at < span.end) pieces.push(words(source, { start: at, end: span.end }));
  return pieces;
}

function labelSpan({ text: source }: Transcript, start: number, end: number): Span {
  return { start, end: start + source.slice(start, end).trimEnd().length };
}

function textOf({ text: source }: Transcript, { start, end }: Span): string {
  return source.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The same, each line by itself: in a list that is what parts one entry from the next. */
function linesOf({ text: source }: Transcript, { start, end }: Span): string {
  const lines = source.slice(start, end).split(/[\r\n]+/);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
}

/** Words of the page that belong into the header. */
export interface Field extends Span {
  /** “title”, “date”, “abstract”, “statement”, “rights”, “label”. */
  readonly kind: FieldKind;
  /** What it becomes; its words are those of the page. */
  readonly piece: ElementPiece;
  /**
   * The words of its value, without those of the label before it; empty where a label has no value. Keywords keep
   * their lines.
   */
  readonly value: string;
}

/** `label` is one without a value. */
export type FieldKind =
  | 'title'
  | 'date'
  | 'abstract'
  | 'statement'
  | 'rights'
  | 'identifier'
  | 'language'
  | 'keywords'
  | 'remark'
  | 'label';
