import { elements, type XmlElement } from '../../xml/tree.ts';
import { collapse, type Transcript } from '../transcript.ts';
import { droppedIn, partsOf } from './parts.ts';
import { attribute } from './rebuild.ts';
import { partRebuilder, transcriptOf } from './transcript-of.ts';

/** Where a record and its transcript part. */
export interface Difference {
  /** The line of the transcript, from 1. */
  readonly line: number;
  /** What the transcript has from there on, and what the record has. */
  readonly expected: string;
  readonly found: string;
  /** The element of the record that holds the place, as far as it can be told. */
  readonly element?: XmlElement;
}

/** Enough of a text to see what it is. */
const SHOWN = 60;

/**
 * Compares what a record gives back with its transcript: the first place where they differ in more than white space. Lines
 * that the import dropped, as the header quotes them (`application/desc`), need not be there.
 *
 * @param root the TEI element
 */
export function differenceFrom(root: XmlElement, { text }: Transcript): Difference | undefined {
  const rebuilt = collapse(transcriptOf(root));
  const dropped = droppedIn(root);
  const lines = text.split(/\r\n?|\n/).map(collapse);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    if (
      rebuilt.startsWith(line, at) &&
      (at + line.length === rebuilt.length || rebuilt[at + line.length] === ' ')
    ) {
      at = Math.min(at + line.length + 1, rebuilt.length);
    } else if (!dropped.has(line)) {
      const same = commonLength(line, rebuilt.slice(at, at + line.length));
      return {
        ...{ line: index + 1, expected: shown(line, same), found: shown(rebuilt.slice(at), same) },
        ...placed(root, rebuilt, at + same),
      };
    }
  }
  if (at >= rebuilt.length) return undefined;
  return {
    line: lines.length,
    expected: '',
    found: shown(rebuilt.slice(at), 0),
    ...placed(root, rebuilt, at),
  };
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The words round the place where two texts part. */
function shown(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - SHOWN / 3)) + 1);
  const cut = text.slice(from, from + SHOWN);
  return `${from > 0 ? '…' : ''}${cut}${text.length > from + SHOWN ? '…' : ''}`;
}

/** The block of the record that gave the character at an offset of what it gives back. */
function placed(root: XmlElement, rebuilt: string, offset: number): Pick<Difference, 'element'> {
  const rebuiltPart = partRebuilder(root);
  let from = 0;
  let last: XmlElement | undefined;
  for (const element of partsOf(root).flatMap((part) => [...elements(part)])) {
    if (attribute(element, 'xml:id') === undefined || element.local === 'text' || element.local === 'div')
      continue;
    const own = collapse(rebuiltPart(element));
    const at = own === '' ? -1 : rebuilt.indexOf(own, from);
    if (at < 0) continue;
    if (at > offset) break;
    last = element;
    from = at;
  }
  return last ? { element: last } : {};
}
