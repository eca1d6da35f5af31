import { anchorsOf } from '../document/anchors.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import { knowsItsTranscript } from '../transcript/rebuild/parts.ts';
import { partRebuilder } from '../transcript/rebuild/transcript-of.ts';
import type { Frame } from '../views/frame.ts';
import { domOf, holdJson, type Stylesheet, toHtml, transform, type XdmDocument } from '../xml/transform.ts';
import { type Side, tellApart } from './sides.ts';

const ED = 'urn:tei-edition';

/** The pages of two sides, by their names among the views: both views, and the diplomatic one beside the transcript. */
export type ParallelName = 'parallel' | 'transcript';

export interface ParallelPage {
  readonly name: ParallelName;
  readonly sides: readonly [Side, Side];
  readonly left: XdmDocument;
  /** The page of a second view, or else the lines of the transcript by the anchor of their block. */
  readonly right: XdmDocument | ReadonlyMap<string, string>;
  readonly frame: Frame;
  /** All views of the record, for the switch. */
  readonly views: readonly Side[];
}

/** HTML of a page that shows two sides of a record, block by block. */
export function parallelPage(page: ParallelPage, messages: Messages, stylesheet: Stylesheet): string {
  const { left, right, ...rest } = page;
  const second = right instanceof Map ? { transcript: Object.fromEntries(right) } : { right };
  const parameters = Object.entries({ ...rest, ...second, messages: holdJson(messages) }).map(
    ([name, value]) => [`Q{${ED}}${name}`, value],
  );
  const { result } = transform(stylesheet, left, Object.fromEntries(parameters));
  tellApart(domOf(result), page.sides);
  return `${toHtml(result)}\n`;
}

/** The lines of the transcript that each block gives back, by its anchor; undefined for a record that knows no transcript. */
export function transcriptBlocks(document: TeiDocument): ReadonlyMap<string, string> | undefined {
  if (!knowsItsTranscript(document.root)) return undefined;
  const lines = partRebuilder(document.root);
  return new Map(Array.from(anchorsOf(document), ([element, anchor]) => [anchor, lines(element)]));
}
