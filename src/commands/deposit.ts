import type { ExitCode } from '../report/exit-code.ts';
import { epochDay } from './deposit/day.ts';
import type { DepositOptions, DepositOutside } from './deposit/options.ts';
import { UsageError } from './usage.ts';

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
    const { verifyCommand } = await import('./deposit/verify.ts');
    return verifyCommand(verify, options, outside);
  }
  if (send !== undefined) {
    const { sendCommand } = await import('./deposit/send.ts');
    return sendCommand(dir, { ...options, send }, outside);
  }
  const { packCommand } = await import('./deposit/pack.ts');
  return packCommand(dir, options, outside);
}

function refuse(dir: string | undefined, options: DepositOptions): void {
  const { verify, send, target, output, draft, publish, yes } = options;
  if (verify !== undefined && (dir !== undefined || send !== undefined || target || output || draft))
    throw new UsageError('--verify takes a package, and packs and sends nothing: it stands alone.');
  if (publish && send === undefined) throw new UsageError('--publish needs --send: it says where.');
  if (yes && !publish) throw new UsageError('--yes answers the question of --publish, and stands with it.');
}
