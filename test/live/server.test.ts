import { get, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Panel } from '../../src/live/panel.ts';
import { type Served, serveSite } from '../../src/live/server.ts';
import type { LiveSite } from '../../src/live/site.ts';

const PAGE = '<!DOCTYPE html><html><head><title>A</title></head><body>ö</body></html>';
let key = 'first';
let panel: Panel = { title: 'Findings', summary: 'No errors', groups: [] };
const failures: string[] = [];
const files = new Map([
  ['index.html', PAGE],
  ['records/a & "b"/reading.html', PAGE],
  ['assets/edition.css', 'body {}'],
  ['records/a/a.xml', '<TEI/>'],
]);
const site: LiveSite = {
  async file(path) {
    if (path === 'mistake.html') throw new Error('a secret of /home');
    const text = files.get(path);
    return text === undefined ? undefined : { bytes: Buffer.from(text), key };
  },
  keyOf: (path) => (files.has(path) ? key : 'none'),
  panelOf: () => panel,
  missing: () => ({ title: 'None', words: 'There is <none>.' }),
};
const SERVING = {
  live: new Map([['live.js', Buffer.from('// script')]]),
  failed: (path: string) => failures.push(path),
};

let served: Served;

async function serve(port: number, isFixed: boolean): Promise<Served> {
  const result = await serveSite(site, { ...SERVING, port, isFixed });
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is, without a browser that mends it. */
function ask(
  path: string,
  {
    method = 'GET',
    host = '',
    address = '127.0.0.1',
  }: Partial<Record<'method' | 'host' | 'address', string>> = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { Host: host || `localhost:${served.port}`, Connection: 'close' };
    const asked = request({ host: address, port: served.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });
}

/** The events of a page, one after the other, as they come. */
function events(path: string, madeWith: string) {
  const query = new URLSearchParams({ path, key: madeWith });
  const waiting: ((event: string) => void)[] = [];
  const come: string[] = [];
  const stream = get(`http://localhost:${served.port}/~live?${query}`, (response) => {
    let rest = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts.filter((each) => each.startsWith('event:'))) {
        const next = waiting.shift();
        if (next) next(part);
        else come.push(part);
      }
    });
    response.on('error', () => {});
  });
  stream.on('error', () => {});
  return {
    next: () =>
      new Promise<string>((done) => {
        const first = come.shift();
        if (first === undefined) waiting.push(done);
        else done(first);
      }),
    end: () => stream.destroy(),
  };
}

beforeAll(async () => {
  served = await serve(0, true);
});
afterAll(() => served.end());

