import { blank } from './blank.ts';
import { columns } from './columns.ts';
import type { Convention } from './convention.ts';
import { damage } from './damage.ts';
import { deletion } from './deletion.ts';
import { handAddition } from './hand-addition.ts';
import { illegible } from './illegible.ts';
import { labelAfter } from './label-after.ts';
import { labelBefore } from './label-before.ts';
import { labelOpen } from './label-open.ts';
import { letterSpaced } from './letter-spaced.ts';
import { marginal } from './marginal.ts';
import { margins } from './margins.ts';
import { overwriting } from './overwriting.ts';
import { placed } from './placed.ts';
import { signature } from './signature.ts';
import { signatureIllegible } from './signature-illegible.ts';
import { stamp } from './stamp.ts';
import { supplied } from './supplied.ts';
import { underlining } from './underlining.ts';

/** All conventions within lines, most specific first; the last takes every square bracket that is left. */
export const CONVENTIONS: readonly Convention[] = [
  columns,
  signatureIllegible,
  signature,
  margins,
  marginal,
  stamp,
  handAddition,
  overwriting,
  deletion,
  underlining,
  damage,
  blank,
  placed,
  labelBefore,
  labelAfter,
  labelOpen,
  illegible,
  supplied,
  letterSpaced,
];
