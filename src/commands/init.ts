import type { Diagnostic } from '../diagnostic.ts';
import { newEdition } from '../files/assets.ts';
import { isEmptyPlace } from '../files/edition-folder.ts';
import { writeNewFolder } from '../files/new-folder.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { conclude, type Reporting } from './conclude.ts';
import type { Shell } from './shell.ts';

/** `tei init DIR`: a new edition with one invented record, which builds at once. */
export async function initCommand(dir: string, options: Reporting, shell: Shell): Promise<ExitCode> {
  const files = newEdition();
  const diagnostics = isEmptyPlace(dir) ? writeNewFolder(dir, files) : [taken(dir)];
  const code = conclude(diagnostics, { files: 0 }, shell, options, 'message');
  if (code === 0 && !options.quiet) {
    shell.err.write(`${visible(dir)} holds a new edition with one invented record. What next:\n`);
    shell.err.write(`  tei check ${quoted(dir)}\n  tei build ${quoted(dir)}\n`);
  }
  return code;
}

function taken(dir: string): Diagnostic {
  return {
    code: 'edition/not-empty',
    severity: 'error',
    message: 'Something is there already; a new edition begins in an empty folder',
    location: { file: dir },
    hint: 'Name a folder that does not exist yet.',
  };
}

/** A path as one types it into a shell. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${visible(path).replaceAll("'", "'\\''")}'`;
}
