import type { ExitCode } from '../report/exit-code.ts';
import type { DepositOptions, DepositOutside } from './deposit.ts';
import { UsageError } from './usage.ts';

/** `tei deposit [DIR] --send URL`: packs the edition and makes a draft of it at a repository. */
export async function sendCommand(
  _dir: string | undefined,
  { send }: DepositOptions & Required<Pick<DepositOptions, 'send'>>,
  _outside: DepositOutside,
): Promise<ExitCode> {
  throw new UsageError(`Nothing was sent to “${send}”: this program can’t do that yet.`);
}
