import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { ReportContext } from '../../src/report/reporter.ts';
import { reporters } from '../../src/report/reporters.ts';
import { context, nasty } from './nasty.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const SARIF = path('../shared/standards/sarif/sarif-schema-2.1.0.json');

const report = (name: string, found: readonly Diagnostic[] = nasty, about: ReportContext = context) =>
  reporters.find((each) => each.name === name)?.report(found, about) ?? '';

const readSchema = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** The errors of a document by a schema; keys that the schema does not name are errors too. */
function errorsBy(schema: Record<string, unknown>, document: string): readonly ErrorObject[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(closed(schema) as object);
  validate(JSON.parse(document));
  return validate.errors ?? [];
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const open = copy['type'] === 'object' && copy['properties'] && !('additionalProperties' in copy);
  return open ? { ...copy, additionalProperties: false } : copy;
}

/** A parser of XML that nobody here wrote: throws at the first error. */
function wellFormed(text: string): void {
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** As the runner of GitHub reads a command: name, properties, message. */
function command(line: string) {
  const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) => decodeURIComponent(text.replace(/%(?!0D|0A|25|3A|2C)/g, '%25'));
  const read = properties.split(',').map((each) => {
    const at = each.indexOf('=');
    return [each.slice(0, at), plain(each.slice(at + 1))] as const;
  });
  return { name, message: plain(message), ...Object.fromEntries(read) };
}

const VALID: Readonly<Record<string, (text: string) => void>> = {
  json: (text) => expect(errorsBy(readSchema(path('schemas/report.schema.json')), text)).toEqual([]),
  sarif: (text) => expect(JSON.parse(text).version).toBe('2.1.0'),
  junit: wellFormed,
  github: (text) => {
    const lines = text.trimEnd().split('\n');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+/);
    expect(lines.at(-1)).not.toMatch(/^::/);
  },
  line: (text) => {
    for (const line of text.trimEnd().split('\n').filter(Boolean))
      expect(line).toMatch(/: (error|warning|info): .* \[.*\]$/);
  },
  pretty: (text) => expect(text).toMatch(/\.\n$|\n {2}\S.*\n$|Checked: .*\n$|\)\n$/),
};

