import type { PackageFile } from '../../deposit/package-file.ts';

/**
 * Records as TEI that stands alone, with names for a place without folders: `1960/06-28/06-28.xml`, which lies in the folder of its
 * pages, becomes `1960--06-28.xml`.
 *
 * @param files all that lies in the folder of the pages of records
 */
export function recordFilesOf(files: readonly PackageFile[]): readonly PackageFile[] {
  return files.flatMap((file) => {
    const [, stem] = /^(.*)\/[^/]+\.xml$/.exec(file.path) ?? [];
    if (stem === undefined || !file.path.endsWith(`/${stem.slice(stem.lastIndexOf('/') + 1)}.xml`)) return [];
    return [{ ...file, path: `${stem.replaceAll('/', '--')}.xml` }];
  });
}
