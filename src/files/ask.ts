import type { Diagnostic } from '../diagnostic.ts';
import { isFinal, meaning, why } from './answer-words.ts';
import { type Answer, type Asking, WAITS } from './polite.ts';

/** What is wrong with an address; `words` follow its name. */
export type Finding = Pick<Diagnostic, 'code' | 'severity' | 'hint'> & { readonly words: string };

const LEADS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** How often an address may lead on (Fetch Standard, HTTP-redirect fetch). */
const MOST_STEPS = 20;

/**
 * Asks for an address: with HEAD, and with GET where a server does not know that or has nothing to say to it (RFC 9110, 9.3);
 * and for what it leads on to. Undefined where all is well, also where it leads on for now, as a DOI does.
 */
export async function ask(address: string, asking: Asking): Promise<Finding | undefined> {
  const seen = new Set<string>();
  let at = address;
  let moved: string | undefined;
  let forGood = true;
  try {
    while (!seen.has(at) && seen.size <= MOST_STEPS) {
      seen.add(at);
      const { status, headers } = await answer(at, asking);
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

/** With HEAD, and with GET where that is refused; what wants to be left alone is not asked again at once. */
async function answer(address: string, asking: Asking): Promise<Answer> {
  try {
    const head = await asking(address, 'HEAD');
    if (head.status < 400 || WAITS.has(head.status)) return head;
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  return asking(address, 'GET');
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
