import { elements, textOf, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { Frame } from '../pieces.ts';
import { EMPTY_LINE } from './lines.ts';
import { partsOf } from './parts.ts';
import { attribute, type FramesOf, rebuilt } from './rebuild.ts';

/**
 * The transcript that a record of ours was made from, out of the TEI alone: the parts that its header lists, in their
 * order (`application/ptr`), else its text. Layout differs, and what the import dropped is not there.
 *
 * @param root the TEI element
 */
export function transcriptOf(root: XmlElement): string {
  const framesOf = framesIn(root);
  return paragraphs(partsOf(root), framesOf);
}

/** What single elements of a record give back. */
export function partRebuilder(root: XmlElement): (element: XmlElement) => string {
  const framesOf = framesIn(root);
  return (element) => paragraphs([element], framesOf);
}

function paragraphs(parts: readonly XmlElement[], framesOf: FramesOf<XmlNode>): string {
  return parts
    .map((part) => rebuilt([part as XmlNode], part.parent?.local ?? '', framesOf))
    .join('\n')
    .split(EMPTY_LINE)
    .map((text) =>
      text
        .replace(/ *\n[ \n]*/g, '\n')
        .replace(/ {2,}/g, ' ')
        .replace(/^[ \n]+|[ \n]+$/g, ''),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}

function framesIn(root: XmlElement): FramesOf<XmlNode> {
  const all = [...elements(root)];
  const renditions = all.filter((each) => each.local === 'rendition' && attribute(each, 'scheme') === 'free');
  const frames = new Map(
    renditions.map((rendition) => {
      const [before = '', ...after] = textOf(rendition).split('…');
      const frame: Frame = after.length > 0 ? { before, after: after.join('…') } : { before };
      return [`#${attribute(rendition, 'xml:id')}` as string, frame] as const;
    }),
  );
  const framesOf: FramesOf<XmlNode> = (node) => {
    const pointers = (node.kind === 'element' && attribute(node, 'rendition')?.split(/\s+/)) || [];
    return pointers.flatMap((pointer) => frames.get(pointer) ?? []);
  };
  return framesOf;
}
