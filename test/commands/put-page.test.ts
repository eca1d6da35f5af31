import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putPage } from '../../src/commands/put-page.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { emptyFolder, tei } from './tei.ts';

function shell(terminal: boolean) {
  const written: (string | Uint8Array)[] = [];
  const put = (what: string | Uint8Array) => void written.push(what);
  const stream = { write: put, writeBytes: put, terminal, colour: false, width: 80 };
  const made: Shell = {
    out: stream,
    err: stream,
    progress() {},
    input: async () => new Uint8Array(),
    guarded: (work) => work(async () => {}),
    ending: async () => {},
  };
  return { made, written };
}

describe('A page in bytes', () => {
  it('is not written to a terminal', () => {
    const { made, written } = shell(true);
    expect(putPage(Buffer.from('%PDF'), 'a.xml', '-', made)).toMatchObject([{ code: 'view/pdf-terminal' }]);
    expect(written).toEqual([]);
  });

  it('goes to a program as it is', () => {
    const { made, written } = shell(false);
    expect(putPage(Buffer.from([0xff, 0]), 'a.xml', '-', made)).toEqual([]);
    expect(written).toEqual([Buffer.from([0xff, 0])]);
  });
});

describe('tei render --format pdf', () => {
  it('writes a PDF, the same in any time zone and language', () => {
    const dir = emptyFolder();
    expect(tei(['init', 'letters'], { cwd: dir }).code).toBe(0);
    const record = 'letters/records/1957-03-14-letter.xml';
    expect(tei(['render', record, '--format', 'pdf', '-o', 'one.pdf'], { cwd: dir })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    process.env['TZ'] = 'Asia/Pyongyang';
    process.env['LC_ALL'] = 'cs_CZ.UTF-8';
    expect(tei(['render', record, '--format', 'pdf', '-o', 'two.pdf'], { cwd: dir }).code).toBe(0);
    const [one, two] = ['one.pdf', 'two.pdf'].map((name) => readFileSync(join(dir, name)));
    expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one?.equals(two ?? Buffer.of())).toBe(true);
    expect(existsSync(join(dir, 'output'))).toBe(false);
  });
});
