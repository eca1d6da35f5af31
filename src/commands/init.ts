import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { newEdition } from '../files/assets.ts';
import { isEmptyPlace } from '../files/edition-folder.ts';
import { writeFileAtomic } from '../files/write.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { conclude, type Reporting, type Shell } from './shell.ts';

/** `tei init DIR`: a new edition with one invented record, which builds at once. */
export async function initCommand(dir: string, options: Reporting, shell: Shell): Promise<ExitCode> {
  if (!isEmptyPlace(dir)) {
    const taken: Diagnostic = {
      code: 'edition/not-empty',
      severity: 'error',
      message: 'Something is there already; a new edition begins in an empty folder',
      location: { file: dir },
      hint: 'Name a folder that does not exist yet.',
    };
    return conclude([taken], 1, shell, options, 'err');
  }
  const files = newEdition();
  const diagnostics: Diagnostic[] = [];
  for (const [name, bytes] of files) {
    diagnostics.push(...writeFileAtomic(join(dir, name), bytes));
    if (diagnostics.length > 0) break;
  }
  const code = conclude(diagnostics, files.size, shell, options, 'err');
  if (code === 0 && !options.quiet) {
    shell.out(`${dir} holds a new edition with one invented record. What next:\n`);
    shell.out(`  tei check ${quoted(dir)}\n  tei build ${quoted(dir)}\n`);
  }
  return code;
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
