import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { decode } from '../xml/decode.ts';
import { fetchedFile, fetchFile } from './fetch.ts';
import { readBytes } from './read.ts';

/** Where the TEI Consortium publishes the source of the TEI, in its current version. */
export const TEI_SOURCE = 'https://tei-c.org/Vault/P5/current/xml/tei/odd/p5subset.xml';
const NAME = 'p5subset.xml';

export interface SourceWishes {
  /** The path that the user names. */
  readonly source?: string;
  /** The folder of what was fetched before. */
  readonly cache: string;
  /** Whether the network may be used. */
  readonly fetch?: boolean;
  readonly address?: string;
}

/** The source of the TEI: the file that is named, else the one in the cache, else, if that is allowed, from the web. */
export async function teiSource(
  { source, cache, fetch = false, address = TEI_SOURCE }: SourceWishes,
  progress: (step: string) => void,
): Promise<Result<{ readonly file: string; readonly text: string } | undefined>> {
  if (source !== undefined) return asText(source, readBytes(source));
  const path = join(cache, NAME);
  const kept = fetchedFile(path);
  if (kept.value) return asText(path, kept);
  if (!fetch) {
    const found = kept.diagnostics.length > 0 ? kept.diagnostics : [nowhere(path, address)];
    return { value: undefined, diagnostics: found };
  }
  const unfetched = await fetchFile(address, path, progress);
  if (unfetched.length > 0) return { value: undefined, diagnostics: unfetched };
  return asText(path, fetchedFile(path));
}

function asText(file: string, { value: bytes, diagnostics }: Result<Uint8Array | undefined>) {
  if (!bytes) return { value: undefined, diagnostics };
  const { value: text, diagnostics: undecoded } = decode(bytes, file);
  return { value: text === undefined ? undefined : { file, text }, diagnostics: undecoded };
}

function nowhere(path: string, address: string): Diagnostic {
  return {
    code: 'edition/no-tei-source',
    severity: 'error',
    message: `The source of the TEI is needed, the file ${NAME}, but it is not here`,
    location: { file: path },
    hint: `Name it with --source FILE; or put it into this place; or write --fetch, and it is fetched once from ${address}.`,
  };
}
