import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examineFiles } from '../../src/commands/check/examine-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a check by a schema finds in a file that no earlier check has seen. */
async function found(schema: string, number: number): Promise<readonly string[]> {
  const file = join(folder, `${number}.xml`);
  writeFileSync(file, `<a n="${number}"><b/></a>`);
  writeFileSync(join(folder, 's.rnc'), schema);
  const work = {
    checking: { schema: join(folder, 's.rnc') },
    expected: [file],
    cacheFolder: join(folder, 'cache'),
  };
  const examined = await examineFiles([file], work, { progress: () => {} });
  return examined.flatMap(({ diagnostics, problems }) =>
    [...diagnostics, ...problems].map(({ code }) => code),
  );
}

const kept = () =>
  readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file, 'utf8').includes('"nodes"'));

const STRICT = 'element a { attribute n { text } }';
const LAX = 'element a { attribute n { text }, element b { empty } }';

it('A schema is kept compiled by a check, and the next check by it finds the same', async () => {
  expect(await found(STRICT, 1)).toEqual(['relaxng/unknown-element']);
  expect(kept()).toHaveLength(1);
  expect(await found(STRICT, 2)).toEqual(['relaxng/unknown-element']);
  expect(kept()).toHaveLength(1);
});

it('One that was changed is read anew', async () => {
  expect(await found(STRICT, 1)).toEqual(['relaxng/unknown-element']);
  expect(await found(LAX, 2)).toEqual([]);
  expect(kept()).toHaveLength(2);
});

it('What was kept and damaged since is made again', async () => {
  await found(STRICT, 1);
  const [file = ''] = kept();
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, -20));
  expect(await found(STRICT, 2)).toEqual(['relaxng/unknown-element']);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
