import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { childElements, elements, type XmlDocument, type XmlElement } from '../../src/xml/tree.ts';
import { jing } from './jing.ts';
import { mutated, random } from './mutations.ts';

const url = (path: string) => new URL(`../../${path}`, import.meta.url);
export const SCHEMA = url('../shared/tei/tei_all.rng');
const SUBSET = url('../shared/tei/p5subset.xml');
const RECORDS = url('tei/records/');

export const haveSchema = existsSync(SCHEMA) && existsSync(SUBSET);

export interface Comparison {
  readonly documents: number;
  readonly invalid: number;
  /** Documents that one of the two finds valid and the other does not. */
  readonly differences: readonly string[];
  readonly ours: number;
  readonly theirs: number;
  /** Documents with more findings of ours than of jing, and with fewer, with both lists. */
  readonly counts: readonly string[];
}

/** Valid documents: the records, and the chapters of the TEI's own specification put into a document each. */
export function originals(): readonly XmlDocument[] {
  const read = (path: URL) => {
    const { value } = parse(readFileSync(path, 'utf8'), path.pathname);
    if (!value) throw new Error(`${path} is not well-formed.`);
    return value;
  };
  const records = readdirSync(RECORDS)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => read(new URL(name, RECORDS)));
  const { root } = read(SUBSET);
  const specs = [...elements(root)].filter(
    ({ local, namespace }) =>
      namespace === root.namespace && /^(?:element|class|macro|data)Spec$/.test(local),
  );
  const pieces = specs.filter((_, index) => index % 12 === 0).map((spec) => withBody(root, spec));
  return [...records, ...pieces];
}

function withBody(root: XmlElement, spec: XmlElement): XmlDocument {
  const header = childElements(root)[0];
  const element = (local: string, children: XmlElement[]): XmlElement => ({
    ...root,
    name: local,
    local,
    prefix: '',
    attributes: [],
    children,
    parent: undefined,
  });
  const text = element('text', [element('body', [element('div', [element('p', []), spec])])]);
  const made = { ...root, children: header ? [header, text] : [text] };
  return { kind: 'document', file: 'piece', children: [made], root: made };
}

export interface Compared {
  readonly about: string;
  readonly text: string;
  readonly document: XmlDocument;
  readonly ours: readonly Diagnostic[];
  /** The lines of jing. */
  readonly theirs: readonly string[];
}

/** Made documents with the findings of this engine and those of `jing -i`, or with `ids` of plain jing. */
export function compared(
  made: Iterable<{ readonly document: XmlDocument; readonly about: string }>,
  ids = false,
): readonly Compared[] {
  const schema = compileSchema({ uri: 'tei_all.rng', text: readFileSync(SCHEMA, 'utf8') }, undefined, {
    ids,
  }).value;
  if (!schema) throw new Error('tei_all.rng does not load.');
  const folder = mkdtempSync(join(tmpdir(), 'relaxng-'));
  try {
    const ours = new Map<string, Omit<Compared, 'theirs'>>();
    for (const { document, about } of made) {
      const text = serialise(document);
      const file = join(folder, `${ours.size}.xml`);
      const { value } = parse(text, file);
      if (!value) continue;
      writeFileSync(file, text);
      ours.set(file, { about, text, document: value, ours: validate(value, schema) });
    }
    const theirs = jing(SCHEMA.pathname, [...ours.keys()], ids);
    return Array.from(ours, ([file, each]) => ({ ...each, theirs: theirs.get(file) ?? [] }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function show({ about, ours, theirs }: Compared): string {
  return [
    about,
    ...ours.map(({ location, message }) => `  ours ${location.range?.start.line}: ${message}`),
    ...theirs.map((line) => `  jing ${line}`),
  ].join('\n');
}

/** Mutations of valid documents, with so many mistakes in each. */
export function* mutations(
  seed: number,
  documents: number,
  mistakes: (next: () => number) => number,
): Generator<{ readonly document: XmlDocument; readonly about: string }> {
  const next = random(seed);
  const sources = originals();
  for (let i = 0; i < documents; i++) {
    const source = sources[Math.floor(next() * sources.length)];
    if (!source) throw new Error('There are no documents.');
    yield mutated(source, next, mistakes(next));
  }
}

/** Verdicts of this engine beside those of jing, on valid documents and on mutations of them. */
export function compareWithJing(
  seed: number,
  documents: number,
  ids = false,
  mistakes = (next: () => number) => 1 + Math.floor(next() * 3),
): Comparison {
  const valid = originals().map((document) => ({ document, about: 'as it is' }));
  const all = compared([...valid, ...mutations(seed, documents - valid.length, mistakes)], ids);
  return {
    documents: all.length,
    invalid: all.filter(({ theirs }) => theirs.length > 0).length,
    differences: all.filter(({ ours, theirs }) => ours.length > 0 !== theirs.length > 0).map(show),
    ours: all.reduce((sum, { ours }) => sum + ours.length, 0),
    theirs: all.reduce((sum, { theirs }) => sum + theirs.length, 0),
    counts: all.filter(({ ours, theirs }) => ours.length !== theirs.length).map(show),
  };
}
