import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkOnline, type Fetch, type NamedAddress } from '../../src/files/online.ts';

const named = (...addresses: readonly string[]): readonly NamedAddress[] =>
  addresses.map((address, index) => ({ address, location: { file: `${index}.xml` } }));

/** A server that answers with these states by path; one that is not named fails. */
function server(states: Readonly<Record<string, number | readonly [head: number, get: number]>>) {
  const asked: string[] = [];
  let [open, most] = [0, 0];
  const fetch: Fetch = async (address, { method }) => {
    asked.push(`${method} ${address}`);
    most = Math.max(most, ++open);
    // Later addresses answer first.
    for (let i = 0; i < 20 - asked.length; i++) await Promise.resolve();
    open--;
    const state = states[new URL(address).pathname];
    if (state === undefined) throw new TypeError('fetch failed', { cause: new Error('no such host') });
    const status = typeof state === 'number' ? state : state[method === 'HEAD' ? 0 : 1];
    return { status, headers: new Headers(status > 300 && status < 400 ? { location: '/new' } : {}) };
  };
  return { fetch, asked, most: () => most };
}

describe('addresses that are asked for', () => {
  it('are no finding where they answer, and each page is asked for once', async () => {
    const { fetch, asked } = server({ '/a': 200 });
    expect(await checkOnline(named('http://x.org/a', 'http://x.org/a#b', 'http://x.org/a'), fetch)).toEqual(
      [],
    );
    expect(asked).toEqual(['HEAD http://x.org/a']);
  });

  it('are asked for with GET where a server has nothing to say to HEAD', async () => {
    const { fetch, asked } = server({ '/a': [405, 200], '/b': [404, 200] });
    expect(await checkOnline(named('http://x.org/a', 'http://x.org/b'), fetch)).toEqual([]);
    expect(asked).toContain('GET http://x.org/a');
  });

  it.each<[string, number, string, string, RegExp]>([
    ['/a', 404, 'gone', 'error', /leads to nothing: the server answered 404/],
    ['/a', 410, 'gone', 'error', /410/],
    ['/a', 301, 'moved', 'info', /leads on to http:\/\/x\.org\/new/],
    ['/a', 403, 'no-answer', 'warning', /answered 403/],
    ['/a', 503, 'no-answer', 'warning', /answered 503/],
    ['/other', 200, 'no-answer', 'warning', /could not be asked for: no such host/],
  ])('are told by what is answered: %s %i', async (path, status, code, severity, message) => {
    const { fetch } = server({ [path]: status });
    const [found, ...others] = await checkOnline(named('http://x.org/a'), fetch);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: `reference/${code}`, severity, location: { file: '0.xml' } });
    expect(found?.message).toMatch(message);
  });

  it('are told in their order and at each place, and no more are asked for at a time than was said', async () => {
    const { fetch, most } = server({ '/b': 404 });
    const addresses = ['/a', '/b', '/c', '/d', '/a'].map((path) => `http://x.org${path}`);
    const found = await checkOnline(named(...addresses), fetch, { atOnce: 2 });
    expect(found.map(({ location }) => location.file)).toEqual(['0.xml', '1.xml', '2.xml', '3.xml', '4.xml']);
    expect(most()).toBe(2);
  });

  it('are given up after a while', async () => {
    const silent: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const [found] = await checkOnline(named('http://x.org/a'), silent, { patience: 1 });
    expect(found?.message).toMatch(/no answer in time/);
  });

  it('can be asked of a server with the fetch of Node', async () => {
    const local = createServer((request, response) => {
      response.statusCode = request.url === '/a' ? 200 : request.url === '/b' ? 302 : 404;
      if (request.url === '/b') response.setHeader('location', '/a');
      response.end();
    });
    await new Promise<void>((done) => local.listen(0, '127.0.0.1', done));
    const at = `http://127.0.0.1:${(local.address() as AddressInfo).port}`;
    const found = await checkOnline(named(`${at}/a`, `${at}/b`, `${at}/c`), fetch);
    await new Promise((done) => local.close(done));
    expect(found.map(({ code }) => code)).toEqual(['reference/moved', 'reference/gone']);
  });
});
