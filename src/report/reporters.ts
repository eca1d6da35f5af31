import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** The first one is the default. */
export const reporters: readonly Reporter[] = [pretty, json, sarif, junit, github, line];
