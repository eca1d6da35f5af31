import { again } from './element-step.ts';
import type { Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/** What is left after text that is more than white space, beside elements: only `text` takes it (section 7.2). */
export function afterText(pattern: Pattern, pool: PatternPool): Pattern {
  const { memo } = pattern;
  memo.text ??= textDerivative(pattern, pool);
  return memo.text;
}

function textDerivative(pattern: Pattern, pool: PatternPool): Pattern {
  pool.spend(1);
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'choice':
      return pool.choice(pattern.members.map((member) => textDerivative(member, pool)));
    case 'interleave': {
      const rests: Pattern[] = [];
      for (const [index, member] of pattern.members.entries()) {
        const rest = textDerivative(member, pool);
        if (rest !== pool.notAllowed) rests.push(pool.interleave(pattern.members.with(index, rest)));
      }
      return pool.choice(rests);
    }
    case 'oneOrMore':
      return pool.group(textDerivative(pattern.of, pool), again(pattern, pool));
    case 'group': {
      const { first, rest } = pattern;
      const inFirst = pool.group(textDerivative(first, pool), rest);
      return first.nullable ? pool.choice([inFirst, textDerivative(rest, pool)]) : inFirst;
    }
    default:
      return pool.notAllowed;
  }
}
