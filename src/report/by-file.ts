import { type Diagnostic, inOrder } from '../diagnostic.ts';

/** Findings by the file that they are in: files in order, and the findings of each in order. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder(diagnostics)) {
    const found = files.get(diagnostic.location.file);
    if (found) found.push(diagnostic);
    else files.set(diagnostic.location.file, [diagnostic]);
  }
  return files;
}
