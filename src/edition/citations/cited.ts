import { datingInWords } from '../../project/dates-in-words.ts';
import type { Messages } from '../../project/messages.ts';
import type { Project } from '../../project/project.ts';
import { address, mainPage } from '../addresses.ts';
import { daysOnly, inOneDay } from '../date-order.ts';
import type { CitedFacts } from '../notes/cited-facts.ts';
import type { Name } from '../notes/name.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { editorsOf } from './cited-edition.ts';
import { citationKey } from './key.ts';

/** A record as something to cite: what the forms of a citation are made from. */
export interface Cited extends CitedFacts {
  /** Letters, digits and hyphens: the key of BibTeX, the id of CSL. */
  readonly key: string;
  readonly title: string;
  /** The date in the words of the interface, or else of the record. */
  readonly date: string | undefined;
  /** Of the text, as a BCP 47 tag. */
  readonly language: string | undefined;
  readonly edition: string;
  readonly editors: readonly Name[];
  readonly publisher: string | undefined;
  /** The page of the record, where the address of the site is known. */
  readonly url: string | undefined;
  /** That of the edition. */
  readonly doi: string | undefined;
}

const NOTHING: CitedFacts = {
  ...{ authors: [], addressees: [], translators: [], isLetter: false, dating: {}, doubtful: false },
};

export function cited(
  record: RecordNotes,
  { project, messages }: { readonly project: Project; readonly messages: Messages },
): Cited {
  const facts = record.cited ?? NOTHING;
  // A citation names days.
  const dating = inOneDay(facts.dating) ?? daysOnly(facts.dating);
  return {
    ...facts,
    dating,
    key: citationKey(record.stem, 'record'),
    title: record.title,
    date: datingInWords(messages, dating) ?? record.date,
    language: record.language,
    edition: project.title,
    editors: editorsOf(project),
    publisher: project.publisher,
    url: project.url === undefined ? undefined : project.url + address(mainPage(record, project)),
    doi: project.doi,
  };
}
