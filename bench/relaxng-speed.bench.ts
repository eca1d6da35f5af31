import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { compileSchema, type Schema, validate } from '../src/relaxng/relaxng.ts';
import { parse } from '../src/xml/parse.ts';

const SCHEMA = '../shared/tei/tei_all.rng';
const LARGE = '../shared/tei/p5subset.xml';
const RECORD = 'tei/records/1960-06-28-puzanov.xml';

function time(act: () => void): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const repeat = (times: number, act: () => void) => Array.from({ length: times }, () => time(act));

function schema(): Schema {
  const { value, diagnostics } = compileSchema({ uri: SCHEMA, text: readFileSync(SCHEMA, 'utf8') });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

/** Seconds of jing for a number of copies of one file in one process. */
function jing(file: string, copies: number): number {
  return time(() => {
    try {
      execFileSync('jing', ['-i', SCHEMA, ...Array.from({ length: copies }, () => file)], {
        stdio: 'pipe',
        maxBuffer: 1e9,
      });
    } catch (thrown) {
      // It exits with 1 where the document is not valid.
      if (!(thrown instanceof Error && 'status' in thrown && thrown.status === 1)) throw thrown;
    }
  });
}

it('loads tei_all.rng', () => {
  const [first = 0, ...warm] = repeat(8, schema);
  console.log(
    `load tei_all.rng: first ${first.toFixed(3)} s, warm ${median(warm).toFixed(3)} s; ${availableParallelism()} cores`,
  );
});

it.each([
  ['large', LARGE, 2, 8],
  ['record', RECORD, 50, 450],
])('checks the %s file', (name, file, few, many) => {
  const text = readFileSync(file, 'utf8');
  const megabytes = Buffer.byteLength(text) / 1e6;
  const loaded = schema();
  const { value } = parse(text, file);
  if (!value) throw new Error('not well-formed');
  const first = time(() => validate(value, loaded));
  const findings = validate(value, loaded);
  repeat(few, () => validate(value, loaded));
  const check = median(repeat(few * 3, () => validate(value, loaded)));
  const both = median(repeat(few * 3, () => validate(parse(text, file).value ?? value, loaded)));
  // What the process and the schema cost is in both, and falls out of the difference.
  const theirs = (jing(file, many) - jing(file, few)) / (many - few);
  const rate = (seconds: number) => `${(megabytes / seconds).toFixed(1)} MB/s`;
  console.log(
    `${name}: ${megabytes.toFixed(2)} MB, ${findings.length} findings; check first ${rate(first)}, warm ${rate(check)}; with parsing ${rate(both)}; jing ${rate(theirs)}; with parsing we are ${(theirs / both).toFixed(2)} times as fast; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
  for (const { message, location } of findings.slice(0, 5)) console.log(location.range?.start.line, message);
  expect(value).toBeDefined();
});