describe('The server', () => {
  it('shows the first page, with what makes it follow the edition', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
    expect(body).toContain(
      '<script src="/~live.js" data-path="index.html" data-key="first" defer="defer"></script></head>',
    );
    expect(body).toContain('ö');
  });

  it.each(['127.0.0.1', '::1'])('answers on %s', async (address) => {
    expect((await ask('/', { address })).status).toBe(200);
  });

  it('serves other files as they are, by their type', async () => {
    expect(await ask('/assets/edition.css')).toMatchObject({ body: 'body {}' });
    const { headers, body } = await ask('/records/a/a.xml');
    expect([headers['content-type'], body]).toEqual(['application/xml', '<TEI/>']);
    expect((await ask('/~live.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('decodes addresses, and writes names as text', async () => {
    const { status, body } = await ask('/records/a%20%26%20%22b%22/reading.html?q=x#y');
    expect(status).toBe(200);
    expect(body).toContain('data-path="records/a &#38; &#34;b&#34;/reading.html"');
  });

  it('answers HEAD with the head alone', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(PAGE.length);
  });

  it('says what is missing on a page that comes back when it is there', async () => {
    const { status, body } = await ask('/no.html');
    expect(status).toBe(404);
    expect(body).toContain('There is &#60;none&#62;.');
    expect(body).toContain('data-path="no.html" data-key="none"');
  });

  it('has no icon, and is not reproached for it', async () => {
    const { status, headers, body } = await ask('/favicon.ico');
    expect([status, body, headers['cache-control']]).toEqual([204, '', 'no-store']);
  });

  it.each(['/', '/no.html', '/~live.js', '/assets/edition.css'])(
    'lets no other site load, frame or read %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('A hostile request', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    'localhost',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'localhost:1',
  ])('to the name %s is refused: the name of another site may lead here', async (host) => {
    const { status, body } = await ask('/', { host });
    expect(status).toBe(403);
    expect(body).not.toContain('<');
  });

  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])('to %s with the port is none', async (name) => {
    expect((await ask('/', { host: `${name}:${served.port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s is refused', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/records/..%5c..%5cwin.ini',
    '/index.html%00.css',
    '/~live/../x',
    '/__proto__',
    '/constructor',
  ])('for %s gets nothing of the disk', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/root:|\[fonts\]/);
  });

  it.each(['/%', '/%ff%fe', '/%c3%28'])('for %s, which is no text, is refused', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it.each(['http://evil.example/', 'evil.example:80', '*'])(
    'for %s is not one for a page',
    async (target) => {
      const answer = await raw(
        `GET ${target} HTTP/1.1\r\nHost: localhost:${served.port}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
    },
  );

  it('that is none at all ends the connection, not the server', async () => {
    expect(await raw('\0\u0001 nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect((await ask('/')).status).toBe(200);
  });

  it('does not learn what went wrong inside; the terminal does', async () => {
    const { status, body } = await ask('/mistake.html');
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(failures).toEqual(['mistake.html']);
  });
});

function raw(text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => done(answer)).on('error', () => {});
  });
}

describe('A page that is open', () => {
  it('is told what was found, again when that changes, and to load anew when it has changed itself', async () => {
    const open = events('index.html', 'first');
    expect(await open.next()).toBe(`event: findings\ndata: ${JSON.stringify(panel)}`);
    served.tell();
    panel = { ...panel, summary: '1 error\nof two lines' };
    served.tell();
    expect(await open.next()).toBe(`event: findings\ndata: ${JSON.stringify(panel)}`);
    key = 'second';
    served.tell();
    expect(await open.next()).toMatch(/^event: reload\n/);
    open.end();
  });

  it('that was made of what is gone loads anew at once', async () => {
    const open = events('index.html', 'long ago');
    expect(await open.next()).toMatch(/^event: reload\n/);
    open.end();
  });

  it('that was missing loads anew when it comes', async () => {
    const open = events('new.html', 'none');
    expect(await open.next()).toMatch(/^event: findings/);
    files.set('new.html', PAGE);
    served.tell();
    expect(await open.next()).toMatch(/^event: reload\n/);
    open.end();
  });
});

describe('A port', () => {
  it('that is in use is left for the next one, unless the user named it', async () => {
    const next = await serve(served.port, false);
    expect(next.port).toBeGreaterThan(served.port);
    await next.end();
    expect(await serveSite(site, { ...SERVING, port: served.port, isFixed: true })).toEqual({
      refused: `Port ${served.port} is in use by another program. Name another one after --port, or leave it out: then a free one is found.`,
    });
  });

  it('that another program has on one of the addresses is not taken on the other', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen({ host: '127.0.0.1', port: 0 }, () => {
        const address = other.address();
        done(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    expect(await serveSite(site, { ...SERVING, port, isFixed: true })).toMatchObject({
      refused: expect.stringContaining('in use'),
    });
    other.close();
  });

  it('is free again as soon as the server has ended, also with pages open', async () => {
    const { port, end } = await serve(0, true);
    const query = new URLSearchParams({ path: 'index.html', key: 'second' });
    const stream = get(`http://localhost:${port}/~live?${query}`);
    stream.on('error', () => {});
    await new Promise((open) => stream.on('response', open));
    await end();
    const again = await serve(port, true);
    expect(again.port).toBe(port);
    await again.end();
  });
});
