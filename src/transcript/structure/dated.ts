import type { Doubt } from '../doubt.ts';
import { type ElementPiece, element, type Piece, words } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { BlockPlace } from './block.ts';
import { dateIn, type WrittenDate } from './dates/date.ts';

/** The first date of a stretch of text, and the text around it, which is read with all conventions. */
export function dateOf(at: BlockPlace, span: Span): readonly Piece[] {
  const { text } = at.transcript;
  const date = dateIn(text.slice(span.start, span.end));
  if (!date) return at.reader.read(span);
  const place = { start: span.start + date.start, end: span.start + date.end };
  return [
    ...(place.start > span.start ? at.reader.read({ start: span.start, end: place.start }) : []),
    datePiece(text, place, date),
    ...(place.end < span.end ? at.reader.read({ start: place.end, end: span.end }) : []),
  ];
}

/** A date with what it says for certain (TEI Guidelines 3.6.4); what it leaves open is a doubt. */
export function datePiece(source: string, span: Span, { when, from, to, open }: WrittenDate): ElementPiece {
  const doubts: Doubt[] = open ? [doubtOf(span, open, when)] : [];
  return element('date', { when, from, to }, [words(source, span)], { span, doubts });
}

function doubtOf(span: Span, open: 'order' | 'century', when?: string): Doubt {
  if (open === 'order') {
    return {
      ...{ code: 'import/date-order', span, read: `a date of the year ${when}` },
      alternatives: ['the day stands first', 'the month stands first'],
      reason: 'Both numbers could be a month.',
    };
  }
  return {
    ...{ code: 'import/date-century', span, read: 'a date that is not normalised' },
    alternatives: ['a year of the 19th century', 'a year of the 20th century', 'a year of the 21st century'],
    reason: 'The year has two digits.',
  };
}
