import type { Hashing } from '../../deposit/verify/digests.ts';
import type { Holding } from '../../deposit/verify/holding.ts';
import { looksLikeBag, noBag } from '../../deposit/verify/no-bag.ts';
import { type VerifiedBag, verifyBag } from '../../deposit/verify/verify-bag.ts';
import { bagInZip } from '../../deposit/verify/zip-holding.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic.ts';
import { heldFolder, whatIsAt, withAccess } from '../../files/held-folder.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { plural } from '../../report/reporter.ts';
import { visible } from '../../report/visible.ts';
import { conclude, type Reporting } from '../conclude.ts';
import type { Shell } from '../shell.ts';
import type { DepositOutside } from './options.ts';

/** What was found at a path, and the bag, where there is one. */
interface Verified {
  readonly diagnostics: readonly Diagnostic[];
  readonly bag?: VerifiedBag;
  readonly files: number;
}

/** `tei deposit --verify PACKAGE`: whether a bag is complete and valid, a folder or a ZIP. */
export async function verifyCommand(
  path: string,
  options: Reporting,
  { shell }: Pick<DepositOutside, 'shell'>,
): Promise<ExitCode> {
  const { value: kind, diagnostics: problems } = whatIsAt(path);
  if (kind === undefined) return conclude(problems, { files: 0 }, shell, options, 'result');
  const hashing = progressOf(shell);
  const { diagnostics, bag, files } = await (kind === 'folder'
    ? inFolder(path, hashing)
    : inZip(path, hashing));
  shell.progress('');
  const explain = options.format === 'sarif' && { explain: (await import('../explain.ts')).explainer() };
  const code = conclude(diagnostics, { files, ...explain }, shell, options, 'result');
  if (bag && !options.quiet) shell.err.write(`${visible(path)}: ${summary(bag, hasErrors(diagnostics))}\n`);
  return code;
}

async function inFolder(path: string, hashing: Hashing): Promise<Verified> {
  // Any folder may have been named, the whole disk too.
  const { value: above } = heldFolder(path, 2);
  if (!looksLikeBag(above)) return { diagnostics: [noBag(path, above)], files: above.files.length };
  const { value: held, diagnostics } = heldFolder(path);
  return verified(path, held, diagnostics, hashing);
}

async function inZip(path: string, hashing: Hashing): Promise<Verified> {
  const { value, diagnostics } = await withAccess(path, async (access) => {
    const { held, diagnostics: ofZip } = bagInZip(access, path);
    return held ? verified(path, held, ofZip, hashing) : { diagnostics: ofZip, files: 1 };
  });
  return value ?? { diagnostics, files: 1 };
}

async function verified(
  path: string,
  held: Holding,
  diagnostics: readonly Diagnostic[],
  hashing: Hashing,
): Promise<Verified> {
  const files = held.files.length;
  if (!looksLikeBag(held)) return { diagnostics: [...diagnostics, noBag(path, held)], files };
  const bag = await verifyBag(held, hashing);
  return { diagnostics: [...diagnostics, ...bag.diagnostics], bag, files };
}

/** A line for each hundredth of all bytes: more often nobody could read it. */
function progressOf(shell: Shell): Hashing {
  let told = -1;
  return (path, done, total) => {
    const hundredth = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (hundredth === told) return;
    told = hundredth;
    shell.progress(`Verifying ${inBytes(done)} of ${inBytes(total)} (${hundredth} %): ${path}`);
  };
}

function summary({ own, draft, files, bytes, algorithms }: VerifiedBag, invalid: boolean): string {
  if (invalid) return 'not valid.';
  const ours = draft ? 'a valid package of a draft' : 'a valid package';
  const what = own ? ours : 'a valid bag, made by another program';
  return `${what}, ${plural(files, 'file')} with ${inBytes(bytes)}, by ${algorithms.join(' and ')}.`;
}

function inBytes(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${['kB', 'MB', 'GB'][power - 1]}`;
}
