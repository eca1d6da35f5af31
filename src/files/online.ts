import type { Diagnostic, Location } from '../diagnostic.ts';

/** An address of the web, and where it stands. */
export interface NamedAddress {
  readonly address: string;
  readonly location: Location;
}

/** What is needed of `fetch`. */
export type Fetch = (
  address: string,
  options: { readonly method: 'HEAD' | 'GET'; readonly redirect: 'manual'; readonly signal: AbortSignal },
) => Promise<Answer>;

/** What is needed of a `Response`. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: { cancel(): Promise<void> } | null;
}

export interface OnlineOptions {
  /** How many addresses are asked for at a time. */
  readonly atOnce?: number;
  /** In milliseconds: how long an answer may take. */
  readonly patience?: number;
  readonly progress?: (step: string) => void;
}

/** What an address leads to; undefined is well. */
type Finding = Pick<Diagnostic, 'code' | 'severity' | 'hint'> & { readonly words: string };

/**
 * Asks whether addresses answer, each once: with HEAD, and with GET where a server does not know that or has nothing to say
 * to it (RFC 9110, 9.3). Findings are in the order of the addresses, one for each place, whatever answers first:
 * `reference/gone` for 404 and 410, `reference/moved` for a redirection, `reference/no-answer` for all else.
 */
export async function checkOnline(
  named: readonly NamedAddress[],
  fetch: Fetch,
  { atOnce = 8, patience = 20_000, progress }: OnlineOptions = {},
): Promise<readonly Diagnostic[]> {
  const pageOf = ({ address }: NamedAddress) => address.replace(/#.*$/s, '');
  const waiting = [...new Set(named.map(pageOf))];
  const all = waiting.length;
  const findings = new Map<string, Finding | undefined>();

  async function work(): Promise<void> {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      findings.set(page, await ask(page, fetch, patience));
      progress?.(`Asking for addresses: ${findings.size} of ${all}`);
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, all)) }, work));

  return named.flatMap((each) => {
    const found = findings.get(pageOf(each));
    if (!found) return [];
    const { words, ...rest } = found;
    return [{ ...rest, message: `The address “${each.address}” ${words}`, location: each.location }];
  });
}

const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);

async function ask(address: string, fetch: Fetch, patience: number): Promise<Finding | undefined> {
  try {
    const head = await answer(address, 'HEAD', fetch, patience);
    const { status, headers } = head.status < 400 ? head : await answer(address, 'GET', fetch, patience);
    if (MOVED.has(status)) return moved(address, status, headers.get('location'));
    if (status < 400) return undefined;
    return GONE.has(status) ? gone(status) : unclear(`is not given: the server answered ${status}`);
  } catch (error) {
    return unclear(`could not be asked for: ${why(error)}`);
  }
}

async function answer(
  address: string,
  method: 'HEAD' | 'GET',
  fetch: Fetch,
  patience: number,
): Promise<Answer> {
  const found = await fetch(address, { method, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  await found.body?.cancel();
  return found;
}

function moved(address: string, status: number, location: string | null): Finding {
  const to =
    location !== null && URL.canParse(location, address) ? new URL(location, address).href : undefined;
  const lasting = status === 301 || status === 308;
  return {
    code: 'reference/moved',
    severity: 'info',
    words: to === undefined ? 'leads on, but not where to' : `leads on to ${to}`,
    hint: lasting
      ? 'It has moved for good: write the new address, unless this one is meant to last, as a DOI is.'
      : 'Nothing has to be done where this address is the one that is meant to last.',
  };
}

function gone(status: number): Finding {
  return {
    code: 'reference/gone',
    severity: 'error',
    words: `leads to nothing: the server answered ${status}`,
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

/** `fetch` says only that it failed; what happened is the cause. */
function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'there was no answer in time';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
