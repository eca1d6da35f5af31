import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileSchema,
  complete,
  documentationAt,
  freeze,
  type Schema,
  thaw,
  validateText,
} from '../../src/relaxng/relaxng.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { haveSchema, mutations, SCHEMA } from './compare.ts';
import { random } from './mutations.ts';
import { haveSuite, specCases } from './spec-cases.ts';

const RECORD = new URL('../../tei/records/1960-06-28-puzanov.xml', import.meta.url);

function thawed(schema: Schema): Schema {
  return thaw(freeze(schema)) ?? expect.fail('What was just frozen is not thawed.');
}

/** Where the schema defines its elements, with what it says of them. */
const defined = ({ elements }: Schema) =>
  elements.map(({ name, documentation, at: { file, range } }) => ({ name, documentation, file, range }));

describe.skipIf(!haveSuite)('A schema that was frozen (skipped where ../shared is missing)', () => {
  it.each(specCases().filter(({ correct }) => correct))(
    'finds the same, $name',
    ({ schema: text, files, valid, invalid }) => {
      const { value } = compileSchema({ uri: 's.rng', text }, (uri) => files.get(uri));
      const schema = value ?? expect.fail();
      const other = thawed(schema);
      expect(freeze(other)).toBe(freeze(schema));
      expect(defined(other)).toEqual(defined(schema));
      for (const instance of [...valid, ...invalid])
        expect(validateText(instance, 'd.xml', other)).toEqual(validateText(instance, 'd.xml', schema));
    },
  );
});

describe.skipIf(!haveSchema)('The schema of the TEI, frozen (skipped where ../shared is missing)', () => {
  let schema: Schema;
  let other: Schema;

  beforeAll(() => {
    const text = readFileSync(SCHEMA, 'utf8');
    schema = compileSchema({ uri: 'tei_all.rng', text }, undefined, { ids: true }).value ?? expect.fail();
    other = thawed(schema);
  });

  it('says the same of documents with mistakes', () => {
    let findings = 0;
    for (const { document, about } of mutations(11, 60, (next) => 1 + Math.floor(next() * 20))) {
      const text = serialise(document);
      const found = validateText(text, 'd.xml', schema);
      expect(validateText(text, 'd.xml', other), about).toEqual(found);
      findings += found.length;
    }
    expect(findings).toBeGreaterThan(100);
  });

  it('proposes and explains the same', () => {
    const text = readFileSync(RECORD, 'utf8');
    const next = random(12);
    for (let i = 0; i < 60; i++) {
      const offset = Math.floor(next() * text.length);
      expect(complete(other, text, offset)).toEqual(complete(schema, text, offset));
      expect(documentationAt(other, text, offset)).toEqual(documentationAt(schema, text, offset));
    }
  });

  it('has its places, and makes the same text again', () => {
    expect(defined(other)).toEqual(defined(schema));
    expect(freeze(other)).toBe(freeze(schema));
  });
});

describe('A frozen schema', () => {
  const text = freeze(
    compileSchema({
      uri: 's.rnc',
      text: `default namespace = "urn:é"
        namespace x = "urn:x"
        datatypes xs = "http://www.w3.org/2001/XMLSchema-datatypes"
        start = element a {
          attribute n { xs:int { minInclusive = "1" } - "7" }?,
          attribute * - n { text }*,
          (b | any | text)*
        }
        ## Small.
        b = element b { list { "x"+ } }
        any = element x:* - x:c { empty }`,
    }).value ?? expect.fail(),
  );

  it.each([0, 1, 5, 20, 100])('of which %i characters are missing at the end is refused', (missing) => {
    expect(thaw(text.slice(0, text.length - missing)) !== undefined).toBe(missing === 0);
  });

  it('of which any one character was changed is refused', () => {
    for (let at = 0; at < text.length; at++) {
      const changed = text[at] === '1' ? '2' : '1';
      expect(thaw(text.slice(0, at) + changed + text.slice(at + 1)), `at ${at}`).toBeUndefined();
    }
  });

  it.each(['', '\n', '{}', '1\n{}', 'null', text.slice(text.indexOf('\n'))])('is not %j', (other) => {
    expect(thaw(other)).toBeUndefined();
  });
});
