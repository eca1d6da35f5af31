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
function originals(): readonly XmlDocument[] {
  const read = (path: URL) => {
    const { value } = parse(readFileSync(path, 'utf8'), path.pathname);
    if (!value) throw new Error(`${path} is not well-formed.`);
    return value;
  };
  const records = readdirSync(RECORDS)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => read(new URL(name, RECORDS)));
  const { root } = read(SUBSET);
  const specs = [...elements(root)].filter(({ local }) => /^(?:element|class|macro|data)Spec$/.test(local));
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

/** Verdicts of this engine beside those of `jing -i`, or with `ids` of plain jing, on mutations of valid documents. */
export function compareWithJing(seed: number, documents: number, ids = false): Comparison {
  const next = random(seed);
  const schema = compileSchema({ uri: 'tei_all.rng', text: readFileSync(SCHEMA, 'utf8') }, undefined, {
    ids,
  }).value;
  if (!schema) throw new Error('tei_all.rng does not load.');
  const sources = originals();
  const folder = mkdtempSync(join(tmpdir(), 'relaxng-'));
  try {
    const ours = new Map<string, { readonly about: string; readonly findings: readonly Diagnostic[] }>();
    for (let i = 0; i < documents; i++) {
      const source = sources[Math.floor(next() * sources.length)];
      if (!source) throw new Error('There are no documents.');
      const { document, about } =
        i < sources.length ? { document: sources[i] ?? source, about: 'as it is' } : mutated(source, next);
      const text = serialise(document);
      const file = join(folder, `${i}.xml`);
      const { value } = parse(text, file);
      if (!value) continue;
      writeFileSync(file, text);
      ours.set(file, { about, findings: validate(value, schema) });
    }
    const theirs = jing(SCHEMA.pathname, [...ours.keys()], ids);
    const show = (file: string) => {
      const mine = ours.get(file);
      const lines = mine?.findings.map(
        ({ location, message }) => `  ours ${location.range?.start.line}: ${message}`,
      );
      return [
        mine?.about,
        ...(lines ?? []),
        ...(theirs.get(file) ?? []).map((line) => `  jing ${line}`),
      ].join('\n');
    };
    const files = [...ours.keys()];
    const mine = (file: string) => ours.get(file)?.findings.length ?? 0;
    const others = (file: string) => theirs.get(file)?.length ?? 0;
    return {
      documents: files.length,
      invalid: files.filter((file) => others(file) > 0).length,
      differences: files.filter((file) => mine(file) > 0 !== others(file) > 0).map(show),
      ours: files.reduce((sum, file) => sum + mine(file), 0),
      theirs: files.reduce((sum, file) => sum + others(file), 0),
      counts: files.filter((file) => mine(file) !== others(file)).map(show),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
