import { createHash } from 'node:crypto';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DepositFile } from '../../src/repository/measure.ts';
import { editor, parcel } from './journeys.ts';
import { type StandIn, standIn } from './stand-in.ts';

const MB = 1024 * 1024;
const PIECE = Buffer.alloc(256 * 1024, 'x');

let server: StandIn;
beforeEach(async () => {
  server = await standIn();
});
afterEach(() => server.end());

/** A file of so many bytes, which are made as fast as they are asked for. */
function large(name: string, size: number): DepositFile {
  return {
    name,
    size,
    async *bytes() {
      for (let made = 0; made < size; made += PIECE.length) {
        yield Buffer.from(PIECE);
      }
    },
  };
}

it('A large file needs no more memory than a small one', async () => {
  const size = 128 * MB;
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  const who = editor(server);
  const { value } = await who.send(parcel({ files: [large('bag.zip', size)] }), {
    progress: () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    },
  });
  expect(value?.as).toBe('draft');
  const sum = createHash('md5');
  for (let made = 0; made < size; made += PIECE.length) sum.update(PIECE);
  expect(server.records.get('r1')?.files.get('bag.zip')?.content).toMatchObject({
    size,
    md5: sum.digest('hex'),
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(80 * MB);
});
