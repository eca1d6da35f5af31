import type { Diagnostic } from '../diagnostic.ts';

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

/** What is wrong with an address; `words` follow its name. */
export type Finding = Pick<Diagnostic, 'code' | 'severity' | 'hint'> & { readonly words: string };

/** Some servers refuse who does not say a name (RFC 9110, 10.1.5). */
const HEADERS = { 'user-agent': 'tei-edition', accept: '*/*' };
const LEADS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** How often an address may lead on (Fetch Standard, HTTP-redirect fetch). */
const MOST_STEPS = 20;

/**
 * Asks for an address: with HEAD, and with GET where a server does not know that or has nothing to say to it (RFC 9110, 9.3);
 * and for what it leads on to. Undefined where all is well, also where it leads on for now, as a DOI does.
 */
export async function ask(address: string, fetch: Fetch, patience: number): Promise<Finding | undefined> {
  const seen = new Set<string>();
  let at = address;
  let moved: string | undefined;
  let forGood = true;
  try {
    while (!seen.has(at) && seen.size <= MOST_STEPS) {
      seen.add(at);
      const { status, headers } = await answer(at, fetch, patience);
      const on = at === address ? '' : `leads on to ${at}, and that `;
      if (GONE.has(status)) return gone(`${on}leads to nothing: the server answered ${status}`);
      if (status >= 400) return unclear(`${on}is not given: the server answered ${meaning(status)}`);
      if (!LEADS_ON.has(status)) return moved === undefined ? undefined : hasMoved(moved);
      const next = target(headers.get('location'), at);
      if (next === undefined) return unclear(`${on}leads on, but not to an address`);
      at = next;
      // What comes after a step for now may be another page each time.
      forGood &&= FOR_GOOD.has(status);
      if (forGood) moved = at;
    }
    return unclear('leads on and on, and never to a page');
  } catch (error) {
    return unclear(
      `${at === address ? '' : `leads on to ${at}, and that `}could not be asked for: ${why(error)}`,
    );
  }
}

function target(location: string | null, from: string): string | undefined {
  if (location === null || !URL.canParse(location, from)) return undefined;
  const { href, protocol } = new URL(location, from);
  return /^https?:$/.test(protocol) ? href.replace(/#.*$/s, '') : undefined;
}

async function answer(address: string, fetch: Fetch, patience: number): Promise<Answer> {
  try {
    const head = await send(address, 'HEAD', fetch, patience);
    if (head.status < 400) return head;
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  return send(address, 'GET', fetch, patience);
}

async function send(
  address: string,
  method: 'HEAD' | 'GET',
  fetch: Fetch,
  patience: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patience);
  const found = await fetch(address, { method, redirect: 'manual', signal, headers: HEADERS });
  // The answer is known; what becomes of the rest does not matter.
  found.body?.cancel().catch(() => {});
  return found;
}

function hasMoved(to: string): Finding {
  return {
    code: 'reference/moved',
    severity: 'info',
    words: `has moved for good to ${to}`,
    hint: 'Write the new address, unless this one is meant to last.',
  };
}

function gone(words: string): Finding {
  return {
    code: 'reference/gone',
    severity: 'error',
    words,
    hint: 'Look for the new address, or for a copy in a web archive, and write when it was seen.',
  };
}

function unclear(words: string): Finding {
  return {
    code: 'reference/no-answer',
    severity: 'warning',
    words,
    hint: 'Open it in a browser; some servers answer to nothing else. Otherwise try again later.',
  };
}

const STATES: ReadonlyMap<number, string> = new Map([
  [401, 'who asks has to log in'],
  [403, 'it is not for everybody'],
  [429, 'it was asked too often'],
  [500, 'it has failed'],
  [503, 'it is overloaded or being mended'],
]);

function meaning(status: number): string {
  const words = STATES.get(status);
  return words === undefined ? String(status) : `${status}, ${words}`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'there is no server of this name'],
  ['EAI_AGAIN', 'the name of the server can’t be looked up now'],
  ['ECONNREFUSED', 'the server refuses to be asked'],
  ['ECONNRESET', 'the server broke off'],
  ['UND_ERR_SOCKET', 'the server broke off'],
  ['EHOSTUNREACH', 'there is no way to the server'],
  ['ENETUNREACH', 'there is no way to the server'],
  ['ETIMEDOUT', 'there was no answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'there was no answer in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'there was no answer in time'],
  ['CERT_HAS_EXPIRED', 'the certificate of the server has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate of the server is that of another one'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody vouches for the certificate of the server'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'nobody vouches for the certificate of the server'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'nobody vouches for the certificate of the server'],
]);

/** `fetch` says only that it failed; what happened is the cause. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

function codeOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

const isLate = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

/** Whether it would be no use to ask in another way. */
function isFinal(error: unknown): boolean {
  return isLate(error) || ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'].includes(codeOf(error));
}

function why(error: unknown): string {
  if (isLate(error)) return 'there was no answer in time';
  const cause = causeOf(error);
  return (
    REASONS.get(codeOf(error)) ??
    (cause instanceof Error && cause.message !== '' ? cause.message : String(error))
  );
}
