import type { Diagnostic } from '../../diagnostic.ts';
import { DECLARATION } from './declaration.ts';
import { finding } from './finding.ts';
import type { Holding } from './holding.ts';
import { manifestKind } from './manifest.ts';

const SHOWN = 5;

/** Whether anything in a folder looks like a bag, be it a damaged one. */
export function looksLikeBag({ files, folders }: Holding): boolean {
  const has = (test: (path: string) => boolean) => files.some(({ path }) => test(path));
  return (
    has((path) => path === DECLARATION) ||
    (has((path) => manifestKind(path) !== undefined) && folders.includes('data'))
  );
}

/** There is no bag; the hint names one that lies below, or what there is instead. */
export function noBag(
  file: string,
  { files, folders, located }: Pick<Holding, 'files' | 'folders' | 'located'>,
): Diagnostic {
  const below = files.find(({ path }) => new RegExp(`^[^/]+/${DECLARATION}$`).test(path))?.path.split('/')[0];
  const tops = [
    ...new Set([...files, ...folders.map((path) => ({ path }))].map(({ path }) => path.split('/')[0] ?? '')),
  ];
  const more = tops.length > SHOWN ? ` and ${tops.length - SHOWN} more` : '';
  const there = tops.length === 0 ? 'It is empty.' : `There is ${tops.slice(0, SHOWN).join(', ')}${more}.`;
  return finding(file, {
    code: 'deposit/not-a-package',
    message: 'There is no bag here: neither bagit.txt nor manifests beside a folder data/',
    hint:
      below === undefined
        ? `${there} Name the folder or the ZIP that “tei deposit” made.`
        : `Did you mean “${located(below)}”?`,
  });
}
