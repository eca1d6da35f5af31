import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Books } from '../../edition/books.ts';
import { type Asked, listen, parted, stillAsAsked } from '../../files/asked.ts';
import { isAsLeft, listOfFiles } from '../../files/output-left.ts';
import type { Cache } from '../../host.ts';

/** What came of a build. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at, and how many of them are records. */
  readonly files: number;
  readonly records: number;
  /** Whether the files of the edition are there. */
  readonly isBuilt: boolean;
}

/** The same, with what is remembered of it. */
export interface NewlyBuilt extends Built {
  /** The keys of what is known of records and registers, by their paths. */
  readonly noted: Keys;
  /** No file was changed while the edition was read. */
  readonly isSettled: boolean;
}

type Keys = Readonly<Record<string, string>>;

/** What is known since the last build: all is as it was then, but for these records and registers. */
export interface Since {
  readonly changed: ReadonlySet<string>;
  /** What was known then of records and registers: the keys, by their paths. */
  readonly noted: Keys;
}

/** What is built: as it was given, and seen from the folder where the user is, for findings name files so. */
export interface ToBuild {
  readonly dir: string | undefined;
  readonly output: string;
  readonly books: Books;
}

interface Kept {
  readonly built: Built;
  readonly noted: Keys;
  readonly list: string;
  readonly asked: Asked;
}

/** The last build of the same, as long as all stands as it was. */
export interface StandingBuild {
  /** What came of it, where all that it asked of the disk is as it was then, and all that it made is there. */
  readonly stands: () => Built | undefined;
  /** Builds, and remembers what that asks of the disk. */
  readonly anew: (build: (since: Since | undefined) => Promise<NewlyBuilt>) => Promise<Built>;
}

/** @param folder where the time of the disk can be read */
export function standingBuild(cache: Cache, folder: string, { dir, output, books }: ToBuild): StandingBuild {
  const key = JSON.stringify(['standing', resolve('.'), dir ?? null, output, books.pdf, books.epub]);
  const where = { clock: folder, made: output };
  const text = cache.get(key);
  const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
  const keep = (kept: Kept) => cache.put(key, JSON.stringify(kept));
  const remember = ({ noted, isSettled: _, ...built }: NewlyBuilt, asked: Asked) => {
    const list = listOfFiles(output);
    if (list !== undefined) keep({ built, noted, list, asked });
  };
  return {
    stands() {
      if (!kept) return undefined;
      const { built, list, asked } = kept;
      const still = stillAsAsked(asked, where);
      if (!still || !isAsLeft(output, list)) return undefined;
      if (still.instead) keep({ ...kept, asked: still.instead });
      return built;
    },
    async anew(build) {
      const now = kept && parted(kept.asked, where);
      const files = [...(now?.changed ?? [])];
      const isKnown = now && files.every((file) => Object.hasOwn(kept.noted, file));
      const since = isKnown ? { changed: now.changed, noted: kept.noted } : undefined;
      const heard = listen(where, isKnown ? now.same : []);
      let made: NewlyBuilt | undefined;
      try {
        made = await build(since);
      } finally {
        const asked = heard?.();
        if (asked && made?.isBuilt && made.isSettled) remember(made, asked);
      }
      return made;
    },
  };
}
