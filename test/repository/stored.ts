import { faultyMetadata } from './metadata-rules.ts';

export interface StoredFile {
  readonly key: string;
  content: Content | undefined;
  completed: boolean;
}

/** What was sent; of a large file only its beginning is held. */
export interface Content {
  readonly bytes: Buffer;
  readonly size: number;
  readonly md5: string;
}

export interface StoredRecord {
  readonly id: string;
  readonly parent: string;
  readonly index: number;
  published: boolean;
  access: unknown;
  metadata: Readonly<Record<string, unknown>>;
  pids: Readonly<Record<string, unknown>>;
  preview: string | undefined;
  readonly files: Map<string, StoredFile>;
}

/** Leaves out links, or turns them elsewhere. */
export type Turn = (links: Record<string, string>) => Record<string, string>;

/** What stands in every link, and in no address that is put together. */
export const PROOF = 'via=7f3a';

/** A record or a draft, as it is answered. */
export function shown(record: StoredRecord, origin: string, turned: Turn) {
  const { id, parent, published, access, metadata, pids, index, files, preview } = record;
  const at = `${origin}/api/records/${id}`;
  const draft = `${at}/draft`;
  const links: Record<string, string> = {
    self: published ? `${at}?${PROOF}` : `${draft}?${PROOF}`,
    self_html: published ? `${origin}/records/${id}` : `${origin}/uploads/${id}`,
    latest: `${at}/versions/latest?${PROOF}`,
    latest_html: `${origin}/records/${id}/latest`,
    versions: `${at}/versions?${PROOF}`,
    files: `${published ? at : draft}/files?${PROOF}`,
    access_links: `${at}/access/links?${PROOF}`,
    ...(!published && {
      publish: `${draft}/actions/publish?${PROOF}`,
      reserve_doi: `${draft}/pids/doi?${PROOF}`,
    }),
  };
  const errors = published ? [] : faultyMetadata(metadata);
  return {
    ...{ id, access, pids, metadata, created: '2020-11-27 10:52:23.945755' },
    files: { enabled: true, count: files.size, ...(preview !== undefined && { default_preview: preview }) },
    is_published: published,
    links: turned(links),
    parent: { id: parent, access: { owned_by: { user: 1 }, links: [] } },
    versions: { index, is_latest: published, is_latest_draft: true },
    ...(errors.length > 0 && { errors }),
  };
}

export function filesOf(draft: StoredRecord, files: readonly StoredFile[]) {
  return {
    ...{ enabled: true, default_preview: null, order: [] },
    entries: files.map((file) => entryOf(draft, file)),
    links: { self: `/api/records/${draft.id}/draft/files?${PROOF}` },
  };
}

export function entryOf({ id }: StoredRecord, { key, content, completed }: StoredFile) {
  const at = `/api/records/${id}/draft/files/${encodeURIComponent(key)}`;
  return {
    ...{ key, metadata: null, created: '2020-11-27 11:17:10.998919' },
    status: completed ? 'completed' : 'pending',
    ...(completed && content && { checksum: `md5:${content.md5}`, size: content.size }),
    links: { content: `${at}/content?${PROOF}`, self: `${at}?${PROOF}`, commit: `${at}/commit?${PROOF}` },
  };
}
