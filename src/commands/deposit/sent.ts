import { join } from 'node:path';
import type { Result } from '../../diagnostic.ts';
import { failure } from '../../files/failure.ts';
import { sizeOf } from '../../files/pieces.ts';
import { readText } from '../../files/read.ts';
import { writeFileAtomic } from '../../files/write.ts';
import type { RepositoryAddress } from '../../repository/address.ts';
import { type Memory, readMemory, type Sent, writeMemory } from '../../repository/state.ts';
import { Stopped } from '../../repository/stopped.ts';
import type { Packed } from './pack.ts';

/** What earlier runs have sent of an edition to a repository, and where the next ones look it up. */
export interface SentMemory {
  readonly sent: Sent;
  /** Writes it down at once; a run that can’t is ended, since the next one would make everything twice. */
  readonly keep: (sent: Sent) => void;
}

/**
 * The file `SLUG.sent.json` beside the package, one for each edition that is packed there; it holds no token. `deposit/sent` where
 * it can’t be understood.
 */
export function sentMemory(
  { deposit, output }: Pick<Packed, 'deposit' | 'output'>,
  { origin }: RepositoryAddress,
): Result<SentMemory | undefined> {
  const path = join(output, `${deposit.metadata.slug || 'edition'}.sent.json`);
  const { value: memory, diagnostics } = read(path);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  if (!memory)
    return {
      value: undefined,
      diagnostics: [
        failure(
          'deposit/sent',
          path,
          'This file tells what was sent earlier, and can’t be understood',
          'Take an older copy of it, or delete it, and name the draft or the record after --send: without either a second draft is made.',
        ),
      ],
    };
  return {
    value: {
      sent: memory[origin] ?? {},
      keep: (sent) => {
        // Another run may have written down meanwhile what it sent to another repository.
        const text = writeMemory({ ...(read(path).value ?? memory), [origin]: sent });
        const unwritten = writeFileAtomic(path, new TextEncoder().encode(text));
        if (unwritten.length > 0) throw new Stopped(...unwritten);
      },
    },
    diagnostics: [],
  };
}

/** Undefined where it can’t be understood. */
function read(path: string): Result<Memory | undefined> {
  if (sizeOf(path) === undefined) return { value: {}, diagnostics: [] };
  const { value: text, diagnostics } = readText(path);
  return { value: text === undefined ? undefined : readMemory(text), diagnostics };
}
