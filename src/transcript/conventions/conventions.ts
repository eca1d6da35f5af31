import type { Convention } from './convention.ts';
import { illegible } from './illegible.ts';
import { letterSpaced } from './letter-spaced.ts';
import { supplied } from './supplied.ts';

/** All conventions within lines, most specific first; the last takes every square bracket that is left. */
export const CONVENTIONS: readonly Convention[] = [illegible, supplied, letterSpaced];
