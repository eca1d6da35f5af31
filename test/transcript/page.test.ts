import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { pageOf } from '../../src/transcript/page/page.ts';
import { collapse, transcript } from '../../src/transcript/transcript.ts';
import { given } from './profiles.ts';
import { shown } from './read.ts';

const WILSON = given('wilson-center');

/** What became of each part of a page, in its order. */
function divided(text: string, profile = WILSON) {
  const source = transcript('page.txt', text);
  const { body, fields, dropped, doubts } = pageOf(source, profile);
  const words = ({ start, end }: { start: number; end: number }) => collapse(text.slice(start, end));
  return {
    body: words(body),
    fields: fields.map(({ kind, value }) => (value ? `${kind}: ${collapse(value)}` : kind)),
    dropped: dropped.map((each) => `${each.rule}: ${words(each)}`),
    doubts: doubts.map((each) => `${each.severity}: ${words(each.span)}`),
  };
}

describe('The page of the first record', () => {
  const text = readFileSync(new URL('../../tei/transcripts/1960-06-28-puzanov.txt', import.meta.url), 'utf8');
  const found = divided(text);

  it('has title, date, summary, source and rights, which go to the header', () => {
    expect(found.fields.map((each) => each.slice(0, 40))).toEqual([
      'date: July 26, 1960',
      'title: Record of Conversation between th',
      'abstract: A report on a meeting between ',
      'statement: State Central Archive, Prague',
      'rights: The History and Public Policy Pr',
      "rights: To enquire about this document's",
      'label',
      'label',
    ]);
  });

  it('has two lines that a rule drops', () => {
    expect(found.dropped).toEqual([
      'skip-link: Skip to content',
      'document-information: Document Information',
    ]);
  });

  it('leaves the document between them, whole', () => {
    expect(found.body.slice(0, 22)).toBe('In Prague on July 1960');
    expect(found.body.slice(-20)).toBe('Other Attachments: /');
  });

  it('asks a person whether the summary is the host’s', () => {
    expect(found.doubts).toEqual([expect.stringMatching(/^info: A report on a meeting/)]);
  });
});

describe('Other pages of the same archive', () => {
  it('have labels with values, below them or behind a colon', () => {
    const text = [
      ...['March 25, 1960', '', 'Journal of Soviet Ambassador', '', 'Comrade Kim said this.', ''],
      ...['Document Information', '', 'Source', '', 'AVPRF fond 0102, opis 16, papka 85, delo 7.', ''],
      ...['Rights', '', 'The History and Public Policy Program welcomes reuse.', ''],
      ...['Original Uploaded Date', '', '2011-11-20', '', 'Language', '', 'Russian', ''],
      ...['Subjects: aid, oil', '', 'Record ID', '', '110001'],
    ].join('\n');
    expect(divided(text)).toEqual({
      body: 'Comrade Kim said this.',
      fields: [
        ...['date: March 25, 1960', 'title: Journal of Soviet Ambassador'],
        'statement: AVPRF fond 0102, opis 16, papka 85, delo 7.',
        'rights: The History and Public Policy Program welcomes reuse.',
        ...['remark: 2011-11-20', 'language: Russian', 'keywords: aid, oil', 'identifier: 110001'],
      ],
      dropped: [
        ...['document-information: Document Information', 'source-label: Source', 'rights-label: Rights'],
      ],
      doubts: [],
    });
  });

  it('may begin with a cover page', () => {
    const text =
      'Digital Archive\nInternational History Declassified\n\nMay 1956\nLetter on Rice\n\nCitation:\n“Letter”, 1956\n\nSummary:\nOn rice and\nmore rice.\n\nOriginal Language:\nRussian\n\nDear Comrade,\n\nRice.';
    const { body, fields, doubts } = divided(text);
    expect(body).toBe('Dear Comrade, Rice.');
    expect(fields).toEqual([
      ...['date: May 1956', 'title: Letter on Rice', 'remark: “Letter”, 1956'],
      ...['abstract: On rice and more rice.', 'language: Russian'],
    ]);
    expect(doubts).toEqual([]);
  });

  it('keep what no rule knows, and say so', () => {
    const { body, fields, doubts } = divided(
      'He went.\n\nDocument Information\n\nFrom an archive.\n\nQuite something else',
    );
    expect(body).toBe('He went.');
    expect(fields).toEqual(['statement: From an archive.', 'remark: Quite something else']);
    expect(doubts).toEqual(['warning: Quite something else']);
  });

  it('may lack the line before the source', () => {
    expect(divided('He went.\n\nRecord ID\n\n110001').fields).toEqual(['identifier: 110001']);
    expect(divided('He went.\n\nRecord ID\n\n\nOriginal Uploaded Date').fields).toEqual(['label', 'label']);
  });
});

