import { entrance, type RepositoryAddress } from './address.ts';
import { type FileEntry, type Json, type Links, type RepositoryRecord, reader, saidIn } from './answers.ts';
import { type Ask, type Asked, type SentFile, Unsure } from './asking.ts';
import type { Answer } from './exchange.ts';
import { type Stopped, stopped } from './stopped.ts';
import { HINT } from './stops.ts';

/** How many pages of one’s own records are looked through for a draft. */
const PAGES = 4;

/**
 * What can be asked of a repository (InvenioRDM, REST API reference, Drafts and Records), each as one step. What is refused stops the
 * client; where nobody knows whether something was done, `Unsure` is thrown.
 */
export function client(ask: Ask, where: RepositoryAddress) {
  const { host } = where;
  const read = reader(where);

  function refused({ status, text, header }: Answer, address: string, doing: string): Stopped {
    const said = saidIn({ status, text, header });
    const words = said.length > 0 ? `: ${said.join(' ')}` : ` (${status})`;
    if (status === 401)
      return stopped(
        'deposit/no-access',
        address,
        `${host} does not accept the token: it is wrong, or has expired`,
        'Make a new one in the settings of your account, and run the same command again: it goes on from here.',
      );
    if (status === 403)
      return stopped(
        'deposit/no-access',
        address,
        `${host} does not allow ${doing} with this token${words}`,
        'See what the token may do in the settings of your account; at Zenodo it needs deposit:write, and deposit:actions to publish.',
      );
    return stopped('deposit/refused', address, `${host} refused ${doing}${words}`);
  }

  /** Asks for one thing; `good` are the statuses by which it was done. */
  async function step(asked: Asked, good: readonly number[], doing: string): Promise<Answer> {
    const answer = await ask(asked);
    if (good.includes(answer.status)) return answer;
    throw refused(answer, asked.address, doing);
  }

  /** The same where a refusal may come of an earlier attempt: who asked has to look. */
  async function fileStep(asked: Asked, doing: string): Promise<FileEntry> {
    const answer = await ask({ ...asked, again: false });
    if (answer.status === 200) return read.entry(answer, asked.address);
    if ([400, 404, 409].includes(answer.status))
      throw new Unsure(refused(answer, asked.address, doing).message);
    throw refused(answer, asked.address, doing);
  }

  const listed = async (links: Links): Promise<readonly FileEntry[]> => {
    const address = links.to('files');
    const answer = await step(
      { method: 'GET', address, again: true },
      [200],
      'to list the files of the draft',
    );
    return read.entries(answer, address);
  };

  const reread = async ({ links }: RepositoryRecord): Promise<RepositoryRecord> => {
    const address = links.to('self');
    return read.record(await step({ method: 'GET', address, again: true }, [200], 'to show it'), address);
  };

  return {
    /** A record or a draft; undefined where there is none, or none any more. */
    async get(address: string): Promise<RepositoryRecord | undefined> {
      const answer = await ask({ method: 'GET', address, again: true });
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (answer.status !== 200) throw refused(answer, address, 'to show a record');
      return read.record(answer, address);
    },

    /** The newest one of the account’s own records and drafts of which this holds. */
    async mine(holds: (record: RepositoryRecord) => boolean): Promise<RepositoryRecord | undefined> {
      let address: string | undefined = entrance.mine(where);
      for (let page = 0; page < PAGES && address !== undefined; page++) {
        const asked: Asked = { method: 'GET', address, again: true };
        const { records, next } = read.found(await step(asked, [200], 'to list your records'), address);
        const found = records.find(holds);
        if (found) return found;
        address = next;
      }
      return undefined;
    },

    async create(json: Json): Promise<RepositoryRecord> {
      const address = entrance.records(where);
      const answer = await ask({ method: 'POST', address, json, again: false });
      if (answer.status === 404 || answer.status === 405)
        throw stopped('deposit/no-repository', address, `${host} has no InvenioRDM at this address`, HINT);
      if (answer.status !== 201) throw refused(answer, address, 'to make a draft');
      return read.record(answer, address);
    },

    async newVersion({ links }: RepositoryRecord): Promise<RepositoryRecord> {
      const address = links.to('versions');
      const asked: Asked = { method: 'POST', address, again: false };
      return read.record(await step(asked, [201], 'to make a new version'), address);
    },

    /** The draft with a DOI, where the repository reserves them. */
    async reserve(draft: RepositoryRecord): Promise<RepositoryRecord> {
      if (draft.doi !== undefined || !draft.links.has('reserve_doi')) return draft;
      const address = draft.links.to('reserve_doi');
      const answer = await ask({ method: 'POST', address, again: true });
      if (answer.status === 201) return read.record(answer, address);
      // It was reserved by an attempt whose answer was lost.
      const now = answer.status === 400 ? await reread(draft) : draft;
      if (now.doi === undefined) throw refused(answer, address, 'to reserve a DOI');
      return now;
    },

    async update({ links }: RepositoryRecord, json: Json): Promise<RepositoryRecord> {
      const address = links.to('self');
      const asked: Asked = { method: 'PUT', address, json, again: true };
      return read.record(await step(asked, [200], 'the description of the edition'), address);
    },

    async publish({ links }: RepositoryRecord): Promise<RepositoryRecord> {
      const address = links.to('publish');
      const asked: Asked = { method: 'POST', address, again: false };
      return read.record(await step(asked, [202, 200], 'to publish the draft'), address);
    },

    files: ({ links }: RepositoryRecord) => listed(links),

    /** Announces files; those that were announced before are among the answer too. */
    async start({ links }: RepositoryRecord, names: readonly string[]): Promise<readonly FileEntry[]> {
      const address = links.to('files');
      const json = names.map((key) => ({ key }));
      const answer = await ask({ method: 'POST', address, json, again: false });
      if (answer.status === 201) return read.entries(answer, address);
      const there = answer.status === 400 ? await listed(links) : [];
      if (names.every((name) => there.some(({ key }) => key === name))) return there;
      throw refused(answer, address, `the files ${names.map((name) => `“${name}”`).join(', ')}`);
    },

    content: ({ key, links }: FileEntry, file: SentFile) =>
      fileStep({ method: 'PUT', address: links.to('content'), file, again: false }, `the file “${key}”`),

    commit: ({ key, links }: FileEntry) =>
      fileStep(
        { method: 'POST', address: links.to('commit'), again: false },
        `to complete the file “${key}”`,
      ),

    async remove({ key, links }: FileEntry): Promise<void> {
      const asked: Asked = { method: 'DELETE', address: links.to('self'), again: true };
      // Gone already: an attempt whose answer was lost.
      await step(asked, [204, 200, 404], `to delete the file “${key}” of the draft`);
    },
  };
}

export type Client = ReturnType<typeof client>;
