import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, it } from 'vitest';
import { MACHINE } from './machine.ts';
import { median, type Run, run } from './process.ts';

const SCHEMA = '../shared/tei/tei_all.rng';
const SUBSET = '../shared/tei/p5subset.xml';
/** A round takes two minutes. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const RECORD = 'tei/records/1960-06-28-puzanov.xml';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const spoilt = join(folder, 'spoilt.xml');
const valid = join(folder, 'valid.xml');
const nothing = join(folder, 'nothing.xml');

/** The record's text again and again, and the source of the TEI with mistakes all over. */
beforeAll(() => {
  const record = readFileSync(RECORD, 'utf8');
  const body = /<body>[\s\S]*<\/body>/.exec(record)?.[0] ?? '';
  const copies = body
    .replace(/<\/?body>/g, '')
    .replace(/ (?:xml:id|corresp|target|hand|resp|change|who)="[^"]*"/g, '');
  writeFileSync(valid, record.replace(body, `<body>${copies.repeat(150)}</body>`));
  writeFileSync(nothing, '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>');
  let count = 0;
  const spoil = (text: string, name: string, value: string) => {
    count++;
    if (count % 40 === 0) return ` ${name}x="${value}"`;
    return count % 40 === 20 ? ` ${name}="not a ${value}!"` : text;
  };
  writeFileSync(spoilt, readFileSync(SUBSET, 'utf8').replace(/ (\w+)="([^"]*)"/g, spoil));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ours = (files: readonly string[]) => run(process.execPath, ['bench/validate.js', SCHEMA, ...files]);
const oursKept = (files: readonly string[]) =>
  run(process.execPath, ['bench/validate.js', SCHEMA, ...files], { KEEP: join(folder, 'kept') });
const jing = (files: readonly string[]) => run('jing', ['-i', SCHEMA, ...files]);
const times = (file: string, count: number) => Array.from({ length: count }, () => file);
const megabytes = (file: string) => readFileSync(file).length / 1e6;

function line(what: string, mine: number, theirs: number, unit: string, ratio: number): void {
  const figure = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.padStart(11);
  console.log(`${what.padEnd(44)} ${figure(mine)} ${figure(theirs)}   ${ratio.toFixed(2)}`);
}

it('beside jing', async () => {
  console.log(MACHINE);
  console.log(`${''.padEnd(44)} ${'ours'.padStart(11)} ${'jing'.padStart(11)}   ratio`);
  const starts: (readonly [mine: Run, kept: Run, theirs: Run])[] = [];
  await oursKept([nothing]);
  for (let i = 0; i < 5; i++)
    starts.push([await ours([nothing]), await oursKept([nothing]), await jing([nothing])]);
  const start = median(starts.map(([mine]) => mine.seconds));
  const keptStart = median(starts.map(([, kept]) => kept.seconds));
  const theirStart = median(starts.map(([, , theirs]) => theirs.seconds));
  line('start, load tei_all.rng, check one line', start, theirStart, 's', theirStart / start);
  line('the same, with the schema kept', keptStart, theirStart, 's', theirStart / keptStart);

  for (const [what, file, few, many] of [
    [`large, valid (${megabytes(valid).toFixed(1)} MB)`, valid, 20, 60],
    [`large, some errors (${megabytes(SUBSET).toFixed(1)} MB)`, SUBSET, 20, 60],
    [`large, full of errors (${megabytes(spoilt).toFixed(1)} MB)`, spoilt, 20, 60],
    [`small, valid (${megabytes(RECORD).toFixed(2)} MB)`, RECORD, 1000, 3000],
  ] as const) {
    // What start and warming up cost is in both, and falls out of the difference.
    const rates: number[] = [];
    const theirRates: number[] = [];
    let peak = 0;
    let theirPeak = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const mine = [await ours(times(file, few)), await ours(times(file, many))] as const;
      const theirs = [await jing(times(file, few)), await jing(times(file, many))] as const;
      const rate = ([less, more]: readonly [Run, Run]) =>
        ((many - few) * megabytes(file)) / (more.seconds - less.seconds);
      rates.push(rate(mine));
      theirRates.push(rate(theirs));
      peak = Math.max(peak, mine[1].peak ?? 0);
      theirPeak = Math.max(theirPeak, theirs[1].peak ?? 0);
    }
    line(`${what}: warm`, median(rates), median(theirRates), 'MB/s', median(rates) / median(theirRates));
    line(`${what}: memory`, peak, theirPeak, 'MB', theirPeak / peak);
  }
});
