import { basename, dirname, join } from 'node:path';
import type { EditionFiles } from '../../checks/rules/rule.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { diskHost } from '../../files/host.ts';
import { readText } from '../../files/read.ts';
import { openReview } from '../../transcript/review/open-review.ts';
import { REVIEW } from '../import/place.ts';

/** What is still open in the review lists beside records; and, in an edition, lists whose record is gone. */
export async function openReviews(
  files: readonly string[],
  edition: EditionFiles | undefined,
): Promise<readonly Diagnostic[]> {
  const { names } = diskHost(() => {});
  const found: Diagnostic[] = [];
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = dirname(file);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  const records = edition && join(edition.folder, 'records');
  if (records !== undefined && !folders.has(records)) folders.set(records, []);
  for (const [folder, inFolder] of folders) {
    const reviews = ((await names(folder)) ?? []).filter((name) => name.endsWith(REVIEW));
    const own = new Set(inFolder.map((file) => basename(file)));
    for (const name of reviews) {
      const file = join(folder, name);
      const record = `${name.slice(0, -REVIEW.length)}.xml`;
      if (own.has(record)) {
        const { value, diagnostics } = readText(file);
        const open = value === undefined ? undefined : openReview(value, file);
        found.push(...diagnostics, ...(open ? [open] : []));
      } else if (folder === records) found.push(withoutRecord(file, record));
    }
  }
  return found;
}

function withoutRecord(file: string, record: string): Diagnostic {
  return {
    code: 'import/review-without-record',
    severity: 'warning',
    message: `This review list belongs to ${record}, which is not there`,
    location: { file },
    hint: 'Was the record renamed? Rename the list with it. Was it deleted? Delete the list.',
  };
}
