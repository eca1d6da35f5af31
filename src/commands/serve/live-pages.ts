import type { OutputFile } from '../../edition/output-file.ts';

/** A file that was made; without bytes where it can’t be. */
export interface LivePage {
  readonly key: string;
  readonly bytes: Uint8Array | undefined;
}

/** In bytes: pages that were looked at longer ago are made again. */
const ROOM = 128 * 1024 * 1024;

/** Files of an edition that were made while it is served, in memory: each is made when it is asked for, and once for its key. */
export interface LivePages {
  readonly made: (file: OutputFile) => Promise<LivePage>;
  /** Forgets a file that may not be what its key says. */
  readonly forget: (path: string) => void;
}

export function livePages(room = ROOM): LivePages {
  // In the order in which they were asked for last.
  const pages = new Map<string, LivePage>();
  let size = 0;
  const drop = (path: string) => {
    size -= pages.get(path)?.bytes?.byteLength ?? 0;
    pages.delete(path);
  };
  return {
    forget: drop,
    async made(file) {
      const { path, key } = file;
      const known = pages.get(path);
      const page = known?.key === key ? known : { key, bytes: await file.bytes() };
      drop(path);
      pages.set(path, page);
      size += page.bytes?.byteLength ?? 0;
      for (const oldest of pages.keys()) {
        if (size <= room || oldest === path) break;
        drop(oldest);
      }
      return page;
    },
  };
}
