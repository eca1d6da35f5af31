import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';
import type { PageRule } from './rule.ts';

/** The page has nothing else that shows that it is one. */
export function unsure({ start, end }: Span, rule: PageRule): Doubt {
  return {
    ...{ code: 'import/page-words', severity: 'warning', span: { start, end } },
    read: `words of the page round the document, by the rule “${rule.name}”`,
    alternatives: ['the beginning of the document'],
    reason: 'Nothing else of such a page was found in the transcript.',
  };
}

export function aboveTail({ start, end }: Span, rule: PageRule): Doubt {
  return {
    ...{ code: 'import/page-words', severity: 'info', span: { start, end } },
    read: `words of the page round the document, by the rule “${rule.name}”`,
    alternatives: ['the last paragraph of the document'],
    reason: 'It is told from the document only by its place.',
  };
}

export function restOfPage({ start, end }: Span): Doubt {
  return {
    ...{ code: 'import/page-words', severity: 'warning', span: { start, end } },
    read: 'a remark of the page, which the header keeps',
    alternatives: ['a part of the document'],
    reason: 'It stands among the page’s own words, and no rule of the profile knows it.',
  };
}
