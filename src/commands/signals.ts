import { Interrupted } from './shell.ts';

// Each with the exit code by which shells tell of it: 128 and its number (POSIX, Shell Command Language, 2.8.2).
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** A process, as far as signals reach it. */
export interface Receiver {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** Calls back at a signal that asks to end; the function it returns ends that. */
export function onSignal(receiver: Receiver, call: (why: Interrupted) => void): () => void {
  const ends = Object.entries(SIGNALS).map(([name, code]) => {
    const signal = name as keyof typeof SIGNALS;
    const listener = () => call(new Interrupted(code));
    receiver.on(signal, listener);
    return () => receiver.off(signal, listener);
  });
  return () => {
    for (const end of ends) end();
  };
}
