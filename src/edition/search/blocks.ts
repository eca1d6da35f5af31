import { anchorsOf, textsOf } from '../../document/anchors.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import type { Messages } from '../../project/messages.ts';
import { attribute, textOf, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import { gapWords } from './gap-words.ts';
import { type Run, type Side, TextOfBlock } from './runs.ts';

/** A block of a record: where it stands on the record’s pages, and its words. */
export interface SearchBlock {
  readonly anchor: string;
  readonly runs: readonly Run[];
}

/** The anchor of a record’s text on its pages, for words that stand in no block. */
const TEXT = 'text:';

/** Phrases that stand for themselves within the sentence that holds them. */
const APART = new Set(['note', 'stamp', 'fw', 'figDesc']);
const BREAKS = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);
/** What the editor wrote: the transcript has the others (TEI Guidelines, 3.5). */
const OF_EDITOR = new Set(['expan', 'corr', 'reg', 'ex', 'supplied']);
const FOR_READERS = new Set(['expan', 'corr', 'reg', 'ex']);

/**
 * Every word of the texts of a record, block by block in document order, with notes, stamps, what was added or deleted,
 * and what the transcriber reports. Where the transcript and the text for readers differ, both are kept side by side.
 */
export function searchBlocks(document: TeiDocument, messages: Messages): readonly SearchBlock[] {
  const anchors = anchorsOf(document);
  const blocks: { anchor: string; text: TextOfBlock }[] = [];
  const open = (anchor: string): TextOfBlock => {
    const text = new TextOfBlock();
    blocks.push({ anchor, text });
    return text;
  };

  for (const top of textsOf(document)) children(top, open(TEXT), 'both');

  return blocks.flatMap(({ anchor, text }) => {
    const runs = text.runs();
    return runs.length > 0 ? [{ anchor, runs }] : [];
  });

  function children(element: XmlElement, text: TextOfBlock, side: Side): void {
    for (const child of element.children) node(child, text, side);
  }

  function node(child: XmlNode, text: TextOfBlock, side: Side): void {
    if (child.kind === 'text') text.add(child.value, side);
    else if (child.kind === 'element') element(child, text, side);
  }

  function element(element: XmlElement, text: TextOfBlock, side: Side): void {
    const anchor = anchors.get(element);
    if (anchor === undefined) {
      framed(element, text, side);
      return;
    }
    const inSentence = APART.has(element.local);
    if (!inSentence) text.space();
    framed(element, open(anchor), side);
    if (!inSentence) text.space();
  }

  /** The frames that the transcript has round an element, the outermost last: “[Signature: …]”. */
  function framed(
    element: XmlElement,
    text: TextOfBlock,
    side: Side,
    frames = framesOf(element, document),
  ): void {
    const frame = frames.at(-1);
    if (frame === undefined) {
      content(element, text, side);
      return;
    }
    const [before = '', after] = frame.split('…');
    text.add(before, within('original', side));
    // A frame without “…” is all that the transcript has.
    framed(element, text, after === undefined ? within('reading', side) : side, frames.slice(0, -1));
    text.add(after ?? '', within('original', side));
  }

  function content(element: XmlElement, text: TextOfBlock, side: Side): void {
    const { local } = element;
    if (!isTei(element, local)) children(element, text, side);
    else if (local === 'choice') choice(element, text, side);
    else if (local === 'del' || local === 'surplus') children(element, text, within('original', side));
    else if (local === 'supplied') supplied(element, text, side);
    else if (local === 'ex') bracketed(element, text, side);
    else if (local === 'gap') gap(element, text, side);
    else if (local === 'space') text.space();
    else if (BREAKS.has(local)) lineEnd(element, text, side);
    else if (local === 'graphic' || local === 'media') image(element, text, side);
    else if ((local === 'ref' || local === 'ptr') && element.children.length === 0)
      text.add(attribute(element, 'target') ?? '', side);
    else if (local === 'hi') highlighted(element, text, side);
    else children(element, text, side);
  }

  function gap(element: XmlElement, text: TextOfBlock, side: Side): void {
    const unread = isFramed(element) && attribute(element, 'reason') === 'illegible';
    if (!unread) text.add(gapWords(element, messages), side);
    else {
      text.add('illegible', within('original', side));
      text.add(gapWords(element, messages), within('reading', side));
    }
  }

  function isFramed(element: XmlElement): boolean {
    return (
      framesOf(element, document).length > 0 || (element.parent !== undefined && isFramed(element.parent))
    );
  }

  /** What the transcript has, beside what readers get; what neither shows is kept with the former. */
  function choice(element: XmlElement, text: TextOfBlock, side: Side): void {
    const all = element.children.filter((child): child is XmlElement => child.kind === 'element');
    const shown = all.find(({ local }) => FOR_READERS.has(local)) ?? all[0];
    const asWritten = all.filter(({ local }) => !OF_EDITOR.has(local));
    const written = asWritten.length > 0 ? asWritten : all.slice(0, 1);
    const others = all.filter((each) => each !== shown && !written.includes(each));
    if (written.length === 1 && written[0] === shown && others.length === 0 && shown) {
      node(shown, text, side);
      return;
    }
    [...written, ...others].forEach((each, i) => {
      if (i > 0) text.add(' ', within('original', side));
      node(each, text, within('original', side));
    });
    if (side === 'original') text.add(' ', side);
    if (shown) node(shown, text, side === 'original' ? side : within('reading', side));
  }

  /** Words of the editor are not in the transcript; words of the translator are, in his brackets. */
  function supplied(element: XmlElement, text: TextOfBlock, side: Side): void {
    const reasons = (attribute(element, 'reason') ?? '').split(/\s+/);
    const ours = reasons.some((reason) => /^(?:omitted|omitted-in-original|editorial)$/.test(reason));
    if (framesOf(element, document).length > 0) children(element, text, side);
    else if (ours) children(element, text, side === 'original' ? side : within('reading', side));
    else bracketed(element, text, side);
  }

  /** Readers get no brackets. */
  function bracketed(element: XmlElement, text: TextOfBlock, side: Side): void {
    if (side !== 'reading') text.add('[', 'original');
    children(element, text, side);
    if (side !== 'reading') text.add(']', 'original');
  }

  /** A break parts words unless it says that it divides one: then its hyphen is only the transcript’s. */
  function lineEnd(element: XmlElement, text: TextOfBlock, side: Side): void {
    const hyphen = attribute(element, 'rend') === 'hyphen' ? '-' : '';
    if (attribute(element, 'break') === 'no') text.divide(hyphen, side);
    else {
      if (side !== 'reading') text.add(hyphen, 'original');
      text.space();
    }
  }

  function image(element: XmlElement, text: TextOfBlock, side: Side): void {
    text.space();
    if (textOf(element).trim() === '') text.add(attribute(element, 'url') ?? '', side);
    else children(element, text, side);
    text.space();
  }

  /** Letters that stand apart are a word, whether the encoder wrote the spaces or only said so. */
  function highlighted(element: XmlElement, text: TextOfBlock, side: Side): void {
    const spaced = /(?:^|\s)(?:letter-spaced|spaced|expanded)(?:\s|$)/.test(attribute(element, 'rend') ?? '');
    const typed = textOf(element);
    const joined = spaced && /^\s*\S(?: \S)+\s*$/u.test(typed);
    if (!joined) children(element, text, side);
    else {
      text.add(typed, within('original', side));
      text.add(typed.trim().replaceAll(' ', ''), within('reading', side));
    }
  }
}

/** A side within another: what only one side has stays with it. */
function within(side: Side, around: Side): Side {
  return around === 'both' ? side : around;
}

/** The wording stands once in the header, as a rendition (TEI Guidelines, 2.3.4). */
function framesOf(element: XmlElement, { ids }: TeiDocument): readonly string[] {
  return (attribute(element, 'rendition') ?? '').split(/\s+/).flatMap((token) => {
    const rendition = token.startsWith('#') ? ids.get(token.slice(1))?.[0] : undefined;
    const isFrame = rendition && isTei(rendition, 'rendition') && attribute(rendition, 'scheme') === 'free';
    return isFrame ? [textOf(rendition)] : [];
  });
}
