import type { Files, Rule } from '../checks/rules/rule.ts';
import { differing } from './differing.ts';
import type { Page } from './page.ts';

type Told = Pick<Rule, 'code' | 'severity' | 'for' | 'about' | 'why' | 'source' | 'mend' | 'examples'>;

/** The page of a rule across documents, made from the rule itself; its first examples are those of the page. */
export function pageOfRule({ code, severity, for: purpose, about, why, source, mend, examples }: Told): Page {
  const [bad = {}] = examples.bad;
  const [good = {}] = examples.good;
  return {
    code,
    severity,
    what: purpose === 'deposit' ? `${about}. It is asked for before a deposit.` : `${about}.`,
    why,
    see: source ? [source] : [],
    kind: 'file',
    bad: shown(bad, good),
    good: shown(good, bad),
    mend,
  };
}

/** The files of a small edition one below the other; of one that the other edition has too, only what differs. */
export function shown(files: Files, others: Files): string {
  return Object.entries(files)
    .filter(([path, text]) => others[path] !== text)
    .map(([path, text]) => {
      const other = others[path];
      return `${path}\n${indented(other === undefined ? text : differing(text, other))}`;
    })
    .join('\n');
}

const indented = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
