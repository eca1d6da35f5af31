import type { Block } from './block.ts';
import { paragraph } from './paragraph.ts';

/** All kinds of blocks, most specific first; the last takes whatever is left. */
export const BLOCKS: readonly Block[] = [paragraph];
