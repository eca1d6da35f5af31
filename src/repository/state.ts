import { type Json, listOf, objectOf, stringOf } from './answers.ts';

/**
 * What was sent of an edition to one repository, kept between runs so that nothing is made twice. It holds addresses that the
 * repository gave, and no token.
 */
export interface Sent {
  /** What was asked for, and is not known to be done: the mark of a draft, or the id of the record of which a new version is made. */
  readonly began?: { readonly draft: string } | { readonly versionOf: string };
  readonly draft?: SentDraft;
  /** The newest version that was published. */
  readonly published?: Published;
}

export interface SentDraft {
  readonly id: string;
  /** Its address in the interface for programs. */
  readonly self: string;
  /** That of the record that it becomes when it is published. */
  readonly record?: string;
  /** The files that were put there by this program. */
  readonly files: readonly string[];
  /** Of all that was sent, as soon as all of it is there. */
  readonly digest?: string;
}

export interface Published {
  readonly id: string;
  readonly self: string;
  /** Its page. */
  readonly page?: string;
  readonly doi?: string;
  readonly version?: string;
  /** Of all that was sent; unknown where it was changed or published on its page. */
  readonly digest?: string;
}

/** By repository: `https://zenodo.org`. */
export type Memory = Readonly<Record<string, Sent>>;

const VERSION = 1;

/** The text of the file in which it is kept. */
export function writeMemory(repositories: Memory): string {
  const sorted = Object.fromEntries(Object.entries(repositories).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: VERSION, repositories: sorted }, null, 2)}\n`;
}

/** What stands in the file; undefined where this is no such file. */
export function readMemory(text: string): Memory | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { version, repositories } = objectOf(value);
    if (version !== VERSION) return undefined;
    const all = Object.entries(objectOf(repositories)).map(
      ([origin, sent]) => [origin, sentIn(objectOf(sent))] as const,
    );
    return Object.fromEntries(all);
  } catch {
    return undefined;
  }
}

function sentIn({ began, draft, published }: Json): Sent {
  const beginning = beganIn(objectOf(began));
  const [draftSent, record] = [draftIn(objectOf(draft)), publishedIn(objectOf(published))];
  return {
    ...(beginning && { began: beginning }),
    ...(draftSent && { draft: draftSent }),
    ...(record && { published: record }),
  };
}

function beganIn({ draft, versionOf }: Json): Sent['began'] {
  if (typeof draft === 'string') return { draft };
  return typeof versionOf === 'string' ? { versionOf } : undefined;
}

function draftIn({ id, self, record, files, digest }: Json): SentDraft | undefined {
  if (typeof id !== 'string' || typeof self !== 'string') return undefined;
  const names = listOf(files).flatMap((name) => stringOf(name) ?? []);
  return {
    id,
    self,
    ...(typeof record === 'string' && { record }),
    files: names,
    ...(typeof digest === 'string' && { digest }),
  };
}

function publishedIn({ id, self, page, doi, version, digest }: Json): Published | undefined {
  if (typeof id !== 'string' || typeof self !== 'string') return undefined;
  return {
    id,
    self,
    ...(typeof page === 'string' && { page }),
    ...(typeof doi === 'string' && { doi }),
    ...(typeof version === 'string' && { version }),
    ...(typeof digest === 'string' && { digest }),
  };
}
