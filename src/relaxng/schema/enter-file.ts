import type { Location } from '../../diagnostic.ts';
import type { Scope } from './scope.ts';
import type { Source } from './sources.ts';

const DEEPEST = 100;

const MOST = 10_000;

/** The scope within another file, unless it is one that is being read (section 4.6 and 4.7). */
export function enterFile({ uri, file }: Source, scope: Scope, at: Location): Scope | undefined {
  const { open, problems, sources } = scope;
  if (open.includes(file)) {
    const circle = [...open.slice(open.indexOf(file)), file].join(' → ');
    problems.report({
      code: 'schema/circular-file',
      section: '4.7',
      at,
      message: `The schema includes itself without end: ${circle}.`,
    });
    return undefined;
  }
  if (open.length >= DEEPEST || sources.count() > MOST) {
    problems.report({
      code: 'schema/too-many-files',
      at,
      message: `The schema is made of too many files: at most ${DEEPEST} may stand in each other, ${MOST} in all.`,
    });
    return undefined;
  }
  return { ...scope, file, base: uri, open: [...open, file], datatypeLibrary: '' };
}
