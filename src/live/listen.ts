import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Servers on the addresses of this machine that nobody else reaches (RFC 5735 and 4291: loopback), on one port. */
export interface Listening {
  readonly port: number;
  readonly end: () => Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1'] as const;
/** How many ports are tried where the user named none. */
const TRIED = 50;
const LAST = 65_535;

/** Why it can’t be listened, as a sentence. */
export interface NotListening {
  readonly refused: string;
}

/**
 * Listens on a port; 0 stands for any that is free.
 *
 * @param isFixed whether the user named the port; else the next ones will do
 */
export async function listen(
  answer: (port: number) => RequestListener,
  port: number,
  isFixed: boolean,
): Promise<Listening | NotListening> {
  const candidates =
    port === 0
      ? Array.from({ length: TRIED }, () => 0)
      : Array.from({ length: isFixed ? 1 : TRIED }, (_, index) => port + index);
  let code = 'EADDRINUSE';
  for (const candidate of candidates.filter((each) => each <= LAST)) {
    const tried = await tryPort(answer, candidate);
    if ('port' in tried) return tried;
    code = tried.code;
    if (code !== 'EADDRINUSE') break;
  }
  return { refused: refusalOf(code, port, isFixed) };
}

function refusalOf(code: string, port: number, isFixed: boolean): string {
  if (code === 'EACCES')
    return `Port ${port} can’t be used: there is no permission. Those from 1024 on need none.`;
  if (code !== 'EADDRINUSE') return `Port ${port} can’t be used: ${code}.`;
  if (isFixed)
    return `Port ${port} is in use by another program. Name another one after --port, or leave it out: then a free one is found.`;
  return `No port from ${port} to ${port + TRIED - 1} is free. Name one after --port; 0 stands for any.`;
}

/** Not every machine has both kinds of addresses; but where a port is taken on one of them, another program would be asked. */
async function tryPort(
  answer: (port: number) => RequestListener,
  wanted: number,
): Promise<Listening | { readonly code: string }> {
  const servers: Server[] = [];
  let port = wanted;
  let code = '';
  for (const host of LOOPBACK) {
    const server = createServer((request, response) => answer(port)(request, response));
    const failed = await opened(server, host, port);
    if (failed === undefined) {
      servers.push(server);
      ({ port } = server.address() as AddressInfo);
    } else if (code !== 'EADDRINUSE') code = failed;
  }
  const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
  if (servers.length > 0 && !isTaken) return { port, end: () => closed(servers) };
  await closed(servers);
  return { code };
}

/** The code of the error that it failed with. */
function opened(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ host, port, ipv6Only: true }, () => done(undefined));
  });
}

async function closed(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    ),
  );
}
