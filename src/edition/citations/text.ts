import { datingInWords } from '../../project/dates-in-words.ts';
import { say } from '../../project/messages.ts';
import { sentence } from './cited-edition.ts';
import type { CitationForm } from './form.ts';
import { shelf } from './place.ts';

/** A citation in words, as a reader copies it into a note. */
export const text: CitationForm = {
  name: 'txt',
  title: (messages) => say(messages, 'cite.text'),
  type: 'text/plain',
  write(record, messages) {
    const { authors, title, date, translators, editors, edition, publisher, doi, url } = record;
    const colon = say(messages, 'punctuation.colon');
    const place = doi === undefined ? url : `https://doi.org/${doi}`;
    const within = [
      say(messages, 'cite.in', { title: edition }),
      editors.length > 0 ? say(messages, 'cite.edited-by', { names: names(editors) }) : undefined,
      publisher,
    ];
    const sentences = [
      [authors.length > 0 ? names(authors) + colon + title : title, date],
      [shelf(record.holding)],
      [
        translators.length > 0
          ? say(messages, 'cite.translated-by', { names: names(translators) })
          : undefined,
      ],
      within,
    ];
    const said = sentences
      .map((parts) => parts.filter((part) => part !== undefined && part !== '').join(', '))
      .filter((said) => said !== '')
      .map(sentence);
    // With the DOI of the edition the page of the record is told too: a DOI leads to the whole.
    const places = [place, doi === undefined ? undefined : url].filter((each) => each !== undefined);
    return `${[...said, ...places].join(' ')}\n`;
  },
  writeEdition({ title, editors, publisher, version, date, doi, url }, messages) {
    const head = editors.length > 0 ? names(editors) + say(messages, 'punctuation.colon') + title : title;
    const appeared = [
      publisher,
      version && say(messages, 'cite.version', { version }),
      date && (datingInWords(messages, { when: date }) ?? date),
    ].filter(Boolean);
    // A DOI leads to the edition, wherever it stands.
    const place = doi === undefined ? url : `https://doi.org/${doi}`;
    const said = [sentence(head), appeared.length > 0 ? sentence(appeared.join(', ')) : undefined, place];
    return `${said.filter((each) => each !== undefined).join(' ')}\n`;
  },
};

const names = (list: readonly { readonly whole: string }[]): string =>
  list.map(({ whole }) => whole).join(', ');
