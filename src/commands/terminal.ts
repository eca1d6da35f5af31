import { fitting, visible } from '../report/visible.ts';
import type { Interrupted, Shell, Stream } from './shell.ts';

/** What the terminal is made of: the streams of the process and its environment. */
export interface Surroundings {
  readonly stdin: AsyncIterable<unknown> & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back at the first signal that asks to end; the function it returns ends that. */
  readonly onSignal: (call: (reason: Interrupted) => void) => () => void;
  readonly today: () => string;
}

export interface Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
}

export interface Wishes {
  readonly quiet: boolean;
  readonly colour: boolean;
}

const COLUMNS = 80;
const NEW_LINE = '\r\u001b[K';

/** The terminal, with a line of progress on standard error where somebody watches. */
export function terminal(
  { stdin, stdout, stderr, env, onSignal, today }: Surroundings,
  wishes: Wishes,
): Shell {
  const watched = Boolean(stderr.isTTY) && !wishes.quiet && env['TERM'] !== 'dumb';
  const width = stdout.columns || stderr.columns || COLUMNS;
  let progressing = false;
  const clear = () => {
    if (progressing) stderr.write(NEW_LINE);
    progressing = false;
  };
  const stream = (to: Writable): Stream => ({
    write: (text) => {
      clear();
      to.write(text);
    },
    writeBytes: (bytes) => {
      clear();
      to.write(bytes);
    },
    terminal: Boolean(to.isTTY),
    // https://no-color.org: set and not empty.
    colour: Boolean(to.isTTY) && wishes.colour && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width,
  });
  return {
    out: stream(stdout),
    err: stream(stderr),
    progress: (step) => {
      if (!watched) return;
      if (step === '') return clear();
      stderr.write(`${NEW_LINE}${fitting(visible(step), width - 1)}`);
      progressing = true;
    },
    today,
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    ...(stdin.isTTY &&
      stderr.isTTY && {
        ask: async (question: string) => {
          clear();
          stderr.write(question);
          let line = '';
          for await (const chunk of stdin) {
            line += String(chunk);
            if (line.includes('\n')) break;
          }
          return line.split(/\r?\n/)[0] ?? '';
        },
      }),
    ending: () =>
      new Promise((done) => {
        const stop = onSignal(() => {
          stop();
          clear();
          done();
        });
      }),
    guarded: async (work) => {
      let reason: Interrupted | undefined;
      const stop = onSignal((why) => {
        reason ??= why;
      });
      try {
        return await work(async () => {
          // Signals are delivered between two turns of the event loop.
          await new Promise(setImmediate);
          if (reason) throw reason;
        });
      } finally {
        stop();
      }
    },
  };
}
