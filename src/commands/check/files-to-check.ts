import { join } from 'node:path';
import type { EditionFiles } from '../../checks/rules/rule.ts';
import type { SeveritySetting } from '../../checks/severities.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { kindOf } from '../../files/edition-folder.ts';
import { listFiles } from '../../files/read.ts';
import { readTheme } from '../../files/theme-files.ts';
import { openEdition } from '../open-edition.ts';
import { distinct, STDIN } from '../sources.ts';

/** What paths stand for. */
export interface FilesToCheck {
  readonly files: readonly string[];
  /** The edition, where the path of one was given and nothing else. */
  readonly edition: EditionFiles | undefined;
  /** Its settings, as far as a check needs them. */
  readonly settings: { readonly settings: string; readonly schemas: readonly string[] } | undefined;
  /** As the editions want it that are checked. */
  readonly severity: readonly SeveritySetting[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files that paths stand for: an edition’s records and registers, the XML files of a folder, a file. */
export function filesToCheck(paths: readonly string[]): FilesToCheck {
  const results = paths.length === 0 ? [ofEdition(undefined)] : paths.map(ofPath);
  const [only, ...others] = results;
  return {
    files: distinct(results.flatMap(({ files }) => files)),
    edition: others.length === 0 ? only?.edition : undefined,
    settings: others.length === 0 ? only?.settings : undefined,
    severity: results.flatMap(({ severity }) => severity),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

const files = (names: readonly string[], diagnostics: readonly Diagnostic[] = []): FilesToCheck => ({
  files: names,
  edition: undefined,
  settings: undefined,
  severity: [],
  diagnostics,
});

function ofPath(path: string): FilesToCheck {
  if (path === STDIN || kindOf(path) !== 'folder') return files([path]);
  if (kindOf(join(path, 'edition.json')) === 'file') return ofEdition(path);
  const { value, diagnostics } = listFiles(path, ['.xml']);
  const none: Diagnostic = {
    code: 'edition/nothing-to-check',
    severity: 'error',
    message: 'This folder holds no XML files, and it is not the folder of an edition',
    location: { file: path },
    hint: 'Name a TEI file, or a folder with TEI files.',
  };
  const nothing = value.length === 0 && diagnostics.length === 0;
  return files(
    value.map((name) => join(path, name)),
    nothing ? [none] : diagnostics,
  );
}

function ofEdition(dir: string | undefined): FilesToCheck {
  const { value, diagnostics } = openEdition(dir, '.');
  if (!value) return files([], diagnostics);
  const { folder, project, records, registers, transcripts } = value;
  return {
    files: [...records, ...registers],
    edition: { folder, records, registers, transcripts },
    settings: { settings: join(folder, 'edition.json'), schemas: project.schemas ?? [] },
    severity: Object.entries(project.severity ?? {}).map(([code, level]) => ({ code, level })),
    diagnostics: [...diagnostics, ...readTheme(folder, project).diagnostics],
  };
}
