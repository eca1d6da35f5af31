import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';

import { checkOnline, type NamedAddress } from '../../src/files/online.ts';
import type { Fetch } from '../../src/files/polite.ts';

/** Each at a place of its own: the first in 0.xml. */
const named = (addresses: readonly string[]): readonly NamedAddress[] =>
  addresses.map((address, index) => ({ address, location: { file: `${index}.xml` } }));

const asked: string[] = [];
let [open, most] = [0, 0];

/** What a server of this computer answers, by path: a state, or one for HEAD and one for GET; where it leads on to. */
const STATES: Readonly<Record<string, readonly [head: number, get: number, to?: string]>> = {
  '/well': [200, 200],
  '/no-head': [405, 200],
  '/head-404': [404, 200],
  '/gone': [404, 404],
  '/gone-for-good': [410, 410],
  '/forbidden': [403, 403],
  '/too-often': [429, 429],
  '/failed': [500, 500],
  '/teapot': [418, 418],
  '/moved': [301, 301, '/well'],
  '/moved-308': [308, 308, 'well#part'],
  '/moved-twice': [301, 301, '/moved'],
  '/for-now': [302, 302, '/well'],
  '/see-other': [303, 303, '/moved'],
  '/moved-then-for-now': [301, 301, '/for-now'],
  '/to-gone': [302, 302, '/gone'],
  '/to-failed': [301, 301, '/failed'],
  '/circle': [302, 302, '/circle-2'],
  '/circle-2': [302, 302, '/circle'],
  '/nowhere': [302, 302],
  '/to-mail': [302, 302, 'mailto:a@example.org'],
};

const answer: RequestListener = (request, response) => {
  const { method, url = '' } = request;
  asked.push(`${method} ${url}`);
  if (url === '/silent') return;
  if (url === '/breaks' || (url === '/breaks-at-head' && method === 'HEAD')) {
    request.socket.destroy();
    return;
  }
  const many = /^\/many\/(\d+)$/.exec(url)?.[1];
  const [head, get, to] = STATES[url] ?? (many && Number(many) % 2 ? [404, 404] : [200, 200]);
  most = Math.max(most, ++open);
  const end = () => {
    open--;
    response.writeHead(method === 'HEAD' ? head : get, to === undefined ? {} : { location: to });
    // A page that never ends is not waited for.
    if (url === '/no-head' && method === 'GET') response.write('x'.repeat(100_000));
    else response.end();
  };
  // Later ones answer first.
  if (many) setTimeout(end, (100 - (Number(many) % 100)) / 20);
  else end();
};

const local = createServer(answer);
await new Promise<void>((done) => local.listen(0, '127.0.0.1', done));
const at = `http://127.0.0.1:${(local.address() as AddressInfo).port}`;
afterAll(() => {
  local.closeAllConnections();
  local.close();
});

const check = (paths: readonly string[], options = {}) =>
  checkOnline(named(paths.map((path) => (path.startsWith('/') ? `${at}${path}` : path))), fetch, options);

describe('addresses that are asked for', () => {
  it.each(['/well', '/no-head', '/head-404', '/for-now', '/breaks-at-head'])(
    'are no finding where they answer, or lead on for now to what does: %s',
    async (path) => {
      expect(await check([path])).toEqual([]);
    },
  );

  it('are asked for once, whatever part of the page is meant', async () => {
    asked.length = 0;
    expect(await check(['/well', '/well#b', '/well'])).toEqual([]);
    expect(asked).toEqual(['HEAD /well']);
  });

  it.each<[string, string, string, RegExp]>([
    ['/gone', 'gone', 'error', /gone” leads to nothing: the server answered 404$/],
    ['/gone-for-good', 'gone', 'error', /answered 410$/],
    ['/to-gone', 'gone', 'error', /leads on to http:\S+\/gone, and that leads to nothing/],
    ['/moved', 'moved', 'info', /has moved for good to http:\S+\/well$/],
    ['/moved-308', 'moved', 'info', /moved for good to http:\S+\/well$/],
    ['/moved-twice', 'moved', 'info', /moved for good to http:\S+\/well$/],
    ['/moved-then-for-now', 'moved', 'info', /moved for good to http:\S+\/for-now$/],
    ['/forbidden', 'no-answer', 'warning', /is not given: the server answered 403, it is not for everybody$/],
    ['/too-often', 'no-answer', 'warning', /429, it was asked too often$/],
    ['/failed', 'no-answer', 'warning', /500, it has failed$/],
    ['/teapot', 'no-answer', 'warning', /answered 418$/],
    ['/to-failed', 'no-answer', 'warning', /leads on to http:\S+\/failed, and that is not given/],
    ['/circle', 'no-answer', 'warning', /never to a page$/],
    ['/nowhere', 'no-answer', 'warning', /leads on, but not to an address$/],
    ['/to-mail', 'no-answer', 'warning', /leads on, but not to an address$/],
    ['/breaks', 'no-answer', 'warning', /could not be asked for: the server broke off$/],
    ['http://127.0.0.1:1/a', 'no-answer', 'warning', /could not be asked for: /],
    ['http://no-such-host.invalid/', 'no-answer', 'warning', /could not be asked for: .*(?:server|fetch)/],
    ['http://a:b@127.0.0.1/', 'no-answer', 'warning', /could not be asked for: /],
  ])('are told by what is answered: %s', async (path, code, severity, message) => {
    const [found, ...others] = await check([path]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: `reference/${code}`, severity, location: { file: '0.xml' } });
    expect(found?.message).toMatch(message);
    expect(found?.hint).toBeDefined();
  });

  it('lead on for now: what comes then is not told as a move', async () => {
    expect(await check(['/see-other'])).toEqual([]);
  });

  it('are given up after a while', async () => {
    const [found] = await check(['/silent'], { patience: 100 });
    expect(found).toMatchObject({ code: 'reference/no-answer' });
    expect(found?.message).toMatch(/no answer in time$/);
  });

  it('are told of what happened where the computer tried several ways to a server', async () => {
    const cause = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    const refused: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const [found] = await checkOnline(named(['http://localhost/']), refused);
    expect(found?.message).toMatch(/could not be asked for: the server refuses to be asked$/);
  });

  it('may be hundreds: a few are asked for at a time, and all are told in their order at each place', async () => {
    [open, most] = [0, 0];
    const paths = Array.from({ length: 600 }, (_, index) => `/many/${index % 300}`);
    const steps: string[] = [];
    const found = await check(paths, {
      atOnce: 5,
      perServer: 5,
      progress: (step: string) => steps.push(step),
    });
    expect(most).toBe(5);
    expect(found.map(({ location }) => location.file)).toEqual(
      paths.flatMap((path, index) => (Number(path.slice(6)) % 2 ? [`${index}.xml`] : [])),
    );
    expect(steps.at(-1)).toBe('Asking for addresses: 300 of 300');
  });

  it('are none where none is named', async () => {
    expect(await check([])).toEqual([]);
  });
});

