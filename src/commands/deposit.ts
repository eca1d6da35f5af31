import type { ExitCode } from '../report/exit-code.ts';
import type { Reporting } from './conclude.ts';
import { epochDay } from './deposit-day.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage.ts';

export interface DepositOptions extends Reporting {
  /** The name of what is packed; all of it if it is left out. */
  readonly target?: string;
  /** The folder for the packages. */
  readonly output?: string;
  /** Whether what is not ready is packed nevertheless. */
  readonly draft?: boolean;
  /** How many threads work; by the size of the task if it is left out. */
  readonly jobs?: number;
  /** A package, which is verified instead. */
  readonly verify?: string;
  /** The address of a repository to which the package is sent. */
  readonly send?: string;
  readonly publish?: boolean;
  readonly yes?: boolean;
}

/** What a deposit is given beside what stands on the command line. */
export interface DepositOutside {
  readonly shell: Shell;
  readonly cacheFolder: string;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `tei deposit [DIR]`: a package of the edition is made, verified or sent. */
export async function depositCommand(
  dir: string | undefined,
  options: DepositOptions,
  outside: DepositOutside,
): Promise<ExitCode> {
  refuse(dir, options);
  epochDay(outside.env['SOURCE_DATE_EPOCH']);
  const { verify, send } = options;
  if (verify !== undefined) {
    const { verifyCommand } = await import('./deposit-verify.ts');
    return verifyCommand(verify, options, outside);
  }
  if (send !== undefined) {
    const { sendCommand } = await import('./deposit-send.ts');
    return sendCommand(dir, { ...options, send }, outside);
  }
  const { packCommand } = await import('./deposit-pack.ts');
  return packCommand(dir, options, outside);
}

function refuse(dir: string | undefined, options: DepositOptions): void {
  const { verify, send, target, output, draft, publish, yes } = options;
  if (verify !== undefined && (dir !== undefined || send !== undefined || target || output || draft))
    throw new UsageError('--verify takes a package, and packs and sends nothing: it stands alone.');
  if (publish && send === undefined) throw new UsageError('--publish needs --send: it says where.');
  if (yes && !publish) throw new UsageError('--yes answers the question of --publish, and stands with it.');
}
