import type { Diagnostic, Edit } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import { shifted } from './apply.ts';

/** A file and what is found in it. */
export interface Looked {
  readonly text: string;
  readonly found: readonly Diagnostic[];
}

/**
 * Why a file is worse after edits than before, in a clause; undefined if it is not. An ill-formed file gets better when its
 * first mistake is gone: what is found behind it then was there before, unseen. In a well-formed one no code is found more
 * often than before, and fewer findings are left.
 */
export function whatIsWorse(before: Looked, after: Looked, edits: readonly Edit[]): string | undefined {
  const [was, is] = [firstMistake(before.text), firstMistake(after.text)];
  if (was !== undefined) {
    const gone = is === undefined || is > shifted(was, edits);
    return gone ? undefined : 'the file would still be ill-formed at this place';
  }
  if (is !== undefined) return 'the file would not be well-formed any more';
  const counts = new Map<string, number>();
  for (const { code } of before.found) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code, message } of after.found) {
    const left = (counts.get(code) ?? 0) - 1;
    if (left < 0) return `then something else would be found (${code}): ${message}`;
    counts.set(code, left);
  }
  return after.found.length < before.found.length ? undefined : 'as much would be found as before';
}

/** Where a text stops being well-formed. */
function firstMistake(text: string): number | undefined {
  const { value, diagnostics } = parse(text, '');
  if (value) return undefined;
  return diagnostics.find(({ severity }) => severity === 'error')?.location.range?.start.offset ?? 0;
}
