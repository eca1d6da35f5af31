import type { ExitCode } from '../report/exit-code.ts';
import type { DepositOptions, DepositOutside } from './deposit.ts';
import { UsageError } from './usage.ts';

/** `tei deposit [DIR]`: the packages of an edition. */
export async function packCommand(
  _dir: string | undefined,
  _options: DepositOptions,
  _outside: DepositOutside,
): Promise<ExitCode> {
  throw new UsageError('Nothing was packed: this program can’t do that yet.');
}
