import type { PageDeed, PageRuleSettings } from '../../project/profile-settings.ts';
import { literal } from '../literal.ts';

/** A rule for a line of the page, ready for use. */
export interface PageRule {
  readonly name: string;
  readonly where: PageRuleSettings['where'];
  readonly does: PageDeed;
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly alone: boolean;
  readonly sureWith: readonly string[];
  /** Whether the value of this label may stand on the next line. */
  readonly isLabel: boolean;
  readonly begins: boolean;
  readonly says?: string;
  /** Whether a line, without white space at its ends, is meant; the value of a label may follow in it. */
  matches(line: string): boolean;
  /** The pattern, for rules that look within lines. */
  readonly pattern: RegExp;
}

export function pageRule(settings: PageRuleSettings): PageRule {
  const { name, where, does, text, pattern, after, before, says } = settings;
  const isLabel = settings.value === 'next';
  const expression = new RegExp(pattern ?? exactly(text, isLabel), pattern ? 'gu' : 'giu');
  return {
    ...{ name, where, does, isLabel, pattern: expression },
    after: after === undefined ? [] : [after].flat(),
    before: before === undefined ? [] : [before].flat(),
    ...(says === undefined ? {} : { says }),
    alone: settings.alone ?? false,
    sureWith: settings.sureWith ?? [],
    begins: settings.begins ?? false,
    matches: (line) => {
      expression.lastIndex = 0;
      return expression.test(line);
    },
  };
}

/** A whole line of these words; behind a label and a colon or a tab its value may stand. */
function exactly(text: string | undefined, isLabel: boolean): string {
  if (text === undefined) return '';
  const words = text.trim().split(/\s+/).map(literal).join('\\s+');
  return isLabel ? `^${words}\\s*(?::|\\t|$)` : `^${words}\\s*:?$`;
}
