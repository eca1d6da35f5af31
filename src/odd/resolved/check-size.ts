import type { Content } from '../content.ts';
import type { Problems } from '../problems.ts';
import type { ResolvedSchema } from './schema.ts';

/** So many parts may a content model have once its occurrences are written out. */
const MOST = 20_000;

/** Reports content models that grow too large: what occurs a number of times is written so often. */
export function checkSize({ specs }: ResolvedSchema, problems: Problems): void {
  for (const spec of Object.values(specs).flatMap((each) => [...each.values()])) {
    if (size(spec.content) <= MOST) continue;
    problems.report({
      code: 'odd/too-large',
      at: spec.at,
      message: `The content of ${spec.ident} has more than ${MOST} parts when its occurrences are written out.`,
      hint: 'Write maxOccurs="unbounded" instead of large numbers.',
    });
  }
}

function size(content: Content): number {
  const inner = 'members' in content ? content.members.reduce((sum, member) => sum + size(member), 1) : 1;
  if (!('min' in content)) return inner;
  return inner * Math.max(content.min, content.max === Number.POSITIVE_INFINITY ? 1 : content.max, 1);
}
