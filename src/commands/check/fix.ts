import type { Fixable, Look, Mended } from '../../checks/fixes/mend-file.ts';
import { mendFile } from '../../checks/fixes/mend-file.ts';
import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import { readBytes } from '../../files/read.ts';
import { rewriteFileAtomic } from '../../files/write.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import { visible } from '../../report/visible.ts';
import { decode } from '../../xml/decode.ts';
import type { Shell } from '../shell.ts';
import type { Fixing } from './fixing.ts';

/** What came of it. */
export interface Fixed {
  /** The files that were mended, or would be. */
  readonly changed: readonly string[];
  /** What could not be mended after all: `rule/not-mended`, `edition/changed-meanwhile`, `edition/unwritable` … */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the safe fixes in all files that have some: each is read, mended until no safe fix is left, and written whole or
 * not at all. What was done is told on standard error. A dry run shows it as a unified diff on standard output instead.
 *
 * @param findings of all files, without those that are suppressed
 * @param look what would be found in a file if it had these bytes, with fixes, and without what is suppressed
 */
export async function fixFiles(
  findings: readonly Diagnostic[],
  look: (file: string, bytes: Uint8Array) => ReturnType<Look>,
  shell: Shell,
  options: Fixing,
): Promise<Fixed> {
  const files = [
    ...new Set(inOrder(findings.filter(({ fix }) => fix?.safe)).map(({ location }) => location.file)),
  ];
  const changed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  await shell.guarded(async (pause) => {
    for (const [index, file] of files.entries()) {
      await pause();
      shell.progress(`Mending ${index + 1} of ${files.length}: ${file}`);
      const { value: before, diagnostics: unread } = readBytes(file);
      diagnostics.push(...unread);
      if (!before) continue;
      const mended = await mendFile(file, before, (bytes) => look(file, bytes));
      diagnostics.push(...notMended(mended));
      if (mended.done.length === 0) continue;
      const unwritten = options.dryRun ? [] : rewriteFileAtomic(file, before, mended.bytes);
      diagnostics.push(...unwritten);
      if (unwritten.length > 0) continue;
      changed.push(file);
      count += mended.done.length;
      if (options.dryRun) shell.out.write(difference(file, before, mended.bytes, shell.out.colour));
      else if (!options.quiet) shell.err.write(mended.done.map(line).join(''));
    }
  });
  if (!options.quiet) shell.err.write(`${summary(count, changed.length, options)}\n`);
  return { changed, diagnostics };
}

/** `records/a.xml:12:7 mended: Write persName (relaxng/unknown-element)` */
function line({ code, location: { file, range }, fix }: Fixable): string {
  const place = range ? `:${range.start.line}:${range.start.column}` : '';
  return `${visible(`${file}${place} mended: ${fix.title} (${code})`)}\n`;
}

function notMended({ refused }: Mended): readonly Diagnostic[] {
  return refused.map(({ finding: { code, location, fix }, why }) => ({
    code: 'rule/not-mended',
    severity: 'warning',
    message: `“${fix.title}”, which was to mend ${code}, was not done: ${why}`,
    location,
    hint: 'Mend it by hand.',
  }));
}

function difference(file: string, before: Uint8Array, after: Uint8Array, colour: boolean): string {
  const [old = '', mended = ''] = [before, after].map((bytes) => decode(bytes, file).value);
  return unifiedDiff(file, old, mended, colour);
}

function summary(count: number, files: number, { dryRun }: Fixing): string {
  if (count === 0) return 'There is nothing that can be mended without a person looking at it.';
  const what = `${count} ${count === 1 ? 'thing' : 'things'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return dryRun ? `This would mend ${what}; nothing was written.` : `Mended ${what}.`;
}
