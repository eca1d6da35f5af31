import { retryAfter } from './retry-after.ts';

/** What is needed of `fetch`. */
export type Fetch = (
  address: string,
  options: {
    readonly method: 'HEAD' | 'GET';
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
    readonly headers: Readonly<Record<string, string>>;
  },
) => Promise<Answer>;

/** What is needed of a `Response`. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: { cancel(): Promise<void> } | null;
}

/** Some servers refuse who does not say a name (RFC 9110, 10.1.5). */
const HEADERS = { 'user-agent': 'tei-edition', accept: '*/*' };

/** Asks for an address once, and for what is behind it not: an answer, or the error that there is none. */
export type Asking = (address: string, method: 'HEAD' | 'GET') => Promise<Answer>;

export interface Politeness {
  /** How many addresses are asked for at a time, of all servers and of one. */
  readonly atOnce: number;
  readonly perServer: number;
  /** In milliseconds: how long an answer may take. */
  readonly patience: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** 429 Too Many Requests, 503 Service Unavailable: they may say when to come again. */
export const WAITS: ReadonlySet<number> = new Set([429, 503]);
/** How often one address is asked for again, and after how long at most, in milliseconds. */
const AGAIN = 2;
const LONGEST = 60_000;

interface Server {
  readonly waiting: (() => void)[];
  open: number;
  /** How many answers said to wait, and that is not over yet. */
  pausing: number;
  /** What it said when it wanted to be left alone for longer than anybody would wait. */
  closed?: Answer;
}

interface Sent {
  readonly answer: Answer;
  readonly pause: number | undefined;
}

/**
 * Asks servers, few at a time, and does as they say: one that answers 429 or 503 with Retry-After (RFC 9110, 10.2.3) is left
 * alone for that long, with all that is asked of it; one that wants more than a minute is not asked again at all.
 */
export function politely(fetch: Fetch, { atOnce, perServer, patience, wait }: Politeness): Asking {
  const servers = new Map<string, Server>();
  let open = 0;

  function serverOf(address: string): Server {
    const { host } = new URL(address);
    const server = servers.get(host) ?? { waiting: [], open: 0, pausing: 0 };
    servers.set(host, server);
    return server;
  }

  /** Lets those begin for whom there is room. */
  function admit(): void {
    for (const server of servers.values())
      while (open < atOnce && server.open < perServer && server.pausing === 0) {
        const begin = server.waiting.shift();
        if (!begin) break;
        open++;
        server.open++;
        begin();
      }
  }

  /** What the server answers, and for how long it wants to be left alone: it is, from then on. */
  async function send(address: string, method: 'HEAD' | 'GET', server: Server): Promise<Sent> {
    await new Promise<void>((begin) => {
      server.waiting.push(begin);
      admit();
    });
    try {
      if (server.closed) return { answer: server.closed, pause: undefined };
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(address, { method, redirect: 'manual', signal, headers: HEADERS });
      // The answer is known; what becomes of the rest does not matter.
      answer.body?.cancel().catch(() => {});
      const pause = WAITS.has(answer.status) ? retryAfter((name) => answer.headers.get(name)) : undefined;
      if (pause !== undefined && pause > LONGEST) server.closed = answer;
      else if (pause !== undefined) server.pausing++;
      return { answer, pause };
    } finally {
      open--;
      server.open--;
      admit();
    }
  }

  return async (address, method) => {
    const server = serverOf(address);
    for (let again = 0; ; again++) {
      const { answer, pause } = await send(address, method, server);
      if (pause === undefined || pause > LONGEST) return answer;
      await wait(pause);
      server.pausing--;
      if (again === AGAIN) {
        admit();
        return answer;
      }
    }
  };
}
