/** What a command may ask of the terminal; cli.ts makes it. */
export interface Shell {
  /** Results go to standard output, messages to standard error. */
  readonly out: Stream;
  readonly err: Stream;
  /** A line that the next one replaces; nothing where nobody watches. */
  readonly progress: (step: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Asks a person, and gives the line of the answer; left out where nobody could answer. */
  readonly ask?: (question: string) => Promise<string>;
  /**
   * Does work that must not be broken off half done. Wherever it awaits `pause`, and only there, Ctrl-C ends it
   * with the error `Interrupted`, so that it can tidy up.
   */
  readonly guarded: <T>(work: (pause: () => Promise<void>) => Promise<T>) => Promise<T>;
  /** YYYY-MM-DD where the user is; nothing that is written depends on it. */
  readonly today?: () => string;
  /** Resolves at Ctrl-C or another signal that asks to end; a second one is no longer caught. */
  readonly ending: () => Promise<void>;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Whether a person reads it, and no file or program. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

/** Ctrl-C, or another signal that asks to end. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('Interrupted');
    this.exitCode = exitCode;
  }
}
