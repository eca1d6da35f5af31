import type { Diagnostic } from '../diagnostic.ts';

/** How many are told one by one. */
const TOLD = 10;

/**
 * Names of files that not every archive takes: other characters than A–Z, a–z, 0–9, `.`, `_` and `-` (D16). Pages are named after
 * the files of the edition: where those are told, these are not.
 */
export function oddNames(paths: readonly string[]): readonly Diagnostic[] {
  const all = paths.filter((path) => !/^[A-Za-z0-9._/-]+$/.test(path));
  const own = all.filter((path) => path.startsWith('tei/'));
  const odd = own.length > 0 ? own : all;
  const told = odd.slice(0, TOLD).map((path): Diagnostic => {
    const signs = [...new Set(path.replace(/[A-Za-z0-9._/-]/g, ''))].map((sign) => `“${sign}”`).join(', ');
    return {
      code: 'deposit/file-name',
      severity: 'warning',
      message: `The name of this file has ${signs}: some archives take letters without accents, digits, “.”, “_” and “-” only`,
      location: { file: path },
      hint: 'Rename the file, and correct what points to it.',
    };
  });
  if (odd.length <= TOLD) return told;
  return [
    ...told,
    {
      code: 'deposit/file-name',
      severity: 'warning',
      message: `The names of ${odd.length - TOLD} more files have such characters`,
      location: { file: odd[TOLD] ?? '' },
    },
  ];
}
