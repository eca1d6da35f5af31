import type { Reporting } from '../conclude.ts';
import type { Shell } from '../shell.ts';

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