describe('a server', () => {
  interface Told {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
  }
  /** A server that gives these answers one after the other, and then 200; and what was asked of it. */
  async function serving(...answers: readonly Told[]) {
    const requests: string[] = [];
    const left = [...answers];
    const server = createServer(({ method, url }, response) => {
      requests.push(`${method} ${url}`);
      const { status, headers = {} } = left.shift() ?? { status: 200 };
      response.writeHead(status, headers).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { at: `http://127.0.0.1:${port}`, requests };
  }
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const ask = (...addresses: readonly string[]) => {
    waits.length = 0;
    return checkOnline(named(addresses), fetch, { wait });
  };

  it('is asked for two addresses at a time, however many others are asked', async () => {
    const [a, b] = [await serving(), await serving()];
    const [open, most] = [new Map<string, number>(), new Map<string, number>()];
    const counting: Fetch = async (address, options) => {
      const { host } = new URL(address);
      const now = (open.get(host) ?? 0) + 1;
      open.set(host, now);
      most.set(host, Math.max(now, most.get(host) ?? 0));
      try {
        return await fetch(address, options);
      } finally {
        open.set(host, (open.get(host) ?? 0) - 1);
      }
    };
    const pages = Array.from({ length: 40 }, (_, index) => `${(index % 2 ? a : b).at}/${index}`);
    expect(await checkOnline(named(pages), counting)).toEqual([]);
    expect([...most.values()]).toEqual([2, 2]);
    expect(a.requests).toHaveLength(20);
  });

  it.each<[string, Told, number]>([
    ['in seconds', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    [
      'by a date, seen from its own clock',
      {
        status: 503,
        headers: {
          date: 'Wed, 21 Oct 2015 07:28:00 GMT',
          'retry-after': 'Wed, 21 Oct 2015 07:28:30 GMT',
        },
      },
      30_000,
    ],
    [
      'by a date that is over',
      {
        status: 503,
        headers: { date: 'Wed, 21 Oct 2015 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2015 07:00:00 GMT' },
      },
      0,
    ],
  ])('that says when to come again is asked then: %s', async (_, answer, pause) => {
    const { at, requests } = await serving(answer);
    expect(await ask(`${at}/a`)).toEqual([]);
    expect(waits).toEqual([pause]);
    expect(requests).toEqual(['HEAD /a', 'HEAD /a']);
  });

  it('is asked twice again, and no more', async () => {
    const busy = { status: 503, headers: { 'retry-after': '1' } };
    const { at, requests } = await serving(busy, busy, busy, busy);
    const [found] = await ask(`${at}/a`);
    expect(found?.message).toMatch(/503, it is overloaded or being mended$/);
    expect(requests).toEqual(['HEAD /a', 'HEAD /a', 'HEAD /a']);
  });

  it('is left alone as it says, also with other addresses', async () => {
    const { at, requests } = await serving({ status: 429, headers: { 'retry-after': '5' } });
    let asked = 0;
    const pause = async () => {
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      asked = requests.length;
    };
    const pages = named(['a', 'b', 'c', 'd'].map((name) => `${at}/${name}`));
    expect(await checkOnline(pages, fetch, { wait: pause, perServer: 1 })).toEqual([]);
    expect(asked).toBe(1);
    expect(requests).toHaveLength(5);
  });

  it('that wants to be left alone for long is not asked again at all', async () => {
    const { at, requests } = await serving({ status: 429, headers: { 'retry-after': '3600' } });
    const pages = named(['a', 'b', 'c'].map((name) => `${at}/${name}`));
    const found = await checkOnline(pages, fetch, { wait, perServer: 1 });
    expect(found.map(({ code }) => code)).toEqual(Array(3).fill('reference/no-answer'));
    expect(requests).toEqual(['HEAD /a']);
  });

  it('that does not say when is not asked again', async () => {
    const { at, requests } = await serving({ status: 503 });
    expect(await ask(`${at}/a`)).toHaveLength(1);
    expect(requests).toEqual(['HEAD /a']);
  });
});
