import { describe, expect, it } from 'vitest';
import { compileSchema, type Schema, validate } from '../../src/relaxng/relaxng.ts';
import { attribute, childElements, elements, type XmlElement } from '../../src/xml/tree.ts';
import {
  editions,
  examples,
  fragments,
  haveSchema,
  haveSubset,
  haveTeiAll,
  ODD,
  SUBSET,
  schemaText,
  TEI_ALL,
  text,
  wellFormed,
} from './customisation.ts';

const EXAMPLES = 'http://www.tei-c.org/ns/Examples';
const TEI = 'http://www.tei-c.org/ns/1.0';

const odd = wellFormed(text(ODD), ODD);
const all = (local: string, within: XmlElement = odd.root): readonly XmlElement[] =>
  Array.from(elements(within)).filter((element) => element.local === local && element.namespace === TEI);
const specs = all('elementSpec');
const isDeleted = (element: XmlElement) => attribute(element, 'mode') === 'delete';
const examplesOf = (spec: XmlElement): readonly XmlElement[] =>
  Array.from(elements(spec))
    .filter(({ local, namespace }) => local === 'egXML' && namespace === EXAMPLES)
    .flatMap((example) => Array.from(childElements(example)));

/** The elements that hold prose in English. */
function english(root: XmlElement): readonly XmlElement[] {
  return ['desc', 'p', 'item', 'gloss']
    .flatMap((name) => all(name, root))
    .filter((element) => (attribute(element, 'xml:lang') ?? 'en') === 'en');
}

/** Every run of seven words in an element. */
function runs(element: XmlElement): readonly string[] {
  const words =
    textOf(element)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.slice(6).map((_, index) => words.slice(index, index + 7).join(' '));
}

function textOf({ children }: XmlElement): string {
  return children
    .map((child) => (child.kind === 'text' ? child.value : child.kind === 'element' ? textOf(child) : ''))
    .join('');
}

/** Stands for a schema that is not there. */
const NOTHING = '<element name="none" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>';

function compiled(schema: string): Schema {
  const { value, diagnostics } = compileSchema({ uri: 'schema.rng', text: schema });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

const problems = (xml: string, schema: Schema, file = 'record.xml') =>
  validate(wellFormed(xml, file), schema).map(({ message }) => message);

/** The same schema for documents that begin with any element. */
function anyStart(schema: string): string {
  const root = wellFormed(schema, 'schema.rng').root;
  const starts = Array.from(elements(root))
    .filter(({ local, parent }) => local === 'element' && parent?.local === 'define')
    .map(({ parent }) => `<ref name="${parent && attribute(parent, 'name')}"/>`);
  return schema.replace(/<start>[\s\S]*?<\/start>/, `<start><choice>${starts.join('')}</choice></start>`);
}

describe('The customisation as a manual', () => {
  it('speaks of every element that it takes, and of no other', () => {
    const taken = all('moduleRef').flatMap((module) => attribute(module, 'include')?.split(/\s+/) ?? []);
    expect(taken.length).toBeGreaterThan(170);
    expect(specs.map((spec) => attribute(spec, 'ident')).sort()).toEqual(taken.sort());
  });

  it.each(specs.map((spec) => [attribute(spec, 'ident') ?? '', spec] as const))(
    '%s has a meaning, and an example in which it occurs',
    (ident, spec) => {
      expect(Array.from(childElements(spec)).filter(({ local }) => local === 'desc')).toHaveLength(1);
      const found = examplesOf(spec).flatMap((example) => [example, ...elements(example)]);
      expect(found.map(({ local }) => local)).toContain(ident);
    },
  );

  it('says of each attribute and of each value what it means', () => {
    const said = [...all('attDef'), ...all('valItem')].filter((each) => !isDeleted(each));
    expect(said.length).toBeGreaterThan(300);
    for (const each of said)
      expect(
        Array.from(childElements(each)).map(({ local }) => local),
        attribute(each, 'ident'),
      ).toContain('desc');
  });

  it('names only elements that there are', () => {
    const idents = new Set(specs.map((spec) => attribute(spec, 'ident')));
    const named = all('gi').map(textOf);
    expect(named.filter((name) => !idents.has(name))).toEqual([]);
  });
});

describe.skipIf(!haveSubset)('Beside the Guidelines (skipped without ../shared)', () => {
  it('no seven words of the manual stand so in the specifications of the TEI', () => {
    const { root } = wellFormed(text(SUBSET), SUBSET);
    const theirs = new Set(english(root).flatMap(runs));
    expect(theirs.size).toBeGreaterThan(10_000);
    const ours = english(odd.root).flatMap(runs);
    expect(ours.length).toBeGreaterThan(3_000);
    expect(ours.filter((run) => theirs.has(run))).toEqual([]);
  });
});

describe.skipIf(!haveTeiAll)('Within the TEI (skipped without ../shared)', () => {
  const tei = compiled(haveTeiAll ? text(TEI_ALL) : NOTHING);

  it('the ODD itself is valid', () => {
    expect(problems(text(ODD), tei, ODD)).toEqual([]);
  });

  it.each(examples())('the example %s is valid: only its rule finds the mistake', (file) => {
    expect(problems(text(`schemas/examples/${file}`), tei)).toEqual([]);
  });

  it('the whole of the TEI lets nearly all typical errors pass', () => {
    const typical = fragments('errors');
    const passing = typical.filter(({ record }) => problems(record, tei).length === 0);
    expect(typical.length).toBeGreaterThanOrEqual(39);
    expect(typical.length - passing.length).toBe(2);
  });
});

describe.skipIf(!haveSchema && !process.env['CI'])(
  'The schema made from it (skipped until it is made)',
  () => {
    const made = haveSchema ? schemaText() : NOTHING;
    const schema = compiled(made);

    it('is there', () => {
      expect(haveSchema).toBe(true);
    });

    it.each(editions())('%s is valid', (file) => {
      expect(problems(text(file), schema)).toEqual([]);
    });

    it.each([...fragments('conventions'), ...fragments('accepted')])(
      '$name is valid: $comment',
      ({ record }) => {
        expect(problems(record, schema)).toEqual([]);
      },
    );

    it.each(examples().filter((name) => name.includes('.valid.')))('%s is valid', (file) => {
      expect(problems(text(`schemas/examples/${file}`), schema)).toEqual([]);
    });

    it.each(fragments('errors'))('$name is found, or left to its rule: $comment', ({ comment, record }) => {
      const found = problems(record, schema);
      if (comment === 'found by: grammar') expect(found).not.toEqual([]);
      else expect(found).toEqual([]);
    });

    it('every example of the manual is valid', () => {
      const any = compiled(anyStart(made));
      const bad = specs.flatMap((spec) =>
        examplesOf(spec).flatMap((example) => {
          const document = wellFormed(asTei(example), 'example.xml');
          return validate(document, any).map(({ message }) => `${attribute(spec, 'ident')}: ${message}`);
        }),
      );
      expect(bad).toEqual([]);
    });
  },
);

/** An example as a document of its own. */
function asTei({ range }: XmlElement): string {
  return text(ODD)
    .slice(range.start.offset, range.end.offset)
    .replace(/^<[A-Za-z]+/, `$& xmlns="${TEI}"`);
}
