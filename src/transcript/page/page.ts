import type { Doubt } from '../doubt.ts';
import type { ElementPiece } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';

/** What stands round the document on the page or in the file that it was taken from. */
export interface Page {
  /** Where the document itself stands: whole lines. */
  readonly body: Span;
  /** What goes into the header, in the order of the page. */
  readonly fields: readonly Field[];
  readonly dropped: readonly Dropped[];
  readonly doubts: readonly Doubt[];
}

/** Words of the page that belong into the header. */
export interface Field extends Span {
  /** “title”, “date”, “abstract”, “statement”, “rights”, “label”. */
  readonly kind: string;
  /** What it becomes; its words are those of the page. */
  readonly piece: ElementPiece;
}

/** What a named rule of the profile leaves out. */
export interface Dropped extends Span {
  readonly rule: string;
}

/** Divides a transcript into the document and what stands round it, by the rules of the profile. */
export function pageOf(transcript: Transcript, _profile: Profile): Page {
  return { body: { start: 0, end: transcript.text.length }, fields: [], dropped: [], doubts: [] };
}
