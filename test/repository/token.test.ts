import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreeing, codesOf, type Editor, editor, file, parcel } from './journeys.ts';
import { type StandIn, standIn, TOKEN } from './stand-in.ts';

let server: StandIn;
let who: Editor;

beforeEach(async () => {
  server = await standIn();
  who = editor(server);
});
afterEach(() => server.end());

describe('The token', () => {
  /** All that a run leaves behind or shows. */
  const traces = async (result: Promise<unknown>) =>
    JSON.stringify([await result, who.kept(), who.steps, who.questions]);

  it('never leaves for another server by a redirection', async () => {
    const heard: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(200).end('{}');
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    for (const status of [301, 302, 303, 307, 308]) {
      server.fault = () => ({ status, headers: { Location: elsewhere } });
      expect(codesOf(await who.send())).toEqual(['deposit/elsewhere']);
    }
    server.fault = () => undefined;
    server.links = (links) => ({ ...links, files: `${elsewhere}files` });
    expect(codesOf(await who.send()).at(-1)).toBe('deposit/elsewhere');
    expect(heard).toEqual([]);
    await new Promise((done) => other.close(done));
  });

  it('goes with a redirection on the same server', async () => {
    let moved = 3;
    server.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/draft/files') && moved-- > 0
        ? { status: 302, headers: { Location: `${path}?via=7f3a` } }
        : undefined;
    expect((await who.send()).value?.as).toBe('draft');
  });

  it('a redirection that leads in a circle ends', async () => {
    server.fault = ({ path }) =>
      path === '/api/records' ? { status: 308, headers: { Location: '/api/records' } } : undefined;
    expect(codesOf(await who.send())).toEqual(['deposit/no-repository']);
    expect(server.requests.length).toBeLessThan(10);
  });

  it.each([
    [
      'a refusal',
      {
        status: 400,
        json: { message: `Bearer ${TOKEN} is bad`, errors: [{ field: TOKEN, messages: [TOKEN] }] },
      },
    ],
    ['a lost right', { status: 403, json: { message: `${TOKEN} may not` } }],
    ['a redirection', { status: 302, headers: { Location: `https://other.example/${TOKEN}` } }],
    ['a link', { status: 201, json: { id: TOKEN, links: { self: `https://other.example/${TOKEN}` } } }],
    ['a page', { status: 500, body: TOKEN }],
  ] as const)('is not shown, even where a server repeats it in %s', async (_, fault) => {
    server.fault = () => fault;
    expect(await traces(who.send())).not.toContain(TOKEN);
  });

  it('is not shown in part either, where what a server says is cut', async () => {
    for (let before = 900; before < 1000; before += 7) {
      server.fault = () => ({ status: 400, json: { message: `${'x'.repeat(before)}${TOKEN}` } });
      expect(await traces(who.send())).not.toContain(TOKEN.slice(0, 8));
    }
  });

  it('is nowhere in what is kept, said and asked', async () => {
    expect(await traces(who.send(parcel(), agreeing(who)))).not.toContain(TOKEN);
  });

  it('is not sent within a file', async () => {
    const files = [file('notes.txt', `curl -H "Authorization: Bearer ${TOKEN}"`)];
    const result = await who.send(parcel({ files }));
    expect(result.diagnostics).toMatchObject([
      { code: 'deposit/token-inside', message: expect.stringContaining('“notes.txt”') },
    ]);
    expect(server.requests).toEqual([]);
    expect(await traces(Promise.resolve(result))).not.toContain(TOKEN);
  });
});
