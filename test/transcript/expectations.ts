import type { Range } from '../../src/diagnostic.ts';
import { attribute, elements, type XmlElement, type XmlNode } from '../../src/xml/tree.ts';

/** `count` and `atLeast` are of all that match; `texts` and `contains` stand in this order. */
export interface OfElements {
  /** A path of names, each at any depth below the one before: `closer/signed`; `|` parts alternatives. */
  readonly element: string;
  readonly attributes?: Attributes;
  /** Each is the whole text of an element of its own. */
  readonly texts?: readonly string[];
  /** Each is a part of the text of an element; several may be in one. */
  readonly contains?: readonly string[];
  readonly count?: number;
  readonly atLeast?: number;
}

/** A string: each of its words is among those of the value, `|` parts alternatives. A boolean: is it there? */
type Attributes = Readonly<Record<string, string | boolean>>;

export interface OfHeader {
  readonly header: string;
  readonly attributes?: Attributes;
  readonly text?: string;
  readonly contains?: string;
}

export type Demand =
  | OfElements
  | OfHeader
  | { readonly review: string; readonly line: number; readonly quote: string }
  | { readonly warning: string; readonly line: number }
  | { readonly dropped: string; readonly line: number }
  | { readonly text: string }
  | { readonly order: readonly string[] }
  | { readonly instructions: number };

export type Expectation = Demand | { readonly not: Demand };

/** What an import made of a transcript; the ranges are of the transcript, its lines end with LF, CRLF or CR. */
export interface Imported {
  /** The element TEI. */
  readonly root: XmlElement;
  readonly warnings: readonly Range[];
  readonly review: readonly Range[];
  readonly dropped: readonly Range[];
}

/** The expectations that do not hold; `transcript` is its text. */
export function unmet(
  expectations: readonly Expectation[],
  imported: Imported,
  transcript: string,
): readonly Expectation[] {
  const lines = linesOf(transcript);
  return expectations.filter((each) =>
    'not' in each ? holds(each.not, imported, lines) : !holds(each, imported, lines),
  );
}

export function linesOf(transcript: string): readonly string[] {
  return transcript.split(/\r\n|\n|\r/);
}

function holds(demand: Demand, imported: Imported, lines: readonly string[]): boolean {
  const text = part(imported.root, 'text');
  if ('element' in demand) return text !== undefined && holdsOf(demand, text);
  if ('header' in demand) {
    const header = part(imported.root, 'teiHeader');
    return header !== undefined && holdsOfHeader(demand, header);
  }
  if ('review' in demand) {
    const columns = columnsOf(lines[demand.line - 1] ?? '', demand.quote.split('\n')[0] ?? '');
    return imported.review.some((range) => columns.some((each) => touches(range, demand.line, each)));
  }
  if ('warning' in demand) return imported.warnings.some((range) => touches(range, demand.line));
  if ('dropped' in demand) return imported.dropped.some((range) => touches(range, demand.line));
  if ('instructions' in demand) return text !== undefined && instructionsIn(text) === demand.instructions;
  const words = text ? wordsOf(text) : '';
  if ('text' in demand) return words.includes(plain(demand.text));
  return inOrder(demand.order, (each, from) => {
    const found = words.indexOf(plain(each), from);
    return found < 0 ? undefined : found + plain(each).length;
  });
}

function holdsOf(demand: OfElements, text: XmlElement): boolean {
  const found = matching(text, demand.element, demand.attributes);
  if (demand.count !== undefined && found.length !== demand.count) return false;
  if (found.length < (demand.atLeast ?? 1)) return false;
  const words = found.map(wordsOf);
  const find = (is: (words: string) => boolean, from: number) => {
    const index = words.findIndex((each, i) => i >= from && is(each));
    return index < 0 ? undefined : index;
  };
  return (
    inOrder(demand.texts ?? [], (each, from) => {
      const index = find((other) => other === plain(each), from);
      return index === undefined ? undefined : index + 1;
    }) && inOrder(demand.contains ?? [], (each, from) => find((other) => other.includes(plain(each)), from))
  );
}

