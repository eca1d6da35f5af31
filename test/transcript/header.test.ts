import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { element, type Piece, text } from '../../src/transcript/pieces.ts';
import type { Profile } from '../../src/transcript/profile.ts';
import { correspondences } from '../../src/transcript/to-tei/header/correspondence.ts';
import { creation } from '../../src/transcript/to-tei/header/creation.ts';
import { written } from '../../src/transcript/to-tei/write.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { parse } from '../../src/xml/parse.ts';
import { attribute, elements, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { given } from './profiles.ts';

const WILSON = given('wilson-center');

function rootOf(xml: string): XmlElement {
  const { value } = parse(xml, 'record.xml');
  if (!value) throw new Error('The record is no XML.');
  return value.root;
}

const imported = (words: string, profile: Profile = WILSON, file = 'letters/1957-rice.txt') =>
  rootOf(importTranscript(transcript(file, words), profile, { name: '1957-rice', version: '1' }).xml);

/** The elements of a name, as one line each: their attributes but for identifiers, their words. */
function found(root: XmlElement, name: string, within = 'teiHeader'): readonly string[] {
  const part = [...elements(root)].find(({ local }) => local === within);
  const all = part ? [...elements(part)].filter(({ local }) => local === name) : [];
  return all.map((each) => {
    const attributes = each.attributes
      .filter((one) => one.name !== 'xml:id')
      .map((one) => `${one.name}=${one.value} `)
      .join('');
    return attributes + textOf(each).replace(/\s+/g, ' ').trim();
  });
}

const page = (...lines: readonly string[]) =>
  ['Skip to content', 'May 1957', 'On Rice', '', 'Dear Comrade,', '', ...lines].join('\n');

describe('The title of a record', () => {
  it('is that of the page, by the host', () => {
    expect(found(imported(page()), 'title', 'titleStmt')).toEqual(['type=main resp=#resp-host On Rice']);
  });

  it('is its name where nothing gives one', () => {
    expect(found(imported('He went.', given('generic')), 'title', 'titleStmt')).toEqual([
      'type=main 1957-rice',
    ]);
  });
});

describe('Who answers for what', () => {
  it('is the translator whom the source line names, the host, the import', () => {
    const root = imported(
      page('Document Information', '', 'AVPRF, fond 1. Translated for NKIDP by Ann B. Lee.'),
    );
    expect(found(root, 'respStmt', 'titleStmt')).toEqual([
      'Translation into English Ann B. Lee',
      'Publication of the translation on the web, with its title, date and summary History and Public Policy Program, Digital Archive',
      'Import from the transcript tei-edition',
    ]);
  });

  it.each([
    ['translated by H. Penhale and T. Bay.', ['H. Penhale', 'T. Bay']],
    ['Obtained by A. Bo and translated by Anne-Marie van Dam.', ['Anne-Marie van Dam']],
    ['Translation by Li Wei for CWIHP', ['Li Wei']],
    ['The translator is not known', ['The translator, whom the transcript does not name']],
  ])('%s', (line, names) => {
    const root = imported(page('Document Information', '', line));
    const [translation] = found(root, 'respStmt', 'titleStmt');
    expect(translation).toBe(`Translation into English ${names.join(' ')}`);
  });

  it('is no translator where the page says that the original is in the language of the text', () => {
    const root = imported(page('Document Information', '', 'An archive', '', 'Language', '', 'English'));
    expect(found(root, 'respStmt').join()).not.toContain('Translation');
    expect([...elements(root)].find(({ local }) => local === 'text')?.attributes).toMatchObject([
      { name: 'type', value: 'transcription' },
      { name: 'xml:id' },
      { name: 'xml:lang', value: 'en' },
    ]);
  });
});

describe('The source', () => {
  it('keeps the catalogue’s date in the words of the page, and out of the creation', () => {
    const root = imported(page());
    expect(found(root, 'date')).toEqual(['type=catalogue when=1957-05 cert=low resp=#resp-host May 1957']);
    expect(found(root, 'creation')).toEqual([]);
  });

  it('keeps identifiers, the language of the original and keywords', () => {
    const root = imported(
      page(
        ...[
          'Document Information',
          '',
          'An archive',
          '',
          'Language',
          '',
          'Russian',
          '',
          'Subjects: rice, oil',
        ],
        ...['', 'Record ID', '', '110001'],
      ),
    );
    expect(found(root, 'idno')).toEqual(['type=local 110001']);
    expect(found(root, 'textLang')).toEqual(['mainLang=ru Russian']);
    expect(found(root, 'term')).toEqual(['rice', 'oil']);
  });

  it.each([
    ['Russian State Archive, Moscow, fond 5, opis 2', 'Moscow|Russian State Archive|fond 5|opis 2'],
    ['AVPRF, fond 0102, opis 16, papka 85. Obtained by X.', 'AVPRF|fond 0102, opis 16, papka 85'],
    ['Who knows', 'Not stated'],
  ])('tells where the original lies: %s', (line, expected) => {
    const root = imported(page('Document Information', '', line));
    const all = [...elements(root)].find(({ local }) => local === 'msIdentifier');
    expect(all?.children.flatMap((child) => (child.kind === 'element' ? textOf(child) : [])).join('|')).toBe(
      expected,
    );
  });

  it('names the file without the folders of somebody’s machine', () => {
    expect(found(imported(page()), 'note', 'sourceDesc').at(-1)).toBe(
      'type=source The transcript is the file “1957-rice.txt”.',
    );
  });
});

const division = (type: string, ...children: readonly Piece[]) =>
  element('div', { type, 'xml:id': type }, children);
const dateline = (words: string, when?: string) =>
  element('dateline', {}, [element('date', { when }, [text(words)])]);
const shown = (pieces: readonly Piece[]) =>
  pieces.map((piece) => written(piece).replace(/\n\s*/g, '')).join('');

describe('The creation', () => {
  it('has the date of the document, and that of the letter that forwards it', () => {
    const both = [
      division('letter', dateline('July 1960', '1960-07')),
      division('record', dateline('28.6.1960', '1960-06-28')),
    ];
    expect(shown(creation(both))).toBe(
      '<creation><date type="document" when="1960-06-28">28.6.1960</date><date type="coverLetter" when="1960-07">July 1960</date></creation>',
    );
  });

  it('has none where no dateline is certain', () => {
    expect(creation([division('letter', dateline('01/11/02'))])).toEqual([]);
  });
});

describe('A correspondence', () => {
  const correspondence = (type: string, ...children: readonly Piece[]) =>
    shown(correspondences([division(type, ...children)]));
  const gap = element('gap', { reason: 'illegible' }, [
    element('desc', { type: 'signature' }, [text('signature')]),
  ]);
  const lines = (...words: readonly string[]) =>
    element(
      'address',
      {},
      words.map((each) => element('addrLine', {}, [text(each)])),
    );

  it('has the names of signature and address', () => {
    const signed = element('signed', {}, [element('persName', { ref: '#lund' }, [text('T. Lund')])]);
    const address = element('address', {}, [
      element('addrLine', {}, [element('orgName', {}, [text('Ministry')])]),
    ]);
    expect(
      correspondence('letter', dateline('5 May', '1960-05-05'), element('closer', {}, [signed, address])),
    ).toBe(
      '<correspDesc ref="#letter" xml:id="correspondence-letter"><correspAction type="sent"><persName ref="#lund">T. Lund</persName><date when="1960-05-05">5 May</date></correspAction><correspAction type="received"><orgName>Ministry</orgName></correspAction></correspDesc>',
    );
  });

  it('says why a name is not known', () => {
    expect(correspondence('letter', element('signed', {}, [gap]))).toContain(
      'Unknown: the signature could not be read',
    );
    expect(correspondence('telegram')).toContain('Unknown: no signature is reported');
    expect(correspondence('letter', lines('Esteemed Comrade', 'Jiri Hendrych'))).toContain(
      '<name type="unknown">Not identified: Esteemed Comrade, Jiri Hendrych</name>',
    );
    expect(correspondence('letter', element('signed', {}, [text('(signed) Hielscher')]))).toContain(
      '<name>(signed) Hielscher</name>',
    );
  });

  it('is told of a record only where it has an address', () => {
    expect(correspondence('record')).toBe('');
    expect(correspondence('record', lines('Ministry'))).toContain('ref="#record"');
  });
});

describe('The header of the first record, beside the one made by hand', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const byHand = rootOf(read('../../tei/records/1960-06-28-puzanov.xml'));
  const result = importTranscript(
    transcript('1960-06-28-puzanov.txt', read('../../tei/transcripts/1960-06-28-puzanov.txt')),
    WILSON,
    { name: '1960-06-28-puzanov', version: '1' },
  );
  const own = rootOf(result.xml);
  const plain = (each: string) => each.replace(/(?:ref|xml:id|resp)=\S+ /g, '');
  const same = (name: string, within: string) => {
    const ours = found(own, name, within).map(plain);
    expect(found(byHand, name, within).map(plain)).toEqual(expect.arrayContaining(ours));
    return ours;
  };

  it('gives all of the transcript back', () => {
    expect(result.lost).toBeUndefined();
  });

  it('has the same title, catalogue date, publisher, translator and host', () => {
    expect(same('title', 'titleStmt')).toHaveLength(1);
    expect(same('date', 'bibl')).toEqual(['type=catalogue when=1960-07-26 cert=low July 26, 1960']);
    expect(same('publisher', 'bibl')).toHaveLength(1);
    expect(found(own, 'respStmt', 'titleStmt').slice(0, 2)).toEqual(
      found(byHand, 'respStmt', 'titleStmt').slice(0, 2),
    );
  });

  it('has the same source statement, rights and abstract, word for word', () => {
    const isStatement = (each: string) => each.startsWith('type=sourceStatement');
    expect(found(own, 'note').filter(isStatement).map(plain)).toEqual(
      found(byHand, 'note').filter(isStatement).map(plain),
    );
    expect(found(own, 'p', 'bibl')).toEqual(found(byHand, 'p', 'bibl'));
    expect(found(own, 'desc', 'bibl')).toEqual(['mail address, hidden by the page']);
    expect(found(own, 'abstract')).toEqual([found(byHand, 'abstract')[0]]);
  });

  it('has the same archive, with the same doubt about its levels', () => {
    expect(same('collection', 'msIdentifier')).toHaveLength(3);
    expect(found(own, 'repository')).toEqual(['cert=medium State Central Archive']);
  });

  it('records the labels that have no value', () => {
    expect(found(own, 'mentioned', 'bibl')).toEqual(['Original Uploaded Date', 'Record ID']);
  });

  it('tells which lines a rule left out', () => {
    expect(found(own, 'p', 'projectDesc').slice(1)).toEqual([
      'The rule “skip-link” of the profile “wilson-center” leaves out line 1: “Skip to content”.',
      'The rule “document-information” of the profile “wilson-center” leaves out line 92: “Document Information”.',
    ]);
  });

  it('declares each language that the text uses', () => {
    const declared = found(own, 'language').map((each) => /^ident=(\S+)/.exec(each)?.[1]);
    const used = [...elements(own)]
      .filter((each) => each.local === 'text' || each.parent?.local !== undefined)
      .flatMap((each) => attribute(each, 'xml:lang') ?? []);
    expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('lacks what only a person knows: the language of the original, keywords, a genre', () => {
    expect(found(own, 'textLang')).toEqual(['mainLang=und The language of the original is not stated.']);
    expect([...found(own, 'term'), ...found(own, 'catRef')]).toEqual([]);
  });
});
