import type { RepositoryAddress } from './address.ts';
import { isOf } from './asking.ts';
import type { Answer } from './exchange.ts';
import { type Stopped, stopped } from './stopped.ts';
import { elsewhere, HINT } from './stops.ts';

/** A record or a draft, as far as it counts here (InvenioRDM, REST API reference, Drafts and Records). */
export interface RepositoryRecord {
  readonly id: string;
  readonly published: boolean;
  readonly title: string;
  readonly version: string | undefined;
  readonly parent: string | undefined;
  /** As they were given, to be given back. */
  readonly pids: Readonly<Record<string, unknown>>;
  readonly doi: string | undefined;
  /** Alternate identifiers: their values. */
  readonly identifiers: readonly string[];
  readonly links: Links;
  /** What keeps a draft from being published, in the words of the repository. */
  readonly objections: readonly string[];
}

/** A file of a draft. */
export interface FileEntry {
  readonly key: string;
  readonly completed: boolean;
  /** `md5:71449104d017a6056ac1a5fb58754975` */
  readonly checksum: string | undefined;
  readonly size: number | undefined;
  readonly links: Links;
}

/** Where one can go from here; each leads to the same server. */
export interface Links {
  readonly to: (name: string) => string;
  readonly has: (name: string) => boolean;
  /** Of a page for readers, which may lie elsewhere: it is shown and not asked for. */
  readonly shown: (name: string) => string | undefined;
}

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads answers of one repository. What can’t be read stops the client with `deposit/no-repository`. */
export function reader({ origin, host }: RepositoryAddress) {
  const strange = (address: string, what: string): Stopped =>
    stopped('deposit/no-repository', address, `${host} does not answer as InvenioRDM does: ${what}`, HINT);

  function json(answer: Answer, address: string): Json {
    if (!/[/+]json\b/.test(answer.header('content-type') ?? ''))
      throw strange(address, 'what it sent is not JSON');
    const value = parsed(answer.text);
    if (value === undefined) throw strange(address, 'what it sent is no object of JSON');
    return value;
  }

  function links(value: unknown, base: string): Links {
    const all = objectOf(value);
    const target = (name: string) => {
      const link = all[name];
      return typeof link === 'string' && URL.canParse(link, base) ? new URL(link, base).href : undefined;
    };
    return {
      to: (name) => {
        const address = target(name);
        if (address === undefined) throw strange(base, `there is no link “${name}”`);
        if (!isOf(origin, address)) throw elsewhere(address, host);
        return address;
      },
      has: (name) => target(name) !== undefined,
      shown: (name) => {
        const address = target(name);
        return address !== undefined && /^https?:/.test(address) ? address : undefined;
      },
    };
  }

  function record(value: Json, address: string): RepositoryRecord {
    const { id, is_published: published, parent, metadata, pids, errors } = value;
    if (typeof id !== 'string' && typeof id !== 'number') throw strange(address, 'a record has no id');
    const { title, version, identifiers } = objectOf(metadata);
    return {
      id: String(id),
      published: published === true,
      title: stringOf(title) ?? '',
      version: stringOf(version),
      parent: stringOf(objectOf(parent)['id']),
      pids: objectOf(pids),
      doi: stringOf(objectOf(objectOf(pids)['doi'])['identifier']),
      identifiers: listOf(identifiers).flatMap((each) => stringOf(objectOf(each)['identifier']) ?? []),
      links: links(value['links'], address),
      objections: objectionsIn(errors),
    };
  }

  function entry(value: Json, address: string): FileEntry {
    const { key, status, checksum, size } = value;
    if (typeof key !== 'string') throw strange(address, 'a file has no key');
    return {
      key,
      completed: status === 'completed',
      checksum: stringOf(checksum),
      size: typeof size === 'number' ? size : undefined,
      links: links(value['links'], address),
    };
  }

  return {
    record: (answer: Answer, address: string) => record(json(answer, address), address),
    entry: (answer: Answer, address: string) => entry(json(answer, address), address),
    entries: (answer: Answer, address: string): readonly FileEntry[] =>
      listOf(json(answer, address)['entries']).map((each) => entry(objectOf(each), address)),
    /** A page of what was found, and the address of the next one. */
    found: (answer: Answer, address: string) => {
      const value = json(answer, address);
      const next = links(value['links'], address);
      return {
        records: listOf(objectOf(value['hits'])['hits']).map((each) => record(objectOf(each), address)),
        next: next.has('next') ? next.to('next') : undefined,
      };
    },
  };
}

export type Reader = ReturnType<typeof reader>;

const MOST = 12;

/** What a repository objects to, in its own words: `metadata.title: Missing data for required field.` */
export function objectionsIn(errors: unknown): readonly string[] {
  return listOf(errors)
    .slice(0, MOST)
    .map((each) => {
      const { field, messages } = objectOf(each);
      const words = listOf(messages).map((message) =>
        typeof message === 'string' ? message : JSON.stringify(message),
      );
      return [stringOf(field), words.join(' ')]
        .filter((part) => part !== undefined && part !== '')
        .join(': ');
    })
    .filter((words) => words !== '');
}

/** What stands in a refusal: its message, and what it objects to. */
export function saidIn({ text }: Answer): readonly string[] {
  const { message, errors } = parsed(text) ?? {};
  return [stringOf(message) ?? '', ...objectionsIn(errors)].filter((words) => words !== '');
}

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
