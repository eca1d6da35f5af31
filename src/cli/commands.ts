import { build } from './build.ts';
import { check } from './check.ts';
import { deposit } from './deposit.ts';
import type { AnyCommand, GroupDescription } from './description.ts';
import { explain } from './explain.ts';
import { importTranscripts } from './import.ts';
import { init } from './init.ts';
import { render } from './render.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { transcript } from './transcript.ts';

/** All commands, in the order in which the help names them. */
export const commands: readonly (AnyCommand | GroupDescription)[] = [
  init,
  importTranscripts,
  transcript,
  check,
  explain,
  render,
  build,
  serve,
  deposit,
  schema,
];
