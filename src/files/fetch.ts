import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { failure, ifThere } from './failure.ts';
import { readBytes } from './read.ts';
import { writeFileAtomic } from './write.ts';

/** Nothing that is fetched here is larger. */
const LARGEST = 64 * 1024 * 1024;
/** In milliseconds: how long all of it may take. */
const PATIENCE = 300_000;

/**
 * Fetches a file from the web and keeps it, with its checksum (SHA-256) in a file beside it, as `sha256sum` writes it.
 * Whatever goes wrong is `edition/not-fetched`, and then nothing is kept.
 */
export async function fetchFile(
  address: string,
  path: string,
  progress: (step: string) => void,
): Promise<readonly Diagnostic[]> {
  const { value: bytes, diagnostics } = await download(address, progress);
  if (!bytes) return diagnostics;
  const name = path.slice(path.search(/[^/\\]*$/));
  const sum = new TextEncoder().encode(`${digest(bytes)}  ${name}\n`);
  // The checksum first: a file without one would be taken as it is.
  const unwritten = writeFileAtomic(sumPath(path), sum);
  return unwritten.length > 0 ? unwritten : writeFileAtomic(path, bytes);
}

/**
 * The bytes of a file that was fetched before, or undefined where there is none; `edition/damaged` where it is not what
 * its checksum says. A file without checksum was put there by hand, and is taken as it is.
 */
export function fetchedFile(path: string): Result<Uint8Array | undefined> {
  if (!isThere(path)) return { value: undefined, diagnostics: [] };
  const { value: bytes, diagnostics } = readBytes(path);
  if (!bytes || !isThere(sumPath(path))) return { value: bytes, diagnostics };
  const { value: sum } = readBytes(sumPath(path));
  if (new TextDecoder().decode(sum).split(/\s/)[0] === digest(bytes)) return { value: bytes, diagnostics };
  const damaged = failure(
    'edition/damaged',
    path,
    'This file is not what was fetched: its checksum is another one',
    'Delete it, or fetch it anew with --fetch.',
  );
  return { value: undefined, diagnostics: [damaged] };
}

const sumPath = (path: string) => `${path}.sha256`;
const isThere = (path: string) => ifThere(() => statSync(path)) !== undefined;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function download(
  address: string,
  progress: (step: string) => void,
): Promise<Result<Uint8Array | undefined>> {
  const failed = (message: string) => ({
    value: undefined,
    diagnostics: [
      failure(
        'edition/not-fetched',
        address,
        message,
        'Try again later, or fetch it with a browser and name it.',
      ),
    ],
  });
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body)
      return failed(`The server answered ${response.status} ${response.statusText}`.trim());
    const expected = Number(response.headers.get('content-length') ?? 0);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) return failed(`The file has more than ${megabytes(LARGEST)} MB`);
      progress(`Fetching ${address}: ${megabytes(size)}${expected ? ` of ${megabytes(expected)}` : ''} MB`);
    }
    return { value: Buffer.concat(chunks), diagnostics: [] };
  } catch (error) {
    return failed(`This could not be fetched: ${why(error)}`);
  }
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** `fetch` says only that it failed; what happened is the cause. */
function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
