import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchedFile, fetchFile } from '../../src/files/fetch.ts';
import { teiSource } from '../../src/files/tei-source.ts';

const CONTENT = `<TEI xmlns="http://www.tei-c.org/ns/1.0"/>${' '.repeat(200_000)}`;

describe('Fetching', () => {
  let server: Server;
  let address = '';
  let requests = 0;
  let folder = '';
  const steps: string[] = [];
  const progress = (step: string) => steps.push(step);

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests++;
      if (request.url === '/p5subset.xml') response.setHeader('content-length', CONTENT.length).end(CONTENT);
      else if (request.url === '/broken.xml') {
        response.setHeader('content-length', CONTENT.length);
        response.write('<TEI', () => response.destroy());
      } else response.writeHead(404, 'Not Found').end('no');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('The server has no address.');
    address = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tei-fetch-'));
    requests = 0;
    steps.length = 0;
    return () => rmSync(folder, { recursive: true });
  });

  it('keeps the file and its checksum, and tells how far it is', async () => {
    const path = join(folder, 'cache/p5subset.xml');
    expect(await fetchFile(`${address}/p5subset.xml`, path, progress)).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(CONTENT);
    expect(readFileSync(`${path}.sha256`, 'utf8')).toMatch(/^[0-9a-f]{64} {2}p5subset\.xml\n$/);
    expect(steps.at(-1)).toBe(`Fetching ${address}/p5subset.xml: 0.2 of 0.2 MB`);
    expect(fetchedFile(path).value?.length).toBe(CONTENT.length);
  });

  it.each([
    ['what is not there', '/none.xml', /answered 404 Not Found/],
    ['what breaks off', '/broken.xml', /could not be fetched/],
  ])('says what happened to %s, and keeps nothing', async (_, url, message) => {
    const path = join(folder, 'p5subset.xml');
    const [problem, ...more] = await fetchFile(`${address}${url}`, path, progress);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'edition/not-fetched', location: { file: `${address}${url}` } });
    expect(problem?.message).toMatch(message);
    expect(fetchedFile(path)).toEqual({ value: undefined, diagnostics: [] });
  });

  it('a server that is not there is a finding', async () => {
    const [problem] = await fetchFile('http://127.0.0.1:1/p5subset.xml', join(folder, 'x'), progress);
    expect(problem?.code).toBe('edition/not-fetched');
  });

  describe('of the source of the TEI', () => {
    const source = (wishes: Partial<Parameters<typeof teiSource>[0]>) =>
      teiSource({ cache: folder, address: `${address}/p5subset.xml`, ...wishes }, progress);

    it('does not happen unless it is allowed, and the three ways are told', async () => {
      const { value, diagnostics } = await source({});
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([
        { code: 'edition/no-tei-source', location: { file: join(folder, 'p5subset.xml') } },
      ]);
      for (const way of ['--source', 'put it into this place', '--fetch'])
        expect(diagnostics[0]?.hint).toContain(way);
      expect(requests).toBe(0);
    });

    it('happens once', async () => {
      expect((await source({ fetch: true })).value?.text).toBe(CONTENT);
      expect((await source({ fetch: true })).value?.text).toBe(CONTENT);
      expect((await source({})).value?.text).toBe(CONTENT);
      expect(requests).toBe(1);
    });

    it('a file that was changed since is not taken, but fetched anew if that is allowed', async () => {
      await source({ fetch: true });
      writeFileSync(join(folder, 'p5subset.xml'), '<TEI/>');
      expect(await source({})).toMatchObject({
        value: undefined,
        diagnostics: [{ code: 'edition/damaged' }],
      });
      expect((await source({ fetch: true })).value?.text).toBe(CONTENT);
      expect(requests).toBe(2);
    });

    it('a file that was put there by hand is taken; one that is named goes before it', async () => {
      writeFileSync(join(folder, 'p5subset.xml'), 'by hand');
      expect((await source({})).value?.text).toBe('by hand');
      writeFileSync(join(folder, 'other.xml'), 'named');
      expect((await source({ source: join(folder, 'other.xml'), fetch: true })).value?.text).toBe('named');
      expect((await source({ source: join(folder, 'none.xml') })).diagnostics).toMatchObject([
        { code: 'edition/no-such-file' },
      ]);
      expect(requests).toBe(0);
    });
  });
});
