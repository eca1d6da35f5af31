import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { attributeOf, type ElementPiece, type Piece } from '../../src/transcript/pieces.ts';
import { rebuiltPieces } from '../../src/transcript/rebuild/of-pieces.ts';
import { collapse, transcript } from '../../src/transcript/transcript.ts';
import { parse } from '../../src/xml/parse.ts';
import { random } from '../relaxng/mutations.ts';
import { divisions, doubtsIn, GENERIC } from './read.ts';

const RECORD = readFileSync(new URL('../../tei/transcripts/1960-06-28-puzanov.txt', import.meta.url), 'utf8');
const SCHEMA = readFileSync(new URL('../../schemas/archival-record.rng', import.meta.url), 'utf8');

/** The document itself: lines 7 to 88, without the page around it. */
const DOCUMENT = RECORD.split('\n').slice(6, 88).join('\n');

function isElement(piece: Piece | undefined): piece is ElementPiece {
  return piece?.kind === 'element';
}

/** The elements of a division by name, those in openers and the like behind them. */
function outline(division: Piece): readonly string[] {
  if (!isElement(division)) return [];
  return division.children.filter(isElement).map((child) => {
    const inner = ['opener', 'closer', 'postscript', 'address'].includes(child.name)
      ? `(${child.children.filter(isElement).map(named).join(' ')})`
      : '';
    return named(child) + inner;
  });
}

function named(piece: ElementPiece): string {
  const type = attributeOf(piece, 'type');
  const lines = piece.name === 'address' ? `*${piece.children.length}` : '';
  return `${piece.name}${type ? `:${type}` : ''}${lines}`;
}

describe('The first record is divided as an editor divides it', () => {
  const found = divisions(DOCUMENT);

  it('into a letter and a record', () => {
    expect(found.map((each) => (isElement(each) ? attributeOf(each, 'type') : ''))).toEqual([
      'letter',
      'record',
    ]);
  });

  it('the letter with its mark between two openers, and the address below the signature', () => {
    expect(outline(found[0] as Piece)).toEqual([
      'opener(dateline seg:reference seg:reference seg:classification seg:enclosures add)',
      'note:stamp',
      'opener(salute)',
      'p',
      'note:marginal',
      'closer(salute signed address*5)',
      'note:annotation',
      'note:filing',
      'note:annotation',
    ]);
  });

  it('the record with its opener, subject, paragraphs, note at the end and form', () => {
    expect(outline(found[1] as Piece)).toEqual([
      'note:stamp',
      'note:marginal',
      'opener(dateline address*2 seg:classification)',
      'head:subject',
      ...Array.from({ length: 10 }, () => 'p'),
      'closer(signed)',
      'postscript(p signed)',
      'trailer:form',
    ]);
  });

  it('and the break before the name of the newspaper ends no paragraph', () => {
    expect(rebuiltPieces(found, 'body')).toMatch(/\sin\sNodong Sinmun from/);
  });
});

const POOL: readonly string[] = [
  ...['', '', '', '', '\u00a0', '\f', '   ', '-----', '* * *', '- 2 -', 'Page 3', '[page 2]', '(Page 2)'],
  ...[
    'TOP SECRET',
    'H i g h l y c l a s s i f i e d !',
    'S T R E N G  G E H E I M',
    'Copy No. 2',
    'SECRET [stamp]',
  ],
  ...['No. 003923/60-7', '23 –26/324', 'Nº [208]', 'Az.: IV 2/20', 'Ref.: 12', 'Nº 395 - 9 August 1960'],
  ...[
    'In Prague on',
    'July 1960',
    'Moscow, 5 March 1953',
    '01/11/1962',
    'Berlin, den 3. Mai 1956',
    'Date: 01/11/02 Alena Noskova, Ph.D.',
  ],
  ...['4 attachments', 'Enclosure 1', 'Attachment', 'Document 2', 'Encl.: 2 maps', 'ANNEX II'],
  ...[
    'Dear Comrade,',
    'Esteemed Comrade',
    'Jiri H e n d r y c h',
    'P r a g u e',
    'Sehr geehrter Herr Minister!',
  ],
  ...[
    'Subject: Record of a conversation',
    'Betr.: Besuch',
    'RECORD OF A CONVERSATION',
    'II. ECONOMY',
    'Memorandum',
  ],
  ...['With comradely greetings', 'Yours sincerely', 'Hochachtungsvoll'],
  ...[
    '[Signature: illegible]',
    '[signature]',
    '(A. PUZANOV)',
    '/A. Puzanov/',
    'A. Puzanov',
    '(signed) Hielscher',
    'S H T Y K O V',
  ],
  ...[
    'COUNSELLOR OF THE [signature]',
    'USSR MFA DVO (B. VERESHCHAGIN)',
    'Signature: (illegible)',
    '[Initials: illegible]',
    '[sign',
  ],
  ...[
    'P.S. He left.',
    'Note: He came late.',
    'me/MB',
    'Print No,: 2',
    'Other Attachments: /',
    'Interpreter:',
  ],
  ...[
    'Five copies printed',
    '1 - Cde. Gromyko',
    'cc: Mr. Adams',
    'Copies to:',
    '- wheat',
    '- cotton',
    '1. Wheat',
    '2) Cotton',
  ],
  ...[
    '[Added by hand: “p/998”]',
    '[Note in left margin: illegible]',
    '[stamp:',
    'Incoming 02416-s;',
    '12 September 1957]',
  ],
  ...[
    '(filed in the program',
    'USA, struggle with)',
    '[illegible]',
    '[him]',
    'Reason: file no. 267',
    'DECLASSIFIED',
  ],
  ...['GORBACHEV: Let us begin.', 'KOHL: Yes, we should.', 'Zhou: Who is she (laughs)?', '(Applause)'],
  ...[
    'TO: The Director',
    'FROM: J. Smith',
    'Тов. Хрущеву Н. С.',
    'Anwesend:',
    'Present: Kim, Pak',
    'SHTYKOV',
    'Abteilungsleiter',
    'BREZHNEV. We begin.',
  ],
  ...['Wheat\t100\t200', 'USSR EMBASSY          Copy Nº 3', '    An indented line', '        and another'],
  ...[
    'He came.',
    'The talks in Moscow were long, and much was said of wheat, of cotton and of the debts of the war.',
  ],
  ...[
    'and so they went to the',
    'woods near the river, where',
    'it was cold.',
    'Ministry of Foreign Affairs',
    ']',
    '[[',
    '(',
    '\u202e',
  ],
];

