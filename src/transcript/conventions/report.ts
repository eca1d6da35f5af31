import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { placeOf, rendOf } from '../labels/place.ts';
import { stampKindOf } from '../labels/stamp-kind.ts';
import { type ElementPiece, element, type Piece } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Place } from './convention.ts';

/** What a label reports: a stamp, a note in a margin, a note elsewhere, or words that were added. */
export type Report = 'stamp' | 'marginal' | 'note' | 'addition';

const NOT_OF_THE_SOURCE: readonly Meaning[] = [
  ...(['translator', 'editor', 'author', 'source', 'none', 'sic', 'letterhead', 'emphasis'] as const),
];
const OF_OTHERS: readonly Meaning[] = [
  ...([
    'deleted',
    'erased',
    'overwritten',
    'underlined',
    'torn',
    'hole',
    'stained',
    'damaged',
    'blank',
  ] as const),
  ...(['redacted', 'omitted', 'garbled'] as const),
];
const OF_SIGNING: readonly Meaning[] = ['signature', 'signed', 'initials', 'paraph'];

/** Whether a label speaks of the document itself, not of the text or of its editors. */
export function isOfTheSource({ means }: Label): boolean {
  return !NOT_OF_THE_SOURCE.some((meaning) => means.has(meaning));
}

export function isSigning({ means }: Label): boolean {
  return OF_SIGNING.some((meaning) => means.has(meaning));
}

export function reportOf(label: Label): Report | undefined {
  const { means } = label;
  const isStamp = means.has('stamp') || means.has('seal');
  // A cancelled stamp was stamped over.
  const isOther = OF_OTHERS.some((meaning) => means.has(meaning) && !(isStamp && meaning === 'erased'));
  if (!isOfTheSource(label) || isOther) return undefined;
  if (isStamp) return 'stamp';
  if (isSigning(label) && !means.has('margin')) return undefined;
  if (means.has('added')) return 'addition';
  if (means.has('margin')) return 'marginal';
  if (means.has('annotation') || (means.has('note') && means.has('handwritten'))) return 'note';
  return means.has('handwritten') || means.has('typed') ? 'addition' : undefined;
}

/** The TEI of a report: its words, and the frame round them. */
export function reported(
  report: Report,
  at: Place,
  label: Label,
  { outer, inner, pieces, doubts = [] }: Wording,
): ElementPiece {
  const source = at.transcript.text;
  const place = placeOf(label.means);
  const rend = rendOf(label.means);
  const extras = { span: outer, ...(inner ? { frame: frameOf(source, outer, inner) } : {}) };
  const more = doubts.length > 0 ? { doubts } : {};
  if (report === 'stamp') {
    const type = stampKindOf(at.profile.lexicons, source.slice(outer.start, outer.end));
    const stamp = element('stamp', { type, rend }, pieces, extras);
    return element('note', { type: 'stamp', place }, [stamp], { span: outer, ...more });
  }
  const hand = handOf(source, label);
  if (report === 'addition') return element('add', { place, rend }, pieces, { ...extras, hand, ...more });
  const type = report === 'marginal' ? 'marginal' : 'annotation';
  return element('note', { type, place, rend }, pieces, { ...extras, hand, ...more });
}

export interface Wording {
  /** All that is read. */
  readonly outer: Span;
  /** Its own words; none where the pieces have a frame of their own. */
  readonly inner?: Span;
  readonly pieces: readonly Piece[];
  readonly doubts?: readonly Doubt[];
}

/** Whose hand it is, as the label says it. */
export function handOf(source: string, label: Label): string {
  return source
    .slice(label.start, label.end)
    .replace(/\s+/g, ' ')
    .replace(/^[[(]+|[\])]+$/g, '');
}

/**
 * Whether a bracket that may hold a label and nothing else is rather a word of the text: part of a word (`sign[ed]`), a
 * single word between small words (`he [signed] the treaty`), or a doubtful reading (`[stamped?]`).
 */
export function isOfTheText(at: Place, group: Group): boolean {
  const { text } = at.transcript;
  const { start, end, inner } = group;
  if (isInAWord(at, group) || text[inner.end - 1] === '?') return true;
  if (/\s/.test(text.slice(inner.start, inner.end).trim())) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  return /[\p{Ll},][ \t]*$/u.test(before) && /^[ \t]+\p{Ll}/u.test(after);
}

/** Whether a letter stands right before or behind the bracket. */
export function isInAWord({ transcript: { text } }: Place, { start, end }: Group): boolean {
  return isLetter(text[start - 1]) || isLetter(text[end]);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}]/u.test(character);
}
