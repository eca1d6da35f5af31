import type { Rule } from './rule.ts';

/** All rules across documents, by code. */
export const rules: readonly Rule[] = [];
