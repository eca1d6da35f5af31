import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const LETTER = `Prague, 14 March 1957

Dear Sir,

The agent of the [Timber] Board had been [illegible] twice, and supplies [the Koreans] with oil.

Yours faithfully,

[Signature: illegible]
`;

const windows1250 = (text: string) =>
  Uint8Array.from(text, (each) => ({ ř: 0xf8, í: 0xed, š: 0x9a, ě: 0xec })[each] ?? each.charCodeAt(0));
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** An edition with a transcript. */
function edition(): string {
  const dir = workshop();
  put(dir, {
    'letters/edition.json': '{ "title": "Letters" }',
    'letters/transcripts/a letter.txt': LETTER,
  });
  mkdirSync(join(dir, 'letters/records'));
  return dir;
}

describe('A transcript of an edition', () => {
  const dir = edition();
  const path = 'letters/transcripts/a letter.txt';
  const record = join(dir, 'letters/records/a letter.xml');
  const review = join(dir, 'letters/records/a letter.review.md');
  const read = () => readFileSync(record, 'utf8');

  it('becomes a record among the others, beside its review list, and is named in it', () => {
    const { code, stdout, stderr } = run(dir, ['import', path]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('letters/records/a letter.xml: imported.');
    expect(stderr).toMatch(/letters\/records\/a letter\.review\.md: \d+ places? to look at\./);
    expect(stderr).toContain('1 transcript: 1 imported.');
    expect(read()).toContain('<ptr type="transcript" target="../transcripts/a%20letter.txt"/>');
    expect(readFileSync(review, 'utf8')).toMatch(/^- \[ \] `[0-9a-f]{8}` line 5:18 “\[Timber\]”/m);
  });

  it('is the same when it is imported again: nothing is written', () => {
    const before = tree(dir);
    const { code, stderr } = run(dir, ['import', 'letters/transcripts']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 transcript: 1 unchanged.\n' });
    expect(tree(dir)).toEqual(before);
  });

  it('is checked with what is open in its review list', () => {
    const { stdout } = run(dir, ['check', 'letters', '--format', 'line']);
    expect(stdout).toMatch(
      /^letters\/records\/a letter\.review\.md:\d+:1: warning: .* still open.*\[import\/open-review\]$/m,
    );
    expect(stdout).not.toMatch(/import\/transcript\]|reference\//);
  });

  it('that changed replaces its record with --force alone; ticks and identifiers stay', () => {
    writeFileSync(review, readFileSync(review, 'utf8').replace('- [ ]', '- [x]'));
    const before = read();
    writeFileSync(join(dir, path), LETTER.replace('twice', 'three times'));
    const refused = run(dir, ['import', path, '--format', 'line']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^letters\/records\/a letter\.xml: error: .*\[import\/outdated\]$/m);
    expect(read()).toBe(before);
    const forced = run(dir, ['import', path, '--force']);
    expect(forced.code).toBe(0);
    expect(forced.stderr).toContain('letters/records/a letter.xml: replaced.');
    expect(read()).toContain('three times');
    expect(readFileSync(review, 'utf8')).toMatch(/^- \[x\] .*“\[Timber\]”/m);
  });

  it('of which the record was edited by hand is never replaced, and a note tells what changed', () => {
    writeFileSync(record, read().replace('Dear Sir', 'Dear <hi rend="underlined">Sir</hi>'));
    const edited = read();
    const same = run(dir, ['import', path, '--force', '--format', 'line']);
    expect(same.code).toBe(0);
    expect(same.stderr).toMatch(/info: .*made or edited by hand.*\[import\/edited\]/);
    writeFileSync(join(dir, path), LETTER.replace('twice', 'often'));
    const overtaken = run(dir, ['import', path, '--force', '--format', 'line']);
    expect(overtaken.code).toBe(1);
    expect(overtaken.stderr).toMatch(/error: .*changed in one place.*\[import\/overtaken\]/);
    expect(read()).toBe(edited);
    const note = readFileSync(join(dir, 'letters/records/a letter.changes.md'), 'utf8');
    expect(note).toContain('⟦three times,⟧');
    expect(note).toContain('⟦often,⟧');
  });
});

describe('Without an edition', () => {
  const dir = workshop();
  put(dir, { 'box/1.txt': LETTER, 'box/deep/2.text': 'He came.', 'box/deep/3.TXT': 'He went.' });

  it('records of a folder of .txt files go into “output”', () => {
    const { code, stderr } = run(dir, ['import', 'box', 'box/deep/2.text']);
    expect(code).toBe(0);
    expect(stderr).toContain('3 transcripts: 3 imported.');
    expect(Object.keys(tree(join(dir, 'output')))).toEqual(
      expect.arrayContaining(['1.review.md', '1.xml', '2.xml', '3.xml']),
    );
  });

  it('standard input gives TEI on standard output and doubts as messages; with -o files', () => {
    const { code, stdout, stderr } = run(dir, ['import', '-'], { input: LETTER });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<\?xml version="1\.0"/);
    expect(stdout).toContain('Dear Sir,');
    expect(stderr).toContain('import/supplied');
    expect(run(dir, ['import', '-', '-o', 'drafts', '-q'], { input: LETTER })).toEqual({
      ...{ code: 0, stdout: '', stderr: '' },
    });
    expect(Object.keys(tree(join(dir, 'drafts')))).toEqual([
      'schemas/archival-record.rng',
      'schemas/archival-record.sch',
      'transcript.review.md',
      'transcript.xml',
    ]);
  });

  it('--format json gives all doubts, with ranges in the transcript', () => {
    const { stdout } = run(dir, ['import', 'box/1.txt', '-o', 'json', '--format', 'json']);
    const { diagnostics, summary } = JSON.parse(stdout);
    expect(summary.files).toBe(1);
    const timber = diagnostics.find(({ message }: { message: string }) => message.includes('[Timber]'));
    expect(timber).toMatchObject({
      location: {
        file: 'box/1.txt',
        range: { start: { line: 5, column: 18 }, end: { line: 5, column: 26 } },
      },
    });
  });

  it('--verify accounts for every character, and --explain says what read each line; nothing is written', () => {
    const before = tree(dir);
    const verified = run(dir, ['import', 'box/1.txt', '--verify']);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain(`${LETTER.length}  characters in the transcript`);
    expect(verified.stdout).toContain('Each character is accounted for once and in order');
    const json = JSON.parse(run(dir, ['import', 'box', '--verify', '--format', 'json']).stdout);
    expect(json.files).toHaveLength(2);
    expect(json.files[0]).toMatchObject({ file: 'box/1.txt', whole: true, account: { lost: [] } });

    const explained = run(dir, ['import', 'box/1.txt', '--explain']);
    expect(explained).toMatchObject({ code: 0, stderr: '' });
    expect(Math.max(...explained.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(explained.stdout).toMatch(/^9 \| \[Signature: illegible\]\n {2}\| {3}= /m);
    const [file] = JSON.parse(
      run(dir, ['import', 'box/1.txt', '--explain', '--format', 'json']).stdout,
    ).files;
    expect(file.lines.map(({ line }: { line: number }) => line)).toEqual([1, 3, 5, 7, 9]);
    expect(tree(dir)).toEqual(before);
  });
});

describe('Bad input', () => {
  const dir = workshop();
  const name = (index: number) => `t${index}.txt`;
  /** bytes, the severity and code of the finding, its place, a word of the message */
  const INPUTS: readonly (readonly [string | Uint8Array, string, string, string])[] = [
    ['', 'error import/empty', '', 'empty'],
    [' \n\n', 'error import/empty', '', 'white space'],
    ['{\\rtf1 He}', 'error import/no-plain-text', '', 'an RTF document'],
    ['%PDF-1.4', 'error import/no-plain-text', '', 'a PDF file'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'error import/no-plain-text', '', 'a JPEG image'],
    ['PK\u0003\u0004 word/document.xml', 'error import/no-plain-text', '', 'a Word document'],
    ['<?xml version="1.0"?><a/>', 'error import/no-plain-text', '', 'an XML file'],
    ['one\ntwo \0 three', 'error import/no-plain-text', ':2:5', 'NUL byte'],
    [Uint8Array.of(0x61, 0x0a, 0xc5, 0x99, 0xc5, 0x99, 0xc5), 'error import/encoding', ':2:3', '0xC5'],
    [windows1250('příští týden'), 'warning import/encoding', ':1:2', 'windows-1250'],
    [Uint8Array.of(0x61, 0xf8, 0x61), 'error import/encoding', '', 'can’t be told'],
  ];
  put(dir, Object.fromEntries(INPUTS.map(([content], index) => [name(index), content])));
  mkdirSync(join(dir, 'empty'));
  symlinkSync('nowhere', join(dir, 'broken.txt'));

  const all = run(dir, [
    ...['import', ...INPUTS.map((_, index) => name(index)), 'missing.txt', 'broken.txt', 'empty'],
    ...['-o', 'records', '--format', 'line'],
  ]);

  it.each(INPUTS.map((input, index) => [name(index), input] as const))(
    '%s is one finding with its place, and does not stop the others',
    (file, [, finding, place, words]) => {
      const [severity = '', code = ''] = finding.split(' ');
      const told = lines(all.stderr).filter((line) => new RegExp(`^${file}[: ]`).test(line));
      expect(told).toHaveLength(1);
      expect(told[0]?.startsWith(`${file}${place}: ${severity}: `) && told[0].endsWith(`[${code}]`)).toBe(
        true,
      );
      expect(told[0]).toContain(words);
    },
  );

  it('files that are missing and folders without transcripts are told, and the exit code is 2', () => {
    expect(all.stderr).toMatch(/^missing\.txt: error: There is no such file \[edition\/no-such-file\]$/m);
    expect(all.stderr).toMatch(/^broken\.txt: error: .*a link to nowhere/m);
    expect(all.stderr).toMatch(
      /^empty: error: This folder holds no transcripts.*\[import\/no-transcripts\]$/m,
    );
    expect(all.code).toBe(2);
    expect(Object.keys(tree(join(dir, 'records')))).toContain('t9.xml');
    expect(Object.keys(tree(join(dir, 'records')))).not.toContain('t0.xml');
  });

  it('an error in a transcript alone gives the exit code 1', () => {
    expect(run(dir, ['import', 't0.txt', '-q', '-o', 'records']).code).toBe(1);
  });

  it('a file that can’t be written is told', () => {
    put(dir, { blocked: 'a file', 'fine.txt': 'He came.' });
    const { code, stderr } = run(dir, ['import', 'fine.txt', '-o', 'blocked/records', '--format', 'line']);
    expect(code).toBe(2);
    expect(stderr).toContain('a file stands where a folder is needed');
  });

  it.each<[string, readonly string[], string]>([
    ['no file', [], 'needs a FILE'],
    ['an encoding', ['t0.txt', '--encoding', 'windows1520'], 'There is no encoding “windows1520”'],
    ['standard input among files', ['-', 't0.txt'], '“-” stands for standard input'],
    ['records to standard output', ['t0.txt', '-o', '-'], 'Records go into a folder'],
    ['two questions', ['t0.txt', '--verify', '--explain'], 'ask one at a time'],
    ['force without writing', ['t0.txt', '--verify', '--force'], '--force replaces records'],
  ])('%s is told before anything is read', (_, args, words) => {
    const { code, stdout, stderr } = run(dir, ['import', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\n', ' ')).toContain(words);
  });

  it('a profile that there is not is told with those that there are', () => {
    const { code, stderr } = run(dir, [
      'import',
      'fine.txt',
      '--profile',
      'wilson-centre',
      '--format',
      'line',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no profile “wilson-centre”');
    expect(run(dir, ['import', 'fine.txt', '--profile', 'wilson-centre']).stderr).toContain(
      '“wilson-center”',
    );
  });
});

describe('A list of names', () => {
  const dir = edition();
  const path = 'letters/transcripts/a letter.txt';
  put(dir, { 'names.txt': '# places\nPrague; Praha\n# organisations\nTimber Board\n# ships\n' });

  it('starts registers, and its names are proposed in the record', () => {
    const { code, stderr } = run(dir, ['import', path, '--names', 'names.txt']);
    expect(code).toBe(0);
    expect(stderr.replace(/\s+/g, ' ')).toContain('names.txt 5:1 warning “# ships” is no name');
    expect(readFileSync(join(dir, 'letters/registers/places.xml'), 'utf8')).toContain(
      '<place xml:id="prague">',
    );
    expect(readFileSync(join(dir, 'letters/records/a letter.xml'), 'utf8')).toContain(
      '<placeName ref="../registers/places.xml#prague" cert="low"',
    );
    expect(readFileSync(join(dir, 'letters/records/a letter.review.md'), 'utf8')).toContain('(import/name)');
  });

  it('changes no register that is there', () => {
    put(dir, { 'more.txt': '# places\nPrague\nBrno\n' });
    const before = readFileSync(join(dir, 'letters/registers/places.xml'), 'utf8');
    const { stderr } = run(dir, ['import', path, '--names', 'more.txt']);
    expect(stderr.replace(/\s+/g, ' ')).toContain('it does not have “Brno”');
    expect(readFileSync(join(dir, 'letters/registers/places.xml'), 'utf8')).toBe(before);
  });

  it('needs an edition, and names', () => {
    const empty = workshop();
    put(empty, { 'a.txt': 'A letter.\n', 'names.txt': 'Prague\n', 'none.txt': '\n' });
    expect(run(empty, ['import', 'a.txt', '--names', 'names.txt']).code).toBe(2);
    expect(run(dir, ['import', path, '--names', join(empty, 'none.txt')]).stderr).toContain(
      'There is no name in',
    );
    expect(run(dir, ['import', path, '--names', 'nowhere.txt']).code).toBe(2);
  });
});
