import type { Dating } from '../project/dates-in-words.ts';
import { attribute, isElement, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { datingOf } from './dating.ts';
import { resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** What an entry of a register says of somebody or something. */
export interface Fact {
  /** The name of the element: occupation, birth, note … */
  readonly what: string;
  /** What kind of it, as the entry says it: identification, editorial. */
  readonly type?: string;
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
  const words = wordsOf(part);
  const dating = datingOf(part);
  const said = [words, Object.values(dating ?? {})[0], ...SAYING.map((name) => attribute(part, name))];
  const text = said.find((each) => each !== undefined && each !== '');
  if (text === undefined) return [];
  const runs = words === '' ? [linked(text, linkOf(part, document))] : runsOf(part, document);
  const certainty = attribute(part, 'cert');
  const type = attribute(part, 'type');
  const language = attribute(part, 'xml:lang');
  return [
    {
      what: part.local,
      ...(type !== undefined && { type }),
      text,
      ...(runs.some(({ to }) => to !== undefined) && { runs }),
      ...(dating && { dating }),
      ...(certainty !== undefined && { certainty }),
      ...(language !== undefined && { language }),
    },
  ];
}

/** The text of an element, divided where a link begins or ends; white space is collapsed. */
function runsOf(element: XmlElement, document: TeiDocument): readonly Run[] {
  const runs: { text: string; to: Link | undefined }[] = [];
  const read = (node: XmlNode, round: Link | undefined) => {
    if (node.kind === 'text') {
      const last = runs.at(-1);
      if (last && last.to === round) last.text += node.value;
      else runs.push({ text: node.value, to: round });
    }
    if (!isElement(node)) return;
    const to = linkOf(node, document) ?? round;
    for (const child of node.children) read(child, to);
  };
  read(element, undefined);
  let before = ' ';
  const collapsed = runs.map(({ text, to }) => {
    const words = text.replace(/\s+/g, ' ');
    const kept = before.endsWith(' ') ? words.trimStart() : words;
    before = kept === '' ? before : kept;
    return { text: kept, to };
  });
  const shown = collapsed.filter(({ text }) => text !== '');
  return shown.map(({ text, to }, index) => linked(index === shown.length - 1 ? text.trimEnd() : text, to));
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
