import { json } from './json.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** The first one is the default. */
export const reporters: readonly Reporter[] = [pretty, json, line];
