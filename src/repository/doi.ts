import type { Diagnostic } from '../diagnostic.ts';
import type { RepositoryRecord } from './answers.ts';
import { Stopped } from './stopped.ts';

/** Without case, in which DOIs do not differ (DOI Handbook, 2.4). */
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Whether the files say a DOI that was registered elsewhere: the draft has none yet, and it is not that of an earlier version. */
export function isExternal(
  inside: string | undefined,
  { doi }: RepositoryRecord,
  earlier: RepositoryRecord | undefined,
): boolean {
  if (inside === undefined || doi !== undefined) return false;
  return earlier?.doi === undefined || !isSame(inside, earlier.doi);
}

/**
 * What is to be said of the DOI in the files of a package (`inside`) and that of the draft. Another one stops the client: whoever
 * cites the files would cite something else.
 *
 * @param earlier the version before
 */
export function agreeOnDoi(
  inside: string | undefined,
  { doi, links }: RepositoryRecord,
  earlier: RepositoryRecord | undefined,
): readonly Diagnostic[] {
  const location = { file: links.shown('self_html') ?? links.to('self') };
  if (doi === undefined) {
    if (inside !== undefined) return [];
    const message = 'The repository has reserved no DOI: the files can’t say one';
    return [{ code: 'deposit/no-doi-reserved', severity: 'info', message, location }];
  }
  const hint = `Write "doi": "${doi}" into edition.json, and run the same command again: the files are replaced.`;
  if (inside === undefined) {
    const message = `The DOI ${doi} is reserved, and the files do not say it yet`;
    return [{ code: 'deposit/doi-not-inside', severity: 'warning', message, location, hint }];
  }
  if (isSame(inside, doi)) return [];
  const why =
    earlier?.doi !== undefined && isSame(inside, earlier.doi)
      ? `The files say the DOI ${inside}, which is that of the version before; the new one has ${doi}`
      : `The files say the DOI ${inside}, and the draft has ${doi}`;
  throw new Stopped({ code: 'deposit/other-doi', severity: 'error', message: why, location, hint });
}
