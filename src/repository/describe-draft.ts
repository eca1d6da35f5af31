import type { Diagnostic } from '../diagnostic.ts';
import type { Json, RepositoryRecord } from './answers.ts';
import type { Client } from './client.ts';
import type { DepositPackage } from './journey.ts';
import { Stopped } from './stopped.ts';

/** Describes the draft; what the repository objects to is told, and no file is sent. */
export async function describeDraft(
  client: Client,
  draft: RepositoryRecord,
  parcel: DepositPackage,
): Promise<RepositoryRecord> {
  const described = await client.update(draft, bodyOf(parcel, draft));
  if (described.objections.length > 0) throw objected(described);
  if (draft.doi !== undefined && described.doi !== draft.doi) return client.reserve(described);
  return described;
}

/** The file that is shown first must be there before it can be named. */
export async function showFirst(
  client: Client,
  draft: RepositoryRecord,
  parcel: DepositPackage,
): Promise<RepositoryRecord> {
  const first = parcel.record.files?.['default_preview'];
  if (typeof first !== 'string') return draft;
  return client.update(draft, bodyOf(parcel, draft, { default_preview: first }));
}

/** `pids` are given back as they were given: a repository may take their absence for a wish to delete them. */
function bodyOf({ record, doi }: DepositPackage, draft: RepositoryRecord, files: Json = {}): Json {
  const external = { doi: { identifier: doi, provider: 'external' } };
  const pids = draft.doi === undefined && doi !== undefined ? external : draft.pids;
  return {
    access: record.access ?? { record: 'public', files: 'public' },
    files: { enabled: true, ...files },
    metadata: record.metadata,
    ...(Object.keys(pids).length > 0 && { pids }),
  };
}

const OWN_DOI =
  'If the DOI was reserved for a draft there, name the page of that draft after --send; if not, leave out the DOI.';

/** What a repository objects to, each as `deposit/refused`. */
export function objected({ objections, links }: RepositoryRecord): Stopped {
  const file = links.shown('self_html') ?? links.to('self');
  return new Stopped(
    ...objections.map(
      (words): Diagnostic => ({
        code: 'deposit/refused',
        severity: 'error',
        message: `The repository objects: ${words}`,
        location: { file },
        ...(words.startsWith('pids') && { hint: OWN_DOI }),
      }),
    ),
  );
}
