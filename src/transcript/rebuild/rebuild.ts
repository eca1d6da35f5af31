import type { Frame } from '../pieces.ts';
import { spaced } from '../transcript.ts';
import { lineEnd } from './lines.ts';
import { underdotted } from './underdot.ts';

/** A node of TEI, of a tree that was read or of one that is being made. */
export interface TeiNode {
  readonly kind: string;
  readonly value?: string;
  readonly name?: string;
  readonly target?: string;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  readonly children?: readonly TeiNode[];
}

/** Asks for the frames of an element, the innermost first. */
export type FramesOf<N extends TeiNode> = (element: N) => readonly Frame[];

const SPACE = /[ \t\r\n]+/g;

/** Elements whose words are the editor's own: nothing of them is in the transcript. */
const EDITORS: ReadonlySet<string> = new Set([
  'corr',
  'reg',
  'desc',
  'figDesc',
  'teiHeader',
  'standOff',
  'index',
]);

/** A processing instruction of this name stands for a character that XML can't hold: `<?tei-character 000C?>`. */
export const CHARACTER = 'tei-character';

/**
 * The characters of the transcript from which TEI of ours was made: its text, with what the markup stands for put back
 * (the words round a report, the spaces between spaced letters), and without what an editor added. Only white space may
 * differ from the transcript.
 */
export function rebuilt<N extends TeiNode>(
  nodes: readonly N[],
  parent: string,
  framesOf: FramesOf<N>,
): string {
  return nodes.map((node) => rebuiltNode(node, parent, framesOf)).join('');
}

function rebuiltNode<N extends TeiNode>(node: N, parent: string, framesOf: FramesOf<N>): string {
  // Where lines end in the file is of no account: `lb` and the elements themselves say where they end in the transcript.
  if (node.kind === 'text') return spaced(node.value ?? '');
  if (node.kind === 'processing-instruction')
    return node.target === CHARACTER ? character(node.value ?? '') : '';
  const { name } = node;
  if (node.kind !== 'element' || name === undefined) return '';
  const frames = framesOf(node);
  if (isEditors(node, frames)) return '';
  let result = content(node, name, framesOf);
  for (const { before, after } of frames) result = after === undefined ? before : before + result + after;
  const end = lineEnd(name, parent);
  return `${end}${result}${end}`;
}

function content<N extends TeiNode>(node: N, name: string, framesOf: FramesOf<N>): string {
  const children = (node.children ?? []) as readonly N[];
  switch (name) {
    case 'gap':
      return wordOf(node);
    case 'lb':
      return attribute(node, 'rend') === 'hyphen' ? '-\n' : '\n';
    case 'choice': {
      const written = children.filter((child) => ['abbr', 'sic', 'orig'].includes(child.name ?? ''));
      return rebuilt(written, name, framesOf);
    }
    default: {
      const inner = rebuilt(children, name, framesOf);
      if (name === 'unclear' && attribute(node, 'rend') === 'underdot') return underdotted(inner);
      const isSpaced = name === 'hi' && attribute(node, 'rend')?.split(/\s+/).includes('letter-spaced');
      return isSpaced ? [...inner.replace(SPACE, '')].join(' ') : inner;
    }
  }
}

/** What a gap stands for within its frame. */
function wordOf(gap: TeiNode): string {
  if (attribute(gap, 'reason') === 'illegible') return 'illegible';
  const desc = gap.children?.find(({ name }) => name === 'desc');
  if (desc) return (desc.children ?? []).map(({ value }) => value ?? '').join('');
  return attribute(gap, 'reason') === 'editorial' ? '…' : '';
}

function isEditors(node: TeiNode, frames: readonly Frame[]): boolean {
  const { name = '' } = node;
  if (EDITORS.has(name)) return true;
  if (name === 'expan') return !(node.children ?? []).some((child) => child.name === 'ex');
  if (frames.length > 0) return false;
  if (name === 'supplied' || name === 'ex') return true;
  const type = attribute(node, 'type');
  if (name === 'note') return type === 'editorial' || type === 'import';
  return name === 'div' && type === 'apparatus';
}

export function attribute(node: TeiNode, name: string): string | undefined {
  return node.attributes?.find((each) => each.name === name)?.value;
}

function character(code: string): string {
  const point = Number.parseInt(code, 16);
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