describe('Whatever lines follow each other', () => {
  const { value: schema } = compileSchema({ uri: 'archival-record.rng', text: SCHEMA });

  it('the record is valid, and gives its lines back', () => {
    const next = random(Number(process.env['SEED'] ?? 11));
    for (let count = Number(process.env['DOCUMENTS'] ?? 150); count > 0; count--) {
      const length = 1 + Math.floor(next() * 30);
      const lines = Array.from({ length }, () => POOL[Math.floor(next() * POOL.length)] ?? '');
      const text = lines.join('\n');
      const { xml, lost, account } = importTranscript(transcript('lines.txt', text), GENERIC, {
        name: 'lines',
        version: '0',
      });
      expect({ text, lost }).toEqual({ text, lost: undefined });
      expect({ text, lost: account.filter(({ kind }) => kind === 'lost') }).toEqual({ text, lost: [] });
      const { value: record } = parse(xml, 'lines.xml');
      if (!record || !schema) throw new Error('The record or the schema can’t be read.');
      const problems = validate(record, schema).map(({ message }) => message);
      expect({ text, problems }).toEqual({ text, problems: [] });
    }
  }, 60_000);
});

describe('A document is told from the one before it', () => {
  it('by a rule and a dateline', () => {
    expect(typesOf('He came.\n\n-----\n\nBerlin, 3 May 1956\n\nHe left.')).toEqual(['other', 'other']);
  });

  it('by two lines of an opening in the midst of text, with a doubt', () => {
    const text = 'He came to us.\n\nTOP SECRET\nBerlin, 3 May 1956\n\nHe left.';
    expect(typesOf(text)).toEqual(['other', 'other']);
    expect(doubtsIn(divisions(text)).map(({ code }) => code)).toEqual(['import/division']);
  });

  it('not by one such line', () => {
    expect(typesOf('He came to us.\n\nTOP SECRET\n\nHe left.')).toEqual(['other']);
  });

  it('by a greeting that text follows, below a signature', () => {
    const text = 'Dear Sir,\n\nI came.\n\n(signed) Popa\n\nDear Madam,\n\nI left.\n\n(signed) Popa';
    expect(typesOf(text)).toEqual(['letter', 'letter']);
  });

  it('and what kind it is by its title, or by its greeting', () => {
    expect(typesOf('TELEGRAM\n\nHe came.')).toEqual(['telegram']);
    expect(typesOf('Aktenvermerk über ein Gespräch\n\nEr kam.')).toEqual(['record']);
    expect(typesOf('Protokoll der Sitzung\n\nSie kamen.')).toEqual(['minutes']);
    expect(typesOf('Lieber Max!\n\nIch kam.')).toEqual(['letter']);
    expect(typesOf('He came.\n\nAnlage 2\n\nEr ging.')).toEqual(['other', 'enclosure']);
    expect(typesOf('He came.')).toEqual(['other']);
  });
});

describe('Lines of running text', () => {
  const first = 'We went on from there to the next village and asked for bread and';
  it('flow on where they were broken for want of room', () => {
    expect(
      paragraphs(`${first}\nMilk, since we had none left, but they had none either at that\ntime.`),
    ).toBe(1);
  });

  it('are paragraphs where each is long and ends a sentence', () => {
    const long = 'He said this and that of the wheat and of the cotton and of the debts of the war. '
      .repeat(3)
      .trim();
    expect(paragraphs(`${long}\n${long}\n${long}`)).toBe(3);
  });

  it('end where those of the source do, if the profile says so', () => {
    const kept = divisions('He knew\nnothing.', { ...GENERIC, lines: 'keep' });
    expect(JSON.stringify(kept)).toContain('"name":"lb"');
  });

  it('are read to the end, however many they are', () => {
    const text = 'He said this and that of the wheat and of the\n'.repeat(20_000);
    expect(collapse(rebuiltPieces(divisions(text), 'body')).length).toBeGreaterThan(800_000);
  });
});

function typesOf(text: string): readonly (string | undefined)[] {
  return divisions(text).map((each) => (isElement(each) ? attributeOf(each, 'type') : undefined));
}

function paragraphs(text: string): number {
  return divisions(text)
    .flatMap((each) => (isElement(each) ? each.children : []))
    .filter((each) => isElement(each) && each.name === 'p').length;
}
