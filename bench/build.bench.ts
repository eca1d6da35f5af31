import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, it } from 'vitest';
import { generatedEdition } from '../test/edition/generated-edition.ts';
import { importedLetters } from './imported-letters.ts';
import { MACHINE } from './machine.ts';
import { type Run, run } from './process.ts';

/** `RECORDS=20000 SIZE=15000 JOBS=2 KIND=letters npm run bench -- build` */
const RECORDS = Number(process.env['RECORDS'] ?? 100);
const SIZE = Number(process.env['SIZE'] ?? 15_000);
const JOBS = process.env['JOBS'];

const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
const edition = join(folder, 'edition');
const ONE = join(edition, 'records/record-00001.xml');

/** Records of two kinds: as an import makes them of letters, and with every phenomenon that the views know. */
const KINDS: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  letters: () => importedLetters(RECORDS, SIZE),
  dense: () => generatedEdition({ records: RECORDS, size: SIZE }).files,
};
const asked = process.env['KIND'];

beforeAll(() => {
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
});
beforeEach(() => rmSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function lay(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(edition, path)), { recursive: true });
    writeFileSync(join(edition, path), text);
  }
}

const build = () => {
  const jobs = JOBS === undefined ? [] : ['--jobs', JOBS];
  const output = join(folder, 'output');
  return run(process.execPath, ['dist/cli.js', 'build', edition, '--quiet', '-o', output, ...jobs]);
};

function line(what: string, { seconds, worked = 0, peak = 0, code }: Run): void {
  const columns = [
    `${seconds.toFixed(2)} s`,
    `${((seconds / RECORDS) * 1000).toFixed(2)} s/1000`,
    `${worked.toFixed(2)} s of CPU`,
    `${peak.toFixed(0)} MB`,
  ];
  console.log(`${what.padEnd(40)} ${columns.map((each) => each.padStart(15)).join(' ')}  exit code ${code}`);
}

it.each(Object.keys(KINDS).filter((kind) => !asked || kind === asked))(
  'an edition, the same once more, and with one record changed: %s',
  async (kind) => {
    lay(KINDS[kind]?.() ?? new Map());
    console.log(
      `${MACHINE}; ${RECORDS} records (${kind}) of about ${SIZE} characters; with the start of the process`,
    );
    line('tei build: nothing kept', await build());
    line('tei build: unchanged', await build());
    writeFileSync(ONE, readFileSync(ONE, 'utf8').replace(/<body>[\s\S]*?<p\b[^>]*>/, '$&Again: '));
    line('tei build: one record changed', await build());
  },
);
