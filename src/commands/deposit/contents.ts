import { join, normalize, relative, resolve, sep } from 'node:path';
import type { LeadingOut } from '../../deposit/leading-out.ts';
import type { PackageFile } from '../../deposit/package-file.ts';
import { OWN } from '../../edition/theme/theme-css.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { byCodePoint, listFiles } from '../../files/read.ts';
import type { ReadyToBuild } from '../build/ready-to-build.ts';
import type { OpenEdition } from '../open-edition.ts';

/** Folders of which all is packed; of records, registers and transcripts only what the edition reads is. */
const WHOLE = ['schemas', 'xslt'] as const;

/** The paths of the files that the edition consists of, from its folder, with `/` between their parts; each once. */
export function contentsOf(
  { folder, project, records, registers, transcripts }: OpenEdition,
  { edition }: Pick<ReadyToBuild, 'edition'>,
): readonly string[] {
  const own = [...edition.assets.keys()].flatMap((name) =>
    name.startsWith(`${OWN}/`) ? join(folder, name.slice(OWN.length + 1)) : [],
  );
  const named = [
    join(folder, 'edition.json'),
    ...[...records, ...registers, ...transcripts],
    ...WHOLE.flatMap((name) =>
      listFiles(join(folder, name), ['']).value.map((file) => join(folder, name, file)),
    ),
    ...(project.schemas ?? []).map((path) => join(folder, path)),
    ...own,
    ...edition.images.keys(),
    // What records and registers include or point to.
    ...edition.files.keys(),
  ];
  const inside = named.flatMap((path) => inFolder(folder, path) ?? []);
  return [...new Set(inside)].sort(byCodePoint);
}

/** What records and registers point to that lies elsewhere. */
export function pointersOut(
  { folder }: OpenEdition,
  { edition }: Pick<ReadyToBuild, 'edition'>,
): readonly LeadingOut[] {
  return [...edition.records.map(({ file }) => file), ...edition.registers].flatMap((file) =>
    (edition.files.get(normalize(file))?.targets ?? []).flatMap((target) =>
      inFolder(folder, target.file) === undefined ? [{ file, pointer: target.pointer }] : [],
    ),
  );
}

/** A path from a folder, with `/`; undefined where it leads out. */
export function inFolder(folder: string, path: string): string | undefined {
  const below = relative(resolve(folder), resolve(normalize(path)));
  const parts = below.split(sep);
  return below === '' || parts[0] === '..' || resolve(below) === below ? undefined : parts.join('/');
}

/** Files of the disk, by their paths from a folder. */
export function filesIn(folder: string, paths: readonly string[]): readonly PackageFile[] {
  return paths.map((path) => ({ path, key: '', bytes: fileBytes(join(folder, path)) }));
}
