import { mergeShards, type ReportFile, type ShardReport } from '../../checks/shards.ts';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { readText } from '../../files/read.ts';

/** The reports of all parts of a check as one; undefined where one can’t be read, or they don’t fit together. */
export function readShards(names: readonly string[]): Result<ShardReport | undefined> {
  const files: ReportFile[] = [];
  const unread: Diagnostic[] = [];
  for (const file of names) {
    const { value: text, diagnostics } = readText(file);
    if (text === undefined) unread.push(...diagnostics);
    else files.push({ file, text });
  }
  return unread.length > 0 ? { value: undefined, diagnostics: unread } : mergeShards(files);
}
