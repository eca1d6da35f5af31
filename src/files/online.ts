import { setTimeout } from 'node:timers/promises';
import type { Diagnostic, Location } from '../diagnostic.ts';
import { ask, type Finding } from './ask.ts';
import { type Fetch, type Politeness, politely } from './polite.ts';

/** An address of the web, and where it stands. */
export interface NamedAddress {
  readonly address: string;
  readonly location: Location;
}

export interface OnlineOptions extends Partial<Politeness> {
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
  { atOnce = 8, perServer = 2, patience = 20_000, wait = setTimeout, progress }: OnlineOptions = {},
): Promise<readonly Diagnostic[]> {
  const pageOf = ({ address }: NamedAddress) => address.replace(/#.*$/s, '');
  const pages = [...new Set(named.map(pageOf))];
  const asking = politely(fetch, { atOnce, perServer, patience, wait });
  const findings = new Map<string, Finding | undefined>();
  await Promise.all(
    pages.map(async (page) => {
      findings.set(page, await ask(page, asking));
      progress?.(`Asking for addresses: ${findings.size} of ${pages.length}`);
    }),
  );

  return named.flatMap((each) => {
    const found = findings.get(pageOf(each));
    if (!found) return [];
    const { words, ...rest } = found;
    return [{ ...rest, message: `The address “${each.address}” ${words}`, location: each.location }];
  });
}
