import type { ExitCode } from '../report/exit-code.ts';
import type { Reporting } from './conclude.ts';
import type { DepositOutside } from './deposit.ts';
import { UsageError } from './usage.ts';

/** `tei deposit --verify PACKAGE`: whether a bag is complete and valid, a folder or a ZIP. */
export async function verifyCommand(
  path: string,
  _options: Reporting,
  _outside: DepositOutside,
): Promise<ExitCode> {
  throw new UsageError(`“${path}” was not verified: this program can’t do that yet.`);
}
