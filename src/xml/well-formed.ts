import { EXPLANATIONS } from './explanations.ts';
import type { Problem } from './problem.ts';
import { lastCharacter, type Reading } from './reading.ts';
import { unfinished } from './unfinished.ts';

/** What was read is not well-formed, as the parser says in its own words: the same in an editor's. */
export function notWellFormed(reading: Reading, reason: string): Problem {
  const code = 'xml/well-formed';
  const early = reading.at >= reading.text.length ? unfinished(reading, reason) : undefined;
  if (early) return { code, ...early };
  for (const [pattern, words] of EXPLANATIONS) {
    const match = pattern.exec(reason);
    if (match) return { code, ...words(reading, match[1] ?? '') };
  }
  return { code, ...lastCharacter(reading), message: `This is not well-formed XML: ${reason}` };
}