describe.each(reporters)('$name', ({ name, report }) => {
  it.each<[string, readonly Diagnostic[], ReportContext]>([
    ['nothing', [], { files: 0 }],
    ['no findings in files', [], { ...context, suppressed: [] }],
    ['one finding', nasty.slice(0, 1), { files: 1 }],
    ['findings that are nasty', nasty, context],
    ['many', Array.from({ length: 60 }, (_, at) => nasty[at % nasty.length] as Diagnostic), context],
  ])('is well-formed with %s, and holds nothing that a terminal acts on', (_, found, about) => {
    const text = report(found, about);
    if (text !== '') VALID[name]?.(text);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  it('is the same for any order of findings', () => {
    expect(report(nasty.toReversed(), context)).toBe(report(nasty, context));
  });
});

describe('json', () => {
  it('tells numbers, layers, what can be mended and what is suppressed', () => {
    const { summary, suppressed } = JSON.parse(report('json'));
    expect(summary).toEqual({
      files: 7,
      errors: 4,
      warnings: 1,
      infos: 1,
      mendable: 1,
      suppressed: 1,
      codes: Object.fromEntries(nasty.map(({ code }) => [code, 1])),
      layers: context.layers,
    });
    expect(suppressed).toEqual(context.suppressed);
  });

  it('has a schema that objects to what is no report', () => {
    const schema = readSchema(path('schemas/report.schema.json'));
    expect(
      errorsBy(schema, '{ "version": 2, "diagnostics": [{ "code": 1 }], "more": 1 }').length,
    ).toBeGreaterThan(4);
  });
});

describe('sarif', () => {
  const { runs } = JSON.parse(report('sarif'));
  const [run] = runs;
  const of = (code: string) => run.results.find((each: { ruleId: string }) => each.ruleId === code);

  it.skipIf(!existsSync(SARIF))('is valid by the schema of OASIS (skipped without ../shared)', () => {
    // It is written in draft 4, and differs from draft 7 in this key alone.
    const { id: $id, $schema: _, ...schema } = readSchema(SARIF);
    for (const found of [nasty, []]) {
      expect(errorsBy({ ...schema, $id }, report('sarif', found))).toEqual([]);
    }
  });

  it('writes names of files as URI references', () => {
    const uris = run.results.map(
      (each: { locations: unknown[] }) => JSON.stringify(each.locations).match(/"uri":"([^"]*)"/)?.[1],
    );
    expect(uris).toEqual(
      expect.arrayContaining([
        'a%20b%2C%20c%3A%20d%25.xml',
        'https://example.org/a%20b.rng',
        'file:///C:/letters/a%231.xml',
        'file:///tmp/a%3Fb.xml',
        '%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%B0/%EC%84%9C%ED%95%9C%201.xml',
      ]),
    );
    for (const uri of uris) expect(() => new URL(uri, 'https://example.org/')).not.toThrow();
    expect(of('relaxng/unknown-element').relatedLocations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%5B1%5D.xml',
    );
  });

  it('counts columns in UTF-16 code units, and the end is after the last one', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(of('relaxng/unknown-element').locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 30,
      endLine: 2,
      endColumn: 43,
    });
  });

  it('points from each result to its rule, and says what the rule is about', () => {
    const explain = (code: string) => ({ title: `About ${code}`, text: 'More.', uri: 'https://tei-c.org/' });
    const [{ tool, results }] = JSON.parse(report('sarif', nasty, { ...context, explain })).runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(tool.driver.version).toBe('0.1.0');
    expect(tool.driver.rules[0]).toEqual({
      id: 'edition/no-such-file',
      shortDescription: { text: 'About edition/no-such-file' },
      help: { text: 'More.' },
      helpUri: 'https://tei-c.org/',
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['edition'] },
    });
    expect(run.tool.driver.rules[0].help.text).toContain('tei explain edition/no-such-file');
  });

  it('doubles braces and breaks links, which a message does not mean', () => {
    const { text } = of('relaxng/unknown-element').message;
    expect(text).toContain('{{0}}');
    expect(text).not.toMatch(/\]\(/);
  });

  it('keeps fixes, levels, and what is suppressed with the reason', () => {
    const [fix] = of('relaxng/unknown-element').fixes;
    expect(fix.artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 34, endLine: 2, endColumn: 38 },
        insertedContent: { text: 'rendition' },
      },
      { deletedRegion: { startLine: 2, startColumn: 39, endLine: 2, endColumn: 42 } },
    ]);
    expect(of('schematron/AR-W05').level).toBe('note');
    expect(of('schematron/AR-W05').suppressions).toEqual([]);
    expect(of('rule/same-name').suppressions[0]).toMatchObject({ kind: 'inSource' });
    expect(of('rule/same-name').suppressions[0].justification).toContain('As in the source');
    expect(run.invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^test(suite|case)$/.test(name),
  });
  const { testsuites } = parser.parse(report('junit'));
  const suite = (name: string) => testsuites.testsuite.find((each: { name: string }) => each.name === name);

  it('has a suite for each file, also for one without findings, and counts what failed', () => {
    expect(testsuites.testsuite).toHaveLength(7);
    expect(suite('good.xml')).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(suite('good.xml').testcase).toEqual([
      { name: 'well-formedness', classname: 'good.xml', file: 'good.xml' },
    ]);
    expect(testsuites).toMatchObject({ failures: '2', errors: '2' });
  });

  it('fails by errors; a layer that could not do its work has an error; notes are output', () => {
    const [, grammar] = suite('a b, c: d%.xml').testcase;
    expect(grammar.name).toBe('grammar');
    expect(grammar.failure.type).toBe('relaxng/unknown-element');
    expect(suite('C:\\letters\\a#1.xml').testcase[1].error.message).toBe('Nothing');
    const [, schematron] = suite('письма/서한 1.xml').testcase;
    expect(schematron.failure).toBeUndefined();
    expect(schematron['system-out']).toContain('info: 김일성');
  });
});

describe('github', () => {
  it('says place, code and message so that a runner reads them again as they were', () => {
    const lines = report('github').split('\n').map(command);
    expect(lines.find((each) => each.message.includes('forged'))).toEqual({
      name: 'error',
      file: 'a b, c: d%.xml',
      line: '2',
      endLine: '2',
      col: '30',
      endColumn: '42',
      title: 'relaxng/unknown-element',
      message: `${nasty[0]?.message}.\n${nasty[0]?.hint}`,
    });
    expect(lines.find((each) => each.name === 'notice')).not.toHaveProperty('col');
  });

  it('ends with the sum, and with the limit where there are more than ten of a kind', () => {
    expect(report('github').trimEnd().split('\n').at(-1)).toBe('4 errors, 1 warning, 1 note in 7 files.');
    const eleven = Array.from({ length: 11 }, () => nasty[0] as Diagnostic);
    expect(report('github', eleven)).toContain('GitHub shows 10 of each kind');
  });
});
