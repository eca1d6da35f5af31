import process from 'node:process';
import { it } from 'vitest';
import { importTranscript } from '../src/transcript/import-transcript.ts';
import { transcript } from '../src/transcript/transcript.ts';
import { views } from '../src/views/view.ts';
import { KINDS } from '../test/transcript/large-kinds.ts';
import { given } from '../test/transcript/profiles.ts';
import { MANY, pageOf } from '../test/views/many.ts';
import { shown } from '../test/views/views.ts';
import { MACHINE } from './machine.ts';

/** How many times as much is given the second time: what is linear takes about so many times as long, what is quadratic its square. */
const TIMES = Number(process.env['TIMES'] ?? 8);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const CHARACTERS = 20_000;
const ELEMENTS = 500;

const profile = given('generic');

/** Processor time of this process, in milliseconds: the least of some rounds. */
async function least(work: () => unknown): Promise<number> {
  let found = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await work();
    found = Math.min(found, process.cpuUsage(before).user / 1000);
  }
  return found;
}

async function growth(what: string, work: (times: number) => unknown): Promise<void> {
  const few = await least(() => work(1));
  const many = await least(() => work(TIMES));
  const columns = [`${few.toFixed(0)} ms`, `${many.toFixed(0)} ms`, `× ${(many / few).toFixed(1)}`];
  console.log(`${what.padEnd(52)} ${columns.map((each) => each.padStart(9)).join(' ')}`);
}

it(`what ${TIMES} times as much takes, in this process`, async () => {
  console.log(`${MACHINE}; least of ${ROUNDS}`);
  for (const [what, make] of Object.entries(KINDS)) {
    await growth(`import: ${what}`, (times) =>
      importTranscript(transcript('large.txt', make(CHARACTERS * times)), profile, {
        name: 'record',
        version: '0',
      }),
    );
  }
  for (const { name } of views) {
    for (const [what, make] of Object.entries(MANY)) {
      await growth(`${name} view: ${what}`, (times) =>
        shown({ file: 'many.xml', text: pageOf(make(ELEMENTS * times)) }, name),
      );
    }
  }
});
