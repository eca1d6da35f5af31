import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serving } from './serving.ts';
import { put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
put(dir, { 'letters/edition.json': '{"title":"Letters"}', 'letters/records/a.xml': record() });

const page = async (address: string, path: string) => (await fetch(`${address}${path}`)).text();

describe('tei serve', () => {
  it('shows an edition, what changes in it and what is found, until Ctrl-C ends it; it writes nothing', async () => {
    const { address, said, end } = await serving(dir, ['serve', 'letters', '--port', '0']);
    expect(await page(address, 'records/a/reading.html')).toContain('Dear friend');
    const file = join(dir, 'letters/records/a.xml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('friend', 'friend and <ref target="#no">foe</ref>'),
    );
    await said('[reference/unknown-target]');
    expect(await page(address, 'records/a/reading.html')).toContain('foe');
    const { code, stdout, stderr } = await end();
    expect(code).toBe(0);
    expect(stdout).toBe(`Showing letters at ${address} – Ctrl-C ends it.\n`);
    expect(stderr).toMatch(
      /^Changed: letters\/records\/a\.xml\n\d+ of \d+ files of the edition are new\.\nletters\/records\/a\.xml:8:\d+: error: /m,
    );
    expect(readdirSync(join(dir, 'letters')).sort()).toEqual(['edition.json', 'records']);
  });

  it('with --quiet says the address and errors, and ends by SIGTERM as well', async () => {
    put(dir, { 'broken/edition.json': '{"title":"Broken"}', 'broken/records/b.xml': '<TEI>' });
    const { said, end } = await serving(dir, ['serve', 'broken', '--port', '0', '--quiet']);
    await said('broken/records/b.xml:1:');
    const { code, stderr } = await end('SIGTERM');
    expect(code).toBe(0);
    expect(stderr.split('\n').filter((line) => line !== '' && !line.includes(': error: '))).toEqual([]);
  });

  it('shows why an edition can’t be shown, until it can', async () => {
    put(dir, { 'later/edition.json': '{', 'later/records/a.xml': record() });
    const { address, said, end } = await serving(dir, ['serve', 'later', '--port', '0']);
    expect(await page(address, 'index.html')).toContain('The edition can’t be shown yet');
    put(dir, { 'later/edition.json': '{"title":"At last"}' });
    await said('Changed: later/edition.json\n');
    await said('The edition is shown.');
    expect(await page(address, 'index.html')).toContain('At last');
    expect((await end()).code).toBe(0);
  });

  it('counts what keeps the edition from being made among the errors', async () => {
    put(dir, { 'gone/edition.json': '{"title":"Gone"}', 'gone/records/a.xml': record() });
    const { said, end } = await serving(dir, ['serve', 'gone', '--port', '0']);
    rmSync(join(dir, 'gone/edition.json'));
    await said('The edition is shown as it was before.');
    put(dir, { 'gone/records/a.xml': '<TEI>' });
    await said('2 errors.\n');
    expect((await end()).stderr).not.toContain('No errors');
  });

  it('needs the port that was named, and says what else would do', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen({ host: '127.0.0.1', port: 0 }, () => {
        const address = other.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, stdout, stderr } = run(dir, ['serve', 'letters', '--port', String(port)]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\n', ' ')).toContain(
      `Port ${port} is in use by another program. Name another one after --port`,
    );
  });

  it.each([
    [['--port', '70000'], 'is no port'],
    [['--port', 'a'], 'is no port'],
    [['--prt', '8000'], 'Did you mean “--port”?'],
    [['no'], 'There is no such folder'],
  ])('%j: says what is wrong, exit code 2', (args, words) => {
    const { code, stdout, stderr } = run(dir, ['serve', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\n', ' ')).toContain(words);
  });
});
