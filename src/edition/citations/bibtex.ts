import { say } from '../../project/messages.ts';
import { inverted, type Name } from '../notes/name.ts';
import { dayOf, span, written } from './days.ts';
import type { CitationForm } from './form.ts';
import { shelf } from './place.ts';

/**
 * Of a record an entry `@misc`, which every style prints whole: the archive in `note`, the edition in `howpublished`. `date` is for
 * BibLaTeX, `year` and `month` for BibTeX (btxdoc, section 3).
 */
export const bibtex: CitationForm = {
  name: 'bib',
  title: () => 'BibTeX',
  type: 'application/x-bibtex',
  write(record, messages) {
    const { first, last } = span(record.dating);
    const translated = record.translators.map(({ whole }) => whole).join(', ');
    const editors = record.editors.map(({ whole }) => whole).join(', ');
    const fields: readonly Field[] = [
      ['author', names(record.authors)],
      ['title', `{${escaped(record.title)}}`],
      ['year', first?.year],
      ['month', first?.month && MONTHS[Number(first.month) - 1]],
      [
        'date',
        first && (last ? [...new Set([written(first), written(last)])].join('/') : `${written(first)}/`),
      ],
      [
        'howpublished',
        [
          escaped(say(messages, 'cite.in', { title: record.edition })),
          editors && escaped(say(messages, 'cite.edited-by', { names: editors })),
          record.publisher && escaped(record.publisher),
        ]
          .filter(Boolean)
          .join(', '),
      ],
      [
        'note',
        [shelf(record.holding), translated && say(messages, 'cite.translated-by', { names: translated })]
          .filter((part) => part !== undefined && part !== '')
          .map((part) => escaped(part ?? ''))
          .join('. '),
      ],
      ['language', record.language && escaped(record.language)],
      ['doi', record.doi && verbatim(record.doi)],
      ['url', record.url && verbatim(record.url)],
    ];
    return entry('misc', record.key, fields);
  },
  // Of the types of BibTeX, it alone has editors and no authors.
  writeEdition({ key, title, editors, publisher, version, date, language, doi, url }) {
    const day = dayOf(date);
    return entry('book', key, [
      ['editor', names(editors)],
      ['title', `{${escaped(title)}}`],
      ['publisher', publisher && escaped(publisher)],
      ['version', version && escaped(version)],
      ['year', day?.year],
      ['month', day?.month && MONTHS[Number(day.month) - 1]],
      ['date', day && written(day)],
      ['language', language && escaped(language)],
      ['doi', doi && verbatim(doi)],
      ['url', url && verbatim(url)],
    ]);
  },
};

type Field = readonly [name: string, value: string | undefined];

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    // The names of months are macros, which every style writes its own way.
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`];
  });
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A name that is one text is kept whole by braces: BibTeX would take its last word for the family name. */
function names(list: readonly Name[]): string {
  return list
    .map((name) => (name.family === undefined ? `{${escaped(name.whole)}}` : escaped(inverted(name))))
    .join(' and ');
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * The characters that TeX takes for commands. BibTeX counts braces even behind a backslash, so those without a partner in the
 * text are written by name.
 */
function escaped(text: string): string {
  const signs = unpaired(text)
    ? { ...SPECIAL, '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }
    : SPECIAL;
  return text.replace(/[\\{}#$%&_~^]/g, (character) => signs[character] ?? character);
}

function unpaired(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

/** Addresses are read as they are, and are no text of TeX; what would end the field is percent-encoded (RFC 3986, 2.1). */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
