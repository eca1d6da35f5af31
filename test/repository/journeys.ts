import { type RepositoryAddress, readAddress } from '../../src/repository/address.ts';
import { type Exchange, exchange } from '../../src/repository/exchange.ts';
import type { DepositPackage, Journey, Question } from '../../src/repository/journey.ts';
import type { DepositFile } from '../../src/repository/measure.ts';
import { send } from '../../src/repository/send.ts';
import { readMemory, type Sent, writeMemory } from '../../src/repository/state.ts';
import { readToken, type Token } from '../../src/repository/token.ts';
import { type StandIn, TOKEN } from './stand-in.ts';

export function file(name: string, content: string | Uint8Array): DepositFile {
  const bytes = Buffer.from(content);
  return {
    name,
    size: bytes.length,
    async *bytes() {
      // In two pieces, so that borders between them count.
      const middle = Math.floor(bytes.length / 2);
      yield bytes.subarray(0, middle);
      yield bytes.subarray(middle);
    },
  };
}

export const metadata = {
  resource_type: { id: 'dataset' },
  title: 'Letters of the Timber Board',
  publication_date: '2026-05-12',
  publisher: 'Zenodo',
  creators: [
    { person_or_org: { type: 'personal', family_name: 'Berg', given_name: 'Ada' }, role: { id: 'editor' } },
  ],
};

export const FILES = [
  file('letters-v1.0.0.zip', 'a bag'),
  file('1957-03-14-letter.xml', '<TEI/>'),
  file('empty.txt', ''),
];

export function parcel(more: Partial<DepositPackage> & { readonly more?: object } = {}): DepositPackage {
  const { more: described = {}, ...rest } = more;
  const { version = '1.0.0' } = rest;
  return {
    record: { files: { enabled: true }, metadata: { ...metadata, version, ...described } },
    recordFile: 'metadata/invenio.json',
    version,
    doi: undefined,
    files: FILES,
    ...rest,
  };
}

export function token(text = TOKEN): Token {
  const read = readToken(text);
  if ('objection' in read) throw new Error(read.objection);
  return read;
}

export function addressOf(text: string): RepositoryAddress {
  const read = readAddress(text);
  if ('objection' in read) throw new Error(read.objection);
  return read;
}

export interface Editor {
  /** Runs the client, as a command would: what it keeps outlives the run. */
  readonly send: (
    sent?: DepositPackage,
    more?: Partial<Journey> & { readonly to?: string },
  ) => ReturnType<typeof send>;
  /** What is kept between runs, as text. */
  readonly kept: () => string;
  readonly pauses: number[];
  readonly steps: string[];
  readonly questions: Question[];
}

export const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

export const PATIENCE = 20_000;

/** Somebody who sends packages to a repository, and has a disk. */
export function editor({ origin }: Pick<StandIn, 'origin'>, patience = PATIENCE): Editor {
  let disk = writeMemory({});
  const pauses: number[] = [];
  const steps: string[] = [];
  const questions: Question[] = [];
  return {
    pauses,
    steps,
    questions,
    kept: () => disk,
    send: (sent = parcel(), { to = origin, ...more } = {}) =>
      send(sent, {
        address: addressOf(to),
        token: token(),
        exchange: exchange(patience),
        wait: async (milliseconds) => pauses.push(milliseconds),
        progress: (step) => steps.push(step),
        sent: readMemory(disk)?.[origin] ?? {},
        keep: (now: Sent) => {
          disk = writeMemory({ [origin]: now });
        },
        ...more,
      }),
  };
}

/** Agrees to be published. */
export function agreeing(who: Editor): Pick<Journey, 'publish'> {
  return {
    publish: async (question) => {
      who.questions.push(question);
      return true;
    },
  };
}

/** A process that is killed at its n-th request, before it is sent or after it was answered. */
export class Killed extends Error {}

export function killedAt(at: number, when: 'before' | 'after', patience = PATIENCE): Exchange {
  const whole = exchange(patience);
  let count = 0;
  return async (request) => {
    const mine = count++;
    if (mine === at && when === 'before') throw new Killed();
    const answer = await whole(request);
    if (mine === at) throw new Killed();
    return answer;
  };
}
