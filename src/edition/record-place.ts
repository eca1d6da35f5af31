import { posix } from 'node:path';
import { citationForms } from './citations/forms.ts';

/** Files beside the pages of a record, by their names in its folder. */
export interface RecordFileNames {
  /** TEI that stands alone. */
  readonly tei: string;
  /** The text for readers. */
  readonly text: string;
  readonly citations: readonly { readonly form: string; readonly name: string }[];
}

/** `letters/1960-06-28.xml`, `letters/1960-06-28.txt` and `citation.bib` in the folder of a record. */
export function recordFileNames({ stem }: { readonly stem: string }): RecordFileNames {
  const name = posix.basename(stem);
  return {
    tei: `${name}.xml`,
    text: `${name}.txt`,
    citations: citationForms.map((form) => ({ form: form.name, name: `citation.${form.name}` })),
  };
}

/** The path of a file in the folder of a record. */
export function besideRecord({ stem }: { readonly stem: string }, name: string): string {
  return `records/${stem}/${name}`;
}