function holdsOfHeader({ header: path, attributes, text, contains }: OfHeader, header: XmlElement): boolean {
  return matching(header, path, attributes).some((element) => {
    const words = wordsOf(element);
    return (text === undefined || words === plain(text)) && words.includes(plain(contains ?? ''));
  });
}

/** Whether each can be found behind the one before; `find` says where to look for the next. */
function inOrder(all: readonly string[], find: (each: string, from: number) => number | undefined): boolean {
  let from = 0;
  for (const each of all) {
    const next = find(each, from);
    if (next === undefined) return false;
    from = next;
  }
  return true;
}

function matching(root: XmlElement, paths: string, attributes: Attributes = {}): readonly XmlElement[] {
  const steps = paths.split('|').map((path) => path.split('/'));
  return [...elements(root)].filter(
    (element) =>
      steps.some((path) => stands(element, path)) &&
      Object.entries(attributes).every(([name, wanted]) => agrees(attribute(element, name), wanted)),
  );
}

function stands(element: XmlElement, path: readonly string[]): boolean {
  if (element.local !== path.at(-1)) return false;
  let above = path.length - 2;
  for (let next = element.parent; next && above >= 0; next = next.parent) {
    if (next.local === path[above]) above--;
  }
  return above < 0;
}

function agrees(value: string | undefined, wanted: string | boolean): boolean {
  if (typeof wanted === 'boolean') return (value !== undefined) === wanted;
  const words = value?.split(/\s+/) ?? [];
  return wanted.split('|').some((each) => each.split(' ').every((word) => words.includes(word)));
}

function part(root: XmlElement, name: string): XmlElement | undefined {
  return root.children.find((child): child is XmlElement => child.kind === 'element' && child.local === name);
}

const INLINES: ReadonlySet<string> = new Set([
  ...[
    'abbr',
    'add',
    'choice',
    'corr',
    'date',
    'del',
    'ex',
    'expan',
    'foreign',
    'gap',
    'hi',
    'idno',
    'measure',
  ],
  ...['mentioned', 'name', 'num', 'orgName', 'orig', 'pb', 'persName', 'placeName', 'ref', 'reg', 'roleName'],
  ...[
    'rs',
    'seg',
    'sic',
    'subst',
    'supplied',
    'surname',
    'surplus',
    'term',
    'time',
    'title',
    'unclear',
    'space',
  ],
  ...['handShift', 'anchor', 'milestone', 'cb', 'metamark', 'forename', 'gloss', 'damage'],
]);

/** No words of the transcript, unless they are asked for themselves. */
function isSilent(element: XmlElement): boolean {
  if (element.local === 'desc') return true;
  if (element.local === 'note') return ['import', 'editorial'].includes(attribute(element, 'type') ?? '');
  return element.parent?.local === 'choice' && ['corr', 'expan'].includes(element.local);
}

/** The text of an element, blocks parted by a space, white space collapsed, without signs that can’t be seen. */
export function wordsOf(element: XmlElement): string {
  const written = (node: XmlNode): string => {
    if (node.kind === 'text') return node.value;
    if (node.kind !== 'element') return '';
    if (node !== element && isSilent(node)) return '';
    if (node.local === 'lb') return attribute(node, 'break') === 'no' ? JOINED : ' ';
    const inner = node.children.map(written).join('');
    return INLINES.has(node.local) ? inner : ` ${inner} `;
  };
  return plain(written(element).replace(JOINTS, ''));
}

const JOINED = '\u{F0000}';
const JOINTS = /\s*\u{F0000}\s*/gu;

/** Soft hyphens, zero-width signs, marks of direction. */
const UNSEEN = /\u{AD}|[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu;

export function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

function columnsOf(line: string, quote: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) {
    found.push([at + 1, at + 1 + quote.length]);
  }
  return found;
}

function touches({ start, end }: Range, line: number, columns?: readonly [number, number]): boolean {
  if (line < start.line || line > end.line) return false;
  if (!columns) return true;
  return (line > start.line || start.column < columns[1]) && (line < end.line || end.column > columns[0]);
}

function instructionsIn(element: XmlElement): number {
  let found = 0;
  for (const each of elements(element)) {
    found += each.children.filter(({ kind }) => kind === 'processing-instruction').length;
  }
  return found;
}
