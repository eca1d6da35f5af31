import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { documentedApi } from './documented-api.ts';
import { type Content, PROOF, type StoredRecord, type Turn } from './stored.ts';

export { TOKEN } from './documented-api.ts';
export type { StoredRecord } from './stored.ts';

/** What is done instead of what was asked, or after it. */
export type Fault =
  /** The connection is cut, before anything is done or before the answer. */
  | { readonly cut: 'before' | 'after' }
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly json?: unknown;
      readonly body?: string;
    }
  /** Nothing is done, and nothing ever said. */
  | 'silence'
  /** What arrives is another byte. */
  | 'damage';

export interface Request {
  readonly method: string;
  /** Without the host, and without what proves that a link was followed. */
  readonly path: string;
}

export interface StandIn {
  readonly origin: string;
  readonly records: Map<string, StoredRecord>;
  readonly requests: Request[];
  /** Asked for each request, with how many came before it. */
  fault: (request: Request, count: number) => Fault | undefined;
  /** Added to an answer, by how many requests came before it. */
  headers: (count: number) => Readonly<Record<string, string>>;
  /** How many searches don’t see yet what was made: an index is behind. */
  blind: number;
  links: Turn;
  readonly end: () => Promise<void>;
}

/** A repository as it is documented, on this machine, with faults at will. */
export async function standIn(): Promise<StandIn> {
  const records = new Map<string, StoredRecord>();
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) reply(response, 500, { message: String(error) });
      else response.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const self: StandIn = {
    origin,
    records,
    requests,
    fault: () => undefined,
    headers: () => ({}),
    blind: 0,
    links: (links) => links,
    end: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  const answer = documentedApi({
    ...{ origin, records },
    turned: (links) => self.links(links),
    blind: () => self.blind,
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const proven = url.includes(PROOF);
    const path = url.replace(new RegExp(`[?&]${PROOF}`), '');
    const fault = self.fault({ method, path }, requests.length);
    const headers = self.headers(requests.length);
    requests.push({ method, path });
    if (fault === 'silence') return;
    if (typeof fault === 'object' && 'cut' in fault && fault.cut === 'before') {
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'object' && 'status' in fault) {
      request.resume();
      const { status, headers = {}, json = { message: 'A fault' }, body } = fault;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(body ?? JSON.stringify(json));
      return;
    }
    const body = await contentOf(request, fault === 'damage');
    const { status, json } = answer(request, path, proven, body);
    if (typeof fault === 'object') request.socket.destroy();
    else reply(response, status, json, headers);
  }

  return self;
}

/** No more than that is held of anything that is sent, in bytes. */
const HELD = 1024 * 1024;

async function contentOf(request: IncomingMessage, isDamaged: boolean): Promise<Content> {
  const pieces: Uint8Array[] = [];
  const hash = createHash('md5');
  let size = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    if (isDamaged && size === 0) piece[0] = (piece[0] ?? 0) ^ 1;
    hash.update(piece);
    if (size < HELD) pieces.push(piece);
    size += piece.length;
  }
  return { bytes: Buffer.concat(pieces), size, md5: hash.digest('hex') };
}

function reply(
  response: ServerResponse,
  status: number,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}
