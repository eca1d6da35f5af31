import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreeing, codesOf, type Editor, editor, parcel } from './journeys.ts';
import { type StandIn, standIn } from './stand-in.ts';

let server: StandIn;
let who: Editor;

beforeEach(async () => {
  server = await standIn();
  who = editor(server);
});
afterEach(() => server.end());

const all = () => [...server.records.values()];

describe('Whatever goes wrong for good', () => {
  it('a file that never arrives whole: told, and nothing is published', async () => {
    server.fault = ({ path }) => (path.endsWith('.zip/content') ? 'damage' : undefined);
    const { value, diagnostics } = await who.send(parcel(), agreeing(who));
    expect(value).toBeUndefined();
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/checksum',
      message: expect.stringContaining('“letters-v1.0.0.zip” arrived damaged'),
    });
    expect(all()[0]?.published).toBe(false);
    expect(all()[0]?.files.has('letters-v1.0.0.zip')).toBe(false);
  });

  it.each([
    ['500 for ever', { status: 500 }, 'deposit/no-answer'],
    ['connections that are cut', { cut: 'before' }, 'deposit/no-answer'],
    ['429 for ever', { status: 429, headers: { 'Retry-After': '1' } }, 'deposit/busy'],
    ['a pause of an hour', { status: 429, headers: { 'Retry-After': '3600' } }, 'deposit/busy'],
    ['a token that has expired', { status: 401 }, 'deposit/no-access'],
    [
      'a token that may not do that',
      { status: 403, json: { message: 'Permission denied.' } },
      'deposit/no-access',
    ],
    [
      'a page instead of JSON',
      { status: 201, headers: { 'Content-Type': 'text/html' }, body: '<p>Hello</p>' },
      'deposit/no-repository',
    ],
    ['JSON that is cut', { status: 201, body: '{"id": "r1", ' }, 'deposit/no-repository'],
    ['JSON of another kind', { status: 201, json: { created: true } }, 'deposit/no-repository'],
    ['no InvenioRDM at all', { status: 404, body: 'Nothing' }, 'deposit/no-repository'],
  ] as const)('%s is told after a bounded number of requests', async (_, fault, code) => {
    server.fault = () => fault;
    const result = await who.send();
    expect(result.value).toBeUndefined();
    expect(codesOf(result)).toEqual([code]);
    expect(server.requests.length).toBeLessThan(30);
    expect(who.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(3_600_000);
  });

  it('a token that expires halfway: the draft stays, and a new one carries on', async () => {
    server.fault = ({ path }) => (path.endsWith('empty.txt/content') ? { status: 401 } : undefined);
    const { diagnostics } = await who.send();
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/no-access',
      hint: expect.stringContaining('it goes on from here'),
    });
    server.fault = () => undefined;
    server.requests.length = 0;
    await who.send(parcel(), agreeing(who));
    expect(all().map(({ published, files }) => [published, files.size])).toEqual([[true, 3]]);
    expect(server.requests.filter(({ path }) => path.endsWith('/content')).length).toBe(1);
  });

  it('a repository that takes fewer files says so itself', async () => {
    server.fault = ({ method, path }) =>
      method === 'POST' && path.endsWith('/draft/files')
        ? {
            status: 400,
            json: { message: 'Uploading selected files will result in exceeding the max amount per record.' },
          }
        : undefined;
    const { diagnostics } = await who.send();
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/refused',
      message: expect.stringContaining('exceeding the max amount per record'),
    });
  });

  it('a server that says nothing is not waited for without end', async () => {
    const hasty = editor(server, 150);
    server.fault = () => 'silence';
    const result = await hasty.send();
    expect(codesOf(result)).toEqual(['deposit/no-answer']);
    expect(result.diagnostics[0]?.message).toContain('there was no answer in time');
  });

  it('an answer without end is not read to its end', async () => {
    const endless = createServer((request, response) => {
      request.resume();
      response.writeHead(201, { 'Content-Type': 'application/json' });
      const piece = Buffer.alloc(1024 * 1024, ' ');
      const more = () => {
        while (response.write(piece));
        response.once('drain', more);
      };
      more();
    });
    await new Promise<void>((done) => endless.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    const result = await editor({ origin }).send();
    expect(codesOf(result)).toEqual(['deposit/no-answer']);
    endless.closeAllConnections();
    await new Promise((done) => endless.close(done));
  });

  it('a repository that can’t be reached is told, and nothing is looked for that it can’t have got', async () => {
    await server.end();
    const result = await who.send();
    expect(codesOf(result)).toEqual(['deposit/no-answer']);
    expect(result.diagnostics[0]?.message).toContain('the server refuses to be asked');
    expect(who.pauses).toEqual([1000, 2000, 4000, 8000]);
    server = await standIn();
  });

  it.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ENOTFOUND'])(
    'a server that is not the right one (%s) is asked once',
    async (code) => {
      let count = 0;
      const result = await who.send(parcel(), {
        exchange: async () => {
          count++;
          throw Object.assign(new Error('of the net'), { code });
        },
      });
      expect(codesOf(result)).toEqual(['deposit/no-answer']);
      expect(count).toBe(1);
    },
  );

  it('a file that changes while it is sent is told, and is no whole file there', async () => {
    let reads = 0;
    const changing = {
      name: 'a.zip',
      size: 4,
      async *bytes() {
        yield Buffer.from(reads++ === 0 ? 'abcd' : 'abcdefgh');
      },
    };
    const { diagnostics } = await who.send(parcel({ files: [changing] }));
    expect(diagnostics.at(-1)?.code).toBe('deposit/changed');
    expect(all()[0]?.files.get('a.zip')?.completed).toBe(false);
  });
});
