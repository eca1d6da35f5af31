import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unread } from '../../src/checks/examined.ts';
import type { Files } from '../../src/checks/rules/rule.ts';
import { readyOnDisk } from '../../src/commands/check/ready-on-disk.ts';
import { publication, sample } from '../../src/deposit/readiness/sample.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { emptyFolder, ROOT, tei } from './tei.ts';

function write(files: Files, cwd = emptyFolder()): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed?: readonly { readonly diagnostic: Diagnostic }[];
}

function report(cwd: string, ...args: readonly string[]): Report {
  return JSON.parse(tei(['check', ...args, '--format', 'json'], { cwd }).stdout) as Report;
}

const told = ({ diagnostics }: Report) => diagnostics.map(({ severity, code }) => `${severity} ${code}`);
const ofDeposit = (codes: readonly string[]) => codes.filter((each) => / deposit\//.test(each));

describe('tei check --for deposit', () => {
  it('finds nothing where nothing is lacking', () => {
    expect(ofDeposit(told(report(write(sample()), '.', '--for', 'deposit')))).toEqual([]);
  });

  it('says what is lacking, as an error of content; without it nothing is said', () => {
    const cwd = write(sample({ settings: { version: undefined }, body: '<p>Text<!-- TODO --></p>' }));
    const { code, stdout } = tei(['check', '.', '--for', 'deposit'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('edition.json\n  1:1 error The edition has no version');
    expect(stdout).toContain('Hint: Write "version": "1.0.0"');
    expect(stdout).toContain('readiness for deposit 1');
    expect(ofDeposit(told(report(cwd, '.')))).toEqual([]);
  });

  it('looks into registers, transcripts and edition.json too', () => {
    const cwd = write(
      sample({
        settings: { about: ['See /home/jana/letters.'] },
        files: {
          'registers/persons.xml':
            '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><!-- FIXME --></listPerson></standOff></TEI>',
          'transcripts/a.txt': 'Ask orel@example.org.',
        },
      }),
    );
    const found = report(cwd, '.', '--for', 'deposit').diagnostics.filter(({ code }) =>
      code.startsWith('deposit/'),
    );
    expect(found.map(({ code, location: { file, range } }) => [code, file, range?.start.column])).toEqual([
      ['deposit/local-path', 'edition.json', 18],
      ['deposit/unfinished', 'registers/persons.xml', 81],
      ['deposit/mail-address', 'transcripts/a.txt', 5],
    ]);
  });

  it('says nothing of files that are no edition', () => {
    const cwd = write(
      sample({
        settings: { version: undefined },
        before: '<?tei-check suppress="deposit/unfinished" reason="It is a part of the source."?>',
      }),
    );
    const codes = told(report(cwd, 'records/a.xml', '--for', 'deposit'));
    expect(ofDeposit(codes)).toEqual([]);
    expect(codes).not.toContain('warning rule/unused-suppression');
    expect(told(report(cwd, '.', '--for', 'deposit'))).toContain('warning rule/unused-suppression');
  });

  it('keeps quiet about what a record, with a reason, says may stand, and about what edition.json has set off', () => {
    const files = sample({
      settings: { version: undefined, severity: { 'deposit/no-version': 'off' } },
      before: '<?tei-check suppress="deposit/unfinished" reason="the comment is a part of the source"?>',
      body: '<p>Text<!-- TODO --></p>',
    });
    const { diagnostics, suppressed } = report(write(files), '.', '--for', 'deposit');
    expect(ofDeposit(told({ diagnostics }))).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('rule/unused-suppression');
    expect(suppressed?.map(({ diagnostic: { code } }) => code)).toEqual(['deposit/unfinished']);
  });

  it('says of a file that was too large to be read that its header is not known; of one that is ill-formed that is told', () => {
    const folder = write(sample());
    const [large, broken] = ['a', 'b'].map((name) => join(folder, `records/${name}.xml`)) as [string, string];
    const illFormed = {
      code: 'xml/well-formed',
      severity: 'error',
      message: '',
      location: { file: broken },
    } as const;
    const examined = [unread(large, [], []), unread(broken, [illFormed], [])];
    const edition = { folder, records: [large, broken], registers: [], transcripts: [] };
    const { value, diagnostics } = readyOnDisk(examined, edition, undefined);
    expect(value?.records).toEqual([]);
    expect(diagnostics.map(({ code, location: { file } }) => [code, file])).toEqual([
      ['deposit/too-large', large],
    ]);
  });

  it('refuses a date in the future, by the clock of the user', () => {
    const cwd = write(sample({ settings: { date: '9026' } }));
    expect(ofDeposit(told(report(cwd, '.', '--for', 'deposit')))).toEqual(['error deposit/future-date']);
  });

  it('gives the same when parts are put together, and when it is run again', () => {
    const other =
      sample({ publication: publication('<idno type="DOI">10.1000/a</idno>') })['records/a.xml'] ?? '';
    const cwd = write(
      sample({ settings: { version: undefined }, files: { 'records/b.xml': other, 'records/c.xml': other } }),
    );
    const whole = told(report(cwd, '.', '--for', 'deposit'));
    expect(ofDeposit(whole)).toEqual([
      'error deposit/no-version',
      'error deposit/differing-doi',
      'error deposit/differing-doi',
    ]);
    expect(told(report(cwd, '.', '--for', 'deposit'))).toEqual(whole);
    for (const part of ['1/2', '2/2']) {
      const { stdout } = tei(['check', '.', '--for', 'deposit', '--shard', part, '--format', 'json'], {
        cwd,
      });
      expect(ofDeposit(told(JSON.parse(stdout) as Report))).toEqual([]);
      writeFileSync(join(cwd, `${part[0]}.json`), stdout);
    }
    expect(told(report(cwd, '--merge', '1.json', '2.json'))).toEqual(whole);
  });
});

describe('the first edition before a deposit', () => {
  let found: readonly Diagnostic[] = [];
  const cwd = emptyFolder();

  beforeAll(() => {
    cpSync(join(ROOT, 'tei'), join(cwd, 'tei'), { recursive: true });
    found = report(cwd, 'tei', '--for', 'deposit').diagnostics;
  });

  it('says what it lacks, and each thing once', () => {
    const codes = found.map(({ severity, code, also = [] }) => [severity, code, ...also].join(' '));
    expect(codes.filter((each) => !each.includes('no-authority-number'))).toEqual([
      'error deposit/no-date',
      'warning deposit/no-doi',
      'error deposit/no-version',
      'error deposit/no-editor',
      'warning deposit/no-licence',
      'error schematron/AR-D04',
      'warning deposit/no-shelfmark schematron/AR-D03-unknown',
      'error schematron/AR-D05',
    ]);
  });

  it('says that a header that edition.json leads has no licence, instead of the rule of the schema', () => {
    const settings = JSON.parse(sample()['edition.json'] ?? '') as object;
    write(
      {
        'tei/edition.json': JSON.stringify(settings),
        'tei/records/a.xml':
          sample({ publication: '<publisher>Arvenian Papers</publisher>' })['records/a.xml'] ?? '',
      },
      cwd,
    );
    const codes = report(cwd, 'tei', '--for', 'deposit').diagnostics.map(
      ({ severity, code, location: { file }, also = [] }) => [file, severity, code, ...also].join(' '),
    );
    expect(codes.filter((each) => /licence|AR-D01/.test(each))).toEqual([
      // The first edition says that none was granted.
      'tei/records/1960-06-28-puzanov.xml warning deposit/denied-licence',
      'tei/records/a.xml warning deposit/no-licence schematron/AR-D01',
    ]);
  });
});
