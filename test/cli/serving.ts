import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Run, withoutTrace } from './tei.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** `tei serve` while it runs. */
export interface Serving {
  /** `http://localhost:8000/` */
  readonly address: string;
  /** Resolves as soon as it has said this on standard error. */
  readonly said: (words: string) => Promise<void>;
  /** Sends it a signal, as Ctrl-C does. */
  readonly end: (signal?: NodeJS.Signals) => Promise<Run>;
}

/** Starts the command, and waits until it says where it shows the edition. */
export async function serving(cwd: string, args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  let waiting: (() => void)[] = [];
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
      for (const each of waiting.splice(0)) each();
    });
  }
  const closed = new Promise<number | null>((done) => child.on('close', done));
  closed.then(() => {
    for (const each of waiting.splice(0)) each();
  });
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended too early: ${said.stdout}${said.stderr}`);
      await new Promise<void>((more) => {
        waiting = [...waiting, more];
      });
    }
  };
  await until(() => /http:\S+/.test(said.stdout));
  return {
    address: /http:\S+/.exec(said.stdout)?.[0] ?? '',
    said: (words) => until(() => said.stderr.includes(words)),
    end: async (signal = 'SIGINT') => {
      child.kill(signal);
      return withoutTrace({ code: await closed, ...said });
    },
  };
}
