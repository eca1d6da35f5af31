import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesLibrary } from '../../src/checks/rules-library.ts';
import { checkSchematron } from '../../src/checks/schematron.ts';
import { rulesCompiler } from '../../src/files/compile-rules.ts';
import { readSchematron, transpile } from '../../src/schematron/schematron.ts';
import { parse } from '../../src/xml/parse.ts';
import { editions, examples, text } from '../odd/customisation.ts';
import { assertions, failures, readXml } from '../odd/schematron.ts';

const SCHEMA = fileURLToPath(new URL('../../schemas/archival-record.sch', import.meta.url));

const library = rulesLibrary(
  (uri) => ({ uri, text: readFileSync(uri, 'utf8') }),
  rulesCompiler(undefined, () => {}),
);
const { schema: compiled, problems } = await library.rules(SCHEMA, '', { file: 'a.xml' });
const rules = await assertions();

/** How often each rule speaks, by the engine. */
async function byEngine(xml: string): Promise<ReadonlyMap<string, number>> {
  const document = parse(xml, 'a.xml').value;
  if (!compiled || !document) throw new Error('There are no rules, or there is no document.');
  const found = await checkSchematron(document, [compiled], ['deposit']);
  const codes = found.map(({ code }) => code.replace('schematron/', ''));
  return counted(codes.filter((code) => code.startsWith('AR-')));
}

/** The same with each assertion evaluated by itself, without any Schematron processor. */
async function alone(xml: string): Promise<ReadonlyMap<string, number>> {
  const document = await readXml(xml);
  return counted(rules.flatMap((rule) => failures(rule, document).map(() => rule.code)));
}

function counted(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of [...codes].sort()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

describe('The rules for archival records', () => {
  it('can be used', () => {
    expect(problems).toEqual([]);
  });

  it('are the same rules in the RELAX NG schema', () => {
    const of = (file: string) => readSchematron({ uri: file, text: text(file) }).value;
    const [sch, rng] = [of('schemas/archival-record.sch'), of('schemas/archival-record.rng')];
    expect(rng && transpile(rng)).toBe(sch && transpile(sch));
  });

  it.each([...examples().map((file) => `schemas/examples/${file}`), ...editions()])(
    'say of %s what each of them says by itself',
    async (file) => {
      expect(await byEngine(text(file))).toEqual(await alone(text(file)));
    },
  );
});
