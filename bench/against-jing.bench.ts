import { expect, it } from 'vitest';
import { compareWithJing } from '../test/relaxng/compare.ts';

/** With `SEED=7 DOCUMENTS=5000` for others and more of them; with `IDS=1` identifiers are checked too, by both; with
 * `MANY=1` each document has 20 to 200 mistakes. */
it('verdicts beside those of jing -i', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  const { documents, invalid, differences, ours, theirs, counts } = compareWithJing(
    seed,
    Number(process.env['DOCUMENTS'] ?? 1000),
    process.env['IDS'] !== undefined,
    process.env['MANY'] ? (next) => 20 + Math.floor(next() * 180) : undefined,
  );
  console.log(
    `seed ${seed}: ${documents} documents, ${invalid} of them invalid; ${differences.length} other verdicts; ${ours} findings, jing ${theirs}; ${counts.length} documents with another number`,
  );
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (process.env['COUNTS']) for (const each of counts.slice(0, 30)) console.log(`COUNT ${each}`);
  expect(differences).toEqual([]);
});
