import { byPlace, type Diagnostic, type Edit, type Fix } from '../../diagnostic.ts';
import { decode } from '../../xml/decode.ts';
import { compatible, editsOf, shifted } from './apply.ts';
import { editBytes } from './edit-bytes.ts';
import { whatIsWorse } from './worse.ts';

/** The findings of a file that would have these bytes, with their fixes, and without those that are suppressed. */
export type Look = (bytes: Uint8Array) => Promise<readonly Diagnostic[]>;

export interface Mended {
  /** The same array as before where nothing was mended. */
  readonly bytes: Uint8Array;
  /** What was mended, in the order in which it was: each with its fix. */
  readonly done: readonly Fixable[];
  /** Mendings that would have made the file worse, or can’t be written. */
  readonly refused: readonly Refusal[];
  /** What is found afterwards. */
  readonly left: readonly Diagnostic[];
}

export type Fixable = Diagnostic & { readonly fix: Fix };

export interface Refusal {
  readonly finding: Fixable;
  /** In a clause without a full stop. */
  readonly why: string;
}

/** A mending may show what it had hidden, so that another one is possible: so often at most. */
const ROUNDS = 50;
/** A mending that makes the file worse is sought by halves; after so many looks in one round the rest is refused. */
const MOST_LOOKS = 200;

/**
 * Makes all safe fixes of a file, until none is left. What can be done at once is done at once; each result is looked at
 * again, and a fix after which the file is not well-formed, or after which a code is found more often, is not made.
 */
export async function mendFile(file: string, bytes: Uint8Array, look: Look): Promise<Mended> {
  let state: State = { bytes, found: await look(bytes) };
  const done: Fixable[] = [];
  let refused: readonly Refused[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const known = refused;
    const candidates = compatible(
      [...state.found]
        .sort(byPlace)
        .filter(isSafe)
        .filter((finding) => !known.some((each) => isSame(each, finding))),
    );
    if (candidates.length === 0) break;
    const outcome = await best(file, state, candidates, look);
    state = outcome.state;
    done.push(...outcome.made);
    const edits = editsOf(outcome.made.map(({ fix }) => fix));
    refused = [...refused, ...outcome.refused].map((each) => ({ ...each, at: shifted(each.at, edits) }));
  }
  return { bytes: state.bytes, done, refused, left: state.found };
}

interface State {
  readonly bytes: Uint8Array;
  readonly found: readonly Diagnostic[];
}

/** `at`: where the finding is after all edits so far. */
type Refused = Refusal & { readonly at: number };

const isSafe = (finding: Diagnostic): finding is Fixable => finding.fix?.safe === true;

function isSame({ finding, at }: Refused, other: Fixable): boolean {
  return finding.code === other.code && finding.fix.title === other.fix.title && at === offsetOf(other);
}

const offsetOf = ({ location }: Diagnostic) => location.range?.start.offset ?? 0;

interface Outcome {
  readonly state: State;
  readonly made: readonly Fixable[];
  readonly refused: readonly Refused[];
}

/** As many of the candidates as leave the file better: all, or else as many as halving finds. */
async function best(
  file: string,
  before: State,
  candidates: readonly Fixable[],
  look: Look,
): Promise<Outcome> {
  let made: readonly Fixable[] = [];
  let state = before;
  let looks = 0;
  const refused: Refused[] = [];

  async function take(some: readonly Fixable[]): Promise<void> {
    const [first] = some;
    if (!first) return;
    const all = [...made, ...some];
    const edits = editsOf(all.map(({ fix }) => fix));
    const why = looks >= MOST_LOOKS ? 'too many others were refused' : await attempt(all, edits);
    if (why === undefined) return;
    if (some.length > 1 && looks < MOST_LOOKS) {
      const middle = some.length >> 1;
      await take(some.slice(0, middle));
      await take(some.slice(middle));
    } else for (const finding of some) refused.push({ finding, why, at: offsetOf(finding) });
  }

  async function attempt(all: readonly Fixable[], edits: readonly Edit[]): Promise<string | undefined> {
    looks++;
    const bytes = editBytes(before.bytes, edits);
    if (!bytes) return 'the encoding of the file is one in which it can’t be written; save the file as UTF-8';
    const found = await look(bytes);
    const texts = [decode(before.bytes, file).value, decode(bytes, file).value] as const;
    const worse = whatIsWorse({ ...before, text: texts[0] ?? '' }, { found, text: texts[1] ?? '' }, edits);
    if (worse !== undefined) return worse;
    made = all;
    state = { bytes, found };
    return undefined;
  }

  await take(candidates);
  return { state, made, refused };
}
