import type { RepositoryAddress } from './address.ts';
import type { Json, RepositoryRecord } from './answers.ts';
import { backOff, Unsure } from './asking.ts';
import type { Client } from './client.ts';
import { draftOf } from './kept.ts';
import type { Sent } from './state.ts';
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

/** How often is looked for what was perhaps made: a search sees it some seconds later. */
const LOOKS = 3;

/** A mark that stands among the identifiers of a new draft until it is described: by it, a lost one is found again. */
const markOf = (digest: string) => `tei-edition:${digest}`;

/** A new draft, which is found again where the answer is lost. */
export async function newDraft(search: Search): Promise<RepositoryRecord> {
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

/** A new version of a record, in a draft of its own. */
export async function nextVersion(search: Search, record: RepositoryRecord): Promise<RepositoryRecord> {
  const { client, memory } = search;
  const { began } = memory.get();
  const { parent, id } = record;
  return once(search, {
    began: began && 'versionOf' in began ? began.versionOf : undefined,
    beginning: { versionOf: id },
    make: () => client.newVersion(record),
    find: () =>
      client.mine(
        (each) => !each.published && each.id !== id && parent !== undefined && each.parent === parent,
      ),
    mark: id,
  });
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