describe('A document that is no page', () => {
  it('stays whole', () => {
    const text = 'Comrade Stalin!\n\nDate: 01/11/02\nLanguage: Russian\n\nType\nSource\n\nSubject: copyright';
    expect(divided(text)).toMatchObject({ body: collapse(text), fields: [], dropped: [] });
  });

  it('whose first line is a date is looked at by a person', () => {
    const { fields, doubts } = divided('June 28, 1960\n\nMinistry of Foreign Affairs\n\nDear Sir,');
    expect(fields).toEqual(['date: June 28, 1960', 'title: Ministry of Foreign Affairs']);
    expect(doubts).toHaveLength(2);
  });

  it('stays whole where “Document Information” is a line of it', () => {
    const text = `He went.\n\nDocument Information\n\n${'He spoke at length of many things. '.repeat(90)}`;
    expect(divided(text)).toMatchObject({ body: collapse(text), fields: [] });
  });

  it('stays whole with the generic profile', () => {
    const text = 'July 26, 1960\n\nRecord of Conversation\n\nHe went.\n\nDocument Information\n\nRecord ID';
    expect(divided(text, given('generic'))).toMatchObject({ body: collapse(text), fields: [], dropped: [] });
  });

  it.each(['', '\n\n', 'Skip to content', 'Skip to content\n\nDocument Information'])(
    'may be empty: %j',
    (text) => {
      expect(divided(text)).toMatchObject({ body: '', fields: [] });
    },
  );
});

it('An address that the page hides is a gap with its wording', () => {
  const text = 'He.\n\nDocument Information\n\nA.\n\nCopyright: ask [email\u00a0protected].';
  const field = pageOf(transcript('page.txt', text), WILSON).fields.at(-1);
  expect(shown(field ? [field.piece] : [])).toBe(
    '<p xml:id="page-rights-further">Copyright: ask <gap reason="editorial" frame="[email\u00a0protected]"><desc>mail address, hidden by the page</desc></gap>.</p>',
  );
});

describe('Words of a website that no rule knows', () => {
  it.each([
    ['Skip to main content | Home', ['Skip to main content | Home']],
    ['I was so glad [ edit ] of it', ['[ edit ]']],
    ['Share this page: X', ['Share this page: X']],
    ['<p>Dear Otto,</p>', ['<p>Dear Otto,</p>']],
    ['your note &amp; the ribbon&nbsp;came', ['&amp; the ribbon&nbsp;']],
    ['It is 5 < 6 & 7 > 6; a <er> b', []],
    ['He went home. The menu was long; we share this view.', []],
  ])('stay in the text, and a person is asked: %s', (line, expected) => {
    const { body, doubts } = divided(line, given('generic'));
    expect(body).toBe(line);
    expect(doubts).toEqual(expected.map((each) => `warning: ${each}`));
  });
});

describe('Feet of pages', () => {
  const foot = 'digitalarchive.wilsoncenter.org';
  const text = `He lay in\n${foot}\nthe woods [and\n${foot}\nslept].\n\n${foot}\n\nThen [he] went.`;
  const source = transcript('page.txt', text);
  const { xml, account, lost } = importTranscript(source, WILSON, { name: 'page', version: '1' });

  it('are dropped, and each is told', () => {
    const dropped = account.filter(({ kind }) => kind === 'dropped');
    expect(dropped.map(({ start, end }) => text.slice(start, end))).toEqual([foot, foot, foot]);
    expect(xml.match(/The rule “page-foot”/g)).toHaveLength(3);
  });

  it('end neither the paragraph nor the bracket in which they stand, and nothing is lost', () => {
    const words = xml
      .slice(xml.indexOf('<text '))
      .replace(/<lb\/>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    expect(words.trim()).toBe('He lay in the woods and slept. Then he went.');
    expect(lost).toBeUndefined();
    expect(account.filter(({ kind }) => kind === 'lost')).toEqual([]);
    expect(account.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
