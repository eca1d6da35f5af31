import { existsSync, readFileSync } from 'node:fs';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { attribute, childElements, textOf, type XmlElement } from '../../src/xml/tree.ts';

const SUITE = new URL('../../../shared/relaxng/spectest.xml', import.meta.url);

export const haveSuite = existsSync(SUITE);

/** A case of the suite: a schema with the files that it may name, and instances. */
export interface SpecCase {
  readonly name: string;
  readonly correct: boolean;
  readonly schema: string;
  readonly files: ReadonlyMap<string, string>;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

/** The cases of the test suite for the specification, by James Clark. */
export function specCases(): readonly SpecCase[] {
  if (!haveSuite) return [];
  // An entity that holds markup, which our parser refuses on purpose: what it stands for is put in its place.
  const text = readFileSync(SUITE, 'utf8').replaceAll('&dii;', '<\u0E14\u0E35/>');
  const { value } = parse(text, 'spectest.xml');
  return value ? casesIn(value.root, '') : [];
}

function casesIn(suite: XmlElement, around: string): readonly SpecCase[] {
  const about = part(suite, 'documentation') || around;
  const cases: SpecCase[] = [];
  for (const child of childElements(suite)) {
    if (child.name === 'testSuite') cases.push(...casesIn(child, about));
    else if (child.name === 'testCase') cases.push(caseOf(child, about));
  }
  return cases;
}

function part(element: XmlElement, name: string): string {
  const found = childElements(element).find((child) => child.name === name);
  return found ? textOf(found).trim().replace(/\s+/g, ' ') : '';
}

function caseOf(element: XmlElement, around: string): SpecCase {
  const files = new Map<string, string>();
  collect(element, '', files);
  const schema = childElements(element).find(({ name }) => name === 'correct' || name === 'incorrect');
  if (!schema) throw new Error('A case without a schema.');
  const instances = (name: string) =>
    childElements(element)
      .filter((child) => child.name === name)
      .map(content);
  const line = element.range.start.line;
  const about = part(element, 'documentation') || around;
  return {
    name: `line ${line}, section ${part(element, 'section')}${about && `: ${about}`}`,
    correct: schema.name === 'correct',
    schema: content(schema),
    files,
    valid: instances('valid'),
    invalid: instances('invalid'),
  };
}

function collect(element: XmlElement, folder: string, files: Map<string, string>): void {
  for (const child of childElements(element)) {
    const path = folder + (attribute(child, 'name') ?? '');
    if (child.name === 'dir') collect(child, `${path}/`, files);
    else if (child.name === 'resource') files.set(path, content(child));
  }
}

/** What an element holds, as a document with the namespaces that are in scope there. */
function content(element: XmlElement): string {
  const [root] = childElements(element);
  if (!root) throw new Error('A case without a document.');
  const children = element.children.map((child) => (child === root ? { ...root, parent: undefined } : child));
  const before = children.filter((child) => child.kind !== 'text');
  return serialise({ kind: 'document', file: '', children: before, root: { ...root, parent: undefined } });
}
