import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** A whole process, from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** The most memory that it held at a time, in MB; undefined where /proc does not tell. */
  readonly peak: number | undefined;
  /** The seconds that processors worked for it, on all cores together; undefined where /proc does not tell. */
  readonly worked: number | undefined;
  readonly code: number | null;
}

export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
    let peak: number | undefined;
    let worked: number | undefined;
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
      worked = workedBy(child.pid) ?? worked;
    }, 20);
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(watch);
      done({ seconds: (performance.now() - start) / 1000, peak, worked, code });
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** In hundredths of a second (proc(5): utime and stime). */
function workedBy(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) && ticks > 0 ? ticks / 100 : undefined;
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
