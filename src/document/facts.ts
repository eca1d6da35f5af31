import type { Dating } from '../project/dates-in-words.ts';
import { attribute, isElement, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { datingOf } from './dating.ts';
import { joinedPieces, partedBy } from './parted.ts';
import { resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** What an entry of a register says of somebody or something. */
export interface Fact {
  /** The name of the element: occupation, birth, note … */
  readonly what: string;
  /** What kind of it, as the entry says it: identification, editorial. */
  readonly type?: string;
  /** What stands over the text: the label of an event. */
  readonly heading?: string;
  readonly text: string;
  /** The text with what it leads to, where it leads anywhere. */
  readonly runs?: readonly Run[];
  readonly dating?: Dating;
  /** How certain it is, as the entry says it: high, medium, low. */
  readonly certainty?: string;
  /** Its language, where it has one of its own. */
  readonly language?: string;
}

/** A part of a text, and what it leads to: an element of a file, or an address of the web. */
export interface Run {
  readonly text: string;
  readonly to?: Link;
}

export type Link = { readonly file: string; readonly id: string } | { readonly href: string };

/** Attributes that say it where an element has no words: `<ptr target="…"/>`, `<sex value="f"/>`. */
const SAYING = ['value', 'target', 'ref', 'url', 'key', 'name', 'n'];

/** A child of an entry as a fact: none where it says nothing at all. */
export function factsOf(part: XmlElement, document: TeiDocument): readonly Fact[] {
  const heading = headingOf(part);
  const told = runsOf(part, document, heading);
  const dating = datingOf(part);
  const words = told.map((run) => run.text).join('');
  const said = [words, Object.values(dating ?? {})[0], ...SAYING.map((name) => attribute(part, name))];
  const text = said.find((each) => each !== undefined && each !== '');
  if (text === undefined) return [];
  const runs = words === '' ? [linked(text, linkOf(part, document))] : told;
  const certainty = attribute(part, 'cert');
  const type = attribute(part, 'type');
  const language = attribute(part, 'xml:lang');
  return [
    {
      what: part.local,
      ...(type !== undefined && { type }),
      ...(heading && { heading: wordsOf(heading) }),
      text,
      ...(runs.some(({ to }) => to !== undefined) && { runs }),
      ...(dating && { dating }),
      ...(certainty !== undefined && { certainty }),
      ...(language !== undefined && { language }),
    },
  ];
}

/** When an entry itself was, by its own attributes; none where they say nothing. */
export function datedFact(entry: XmlElement): readonly Fact[] {
  const dating = datingOf(entry);
  const [text] = Object.values(dating ?? {});
  const certainty = attribute(entry, 'cert');
  if (dating === undefined || text === undefined) return [];
  return [{ what: 'date', text, dating, ...(certainty !== undefined && { certainty }) }];
}

const HEADINGS = ['label', 'head', 'eventName'];

/** What stands over the other words of an element: its first child, if there are words of others. */
function headingOf(part: XmlElement): XmlElement | undefined {
  const [heading, ...rest] = part.children.filter((child) => isElement(child) || isWords(child));
  const isHeading = heading && isElement(heading) && HEADINGS.includes(heading.local) && hasWords(heading);
  return isHeading && rest.some(hasWords) ? heading : undefined;
}

const isWords = (node: XmlNode) => node.kind === 'text' && node.value.trim() !== '';
const hasWords = (node: XmlNode) => isWords(node) || (isElement(node) && wordsOf(node) !== '');

/** The text of an element but for its heading, divided where a link begins or ends; white space is collapsed, and blocks are parted. */
function runsOf(element: XmlElement, document: TeiDocument, heading: XmlElement | undefined): readonly Run[] {
  const pieces: { text: string; to: Link | undefined }[] = [];
  const add = (text: string, to: Link | undefined) => {
    const last = pieces.at(-1);
    if (last && last.to === to) last.text += text;
    else if (text !== '') pieces.push({ text, to });
  };
  const read = (node: XmlNode, round: Link | undefined) => {
    if (node.kind === 'text') add(node.value, round);
    if (!isElement(node) || node === heading) return;
    const parting = node === element ? '' : partedBy(node);
    const to = linkOf(node, document) ?? round;
    add(parting, round);
    for (const child of node.children) read(child, to);
    add(parting && ' ', round);
  };
  read(element, undefined);
  return joinedPieces(pieces).map(({ text, to }) => linked(text, to));
}

function linked(text: string, to: Link | undefined): Run {
  return to === undefined ? { text } : { text, to };
}

/** Where the first pointer of an element’s `ref`, `target` or `url` leads. */
function linkOf(element: XmlElement, document: TeiDocument): Link | undefined {
  const pointer = attribute(element, 'ref') ?? attribute(element, 'target') ?? attribute(element, 'url');
  const token = pointer?.trim().split(/\s+/)[0];
  return token ? linkTo(token, element, document) : undefined;
}

export function linkTo(token: string, element: XmlElement, document: TeiDocument): Link | undefined {
  const target = resolve({ token, element }, document);
  if (target.kind === 'element') return { file: target.file, id: target.id };
  return /^https?:\/\/\S+$/.test(token) ? { href: token } : undefined;
}
