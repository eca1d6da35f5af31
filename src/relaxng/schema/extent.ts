import type { Problems } from './problems.ts';
import type { Simple, SimpleElement } from './simple.ts';

const MOST = 200_000;

/** Reports a content model that would be too large once all references in it are followed: each may double it. */
export function checkExtent(start: Simple, problems: Problems): boolean {
  const known = new Map<Simple, number>();
  const elements = new Set<SimpleElement>();

  function extent(pattern: Simple): number {
    const found = known.get(pattern);
    if (found !== undefined) return found;
    let sum = 1;
    if (pattern.kind === 'element') elements.add(pattern);
    else if ('members' in pattern) for (const member of pattern.members) sum += extent(member);
    else if ('of' in pattern) sum += extent(pattern.of);
    known.set(pattern, sum);
    return sum;
  }

  function check(pattern: Simple): boolean {
    if (extent(pattern) <= MOST) return true;
    problems.report({
      code: 'schema/too-large',
      at: pattern.at,
      message: `This content model has more than ${MOST} parts when its references are followed.`,
    });
    return false;
  }

  let fine = check(start);
  for (const element of elements) fine = check(element.content()) && fine;
  return fine;
}
