/** A request, as far as it counts. */
export interface Request {
  readonly method?: string | undefined;
  /** The target, as it stands in the first line: `/records/a/reading.html?q=x` (RFC 9112, section 3.2). */
  readonly url?: string | undefined;
  readonly host?: string | undefined;
}

/** What is asked for. */
export interface Asked {
  /** From the top of the edition, decoded: `records/a/reading.html`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Whether only the head of the answer is wanted. */
  readonly headOnly: boolean;
}

/** A request that is not answered as it wishes. */
export interface Refusal {
  /** A status of HTTP (RFC 9110, section 15). */
  readonly status: 400 | 403 | 404 | 405 | 500;
  /** Why. */
  readonly words: string;
}

const NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads a request. Only those are answered that were sent to a name of this machine: a page of another site can make its own name
 * lead here (DNS rebinding), and would then be allowed to read what it gets.
 */
export function readRequest({ method = '', url = '', host = '' }: Request, port: number): Asked | Refusal {
  if (!isOfThisMachine(host, port)) {
    const words = `This server answers to http://localhost:${port}/ only.`;
    return { status: 403, words };
  }
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, words: 'This server only shows pages: GET and HEAD.' };
  const [, path, query = ''] = /^\/([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  const decoded = path === undefined ? undefined : decode(path);
  if (decoded === undefined) return { status: 400, words: 'This is no address of a page.' };
  return {
    path: decoded === '' ? 'index.html' : decoded,
    query: new URLSearchParams(query),
    headOnly: method === 'HEAD',
  };
}

function isOfThisMachine(host: string, port: number): boolean {
  const given = host.toLowerCase();
  return NAMES.some((name) => given === `${name}:${port}` || (port === 80 && given === name));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
