import type { RepositoryRecord } from './answers.ts';
import { backOff, Unsure } from './asking.ts';
import type { Client } from './client.ts';
import { objected } from './describe-draft.ts';
import { stopped } from './stopped.ts';

/** How often is looked whether a draft was published whose answer was lost. */
const LOOKS = 4;

/** Publishes a draft once, and finds out whether it was done where the answer is lost. */
export async function publishDraft(
  client: Client,
  draft: RepositoryRecord,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<RepositoryRecord> {
  const link = ['record', 'latest'].find((name) => draft.links.has(name));
  for (let attempt = 1; ; attempt++) {
    try {
      const record = await client.publish(draft);
      if (record.published) return record;
      throw objected(record);
    } catch (error) {
      if (!(error instanceof Unsure)) throw error;
      await wait(backOff(attempt));
      const record = link === undefined ? undefined : await client.get(draft.links.to(link));
      if (record?.published && record.id === draft.id) return record;
      if (attempt === LOOKS)
        throw stopped(
          'deposit/no-answer',
          draft.links.shown('self_html') ?? draft.links.to('self'),
          `It is not known whether the draft was published: ${error.message}`,
          'Look at its page; then run the same command again: it goes on from here.',
        );
    }
  }
}
