import type { Diagnostic } from '../diagnostic.ts';
import { entrance } from './address.ts';
import type { RepositoryRecord } from './answers.ts';
import { draftOf, publishedOf } from './kept.ts';
import { newDraft, nextVersion, type Search } from './make-draft.ts';
import { stopped } from './stopped.ts';

/** A draft, and the published record of which it is a new version; or a record in which all of it stands already. */
export type Place =
  | { readonly draft: RepositoryRecord; readonly versionOf?: RepositoryRecord }
  | { readonly unchanged: RepositoryRecord };

/**
 * The draft into which a package goes: the one that is named; the one that an earlier run has begun, also where its answer was
 * lost; a new version of what was published; or else a new one. What may not be made twice is written down before it is asked for.
 */
export async function findDraft(
  search: Search,
): Promise<{ place: Place; diagnostics: readonly Diagnostic[] }> {
  const { client, address, memory } = search;
  if (address.draft !== undefined) return { place: { draft: await named(search) }, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const begun = await openDraft(search);
  if (begun && 'gone' in begun) diagnostics.push(begun.gone);
  const draft = begun && 'draft' in begun ? begun.draft : undefined;

  if (address.record !== undefined) {
    const record = await published(search, entrance.record(address, address.record));
    const { published: before } = memory.get();
    if (before?.id === record.id && before.digest === search.digest)
      return { place: { unchanged: record }, diagnostics };
    refuseSame(search, record);
    const place =
      draft && draft.parent !== undefined && draft.parent === record.parent
        ? { draft, versionOf: record }
        : { draft: await nextVersion(search, record), versionOf: record };
    return { place, diagnostics };
  }
  const { published: before } = memory.get();
  if (draft) {
    const versionOf = before && (await client.get(before.self));
    if (versionOf) refuseSame(search, versionOf);
    return { place: { draft, ...(versionOf && { versionOf }) }, diagnostics };
  }
  if (!before) return { place: { draft: await newDraft(search) }, diagnostics };
  const record = await published(search, before.self);
  if (before.digest === search.digest) return { place: { unchanged: record }, diagnostics };
  refuseSame(search, record);
  return { place: { draft: await nextVersion(search, record), versionOf: record }, diagnostics };
}

async function named({ client, address, memory }: Search): Promise<RepositoryRecord> {
  const at = entrance.draft(address, address.draft ?? '');
  const draft = await client.get(at);
  if (draft) {
    const sent = memory.get();
    memory.keep({ ...sent, draft: draftOf(draft, sent.draft?.id === draft.id ? sent.draft.files : []) });
    return draft;
  }
  throw stopped(
    'deposit/no-such-record',
    at,
    `${address.host} has no draft “${address.draft}” that this token may change`,
    'Look for it among your uploads. For a new version of what is published write the address of its page.',
  );
}

async function published({ client, address }: Search, at: string): Promise<RepositoryRecord> {
  const record = await client.get(at);
  if (!record?.published)
    throw stopped(
      'deposit/no-such-record',
      at,
      `${address.host} has no published record at this address, of which a new version could be made`,
      'Write the address of its page. To begin anew, delete the file that says what was sent.',
    );
  // There may be newer versions, which were made on its page.
  const latest = record.links.has('latest') ? await client.get(record.links.to('latest')) : undefined;
  return latest?.published ? latest : record;
}

/** The draft of an earlier run; it may have been published or deleted on its page meanwhile. */
async function openDraft({
  client,
  memory,
}: Search): Promise<{ draft: RepositoryRecord } | { gone: Diagnostic } | undefined> {
  const { draft: known, published: before } = memory.get();
  if (!known) return undefined;
  const draft = await client.get(known.self);
  if (draft && !draft.published) return { draft };
  const record = draft ?? (known.record === undefined ? undefined : await client.get(known.record));
  if (record?.published && record.id === known.id) {
    memory.keep({ published: publishedOf(record, known.digest) });
    return undefined;
  }
  memory.keep(before ? { published: before } : {});
  const gone: Diagnostic = {
    code: 'deposit/draft-gone',
    severity: 'info',
    message: 'The draft that an earlier run has made is not there any more; a new one is made',
    location: { file: known.self },
  };
  return { gone };
}

/** Who cites a version must find what it was. */
function refuseSame({ version }: Search, record: RepositoryRecord): void {
  if (version === undefined || version !== record.version) return;
  const page = record.links.shown('self_html') ?? record.links.to('self');
  throw stopped(
    'deposit/same-version',
    page,
    `Version ${version} was published already`,
    'If something has changed since, write a new version into edition.json: 1.1.0 after 1.0.0, say.',
  );
}
