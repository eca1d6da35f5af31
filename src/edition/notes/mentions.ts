import { type Anchors, anchorsOf } from '../../document/anchors.ts';
import { pointers, resolve } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import { type ReadingText, readingText } from './reading-text.ts';

/** A place of a record where somebody or something of a register is named. */
export interface Mention {
  /** The file and the identifier that the name points to. */
  readonly file: string;
  readonly id: string;
  /** What it is to the record, where its header or a speech points to it: there are no words before it then. */
  readonly as?: 'sender' | 'addressee' | 'place' | 'speaker' | 'forwarded' | 'redirected' | 'transmitted';
  /** The anchor of the block on the pages of the record. */
  readonly anchor: string;
  /** The words before it, the name as a reader meets it, and the words after it. */
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** UTF-16 units of context on either side; it ends with a whole word. */
const CONTEXT = 90;
const NAMES = [
  'persName',
  'placeName',
  'orgName',
  'geogName',
  'name',
  'rs',
  'title',
  'objectName',
  'eventName',
  'bibl',
];
const BLOCKS = [
  ...[
    'p',
    'head',
    'ab',
    'item',
    'cell',
    'l',
    'note',
    'dateline',
    'salute',
    'signed',
    'byline',
    'addrLine',
    'stamp',
  ],
  ...[
    'opener',
    'closer',
    'postscript',
    'trailer',
    'u',
    'speaker',
    'stage',
    'list',
    'table',
    'div',
    'body',
    'text',
  ],
];

/** The mentions of a record’s text (TEI Guidelines, 14.2.1), in its order; each pointer of a name is one. */
export function mentionsIn(document: TeiDocument): readonly Mention[] {
  const texts = new Map<XmlElement, ReadingText>();
  const anchors = anchorsOf(document);
  return pointers(document).flatMap((pointer): readonly Mention[] => {
    const { element } = pointer;
    if (pointer.attribute.local !== 'ref' || !isTei(element, ...NAMES)) return [];
    const block = blockRound(element);
    const target = resolve(pointer, document);
    if (!block || target.kind !== 'element') return [];
    const reading = texts.get(block) ?? readingText(block);
    texts.set(block, reading);
    const place = reading.places.get(element);
    if (!place) return [];
    const { text } = reading;
    return [
      {
        file: target.file,
        id: target.id,
        anchor: anchorOf(block, anchors),
        before: lastWords(text.slice(0, place.start)),
        name: text.slice(place.start, place.end),
        after: firstWords(text.slice(place.end)),
      },
    ];
  });
}

/** The innermost block that a name of the text stands in; undefined in the header. */
function blockRound(name: XmlElement): XmlElement | undefined {
  let block: XmlElement | undefined;
  for (let at = name.parent; at; at = at.parent) {
    if (!block && isTei(at, ...BLOCKS)) block = at;
    if (isTei(at, 'text')) return block;
  }
  return undefined;
}

export function anchorOf(block: XmlElement, anchors: Anchors): string {
  for (let at: XmlElement | undefined = block; at; at = at.parent) {
    const id = anchors.get(at) ?? attribute(at, 'xml:id');
    if (id !== undefined) return id;
  }
  // The text as a whole.
  return 'text:';
}

function lastWords(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(-CONTEXT);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

export function firstWords(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.slice(0, CONTEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))} …`;
}
