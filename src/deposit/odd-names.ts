import type { Diagnostic } from '../diagnostic.ts';

/** How many are told one by one. */
const TOLD = 10;

/** Names of files that not every archive takes: other characters than A–Z, a–z, 0–9, `.`, `_` and `-` (D16). */
export function oddNames(paths: readonly string[]): readonly Diagnostic[] {
  const odd = paths.filter((path) => !/^[A-Za-z0-9._/-]+$/.test(path));
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
