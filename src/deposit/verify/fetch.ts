import type { Diagnostic, Result } from '../../diagnostic.ts';
import { pathFault } from '../../edition/zip/path-fault.ts';
import type { Declaration } from './declaration.ts';
import { finding, findingsIn, shortened } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import { type Manifest, unsafe } from './manifest.ts';
import { readTagFile } from './tag-file.ts';
import { rangeIn } from './tag-lines.ts';

export const FETCH = 'fetch.txt';

/** The paths that fetch.txt lists (RFC 8493, section 2.2.3). Nothing is ever fetched. */
export async function readFetch(
  holding: Holding,
  file: HeldFile,
  declaration: Declaration,
): Promise<Result<ReadonlySet<string>>> {
  const { value: lines, diagnostics } = await readTagFile(holding, file, declaration);
  const { tell, all } = findingsIn(holding.located(FETCH));
  const value = new Set<string>();
  for (const line of lines) {
    const match = /^[A-Za-z][A-Za-z0-9+.-]*:\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line.text);
    const path = match?.[1]?.replace(/^(?:\.\/)+/, '') ?? '';
    const fault = pathFault(path);
    const range = rangeIn(line, line.text.length - path.length);
    if (!match)
      tell({
        code: 'deposit/bag-fetch',
        message: `“${shortened(line.text)}” is no line of fetch.txt: an address, a length or a hyphen, and a path were expected`,
        hint: 'Write “https://example.org/1.txt - data/1.txt”, or delete the line.',
        range: rangeIn(line),
      });
    else if (fault !== undefined) tell({ ...unsafe(path, fault), range });
    else if (!path.startsWith('data/'))
      tell({
        code: 'deposit/bag-fetch',
        message: `“${shortened(path)}” is to be fetched, and only files in data/ may be`,
        hint: 'Put the file into the bag, and delete the line.',
        range,
      });
    else value.add(path);
  }
  return { value, diagnostics: [...diagnostics, ...all()] };
}

/** What may be fetched must be in every manifest of the payload: else nobody could tell whether it is the right file. */
export function fetchedButNotListed(
  holding: Holding,
  fetched: ReadonlySet<string>,
  manifests: readonly Manifest[],
): readonly Diagnostic[] {
  return manifests.flatMap((manifest) => {
    const paths = new Set(manifest.entries.map(({ path }) => path));
    return [...fetched]
      .filter((path) => !paths.has(path))
      .map((path) =>
        finding(holding.located(FETCH), {
          code: 'deposit/bag-fetch',
          message: `“${path}” is to be fetched, and ${manifest.path} does not list it`,
          hint: 'Without a digest nobody can tell whether the right file was fetched. Ask whoever made the bag.',
        }),
      );
  });
}
