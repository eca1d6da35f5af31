import { datingOf } from '../../document/dating.ts';
import { metadata } from '../../document/metadata.ts';
import { first, type TeiDocument } from '../../document/tei.ts';
import { childElements, elements } from '../../xml/tree.ts';

/** Year, month, day. */
export type PdfDate = readonly [number, number, number];

const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;
/** PDF/A asks for a date; this one stands where a record has none. */
const NONE: PdfDate = [1970, 1, 1];

/**
 * The date that a PDF says it was made on, from the header alone, so that the same record always gives the same bytes: the
 * last change of the file (TEI Guidelines, 2.6), its publication (2.2.4), else the date of the record itself.
 */
export function pdfDate(document: TeiDocument): PdfDate {
  const { header } = document;
  const changes = first(header, 'revisionDesc');
  const published = first(header, 'fileDesc', 'publicationStmt');
  const dates = [
    ...(changes
      ? [...elements(changes)]
          .map((change) => datingOf(change)?.when)
          .sort()
          .reverse()
      : []),
    ...(published ? childElements(published).map((each) => datingOf(each)?.when) : []),
    metadata(document).when,
  ];
  for (const text of dates) {
    const date = text === undefined ? undefined : dateOf(text);
    if (date) return date;
  }
  return NONE;
}

/** The first day of a year or a month; undefined where it is no date that a PDF can hold. */
export function dateOf(text: string): PdfDate | undefined {
  const found = DAY.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [found[1], found[2] ?? '01', found[3] ?? '01'].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
  return real ? [year, month, day] : undefined;
}
