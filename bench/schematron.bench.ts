import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { rulesLibrary } from '../src/checks/rules-library.ts';
import { checkSchematron } from '../src/checks/schematron.ts';
import { rulesCompiler } from '../src/files/compile-rules.ts';
import { parse } from '../src/xml/parse.ts';
import type { XmlDocument } from '../src/xml/tree.ts';
import { across } from '../test/checks/spoilt/across.ts';
import { beforeDeposit } from '../test/checks/spoilt/deposit.ts';
import { textOf } from '../test/checks/spoilt/examination.ts';
import { hardErrors } from '../test/checks/spoilt/hard-errors.ts';
import { leftAlone } from '../test/checks/spoilt/left-alone.ts';
import { changes } from '../test/checks/spoilt/spoilt.ts';
import { warnings } from '../test/checks/spoilt/warnings.ts';
import { randomDocuments } from './random-documents.ts';
import { findingsInSvrl } from './svrl.ts';

/**
 * Our findings beside those of others: SchXslt makes XSLT of the same schema, and Saxon-HE runs it. With `SCHXSLT=` the folder
 * of its stylesheets, in which `2.0/pipeline-for-svrl.xsl` lies, and `SAXON=` the jar; `SEED=7 DOCUMENTS=300` for others and
 * more documents that are made by chance.
 */
const SAXON = process.env['SAXON'] ?? '/usr/share/java/Saxon-HE.jar';
const PIPELINE = join(process.env['SCHXSLT'] ?? '', '2.0/pipeline-for-svrl.xsl');
const SEED = Number(process.env['SEED'] ?? 1);
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 100);

const missing = [
  spawnSync('java', ['-version']).error && 'java',
  !existsSync(SAXON) && `Saxon-HE (SAXON=${SAXON})`,
  !(process.env['SCHXSLT'] && existsSync(PIPELINE)) && 'SchXslt (SCHXSLT=…/xslt)',
].filter(Boolean);

