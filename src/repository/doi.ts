import type { Diagnostic } from '../diagnostic.ts';
import type { RepositoryRecord } from './answers.ts';
import { Stopped } from './stopped.ts';

/** Without case, in which DOIs do not differ (DOI Handbook, 2.4). */
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * What is to be said of the DOI in the files of a package (`inside`) and that of the draft. Another one stops the client: whoever
 * cites the files would cite something else.
 *
 * @param earlier the DOI of the version before
 */
export function agreeOnDoi(
  inside: string | undefined,
  { doi, links }: RepositoryRecord,
  earlier: string | undefined,
): readonly Diagnostic[] {
  const location = { file: links.shown('self_html') ?? links.to('self') };
  if (doi === undefined) {
    if (inside !== undefined) return [];
    const message = 'The repository has reserved no DOI: the files can’t say one';
    return [{ code: 'deposit/no-doi', severity: 'info', message, location }];
  }
  const hint = `Write "doi": "${doi}" into edition.json, and run the same command again: the files are replaced.`;
  if (inside === undefined) {
    const message = `The DOI ${doi} is reserved, and the files do not say it yet`;
    return [{ code: 'deposit/doi-not-inside', severity: 'warning', message, location, hint }];
  }
  if (isSame(inside, doi)) return [];
  const why =
    earlier !== undefined && isSame(inside, earlier)
      ? `The files say the DOI ${inside}, which is that of the version before; the new one has ${doi}`
      : `The files say the DOI ${inside}, and the draft has ${doi}`;
  throw new Stopped({ code: 'deposit/other-doi', severity: 'error', message: why, location, hint });
}
