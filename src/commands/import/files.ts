import { basename, join } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { kindOf } from '../../files/edition-folder.ts';
import { listFiles } from '../../files/read.ts';
import { distinct, STDIN } from '../sources.ts';

/** A transcript that is to be imported, and the name that its record will have, without extension. */
export interface TranscriptFile {
  readonly file: string;
  readonly name: string;
}

/** The name of a record of which nobody knows where its transcript lies. */
const NAMELESS = 'transcript';
const TRANSCRIPTS = ['.txt'];

/** The transcripts that paths stand for: a file, all .txt of a folder, standard input. */
export function transcriptFiles(paths: readonly string[]): Result<readonly TranscriptFile[]> {
  const results = paths.map(ofPath);
  const files = distinct(results.flatMap(({ value }) => value)).map((file) => ({ file, name: nameOf(file) }));
  const { value, diagnostics } = withoutTwins(files);
  return { value, diagnostics: [...results.flatMap((each) => each.diagnostics), ...diagnostics] };
}

function ofPath(path: string): Result<readonly string[]> {
  if (path === STDIN || kindOf(path) !== 'folder') return { value: [path], diagnostics: [] };
  const { value, diagnostics } = listFiles(path, TRANSCRIPTS);
  if (value.length > 0 || diagnostics.length > 0)
    return { value: value.map((name) => join(path, name)), diagnostics };
  const none: Diagnostic = {
    code: 'import/no-transcripts',
    severity: 'error',
    message: 'This folder holds no transcripts: no file in it ends in .txt',
    location: { file: path },
    hint: 'Name the files themselves if their names end otherwise.',
  };
  return { value: [], diagnostics: [none] };
}

function nameOf(file: string): string {
  return file === STDIN ? NAMELESS : basename(file).replace(/(?<=.)\.[a-z][a-z0-9]{0,4}$/i, '');
}

/** Two transcripts of one name in different folders would have one record; the second is refused. */
function withoutTwins(files: readonly TranscriptFile[]): Result<readonly TranscriptFile[]> {
  const first = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const value = files.filter(({ file, name }) => {
    const key = name.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return true;
    }
    diagnostics.push({
      code: 'import/same-name',
      severity: 'error',
      message: `The record of this transcript would have the name of that of ${other}: it was not imported`,
      location: { file },
      hint: 'Rename one of the two, or import them into different folders with -o.',
    });
    return false;
  });
  return { value, diagnostics };
}
