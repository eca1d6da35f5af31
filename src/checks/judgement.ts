import { type Diagnostic, inOrder } from '../diagnostic.ts';
import { elsewhere } from './elsewhere.ts';
import { type Examined, PREFIXES } from './examined.ts';
import { judgeAll } from './rules/judge.ts';
import type { EditionFiles } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { problemsOnce } from './schema-library.ts';
import { type Suppressed, suppress } from './suppression.ts';

/** What came of all files together. */
export interface Judgement {
  /** All findings that are to be told, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Puts together what the files gave, judges them across documents, and leaves out what the files say may stand.
 *
 * @param whole whether these are all files of the check: of a part alone nothing is judged across documents
 * @param more what an edition lacks before it can be deposited; undefined where nobody has looked
 */
export function judge(
  examined: readonly Examined[],
  edition: EditionFiles | undefined,
  whole: boolean,
  more?: readonly Diagnostic[],
): Judgement {
  const noted = examined.filter(({ notes }) => notes !== undefined);
  const across = whole
    ? judgeAll(
        noted.map(({ file, notes = {} }) => ({ file, notes })),
        edition,
      )
    : [];
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of [...across, ...(more ?? [])])
    byFile.set(each.location.file, [...(byFile.get(each.location.file) ?? []), each]);
  for (const [file, found] of elsewhere(examined)) byFile.set(file, [...(byFile.get(file) ?? []), ...found]);
  const told: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const { file, diagnostics, suppressions, ran } of examined) {
    const layers = new Set(ran.map(({ layer }) => PREFIXES[layer]));
    // A part judges nothing across documents, so that nobody knows what is needed.
    if (whole) layers.add('rule');
    else layers.delete('rule');
    if (more) layers.add(READY);
    const found = suppress([...diagnostics, ...(byFile.get(file) ?? [])], suppressions, (code) =>
      isLookedFor(code, layers),
    );
    byFile.delete(file);
    told.push(...found.kept, ...found.unused);
    suppressed.push(...found.suppressed);
  }
  told.push(...[...byFile.values()].flat(), ...problemsOnce(examined.flatMap(({ problems }) => problems)));
  return { diagnostics: inOrder(told), suppressed };
}

/** Rules that speak only where a deposit is meant: in the schema they are AR-D01, AR-D02 … */
function isForDeposit(code: string): boolean {
  return (
    /^(?:schematron\/)?AR-D\d/.test(code) ||
    rules.some((rule) => rule.code === code && rule.for === 'deposit')
  );
}

/** A layer of its own, since the rules for a deposit that a schema has are asked of single files too. */
const READY = 'deposit: ready';

/** Whether a suppressed code could have been found: a code without its layer could be of any. */
function isLookedFor(code: string, layers: ReadonlySet<string>): boolean {
  if (isForDeposit(code) && !layers.has(PREFIXES.deposit)) return false;
  if (code.startsWith('deposit/')) return layers.has(READY);
  const slash = code.indexOf('/');
  return slash < 0 ? layers.has('schematron') : layers.has(code.slice(0, slash));
}
