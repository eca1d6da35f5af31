import { reasonOf } from '../diagnostic.ts';
import { findEdition } from '../files/edition-folder.ts';
import { liveFiles } from '../files/live-files.ts';
import { watchPaths } from '../files/watch.ts';
import { type Served, serveSite } from '../live/server.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { conclude } from './conclude.ts';
import { type LiveEdition, liveEdition } from './serve/live-edition.ts';
import { teller } from './serve/teller.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage.ts';

export interface ServeOptions {
  /** The first free one from 8000 on if it is left out. */
  readonly port?: number;
  readonly quiet?: boolean;
}

const PORT = 8000;
/** The user has ended it while something was under way. */
class Ended extends Error {}

/** `tei serve [DIR]`: shows an edition while it is edited, until it is ended by Ctrl-C. Nothing is written. */
export async function serveCommand(
  dir: string | undefined,
  options: ServeOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { value: folder, diagnostics } = findEdition(dir, '.');
  if (folder === undefined) return conclude(diagnostics, { files: 1 }, shell, options, 'message');
  const ending = shell.ending();
  const edition = liveEdition(folder, cacheFolder, untilEnded(shell, ending));
  const failed = (path: string, error: unknown) =>
    shell.err.write(
      `tei: this is a mistake in the program, at ${visible(path)}: ${visible(reasonOf(error))}\n`,
    );
  const { port = PORT } = options;
  const isFixed = options.port !== undefined;
  const server = await serveSite(edition.site, { port, isFixed, live: liveFiles(), failed });
  if ('refused' in server) throw new UsageError(server.refused);
  let end = () => {};
  try {
    await Promise.race([ending, follow(edition, server)]);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  } finally {
    end();
    await server.end();
  }
  return 0;

  /** Goes on until something fails. */
  async function follow(live: LiveEdition, served: Served): Promise<never> {
    const told = teller(shell, options.quiet ?? false);
    told.remade(await live.remake());
    const changes: (readonly string[])[] = [];
    let wake = () => {};
    const watching = watchPaths((paths) => {
      changes.push(paths);
      wake();
    });
    end = watching.end;
    watching.look(live.paths());
    shell.out.write(
      `Showing ${visible(folder ?? '')} at http://localhost:${served.port}/ – Ctrl-C ends it.\n`,
    );
    for (;;) {
      // Pages come first: a check takes longer, and nobody waits for it.
      await Promise.race([
        served.idle(),
        new Promise<void>((woken) => {
          wake = woken;
        }),
      ]);
      if (changes.length === 0) {
        told.checked(await live.check());
        served.tell();
        while (changes.length === 0)
          await new Promise<void>((woken) => {
            wake = woken;
          });
      }
      told.changed(changes.splice(0).flat());
      told.remade(await live.remake());
      watching.look(live.paths());
      served.tell();
    }
  }
}

/** The same, but what tells its progress is broken off as soon as the user has ended it. */
function untilEnded(shell: Shell, ending: Promise<void>): Shell {
  let isEnded = false;
  ending.then(() => {
    isEnded = true;
  });
  return {
    ...shell,
    progress: (step) => {
      if (isEnded) throw new Ended();
      shell.progress(step);
    },
  };
}
