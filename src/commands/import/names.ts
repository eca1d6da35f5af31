import { join } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { readTei } from '../../document/tei.ts';
import { findEdition, kindOf } from '../../files/edition-folder.ts';
import { listFiles, readBytes } from '../../files/read.ts';
import { writeFileAtomic } from '../../files/write.ts';
import { readNameFile } from '../../transcript/names/name-file.ts';
import { type Named, nameList } from '../../transcript/names/name-list.ts';
import { newRegister, registerFile, withPointers } from '../../transcript/names/new-register.ts';
import { registeredNames } from '../../transcript/names/registered.ts';
import { UsageError } from '../usage.ts';
import { addressFrom } from './place.ts';

const KINDS = ['person', 'place', 'organisation'] as const;

/** The names that the registers of an edition have, with pointers as seen from a folder of records. */
export function namesOf(edition: string, records: string): Result<readonly Named[]> {
  const folder = join(edition, 'registers');
  if (kindOf(folder) !== 'folder') return { value: [], diagnostics: [] };
  const { value: files, diagnostics } = listFiles(folder, ['.xml']);
  const names: Named[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const bytes = readBytes(path).value;
    const register = bytes && readTei(bytes, path).value;
    // What is wrong with a register, “tei check” says.
    if (register) names.push(...registeredNames(register, addressFrom(join(records, 'record.xml'), path)));
  }
  return { value: names, diagnostics };
}

/**
 * Starts registers from an editor’s list of names: one for each kind of which the edition has none yet. A register that is
 * there is never changed; names of the list that it does not have are told.
 *
 * @param edition the folder of the edition; without one there is nowhere to put a register
 */
export function startRegisters(file: string, edition: string | undefined): readonly Diagnostic[] {
  const { value: bytes, diagnostics } = readBytes(file);
  if (!bytes) return diagnostics;
  if (edition === undefined) return findEdition(undefined, '.').diagnostics;
  const { names, unread } = readNameFile(new TextDecoder().decode(bytes));
  const found: Diagnostic[] = unread.map(({ line, text }) => unreadLine(file, line, text));
  if (names.length === 0)
    throw new UsageError(`There is no name in ${file}: one a line, other forms behind semicolons.`);
  for (const kind of KINDS) {
    const own = names.filter((each) => each.kind === kind);
    if (own.length === 0) continue;
    const path = join(edition, 'registers', registerFile(kind));
    if (kindOf(path) === undefined) {
      const register = newRegister(kind, withPointers(own));
      found.push(...writeFileAtomic(path, new TextEncoder().encode(register)));
      continue;
    }
    const known = nameList(namesOf(edition, join(edition, 'records')).value);
    const missing = own.filter(({ forms }) => !forms.some((form) => known.find(form)));
    if (missing.length > 0) found.push(notRegistered(file, path, missing));
  }
  return found;
}

function unreadLine(file: string, line: number, text: string): Diagnostic {
  const place = { line, column: 1, offset: 0 };
  return {
    code: 'import/names',
    severity: 'warning',
    message: `“${text}” is no name, and no heading that is known`,
    location: { file, range: { start: place, end: place } },
    hint: 'Headings are “# persons”, “# places” and “# organisations”.',
  };
}

function notRegistered(file: string, register: string, missing: readonly Named[]): Diagnostic {
  const shown = missing.slice(0, 5).map(({ forms }) => `“${forms[0]}”`);
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return {
    code: 'import/names',
    severity: 'warning',
    message: `${register} is there already and was left as it is; it does not have ${shown.join(', ')}${more}`,
    location: { file },
    hint: 'Add entries for them to the register by hand.',
  };
}
