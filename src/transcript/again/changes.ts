import type { XmlElement } from '../../xml/tree.ts';
import { partsOf } from '../rebuild/parts.ts';
import { partRebuilder, transcriptOf } from '../rebuild/transcript-of.ts';
import { collapse } from '../transcript.ts';
import { align } from './align.ts';
import { blocksOf, isDivision } from './blocks-of.ts';

/** A place in which a transcript is not what it was when its record was made. */
export interface Change {
  /** The block of the record in which it is, or after which it comes. */
  readonly block?: string;
  /** Words of the transcript as the record gives it back; none where words were added. */
  readonly before: string;
  /** Words of the transcript as it is now; none where words were left out. */
  readonly now: string;
  /** A few words that stand before and after it. */
  readonly context: readonly [before: string, after: string];
  /** The block that the import makes of it now, as TEI. */
  readonly tei?: string;
}

const CONTEXT = 5;
/** Changes with fewer words between them are told as one. */
const NEAR = 3;
/** How far the words of a block are looked for. */
const FAR = 2000;

/**
 * What changed in a transcript since a record was made of it: the transcript that the record gives back, compared word by
 * word with the one that the record gives back which the import would make now.
 *
 * @param xml the text of `made`
 */
export function changesBetween(record: XmlElement, made: XmlElement, xml: string): readonly Change[] {
  const before = wordsOf(transcriptOf(record));
  const now = wordsOf(transcriptOf(made));
  const blockBefore = blockFinder(record, before);
  const blockNow = blockFinder(made, now);
  return runs(now, before).map(([i, k, j, l]) => {
    const block = blockBefore(j < l ? j : j - 1)?.id;
    const own = i < k ? blockNow(i) : undefined;
    return {
      ...(block !== undefined && { block }),
      before: before.slice(j, l).join(' '),
      now: now.slice(i, k).join(' '),
      context: [before.slice(Math.max(0, j - CONTEXT), j).join(' '), before.slice(l, l + CONTEXT).join(' ')],
      ...(own && { tei: xml.slice(own.element.range.start.offset, own.element.range.end.offset) }),
    };
  });
}

type Run = [i: number, k: number, j: number, l: number];

/** The stretches that differ: from `i` to `k` now, from `j` to `l` before. */
function runs(now: readonly string[], before: readonly string[]): readonly Run[] {
  const found: Run[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...align(now, before), [now.length, before.length] as const]) {
    if (k > i || l > j) {
      const last = found.at(-1);
      if (last && i - last[1] < NEAR && j - last[3] < NEAR) [last[1], last[3]] = [k, l];
      else found.push([i, k, j, l]);
    }
    [i, j] = [k + 1, l + 1];
  }
  return found;
}

function wordsOf(text: string): readonly string[] {
  const collapsed = collapse(text);
  return collapsed === '' ? [] : collapsed.split(' ');
}

interface Place {
  readonly id: string;
  readonly element: XmlElement;
}

/** Finds the block in which a word of a transcript stands: the outermost one below its divisions. */
function blockFinder(root: XmlElement, words: readonly string[]): (index: number) => Place | undefined {
  const read = partRebuilder(root);
  const own = new Map(blocksOf(root).map(({ id, element }) => [element, id]));
  const places: { readonly from: number; readonly place: Place }[] = [];
  let at = 0;
  const visit = (element: XmlElement): void => {
    const id = own.get(element);
    if (id === undefined || isDivision(element)) {
      for (const child of element.children) if (child.kind === 'element') visit(child);
      return;
    }
    const first = wordsOf(read(element));
    const from = first.length === 0 ? at : find(words, first, at);
    places.push({ from, place: { id, element } });
    at = from + first.length;
  };
  for (const part of partsOf(root)) visit(part);
  return (index) => places.findLast(({ from }) => from <= Math.max(0, index))?.place;
}

/** Where the words of a block begin; words that stand in no block may come before them. */
function find(words: readonly string[], block: readonly string[], from: number): number {
  const [first, second] = block;
  for (let at = from; at < Math.min(words.length, from + FAR); at++) {
    if (words[at] === first && (second === undefined || words[at + 1] === second)) return at;
  }
  return from;
}
