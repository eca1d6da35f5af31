import type { Diagnostic, Location } from '../diagnostic.ts';
import { ask, type Fetch, type Finding } from './ask.ts';

/** An address of the web, and where it stands. */
export interface NamedAddress {
  readonly address: string;
  readonly location: Location;
}

export interface OnlineOptions {
  /** How many addresses are asked for at a time. */
  readonly atOnce?: number;
  /** In milliseconds: how long an answer may take. */
  readonly patience?: number;
  readonly progress?: (step: string) => void;
}

/**
 * Asks whether addresses answer, each once. Findings are in the order of the addresses, one for each place, whatever answers
 * first: `reference/gone` for 404 and 410, `reference/moved` for what leads on for good, `reference/no-answer` where no page
 * is given.
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
