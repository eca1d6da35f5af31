import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Books } from '../edition/books.ts';
import { type Asked, listen, stillAsAsked } from '../files/asked.ts';
import { isAsLeft, listOfFiles } from '../files/output-left.ts';
import type { Cache } from '../host.ts';

/** What came of a build. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at, and how many of them are records. */
  readonly files: number;
  readonly records: number;
  /** Whether the files of the edition are there. */
  readonly isBuilt: boolean;
  /** Something was changed while it was made. */
  readonly isUnsettled?: boolean;
}

/** What is built: as it was given, and seen from the folder where the user is, for findings name files so. */
export interface ToBuild {
  readonly dir: string | undefined;
  readonly output: string;
  readonly books: Books;
}

interface Kept {
  readonly built: Built;
  readonly list: string;
  readonly asked: Asked;
}

/** The last build of the same, as long as all stands as it was. */
export interface StandingBuild {
  /** What came of it, where all that it asked of the disk is as it was then, and all that it made is there. */
  readonly stands: () => Built | undefined;
  /** Builds, and remembers what that asks of the disk. */
  readonly anew: (build: () => Promise<Built>) => Promise<Built>;
}

/** @param folder where the time of the disk can be read */
export function standingBuild(cache: Cache, folder: string, { dir, output, books }: ToBuild): StandingBuild {
  const key = JSON.stringify(['standing', resolve('.'), dir ?? null, output, books.pdf, books.epub]);
  const where = { clock: folder, made: output };
  const keep = (kept: Kept) => cache.put(key, JSON.stringify(kept));
  return {
    stands() {
      const text = cache.get(key);
      if (text === undefined) return undefined;
      const { built, list, asked } = JSON.parse(text) as Kept;
      const still = stillAsAsked(asked, where);
      if (!still || !isAsLeft(output, list)) return undefined;
      if (still.instead) keep({ built, list, asked: still.instead });
      return built;
    },
    async anew(build) {
      const heard = listen(where);
      let built: Built | undefined;
      try {
        built = await build();
        return built;
      } finally {
        const asked = heard?.();
        const list = built?.isBuilt && !built.isUnsettled ? listOfFiles(output) : undefined;
        if (asked && built && list !== undefined) keep({ built, list, asked });
      }
    },
  };
}
