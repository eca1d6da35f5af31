import { join, sep } from 'node:path';
import { missingFileIn } from '../../checks/references.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { plural } from '../../report/reporter.ts';

/** So many pointers to a register that is not there are told one by one: the address of some is wrong, perhaps. */
const FEW = 5;

/**
 * The same findings, but of a register that is missing it is told once how many pointers lead to it: every name of a kind in
 * every record does.
 *
 * @param folder of the edition
 */
export function withMissingRegisters(
  diagnostics: readonly Diagnostic[],
  folder: string,
): readonly Diagnostic[] {
  const within = join(folder, 'registers') + sep;
  const byRegister = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const missing = missingFileIn(each);
    if (!missing?.startsWith(within)) continue;
    const known = byRegister.get(missing);
    if (known) known.push(each);
    else byRegister.set(missing, [each]);
  }
  const many = [...byRegister].filter(([, found]) => found.length > FEW);
  const told = new Set(many.flatMap(([, found]) => found));
  return [
    ...diagnostics.filter((each) => !told.has(each)),
    ...many.map(([register, found]) => missingRegister(register, found)),
  ];
}

function missingRegister(register: string, found: readonly Diagnostic[]): Diagnostic {
  const files = new Set(found.map(({ location }) => location.file)).size;
  return {
    code: 'reference/missing-file',
    severity: 'error',
    message: `There is no such register: ${found.length} pointers in ${plural(files, 'file')} lead to it`,
    location: { file: register },
    hint: 'Put it there, or correct the pointers: “tei check” tells each of them.',
  };
}
