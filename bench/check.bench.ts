import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, it } from 'vitest';
import { MACHINE } from './machine.ts';
import { median, type Run, run } from './process.ts';
import { different } from './records.ts';

const RECORD = 'tei/records/1960-06-28-puzanov.xml';
const SCHEMA = 'schemas/archival-record.rng';
const FILES = Number(process.env['FILES'] ?? 500);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** How many different records are checked in one run, as `RECORDS=2000,5000,10000`; none if it is left out. */
const RECORDS = process.env['RECORDS']?.split(',').map(Number) ?? [];

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const records = join(folder, 'records');
const nothing = join(folder, 'nothing.xml');

/** The record many times, with its schemas and registers where they are. */
beforeAll(() => {
  mkdirSync(records);
  const text = readFileSync(RECORD, 'utf8').replaceAll('../', `${resolve('tei')}/`);
  for (let at = 0; at < FILES; at++) writeFileSync(join(records, `${String(at).padStart(5, '0')}.xml`), text);
  writeFileSync(nothing, '<TEI xmlns="http://www.tei-c.org/ns/1.0" type="archival-record"/>');
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
});
afterAll(() => rmSync(folder, { recursive: true }));

const tei = (...args: readonly string[]) => run(process.execPath, ['dist/cli.js', 'check', ...args]);
const afresh = (...args: readonly string[]) => {
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  return tei(...args);
};
const files = Array.from({ length: FILES }, (_, at) => join(records, `${String(at).padStart(5, '0')}.xml`));

function line(what: string, runs: readonly Run[], theirs: number): number {
  const seconds = median(runs.map((each) => each.seconds));
  const peak = Math.max(...runs.map((each) => each.peak ?? 0));
  const columns = [`${seconds.toFixed(2)} s`, `${peak.toFixed(0)} MB`, (theirs / seconds).toFixed(2)];
  console.log(`${what.padEnd(52)} ${columns.map((each) => each.padStart(9)).join(' ')}`);
  return seconds;
}

async function times(count: number, work: () => Promise<Run>): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < count; round++) runs.push(await work());
  return runs;
}

it('the whole check beside the grammar alone by jing', async () => {
  console.log(`${MACHINE}; ratio: jing’s time to ours, above 1 is in our favour`);
  const cold = await times(ROUNDS, () => run('jing', ['-i', SCHEMA, RECORD]));
  const theirs = line('jing: grammar of one record', cold, median(cold.map((each) => each.seconds)));
  line('tei check: one record, all layers, nothing kept', await times(ROUNDS, () => afresh(RECORD)), theirs);
  line('tei check: one record, unchanged', await times(ROUNDS, () => tei(RECORD)), theirs);

  const jing = await times(ROUNDS, () => run('jing', ['-i', SCHEMA, ...files]));
  const corpus = line(`jing: grammar of ${FILES} records`, jing, median(jing.map((each) => each.seconds)));
  const first = await times(ROUNDS, () => afresh(records));
  const once = line(`tei check: ${FILES} records, all layers, nothing kept`, first, corpus);
  const again = line(
    `tei check: ${FILES} records, unchanged`,
    await times(ROUNDS, () => tei(records)),
    corpus,
  );
  console.log(`An unchanged corpus takes ${(again / once).toFixed(2)} of the first run.`);
});

it.runIf(RECORDS.length > 0)(
  'many different records on two threads: time and memory',
  async () => {
    const letters = join(folder, 'letters');
    cpSync('schemas', join(letters, 'schemas'), { recursive: true });
    cpSync('src/files/new-edition/registers', join(letters, 'registers'), { recursive: true });
    const there = join(letters, 'records');
    for (const count of RECORDS) {
      rmSync(there, { recursive: true, force: true });
      mkdirSync(there);
      for (let at = 0; at < count; at++)
        writeFileSync(join(there, `letter-${String(at).padStart(5, '0')}.xml`), different(at));
      const once = await afresh(there, '--jobs', '2');
      const seconds = line(`tei check: ${count} different records, nothing kept`, [once], once.seconds);
      line('the same, unchanged', [await tei(there, '--jobs', '2')], seconds);
    }
  },
  3_600_000,
);