const folder = mkdtempSync(join(tmpdir(), 'schematron-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What went wrong; then there is no result for a document, or for any. */
function saxon(...args: readonly string[]): string {
  const { status, stderr } = spawnSync('java', ['-cp', SAXON, 'net.sf.saxon.Transform', ...args], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr.slice(0, 2000);
}

/** What others find in each document, with its place; undefined where a rule fails. */
function theirs(schema: string, documents: readonly XmlDocument[], texts: readonly string[]) {
  const [input, output] = [join(folder, 'in'), join(folder, 'out')];
  for (const each of [input, output]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each);
  }
  for (const [index, text] of texts.entries()) writeFileSync(join(input, `${index}.xml`), text);
  const stylesheet = join(folder, 'rules.xsl');
  const uncompiled = saxon(`-s:${schema}`, `-xsl:${PIPELINE}`, `-o:${stylesheet}`);
  if (uncompiled !== '') throw new Error(uncompiled);
  const failed = saxon(`-s:${input}`, `-xsl:${stylesheet}`, `-o:${output}`);
  if (readdirSync(output).length === 0) throw new Error(failed);
  return documents.map((document, index) => {
    const report = join(output, `${index}.xml`);
    return existsSync(report) ? findingsInSvrl(readFileSync(report, 'utf8'), document) : undefined;
  });
}

async function ours(path: string, documents: readonly XmlDocument[]) {
  const library = rulesLibrary(
    (uri) => ({ uri, text: readFileSync(uri, 'utf8') }),
    rulesCompiler(undefined, () => {}),
  );
  const { schema, problems } = await library.rules(path, '', { file: path });
  if (!schema) throw new Error(JSON.stringify(problems));
  const tests = new Map(
    schema.schema.patterns.flatMap(({ rules }) =>
      rules.flatMap((rule) => rule.tests.map((test) => [`schematron/${test.id}`, test.test.text] as const)),
    ),
  );
  const results: string[][] = [];
  for (const document of documents) {
    const found = await checkSchematron(document, [schema], ['deposit']);
    results.push(
      found.map(({ code, message, hint = '', location: { range } }) =>
        told(tests.get(code as `schematron/${string}`) ?? code, range?.start.offset, `${message} ${hint}`),
      ),
    );
  }
  return results;
}

const FAILED = '[schematron/failed]';

/** One finding; a message begins as that of the others does, and goes on with what is said elsewhere there. */
const told = (test: string, offset: number | undefined, message: string) =>
  `${offset} [${test.replace(/\s+/g, ' ').trim()}] ${message.replace(/\s+/g, ' ').trim().slice(0, 60)}`;

/** SchXslt fails where a subject is nothing; here the node itself is meant then. Both are given a schema without subjects. */
function withoutSubjects(schema: string): string {
  const path = join(folder, basename(schema));
  writeFileSync(path, readFileSync(schema, 'utf8').replace(/\ssubject="[^"]*"/g, ''));
  return path;
}

async function compare(name: string, texts: readonly string[]): Promise<readonly string[]> {
  const schema = withoutSubjects(name);
  const documents = texts.flatMap((text, index) => parse(text, `${index}.xml`).value ?? []);
  expect(documents).toHaveLength(texts.length);
  const expected = theirs(schema, documents, texts).map((found) =>
    found?.map(({ test, offset, message }) => told(test, offset, message)),
  );
  const found = await ours(schema, documents);
  const differences = documents.flatMap((_, index) => {
    const [mine, others] = [[...(found[index] ?? [])].sort(), [...(expected[index] ?? [])].sort()];
    // Where a rule fails there, it must fail here; what all others find is not known there.
    if (!expected[index])
      return mine.some((each) => each.includes(FAILED)) ? [] : [`${index} fails only there`];
    return [
      ...without(mine, others).map((each) => `${index} only here: ${each}`),
      ...without(others, mine).map((each) => `${index} only there: ${each}`),
    ];
  });
  const all = expected.flatMap((each) => each ?? []);
  const rules = new Set(all.map((each) => /\[.*\]/.exec(each)?.[0]));
  const failed = expected.filter((each) => each === undefined).length;
  console.log(
    `${name}: ${documents.length} documents, in ${failed} of which a rule fails; in the others ${all.length} findings by ${rules.size} assertions; ${differences.length} differences`,
  );
  for (const each of differences.slice(0, 20)) console.log(each);
  return differences;
}

/** As often as they are in the one more than in the other. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const xmlIn = (...folders: readonly string[]) =>
  folders.flatMap((each) =>
    readdirSync(each)
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => readFileSync(join(each, name), 'utf8')),
  );

const EDITIONS = [
  'tei/records',
  'tei/registers',
  'src/files/new-edition/records',
  'src/files/new-edition/registers',
];
const TEI_ALL = '../shared/tei/tei_all.isosch';

describe.skipIf(missing.length > 0)(
  missing.length > 0
    ? `Schematron beside SchXslt: left out, without ${missing.join(', ')}`
    : 'Schematron beside SchXslt',
  () => {
    it('the rules of archival records, in records that break them', async () => {
      const isXml = (text: string) => parse(text, '').value !== undefined;
      const spoilt = [...hardErrors, ...warnings, ...beforeDeposit, ...across, ...leftAlone]
        .flatMap(changes)
        .map(textOf)
        .filter(isXml);
      const schema = 'schemas/archival-record.sch';
      const random = randomDocuments(readFileSync(schema, 'utf8'), DOCUMENTS, SEED);
      expect(
        await compare(schema, [...xmlIn(...EDITIONS, 'schemas/examples'), ...spoilt, ...random]),
      ).toEqual([]);
    });

    it.skipIf(!existsSync(TEI_ALL))('the rules of the whole TEI', async () => {
      const odds = xmlIn('test/odd/accepted', 'test/odd/conventions', 'test/odd/errors').filter(
        (text) => parse(text, '').value,
      );
      const random = randomDocuments(readFileSync(TEI_ALL, 'utf8'), DOCUMENTS, SEED);
      expect(await compare(TEI_ALL, [...xmlIn(...EDITIONS), ...odds, ...random])).toEqual([]);
    });
  },
);
