import { normalize, posix, sep } from 'node:path';
import { address } from '../addresses.ts';

/** Files beside the pages of a record, by their names in its folder. */
export interface RecordFileNames {
  /** TEI that stands alone. */
  readonly tei: string;
  /** The text for readers. */
  readonly text: string;
}

/** `1960-06-28.xml` and `1960-06-28.txt`, in the folder of a record. */
export function recordFileNames({ stem }: { readonly stem: string }): RecordFileNames {
  const name = posix.basename(stem);
  return { tei: `${name}.xml`, text: `${name}.txt` };
}

/** The path of a file in the folder of a record. */
export function besideRecord({ stem }: { readonly stem: string }, name: string): string {
  return `records/${stem}/${name}`;
}

/** Where another record of the edition lies as TEI that stands alone, seen from that of this record; undefined for any other file. */
export function otherRecords(record: {
  readonly file: string;
  readonly stem: string;
}): (file: string) => string | undefined {
  const own = normalize(record.file);
  const extension = own.slice(own.lastIndexOf('.'));
  const folder = own.slice(0, -(record.stem.length + extension.length));
  return (file) => {
    if (!file.startsWith(folder) || !/\.xml$/i.test(file)) return undefined;
    const stem = file
      .slice(folder.length)
      .split(sep)
      .join('/')
      .replace(/\.xml$/i, '');
    const from = besideRecord(record, '');
    const to = besideRecord({ stem }, recordFileNames({ stem }).tei);
    return address(posix.relative(from, to));
  };
}
