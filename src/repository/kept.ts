import type { RepositoryRecord } from './answers.ts';
import type { Published, SentDraft } from './state.ts';

/** What is kept of a published record; `digest` tells all that was sent. */
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

/** What is kept of a draft, with the files that were put there. */
export function draftOf({ id, links }: RepositoryRecord, files: readonly string[] = []): SentDraft {
  const record = ['record', 'latest'].find((name) => links.has(name));
  return { id, self: links.to('self'), ...(record && { record: links.to(record) }), files };
}
