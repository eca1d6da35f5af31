import { bag } from './bag.ts';
import { git } from './git.ts';
import type { Target } from './target.ts';
import { upload } from './upload.ts';

/** All targets, in the order in which they are packed. */
export const targets: readonly Target[] = [bag, upload, git];
