import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/checks/judgement.ts';
import { otherDocuments } from '../../src/checks/other-documents.ts';
import { rulesLibrary } from '../../src/checks/rules-library.ts';
import { checkSchematron } from '../../src/checks/schematron.ts';
import { examineFiles } from '../../src/commands/check/examine-files.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { rulesCompiler } from '../../src/files/compile-rules.ts';
import type { Host } from '../../src/host.ts';
import { parse } from '../../src/xml/parse.ts';
import { assert, pattern, report, rule, schemaOf } from './run.ts';

/** A disk with these files. */
const disk = (files: Readonly<Record<string, string>>): Host => ({
  look: async (path) => (path.endsWith('folder') ? 'folder' : files[path] === undefined ? undefined : 'file'),
  names: async () => [],
  read: async (path) => new TextEncoder().encode(files[path]),
  progress: () => {},
});

/** What rules find in `letters/a.xml` and in files beside it. */
async function found(
  content: string,
  xml: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly Diagnostic[]> {
  const library = rulesLibrary(
    (uri) => ({ uri, text: schemaOf(content) }),
    rulesCompiler(undefined, () => {}),
  );
  const { schema, problems } = await library.rules('rules.sch', '', { file: 'letters/a.xml' });
  const document = parse(xml, 'letters/a.xml').value;
  if (!schema || !document) throw new Error(JSON.stringify(problems));
  return checkSchematron(document, [schema], [], otherDocuments(disk(files)));
}

const told = ({ code, location: { file, range } }: Diagnostic) =>
  `${code.replace('schematron/', '')} ${file}${range ? `:${range.start.line}:${range.start.column}` : ''}`;

const about = (documents: string, rules: string) => pattern(rules, `documents="${documents}"`);
const places = async (...given: Parameters<typeof found>) => (await found(...given)).map(told);

describe('A pattern about other documents', () => {
  it('is tried on each of them, and on the document itself not', async () => {
    const rules = about('/list/item/@href', rule('person', assert('named', '@n')));
    const xml = '<list><item href="b.xml"/><item href="../c%20c.xml#x"/><item href="b.xml"/><person/></list>';
    const files = { 'letters/b.xml': '<x>\n<person/><person n="1"/></x>', 'c c.xml': '<person/>' };
    expect(await places(rules, xml, files)).toEqual(['named letters/b.xml:2:2', 'named c c.xml:1:2']);
  });

  it('stands beside patterns about the document', async () => {
    const rules =
      pattern(rule('a', report('own', 'true()'))) +
      about("'b.xml'", rule('b', report('first', '@n = 1')) + rule('*', report('second', 'true()'))) +
      about("'b.xml', 'c.xml'", rule('@n', report('third', '. = 1')));
    const files = { 'letters/b.xml': '<b n="1"><c/></b>', 'letters/c.xml': '<c n="1"/>' };
    expect(await places(rules, '<a n="1"/>', files)).toEqual([
      'own letters/a.xml:1:2',
      'first letters/b.xml:1:2',
      'second letters/b.xml:1:11',
      'third letters/b.xml:1:7',
      'third letters/c.xml:1:7',
    ]);
  });

  it('has the variables of the document that is checked', async () => {
    const rules = `<let name="all" value="string(/a/@n)"/><pattern documents="'b.xml'"><let name="here" value="name(/*)"/>${rule(
      'b',
      `<let name="it" value="@n"/>${report('r', 'true()', '<value-of select="$all"/> <value-of select="$here"/> <value-of select="$it"/>')}`,
    )}</pattern>`;
    const [only] = await found(rules, '<a n="1"/>', { 'letters/b.xml': '<b n="2"/>' });
    expect(only?.message).toBe('1 a 2');
  });

  it('may be abstract, with the documents in it or with those of its use', async () => {
    const rules =
      '<pattern abstract="true" id="p" documents="$where"><rule context="$what"><report id="r" test="true()">x</report></rule></pattern>' +
      `<pattern is-a="p"><param name="where" value="'b.xml'"/><param name="what" value="b"/></pattern>` +
      `<pattern is-a="p" documents="'c.xml'"><param name="where" value="'b.xml'"/><param name="what" value="c"/></pattern>`;
    const files = { 'letters/b.xml': '<b/>', 'letters/c.xml': '<c/>' };
    expect(await places(rules, '<a/>', files)).toEqual(['r letters/b.xml:1:2', 'r letters/c.xml:1:2']);
  });

  it('can be about the document itself, whose text need not be that of the disk', async () => {
    const rules = about("'a.xml', ''", rule('a', report('r', 'true()')));
    expect(await places(rules, '<a/>', { 'letters/a.xml': '<none/>' })).toEqual(['r letters/a.xml:1:2']);
  });

  it('follows xml:base of the root element', async () => {
    const rules = about("'b.xml'", rule('b', report('r', 'true()')));
    const xml = '<a xml:base="../other/"/>';
    expect(await places(rules, xml, { 'other/b.xml': '<b/>' })).toEqual(['r other/b.xml:1:2']);
  });

  it('says of each document that can’t be read why, and tries the others', async () => {
    const missing: readonly (readonly [string, string])[] = [
      ['none.xml', 'does not exist'],
      ['folder', 'is a folder'],
      ['bad.xml', 'is not well-formed XML'],
      ['http://example.org/b.xml', 'nothing is fetched'],
    ];
    const addresses = [...missing.map(([address]) => address), 'b.xml'].map((each) => `'${each}'`).join();
    const rules = about(addresses, rule('b', report('r', 'true()')));
    const all = await found(rules, '<a/>', { 'letters/bad.xml': '<b>', 'letters/b.xml': '<b/>' });
    expect(all).toHaveLength(missing.length + 1);
    for (const [address, why] of missing) {
      const only = all.find(({ message }) => message.includes(`“${address}”`));
      expect(only).toMatchObject({ code: 'schematron/missing-document', severity: 'error' });
      expect(only?.message).toContain(why);
      expect(only?.related?.[0]?.location.file).toBe(address === 'bad.xml' ? 'letters/bad.xml' : undefined);
    }
    expect(all.map(told)).toContain('r letters/b.xml:1:2');
  });

  it('that can’t tell its documents is told of, and all others are tried', async () => {
    const rules =
      about('xs:integer(/a/@n)', rule('b', report('r', 'true()'))) +
      pattern(rule('a', report('s', 'true()')));
    expect(await places(rules, '<a n="x"/>')).toEqual(['failed letters/a.xml', 's letters/a.xml:1:2']);
  });

  it('fails in another document without an end for the others', async () => {
    const rules = about("'b.xml'", rule('b', report('r', '@n = 1 + @n')) + rule('c', report('s', 'true()')));
    const files = { 'letters/b.xml': '<b n="x"><c/></b>' };
    expect(await places(rules, '<a/>', files)).toEqual(['failed letters/b.xml:1:2', 's letters/b.xml:1:11']);
  });
});

describe('A check of files whose rules are about a register', () => {
  it('tells what is wrong there once, and looks again when the register has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'documents-'));
    try {
      const path = (name: string) => join(folder, name);
      const put = (name: string, text: string) => writeFileSync(path(name), text);
      put('rules.sch', schemaOf(about("'persons.xml'", rule('person', assert('named', '@n')))));
      for (const name of ['a.xml', 'b.xml']) put(name, '<letter/>');
      const files = [path('a.xml'), path('b.xml')];
      const work = { checking: { schema: path('rules.sch') }, expected: files, cacheFolder: path('cache') };
      const check = async (all: readonly string[]) => {
        let checked = 0;
        const progress = (step: string) => {
          if (step.startsWith('Checked')) checked++;
        };
        const examined = await examineFiles(all, work, { progress, jobs: 1 });
        const { diagnostics } = judge(examined, undefined, true);
        return [checked, ...diagnostics.map(told).map((each) => each.replace(`${folder}/`, ''))];
      };
      expect(await check(files)).toEqual([2, 'missing-document a.xml', 'missing-document b.xml']);
      put('persons.xml', '<persons><person/></persons>');
      expect(await check(files)).toEqual([2, 'named persons.xml:1:11']);
      expect(await check(files)).toEqual([0, 'named persons.xml:1:11']);
      put('persons.xml', '<persons>\n<person/></persons>');
      expect(await check(files)).toEqual([2, 'named persons.xml:2:2']);
      put('persons.xml', '<persons><person n="1"/></persons>');
      expect(await check(files)).toEqual([2]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
