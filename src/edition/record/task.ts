import type { Entry } from '../../document/entries.ts';
import type { Frame } from '../../views/frame.ts';
import type { Page } from '../../views/render.ts';
import type { View } from '../../views/view.ts';
import type { ParallelName } from '../parallel/page.ts';
import type { Side } from '../parallel/sides.ts';
import type { Copied } from '../standalone/copied.ts';

/** Files of one record that are made at once: it is read once, and shown once in each view. */
export interface RecordTask extends PagedContent {
  readonly kind: 'record';
  readonly parts: readonly RecordPart[];
}

/** What is shown of a record. */
export interface RecordContent {
  /** The record, and the hash of its bytes. */
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What is shown of a record on its pages. */
export interface PagedContent extends RecordContent {
  /** What surrounds each view on its page, also where that page need not be made: others are made of it. */
  readonly pages: Readonly<Partial<Record<View['name'], Page & { readonly frame: Frame }>>>;
}

/** An image of a record that is printed: the address that the record gives, its file, and the hash of its bytes. */
export interface PrintedImage {
  readonly url: string;
  readonly file: string;
  readonly hash: string;
}

/** A file of a record, as a plain value. */
export type RecordPart = ViewPart | TextPart | ParallelPart | TeiPart;

/** Its page in a view. */
export interface ViewPart {
  readonly kind: 'view';
  readonly view: View['name'];
}

/** The text of its page in a view. */
export interface TextPart {
  readonly kind: 'text';
  readonly view: View['name'];
}

/** A page that shows two sides of it. */
export interface ParallelPart {
  readonly kind: 'parallel';
  readonly name: ParallelName;
  readonly sides: readonly [Side, Side];
  readonly views: readonly Side[];
  readonly frame: Frame;
}

/** The record as TEI that stands alone. */
export interface TeiPart {
  readonly kind: 'tei';
  readonly stem: string;
  readonly copied: readonly Copied[];
  /** Where images lie, seen from it, by their files. */
  readonly images: Readonly<Record<string, string>>;
}
