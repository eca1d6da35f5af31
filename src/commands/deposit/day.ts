import type { Metadata } from '../../deposit/metadata.ts';
import type { RecordNotes } from '../../edition/notes/record-notes.ts';
import { UsageError } from '../usage.ts';

/**
 * The day of a package: that of SOURCE_DATE_EPOCH (reproducible-builds.org, in seconds, UTC), or else that of the publication,
 * or else the newest one on which a record was changed. The clock is not asked.
 */
export function dayOfPackage(
  epoch: string | undefined,
  { date }: Pick<Metadata, 'date'>,
  records: readonly (RecordNotes | undefined)[],
): string | undefined {
  const days = [
    date,
    ...records
      .flatMap((record) => record?.statements.changed ?? [])
      .sort()
      .reverse(),
  ];
  return epochDay(epoch) ?? days.flatMap((each) => /^\d{4}-\d\d-\d\d/.exec(each ?? '')?.[0] ?? [])[0];
}

/** The day that SOURCE_DATE_EPOCH tells; undefined where it isn’t set. */
export function epochDay(epoch: string | undefined): string | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is “${epoch}”; a number of seconds since 1970 was expected.`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
