import type { ReadinessCode } from '../deposit/readiness/check.ts';
import { shown } from './of-rules.ts';
import type { Page } from './page.ts';

/** The page of what is asked for before a deposit, made from the check itself; its first examples are those of the page. */
export function pageOfReadiness({ code, severity, about, why, source, mend, examples }: ReadinessCode): Page {
  const [bad = {}] = examples.bad;
  const [good = {}] = examples.good;
  return {
    code,
    severity,
    what: `${about}. It is looked for before a deposit.`,
    why,
    see: source ? [source] : [],
    kind: 'file',
    bad: shown(bad, good),
    good: shown(good, bad),
    mend,
  };
}
