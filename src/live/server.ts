import type { IncomingMessage, ServerResponse } from 'node:http';
import { audience } from './audience.ts';
import { listen, type NotListening } from './listen.ts';
import { LIVE, livePage, noPage } from './live-page.ts';
import { mediaType } from './media-type.ts';
import { type Asked, type Refusal, readRequest } from './request.ts';
import type { LiveSite } from './site.ts';

/** An edition that is being served. */
export interface Served {
  readonly port: number;
  /** Tells the pages that are open what is new. */
  readonly tell: () => void;
  /** Resolves as soon as nobody has asked for anything for a moment. */
  readonly idle: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface Serving {
  readonly port: number;
  /** Whether the user named the port. */
  readonly isFixed: boolean;
  /** What is added to pages, by name. */
  readonly live: ReadonlyMap<string, Uint8Array>;
  /** Told of a mistake of ours. */
  readonly failed: (path: string, error: unknown) => void;
}

/** As in the pages themselves; besides, no page of another site may show one of these in a frame (W3C, CSP Level 3). */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** In milliseconds. */
const MOMENT = 250;

/** Serves an edition on the loopback addresses, and nothing but the edition: no file of the disk is opened by a name that was asked for. */
export async function serveSite(
  site: LiveSite,
  { port: wanted, isFixed, live, failed }: Serving,
): Promise<Served | NotListening> {
  const listeners = audience(site);
  let busy = 0;
  let waiting: (() => void)[] = [];
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(quiet);
    if (busy > 0 || waiting.length === 0) return;
    quiet = setTimeout(() => {
      const all = waiting;
      waiting = [];
      for (const each of all) each();
    }, MOMENT);
  };

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    const { path, headOnly } = asked;
    const added = path.startsWith(LIVE) ? live.get(path.slice(1)) : undefined;
    if (added) return send(response, 200, mediaType(path), added, headOnly);
    const file = await site.file(path);
    const type = mediaType(path);
    // Every browser asks for it by itself, and complains where there is none.
    if (!file && path === 'favicon.ico') {
      response.writeHead(204, HEADERS).end();
      return;
    }
    if (!file) {
      const page = noPage(site.missing(path), path, site.keyOf(path));
      return send(response, 404, mediaType('.html'), page, headOnly);
    }
    const bytes = type.startsWith('text/html') ? livePage(file.bytes, path, file.key) : file.bytes;
    send(response, 200, type, bytes, headOnly);
  }

  const handle = (port: number) => (request: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = request;
    const asked = readRequest({ method, url, host: headers.host }, port);
    request.resume();
    if ('status' in asked) return refuse(response, asked);
    if (asked.path === LIVE && !asked.headOnly) return follow(asked, response);
    busy++;
    clearTimeout(quiet);
    answer(asked, response)
      .catch((error: unknown) => {
        failed(asked.path, error);
        refuse(response, { status: 500, words: 'This is a mistake in the program; the terminal says more.' });
      })
      .finally(() => {
        busy--;
        settle();
      });
  };

  function follow({ query }: Asked, response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    const page = { path: query.get('path') ?? '', key: query.get('key') ?? '' };
    response.on('close', listeners.join(response, page));
  }

  const listening = await listen(handle, wanted, isFixed);
  if ('refused' in listening) return listening;
  return {
    port: listening.port,
    tell: listeners.tell,
    idle: () =>
      new Promise((done) => {
        waiting.push(done);
        settle();
      }),
    async end() {
      clearTimeout(quiet);
      listeners.end();
      await listening.end();
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  bytes: Uint8Array,
  headOnly: boolean,
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.byteLength });
  response.end(headOnly ? undefined : bytes);
}

function refuse(response: ServerResponse, { status, words }: Refusal): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': mediaType('.txt'),
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(`${words}\n`);
}
