import { type Needs, type Now, tellsNames } from '../../checks/kept.ts';
import { transcriptFileOf } from '../../checks/transcript.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Corpus, named } from '../../document/corpus.ts';
import type { TeiDocument } from '../../document/tei.ts';

/** What a document was checked with: what was read so far by schemas and rules, and the files that it points to and includes. */
export async function needsOf(
  document: TeiDocument | undefined,
  seen: Corpus | undefined,
  read: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
  now: Now,
): Promise<Needs> {
  const files = document ? [...named(document)] : [];
  const inside = new Set(files.flatMap((each) => (each.inside ? [each.file] : [])));
  for (const each of inside)
    for (const included of seen?.byFile.get(each)?.included ?? []) inside.add(included);
  const transcript = document && transcriptFileOf(document);
  if (transcript !== undefined) inside.add(transcript.file);
  const presences = files.map(async ({ file }) => [file, await now.presence(file)]);
  return {
    contents: Object.fromEntries([...read, ...inside].map((path) => [path, now.content(path)])),
    presences: Object.fromEntries(await Promise.all(presences)),
    ...(tellsNames(diagnostics) && { names: now.names() }),
  };
}
