import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCompact } from '../../src/relaxng/compact/compact.ts';
import {
  compileSchema,
  type Schema,
  validate,
  validateText,
  writeCompact,
} from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { SAMPLE, WRONG } from './compact-cases.ts';
import { haveJing } from './jing.ts';
import { mutated, random } from './mutations.ts';
import { haveSuite, type SpecCase, specCases } from './spec-cases.ts';
import { haveTrang, jingCompact, trang } from './trang.ts';

const url = (path: string) => new URL(`../../${path}`, import.meta.url);
const TEI = url('../shared/tei/tei_all.rng');
const RECORD = url('tei/records/1960-06-28-puzanov.xml');

const ci = Boolean(process.env['CI']);
const folder = mkdtempSync(join(tmpdir(), 'compact-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function document(text: string, file = 'document.xml') {
  const { value, diagnostics } = parse(text, file);
  if (!value) throw new Error(`${file} is not well-formed: ${diagnostics[0]?.message}`);
  return value;
}

function compact(text: string): string {
  const { value, diagnostics } = writeCompact(document(text, 'schema.rng'));
  expect(diagnostics).toEqual([]);
  return value;
}

function compiled(uri: string, text: string, files?: ReadonlyMap<string, string>): Schema {
  const { value, diagnostics } = compileSchema({ uri, text }, (name) => files?.get(name));
  expect(diagnostics, text).toEqual([]);
  if (!value) throw new Error('There is no schema.');
  return value;
}

function expectVerdicts({ valid, invalid }: SpecCase, schema: Schema, text: string): void {
  for (const instance of valid) expect(validate(document(instance), schema), text).toEqual([]);
  for (const instance of invalid)
    expect(validate(document(instance), schema).length, `${text}\n${instance}`).toBeGreaterThan(0);
}

const isSchema = (text: string) => text.includes('http://relaxng.org/ns/structure/1.0');
const correct = specCases().filter((each) => each.correct);
const alone = correct.filter(({ files }) => files.size === 0);

/** One schema that names all the others, so that one run reads them all. */
const all = (names: readonly string[]) => `start = ${names.map((name) => `external "${name}"`).join(' | ')}`;

describe.skipIf(!haveSuite)('The correct schemas of the suite (skipped where ../shared is missing)', () => {
  it.each(correct)('$name: written as compact syntax and read again, it has the same verdicts', (each) => {
    const files = new Map<string, string>();
    for (const [name, text] of each.files) files.set(name, isSchema(text) ? compact(text) : text);
    const text = compact(each.schema);
    expectVerdicts(each, compiled('schema.rnc', text, files), text);
  });

  it.skipIf(!haveJing && !ci)(
    'are accepted by jing -c as we write them (skipped without jing outside of CI)',
    () => {
      expect(haveJing, 'jing is not installed').toBe(true);
      const names = correct.map((each, index) => {
        for (const [name, text] of each.files)
          write(`jing/${index}/${name}`, isSchema(text) ? compact(text) : text);
        write(`jing/${index}/schema.rnc`, compact(each.schema));
        return `${index}/schema.rnc`;
      });
      expect(names.length).toBeGreaterThan(150);
      expect(jingCompact(write('jing/all.rnc', all(names)))).toBe('');
    },
  );

  it.skipIf(!haveTrang && !ci)(
    'mean the same as trang writes them (skipped without trang outside of CI)',
    () => {
      expect(haveTrang, 'trang is not installed').toBe(true);
      const references = alone.map((each, index) => {
        write(`trang/case${index}.rng`, each.schema);
        return `<externalRef href="case${index}.rng"/>`;
      });
      const main = `<choice xmlns="http://relaxng.org/ns/structure/1.0">${references.join('')}</choice>`;
      expect(trang(write('trang/all.rng', main), write('trang/out/all.rnc', ''))).toBe('');
      for (const [index, each] of alone.entries()) {
        const text = readFileSync(join(folder, `trang/out/case${index}.rnc`), 'utf8');
        expectVerdicts(each, compiled('schema.rnc', text), text);
      }
    },
  );
});

describe.skipIf(!existsSync(TEI))('The schema of all TEI (skipped where ../shared is missing)', () => {
  const rng = existsSync(TEI) ? readFileSync(TEI, 'utf8') : '';
  const record = document(readFileSync(RECORD, 'utf8'));

  function expectSameFindings(text: string): void {
    const one = compiled('tei_all.rng', rng);
    const other = compiled('tei_all.rnc', text);
    expect(validate(record, other)).toEqual([]);
    const next = random(7);
    let invalid = 0;
    for (let i = 0; i < 300; i++) {
      const { document: spoilt, about } = mutated(record, next);
      const text = serialise(spoilt);
      const findings = validateText(text, 'record.xml', one);
      expect(validateText(text, 'record.xml', other), about).toEqual(findings);
      if (findings.length > 0) invalid++;
    }
    expect(invalid).toBeGreaterThan(100);
  }

  it('gives the same findings when it was written as compact syntax', () => {
    const text = compact(rng);
    expectSameFindings(text);
    expect(compact(rng)).toBe(text);
  });

  it.skipIf(!haveJing && !ci)(
    'is accepted by jing -c as we write it (skipped without jing outside of CI)',
    () => {
      expect(haveJing, 'jing is not installed').toBe(true);
      expect(jingCompact(write('tei_all.rnc', compact(rng)))).toBe('');
    },
  );

  it.skipIf(!haveTrang && !ci)(
    'gives the same findings as trang writes it (skipped without trang outside of CI)',
    () => {
      expect(haveTrang, 'trang is not installed').toBe(true);
      const output = join(folder, 'tei.rnc');
      expect(trang(TEI.pathname, output)).toBe('');
      expectSameFindings(readFileSync(output, 'utf8'));
    },
  );
});

describe.skipIf(!haveJing && !ci)(
  'A schema that is refused here (skipped without jing outside of CI)',
  () => {
    const known = WRONG.filter(({ unlikeJing }) => unlikeJing === undefined);

    it('is refused by jing too, where its syntax is wrong', () => {
      expect(haveJing, 'jing is not installed').toBe(true);
      for (const name of ['x', 'y']) write(`wrong/${name}`, 'start = element x { empty }');
      const names = known.map(({ text, code }, index) => {
        if (code !== 'schema/compact-syntax') return [];
        write(`wrong/${index}.rnc`, text);
        return [`${index}.rnc`];
      });
      const said = jingCompact(write('wrong/all.rnc', all(names.flat())));
      const refused = new Set(said.match(/\d+\.rnc(?=:\d+:\d+: (?:error|fatal))/g));
      const accepted = known.filter((_, index) => names[index]?.some((name) => !refused.has(name)));
      expect(accepted.map(({ about }) => about)).toEqual([]);
    });

    it('is refused by jing too, where its meaning is wrong', () => {
      expect(haveJing, 'jing is not installed').toBe(true);
      const others = known.filter(({ code }) => code !== 'schema/compact-syntax');
      const accepted = others.filter(
        ({ text }) => !jingCompact(write('wrong/one.rnc', text)).includes('error:'),
      );
      expect(accepted.map(({ about }) => about)).toEqual([]);
    });
  },
);

/** The sample with one token left out, repeated elsewhere or replaced by another. */
function spoilt(next: () => number): string {
  const tokens = SAMPLE.match(/[\w:*\\.]+|"""[\s\S]*?"""|"[^"]*"|'[^']*'|##? [^\n]*\n|\s+|./g) ?? [];
  const where = Math.floor(next() * tokens.length);
  const other = tokens[Math.floor(next() * tokens.length)] ?? '';
  const how = next();
  const before = tokens.slice(0, where).join('');
  const after = tokens.slice(where + 1).join('');
  return how < 0.35 ? before + after : before + other + (how < 0.7 ? (tokens[where] ?? '') : '') + after;
}

/** What jing says of meaning, while it reads. */
const OF_MEANING = /undefined pattern|duplicate definition|conflicting|datatype|parameter|missing "start"/;

describe('A schema with every construct', () => {
  it('is read again as it was written, also if it is spoilt but still a schema', () => {
    const next = random(11);
    let read = 0;
    for (const text of [SAMPLE, ...Array.from({ length: 400 }, () => spoilt(next))]) {
      const { value } = readCompact(text, 'schema.rnc');
      if (!value) continue;
      read++;
      const once = writeCompact(value).value;
      const again = readCompact(once, 'schema.rnc');
      expect(again.diagnostics, once).toEqual([]);
      expect(again.value && writeCompact(again.value).value).toBe(once);
    }
    expect(read).toBeGreaterThan(100);
  });

  it.skipIf(!haveJing && !ci)(
    'is refused where jing refuses it, if it is spoilt at random (skipped without jing outside of CI)',
    () => {
      expect(haveJing, 'jing is not installed').toBe(true);
      const next = random(12);
      const texts = Array.from({ length: 400 }, () => spoilt(next));
      const names = texts.map((text, index) => {
        write(`spoilt/${index}.rnc`, text);
        return `${index}.rnc`;
      });
      const said = jingCompact(write('spoilt/all.rnc', all(names)));
      const refused = new Set<string>();
      for (const [, name = '', message = ''] of said.matchAll(/(\d+\.rnc):\d+:\d+: (?:error|fatal): (.*)/g))
        if (!OF_MEANING.test(message)) refused.add(name);
      const ours = names.filter(
        (_, index) => readCompact(texts[index] ?? '', 'schema.rnc').diagnostics.length > 0,
      );
      expect(ours).toEqual(names.filter((name) => refused.has(name)));
      expect(ours.length).toBeGreaterThan(100);
    },
  );
});
