import { anchorsOf, usableId } from '../../document/anchors.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Messages } from '../../project/messages.ts';
import { knowsItsTranscript } from '../../transcript/rebuild/parts.ts';
import { partRebuilder } from '../../transcript/rebuild/transcript-of.ts';
import type { Frame } from '../../views/frame.ts';
import { below, type DomNode, hasClass, isElement } from '../../xml/dom.ts';
import { htmlOf } from '../../xml/html.ts';
import { domOf, holdWords, type Stylesheet, transform, type XdmDocument } from '../../xml/transform.ts';
import { elementsOf } from './blocks.ts';
import { row, rowsOf } from './rows.ts';
import type { Side } from './sides.ts';
import { type Lines, writtenRows } from './written.ts';

const ED = 'urn:tei-edition';

/** The pages of two sides, by their names among the views: both views, and the diplomatic one beside the transcript. */
export type ParallelName = 'parallel' | 'transcript';

export interface ParallelPage {
  readonly name: ParallelName;
  readonly sides: readonly [Side, Side];
  readonly left: XdmDocument;
  /** The page of a second view, or else the lines of the transcript by the anchor of their block. */
  readonly right: XdmDocument | Lines;
  readonly frame: Frame;
  /** All views of the record, for the switch. */
  readonly views: readonly Side[];
}

/** HTML of a page that shows two sides of a record, block by block. The stylesheet makes what stands round the rows. */
export function parallelPage(page: ParallelPage, messages: Messages, stylesheet: Stylesheet): string {
  const { left, right, ...rest } = page;
  const parameters = Object.entries({ ...rest, messages: holdWords(messages) }).map(([name, value]) => [
    `Q{${ED}}${name}`,
    value,
  ]);
  const { result } = transform(stylesheet, left, Object.fromEntries(parameters));
  const rows = rowsBeside(left, right, page.sides);
  const instead = ({ target }: DomNode) => (target === undefined ? undefined : rows.get(target));
  return `${htmlOf(domOf(result), { instead })}\n`;
}

/** The rows by the names of the processing instructions in whose place they stand: those of the text, and one of the notes. */
function rowsBeside(
  left: XdmDocument,
  right: ParallelPage['right'],
  sides: ParallelPage['sides'],
): ReadonlyMap<string, string> {
  const first = partsOf(left);
  const [second, lines] = 'xdm' in right ? [partsOf(right)] : [undefined, right];
  const text = first.text ? rowsOf(first.text, second?.text) : [];
  const notes = row(first.notes, second?.notes ?? []);
  const [ofText = '', ofNotes = ''] = writtenRows([text, notes], sides, lines);
  return new Map([
    ['text-rows', ofText],
    ['note-rows', ofNotes && `<div class="rows">${ofNotes}</div>`],
  ]);
}

/** What of the page of a view stands on a side: the text and its notes. */
function partsOf(page: XdmDocument): {
  readonly text: DomNode | undefined;
  readonly notes: readonly DomNode[];
} {
  const within = elementsOf(mainOf(page));
  return {
    text: within.find(({ localName }) => localName === 'article'),
    notes: within.filter((each) => each.localName === 'section' && hasClass(each, 'notes')),
  };
}

/** The main part of a page; a page that an edition’s own stylesheet made without one, as a whole. */
function mainOf(page: XdmDocument): DomNode {
  const root = domOf(page);
  for (const node of below(root)) if (isElement(node) && node.localName === 'main') return node;
  return root;
}

/** The lines of the transcript that each block gives back, by its anchor; undefined for a record that knows no transcript. */
export function transcriptBlocks(document: TeiDocument): Lines | undefined {
  if (!knowsItsTranscript(document.root)) return undefined;
  const lines = partRebuilder(document.root);
  const ofBlocks = Array.from(anchorsOf(document), ([element, anchor]) => [anchor, lines(element)] as const);
  const between = Array.from(document.ids).flatMap(([id, [element]]) => {
    if (!element || !BETWEEN.has(element.local) || usableId(element, document) !== id) return [];
    const words = lines(element);
    return words === '' ? [] : [[id, words] as const];
  });
  return new Map([...ofBlocks, ...between]);
}

/** What may stand between blocks with words of its own: “[Page two]”. */
const BETWEEN: ReadonlySet<string> = new Set(['pb', 'cb', 'gb', 'milestone', 'handShift', 'space', 'gap']);
