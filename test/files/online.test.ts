import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fetch } from '../../src/files/ask.ts';
import { checkOnline, type NamedAddress } from '../../src/files/online.ts';

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
    const found = await check(paths, { atOnce: 5, progress: (step: string) => steps.push(step) });
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
