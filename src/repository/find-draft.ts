import type { Diagnostic } from '../diagnostic.ts';
import { entrance, type RepositoryAddress } from './address.ts';
import type { Json, RepositoryRecord } from './answers.ts';
import { backOff, Unsure } from './asking.ts';
import type { Client } from './client.ts';
import type { Published, Sent, SentDraft } from './state.ts';
import { Stopped, stopped } from './stopped.ts';

/** What has to be known to find the draft into which a package goes. */
export interface Search {
  readonly client: Client;
  readonly address: RepositoryAddress;
  readonly memory: {
    readonly get: () => Sent;
    readonly keep: (sent: Sent) => void;
  };
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** What a new draft is made of. */
  readonly metadata: Json;
  readonly version: string | undefined;
  /** Of all that is sent. */
  readonly digest: string;
}

/** A draft, and the published record of which it is a new version; or a record in which all of it stands already. */
export type Place =
  | { readonly draft: RepositoryRecord; readonly versionOf?: RepositoryRecord }
  | { readonly unchanged: RepositoryRecord };

/** How often is looked for what was perhaps made: a search sees it some seconds later. */
const LOOKS = 3;

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
    const place =
      draft && draft.parent !== undefined && draft.parent === record.parent
        ? { draft, versionOf: record }
        : await nextVersion(search, record);
    return { place, diagnostics };
  }
  const { published: before } = memory.get();
  if (draft) {
    const versionOf = before && (await client.get(before.self));
    return { place: { draft, ...(versionOf && { versionOf }) }, diagnostics };
  }
  if (!before) return { place: { draft: await newDraft(search) }, diagnostics };
  const record = await published(search, before.self);
  if (before.digest === search.digest) return { place: { unchanged: record }, diagnostics };
  return { place: await nextVersion(search, record), diagnostics };
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

export function publishedOf(record: RepositoryRecord, digest?: string): Published {
  const { id, doi, version, links } = record;
  const page = links.shown('self_html');
  return {
    id,
    self: links.to('self'),
    ...(page !== undefined && { page }),
    ...(doi !== undefined && { doi }),
    ...(version !== undefined && { version }),
    ...(digest !== undefined && { digest }),
  };
}

function draftOf({ id, links }: RepositoryRecord, files: readonly string[] = []): SentDraft {
  const record = ['record', 'latest'].find((name) => links.has(name));
  return { id, self: links.to('self'), ...(record && { record: links.to(record) }), files };
}

/** A mark that stands among the identifiers of a new draft until it is described: by it, a lost one is found again. */
const markOf = (digest: string) => `tei-edition:${digest}`;

async function newDraft(search: Search): Promise<RepositoryRecord> {
  const { client, memory, metadata, digest } = search;
  const { began } = memory.get();
  const mark = markOf(digest);
  const identifiers = Array.isArray(metadata['identifiers']) ? metadata['identifiers'] : [];
  const marked = { ...metadata, identifiers: [...identifiers, { scheme: 'other', identifier: mark }] };
  const isOurs = (wanted: string) => (record: RepositoryRecord) =>
    !record.published && record.identifiers.includes(wanted);
  return once(search, {
    began: began && 'draft' in began ? began.draft : undefined,
    beginning: { draft: mark },
    make: () =>
      client.create({
        access: { record: 'public', files: 'public' },
        files: { enabled: true },
        metadata: marked,
      }),
    find: (wanted) => client.mine(isOurs(wanted)),
    mark,
  });
}

async function nextVersion(search: Search, record: RepositoryRecord): Promise<Place> {
  const { client, memory, version } = search;
  if (version !== undefined && version === record.version)
    throw new Stopped({
      code: 'deposit/same-version',
      severity: 'error',
      message: `Version ${version} was published already, with other content`,
      location: { file: record.links.shown('self_html') ?? record.links.to('self') },
      hint: 'Write a new version into edition.json: 1.1.0 after 1.0.0, say.',
    });
  const { began } = memory.get();
  const { parent, id } = record;
  const draft = await once(search, {
    began: began && 'versionOf' in began ? began.versionOf : undefined,
    beginning: { versionOf: id },
    make: () => client.newVersion(record),
    find: () =>
      client.mine(
        (each) => !each.published && each.id !== id && parent !== undefined && each.parent === parent,
      ),
    mark: id,
  });
  return { draft, versionOf: record };
}

interface Making {
  /** What an earlier run has begun and not found to be done. */
  readonly began: string | undefined;
  readonly beginning: NonNullable<Sent['began']>;
  readonly mark: string;
  readonly make: () => Promise<RepositoryRecord>;
  readonly find: (wanted: string) => Promise<RepositoryRecord | undefined>;
}

/** Makes a draft, and not a second one where it is not known whether the first was made. */
async function once(
  { memory, wait, address }: Search,
  { began, beginning, mark, make, find }: Making,
): Promise<RepositoryRecord> {
  const look = async (wanted: string) => {
    for (let looks = 1; looks <= LOOKS; looks++) {
      const found = await find(wanted);
      if (found) return found;
      if (looks < LOOKS) await wait(backOff(looks));
    }
    return undefined;
  };
  const { published: before } = memory.get();
  const kept = before ? { published: before } : {};
  const done = (draft: RepositoryRecord) => {
    memory.keep({ ...kept, draft: draftOf(draft) });
    return draft;
  };
  const lost = began === undefined ? undefined : await look(began);
  if (lost) return done(lost);
  memory.keep({ ...kept, began: beginning });
  for (let attempt = 1; ; attempt++) {
    try {
      return done(await make());
    } catch (error) {
      if (!(error instanceof Unsure)) {
        if (isRefusal(error)) memory.keep(kept);
        throw error;
      }
      await wait(backOff(attempt));
      const found = await look(mark);
      if (found) return done(found);
      if (attempt === LOOKS) throw unmade(error.message, address);
    }
  }
}

/** What was refused was not made. */
function isRefusal(error: unknown): boolean {
  const codes = error instanceof Stopped ? error.diagnostics.map(({ code }) => code) : [];
  return codes.includes('deposit/refused') || codes.includes('deposit/no-access');
}

function unmade(words: string, { origin, host }: RepositoryAddress) {
  const message = `No draft could be made at ${host}: ${words}`;
  return stopped(
    'deposit/no-answer',
    origin,
    message,
    'Run the same command again later: it goes on from here.',
  );
}
