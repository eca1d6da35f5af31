import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { haveJing, jingSays } from './relaxng/jing.ts';
import { BLOCKS, LINES_OF_OPENERS, transcriptOf } from './transcript-of.ts';

const TEI = new URL('../tei/', import.meta.url);
const SHARED = new URL('../../shared/', import.meta.url);

const RECORD = 'records/1960-06-28-puzanov.xml';
const TRANSCRIPT = 'transcripts/1960-06-28-puzanov.txt';
const REGISTERS = ['persons', 'places', 'organisations', 'bibliography'].map(
  (name) => `registers/${name}.xml`,
);
const FILES = [RECORD, ...REGISTERS];

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
  readonly parent: Node | undefined;
}

/** The only place that knows the parser. */
function parse(xml: string): Node {
  type Growing = Node & { readonly children: (Node | string)[] };
  let root: Node | undefined;
  let open: Growing | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Growing = { name, attributes: { ...attributes }, children: [], parent: open };
    open?.children.push(node);
    root ??= node;
    open = node;
  });
  parser.on('text', (text) => open?.children.push(text));
  parser.on('closetag', () => {
    open = open?.parent as Growing | undefined;
  });
  parser.write(xml).close();
  if (!root) throw new Error('There is no element.');
  return root;
}

function* descendants(node: Node): Generator<Node> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

function all(node: Node, name: string, attributes: Record<string, string> = {}): Node[] {
  const wanted = Object.entries(attributes);
  return [...descendants(node)].filter(
    (each) => each.name === name && wanted.every(([key, value]) => each.attributes[key] === value),
  );
}

function only(node: Node, name: string, attributes: Record<string, string> = {}): Node {
  const [first, ...more] = all(node, name, attributes);
  if (!first || more.length > 0) throw new Error(`Not exactly one ${name} ${JSON.stringify(attributes)}`);
  return first;
}

function ancestors(node: Node): string[] {
  return node.parent ? [node.parent.name, ...ancestors(node.parent)] : [];
}

function tokens(value: string | undefined): string[] {
  return collapse(value ?? '')
    .split(' ')
    .filter(Boolean);
}

/** XML white space alone: a no-break space is a character of the text. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

function textOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Undefined where the two are the same; else both from a little before the first difference. */
function difference(rebuilt: string, transcript: string): string | undefined {
  if (rebuilt === transcript) return undefined;
  let at = 0;
  while (at < rebuilt.length && rebuilt[at] === transcript[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `character ${at}: rebuilt ${around(rebuilt)}, transcript ${around(transcript)}`;
}

function read(file: string): string {
  return readFileSync(new URL(file, TEI), 'utf8');
}

const source = read(RECORD);
const lines = read(TRANSCRIPT).split('\n');
const transcript = collapse(lines.slice(6, 88).join('\n'));

const trees = new Map(FILES.map((file) => [file, parse(read(file))]));
const record = tree(RECORD);
const header = only(record, 'teiHeader');
const body = only(record, 'body');

function tree(file: string): Node {
  const found = trees.get(file);
  if (!found) throw new Error(`${file} is not among the files of the edition.`);
  return found;
}

function byId(id: string): Node {
  const found = [record, ...descendants(record)].find((node) => node.attributes['xml:id'] === id);
  if (!found) throw new Error(`Nothing has the identifier ${id}.`);
  return found;
}

/** The files of the workplace are of others, and not everywhere. */
const sharedFile = (path: string) => fileURLToPath(new URL(path, SHARED));
const needs = (path: string) => (existsSync(sharedFile(path)) ? '' : ` (skipped: no ../shared/${path})`);

describe('the body of the record, turned back into text', () => {
  it('gives lines 7 to 88 of the transcript, character by character, white space collapsed', () => {
    expect(transcript).toHaveLength(7908);
    expect(difference(transcriptOf(source), transcript)).toBeUndefined();
  });

  const spoilt: readonly [string, (xml: string) => string][] = [
    ['a word is missing', (xml) => xml.replace('I showed ', 'I ')],
    ['a mark is missing', (xml) => xml.replace(/<note type="stamp"[\s\S]*?<\/stamp><\/note>/, '')],
    [
      'a space stands before an apostrophe',
      (xml) => xml.replace("</persName>'s essay", "</persName> 's essay"),
    ],
    ['the space after an abbreviation is missing', (xml) => xml.replace(/<\/choice>\s+/, '</choice>')],
    ['a point of the marginal note is missing', (xml) => xml.replace('>..2/6<', '>.2/6<')],
    ['a frame is not pointed to', (xml) => xml.replace(' rendition="#frame-initials"', '')],
    ['a frame has lost its quotation marks', (xml) => xml.replace('by hand: “…”]', 'by hand: …]')],
    ['an omitted word is ascribed to the translator', (xml) => xml.replace('"omitted"', '"translation"')],
    ['letter-spacing is not marked', (xml) => xml.replace('rend="letter-spaced"', 'rend="bold"')],
    ['a gap is missing', (xml) => xml.replace(/<gap xml:id="record-p8-gap"[^>]*>/, '')],
    ['a dash has become a hyphen', (xml) => xml.replace('700 – 800', '700 - 800')],
    ['a paragraph stands twice', (xml) => xml.replace(/<p xml:id="record-p10">[\s\S]*?<\/p>/, '$&$&')],
    ['one person stands for another', (xml) => xml.replace('>Kim Il<', '>Kim Il Sung<')],
    ['a no-break space stands for a space', (xml) => xml.replace('Dear Comrade', 'Dear\u00a0Comrade')],
  ];
  it.each(spoilt)('differs when %s', (_, spoil) => {
    const xml = spoil(source);
    expect(xml).not.toBe(source);
    expect(difference(transcriptOf(xml), transcript)).toMatch(/^character \d+: /);
  });

  it('has no rule that lets an unknown element pass', () => {
    const xml = source.replace(/<label>Sheets:<\/label>/, '<figure/>$&');
    expect(() => transcriptOf(xml)).toThrow('There is no rule for figure.');
  });

  it(`starts from an untouched copy of what was published${needs('record/transcript.txt')}`, (context) => {
    if (needs('record/transcript.txt')) context.skip();
    const given = readFileSync(sharedFile('record/transcript.txt'));
    expect(given.equals(readFileSync(new URL(TRANSCRIPT, TEI)))).toBe(true);
  });
});

describe('the marks and words of the record', () => {
  const gaps = all(body, 'gap', { reason: 'illegible' });

  it('has nine unreadable places: five signings, three notes, one in running text', () => {
    expect(gaps).toHaveLength(9);
    expect(all(body, 'gap')).toHaveLength(9);
    expect(transcript.match(/illegible/g)).toHaveLength(9);
    expect(gaps.every((gap) => gap.attributes['extent'] === 'unknown')).toBe(true);
    const parents = gaps.map((gap) => gap.parent?.name);
    expect(parents).toEqual(['stamp', 'note', 'signed', 'note', 'note', 'stamp', 'p', 'signed', 'signed']);
    expect(gaps.filter((gap) => gap.attributes['unit'] === 'words').map((gap) => gap.parent?.name)).toEqual([
      'p',
    ]);
  });

  it('tells four signatures from one set of initials', () => {
    const kinds = all(body, 'desc').map((desc) => desc.attributes['type']);
    expect(kinds).toEqual(['signature', 'signature', 'signature', 'signature', 'initials']);
    expect(byId('record-initials').parent?.attributes['xml:id']).toBe('record-note');
  });

  it('expands all 37 “c.” and “C.”, and “cs.”', () => {
    const forms = new Map<string, number>();
    for (const choice of all(body, 'choice').filter((each) => all(each, 'abbr').length > 0)) {
      const form = `${textOf(only(choice, 'abbr'))} ${textOf(only(choice, 'expan'))}`;
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    const [small, capital] = [transcript.match(/\bc\. /g)?.length, transcript.match(/\bC\. /g)?.length];
    expect([small, capital]).toEqual([25, 12]);
    expect(Object.fromEntries(forms)).toEqual({
      'c. comrade': small,
      'C. Comrade': capital,
      'cs. Czechoslovak': 1,
    });
  });

  it('keeps four letter-spaced strings as words', () => {
    const spaced = all(body, 'hi', { rend: 'letter-spaced' }).map(textOf);
    expect(spaced).toEqual(['Hendrych', 'Prague', 'Praha', 'Highly classified!']);
    expect(all(body, 'hi')).toHaveLength(4);
    expect(textOf(body)).not.toMatch(/(^|\s)(\p{L} ){3,}\p{L}(\W|$)/u);
  });

  it('has two marks of declassification of the same wording that point to one another', () => {
    const [first, second, ...more] = all(body, 'note', { type: 'stamp', subtype: 'declassification' });
    expect(more).toEqual([]);
    if (!first || !second) throw new Error('A mark is missing.');
    expect(textOf(first)).toBe(textOf(second));
    expect(first.attributes['corresp']).toBe(`#${second.attributes['xml:id']}`);
    expect(second.attributes['corresp']).toBe(`#${first.attributes['xml:id']}`);
    for (const mark of [first, second]) {
      expect(mark.attributes).toMatchObject({ cert: 'medium', place: 'unspecified' });
      expect(only(mark, 'stamp').attributes['type']).toBe('declassification');
    }
  });

  it('keeps each note of the source, in its order and with its hand', () => {
    const notes = all(body, 'note').map((note) => [note.attributes['type'], note.attributes['hand'] ?? '']);
    expect(notes).toEqual([
      ['stamp', ''],
      ['gloss', ''],
      ['marginal', '#hand-letter-margin'],
      ['annotation', '#hand-letter-annotation-1'],
      ['filing', '#hand-letter-filing'],
      ['annotation', '#hand-letter-annotation-2'],
      ['stamp', ''],
      ['gloss', ''],
      ['marginal', '#hand-record-margin'],
    ]);
    expect(textOf(only(body, 'add'))).toBe('p/998');
  });

  it('gives each mark a hand of its own, and no hand without a mark', () => {
    const used = [...descendants(body)].flatMap((node) => tokens(node.attributes['hand']));
    const declared = all(header, 'handNote').map((hand) => `#${hand.attributes['xml:id']}`);
    expect(new Set(used).size).toBe(used.length);
    expect(used.toSorted()).toEqual(declared.toSorted());
  });

  it('keeps the words of the translator apart from those of the editor', () => {
    const words = (node: Node) => [
      node.attributes['reason'],
      node.attributes['resp'],
      collapse(textOf(node)),
    ];
    expect(all(body, 'supplied').map(words)).toEqual([
      ['translation', '#resp-translation', 'the DPRK'],
      ['omitted', '#resp-encoding', 'a'],
      ['omitted', '#resp-encoding', 'a'],
    ]);
    for (const gloss of all(body, 'note', { type: 'gloss' })) {
      expect(gloss.attributes['resp']).toBe('#resp-translation');
    }
    expect(all(body, 'corr').map((corr) => corr.attributes['resp'])).toEqual(['#resp-encoding']);
    expect(all(body, 'note', { type: 'editorial' })).toEqual([]);
    const notes = all(only(record, 'back'), 'note');
    expect(notes.every(({ attributes }) => attributes['resp'] === '#resp-encoding')).toBe(true);
  });

  it('measures what the text measures', () => {
    const measures = all(body, 'measure').map(({ attributes: a }) =>
      [a['type'], a['quantity'] ?? `${a['min']}-${a['max']}`, a['unit'], a['commodity']]
        .filter(Boolean)
        .join(' '),
    );
    expect(measures).toEqual([
      'currency 700000000-800000000 ruble',
      'currency 130000000 ruble',
      'weight 100000 t wheat',
      'weight 10000 t cotton',
      'weight 2000000 t crude oil',
      'weight 400000 t cotton',
      'weight 70000 t cotton',
      'weight 20000 t cotton',
      'weight 20000 t vinalon',
      'duration 3.5 year',
      'weight 30 kg meat',
      'area 500000-700000 ha',
      'sheets 3 sheet',
    ]);
  });

  it('uses every frame that it declares', () => {
    const used = new Set([...descendants(record)].flatMap((node) => tokens(node.attributes['rendition'])));
    const declared = all(header, 'rendition', { scheme: 'free' }).map(
      (frame) => `#${frame.attributes['xml:id']}`,
    );
    expect([...used].toSorted()).toEqual(declared.toSorted());
  });
});

describe('identifiers and pointers', () => {
  const POINTERS = [
    'target',
    'ref',
    'resp',
    'who',
    'hand',
    'corresp',
    'rendition',
    'scheme',
    'change',
    'source',
  ];
  const isPointer = (token: string) => token.includes('#') || token.endsWith('.xml');

  /** Every pointer of a file, as the name of the file it leads to and the identifier there. */
  function pointers(file: string): { from: Node; to: string; id: string }[] {
    return [...descendants(tree(file))].flatMap((from) =>
      POINTERS.flatMap((name) => tokens(from.attributes[name]))
        .filter(isPointer)
        .map((token) => {
          const url = new URL(token, new URL(file, TEI));
          return { from, to: url.href.slice(TEI.href.length).replace(/#.*/, ''), id: url.hash.slice(1) };
        }),
    );
  }

  it.each(FILES)('%s gives no identifier twice', (file) => {
    const ids = [tree(file), ...descendants(tree(file))].flatMap((node) => node.attributes['xml:id'] ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it('every block of the text has an identifier', () => {
    const text = only(record, 'text');
    const blocks = [...descendants(text)].filter(
      (node) =>
        (BLOCKS.has(node.name) && !['lb', 'stamp'].includes(node.name)) ||
        (LINES_OF_OPENERS.has(node.name) && node.parent?.name === 'opener'),
    );
    expect(blocks.length).toBeGreaterThan(60);
    expect(blocks.filter((block) => !block.attributes['xml:id']).map(textOf)).toEqual([]);
  });

  it.each(FILES)('every pointer of %s leads to something', (file) => {
    const found = pointers(file);
    expect(found.length).toBeGreaterThan(0);
    const lost = found.filter(({ to, id }) => {
      const root = tree(to);
      return id !== '' && ![root, ...descendants(root)].some((node) => node.attributes['xml:id'] === id);
    });
    expect(lost.map(({ to, id }) => `${to}#${id}`)).toEqual([]);
  });

  it('names lead to entries of their own kind', () => {
    const registers: Record<string, string> = {
      persName: 'person',
      placeName: 'place',
      orgName: 'org',
      title: 'bibl',
    };
    for (const { from, to, id } of pointers(RECORD).filter(({ to }) => to !== RECORD)) {
      const expected =
        from.name === 'rs' ? 'person' : from.name === 'origPlace' ? 'place' : registers[from.name];
      const entry = [...descendants(tree(to))].find((node) => node.attributes['xml:id'] === id);
      expect(`${id} ${entry?.name}`).toBe(`${id} ${expected}`);
    }
  });

  it.each(REGISTERS)('every entry of %s is mentioned by the record', (file) => {
    const mentioned = new Set(pointers(RECORD).flatMap(({ to, id }) => (to === file ? [id] : [])));
    const entries = ['person', 'place', 'org', 'bibl'].flatMap((name) => all(tree(file), name));
    expect(entries.length).toBeGreaterThan(0);
    expect(
      entries.map((entry) => entry.attributes['xml:id']).filter((id) => !mentioned.has(id ?? '')),
    ).toEqual([]);
  });

  it.each(REGISTERS)('every identification in %s says who makes it and how certain it is', (file) => {
    for (const note of all(only(tree(file), 'standOff'), 'note', { type: 'identification' })) {
      expect(note.attributes).toMatchObject({ resp: '#resp-encoding' });
      expect(note.attributes['cert']).toMatch(/^(high|medium|low)$/);
    }
  });

  it('identifies no one whom the text leaves without a name', () => {
    const persons = all(tree('registers/persons.xml'), 'person');
    const unnamed = persons.filter((person) => all(person, 'persName', { type: 'role' }).length > 0);
    expect(unnamed.map((person) => person.attributes['xml:id'])).toEqual([
      'chinese-ambassador',
      'czechoslovak-ambassador',
      'dprk-delegate',
      'foreign-minister',
    ]);
    for (const person of unnamed) {
      expect(person.children.filter((child) => typeof child !== 'string')).toHaveLength(1);
    }
    expect(byId('record-p3-ambassador').attributes['ref']).toBeUndefined();
  });
});

describe('the schema of the TEI', () => {
  const schema = 'tei/tei_all.rng';
  const reason = needs(schema) || (haveJing || process.env['CI'] ? '' : ' (skipped: jing is not installed)');

  it(`accepts ${FILES.join(', ')}${reason}`, (context) => {
    if (reason) context.skip();
    expect(haveJing, 'jing is installed').toBe(true);
    expect(
      jingSays(
        sharedFile(schema),
        FILES.map((file) => fileURLToPath(new URL(file, TEI))),
      ),
    ).toEqual({ status: 0, stdout: '' });
  });
});

describe('what is easily got wrong', () => {
  const words = collapse(textOf(body));
  const when = (id: string) => byId(id).attributes['when'];

  it('the body says nothing that only an editor infers', () => {
    expect(words).not.toMatch(/stamp|declassif|typescript|doyen|Lleshi|Belishova/i);
    expect(textOf(only(record, 'text'))).not.toMatch(/typescript|doyen/i);
  });

  it('the body has no text of the page round the document', () => {
    expect(words).not.toMatch(
      /Skip to content|Document Information|Original Uploaded|Record ID|email|July 26/,
    );
    expect(words).not.toContain(lines[4]);
  });

  it('the body repeats no frame of the transcriber and no square bracket', () => {
    expect(words).not.toMatch(/[[\]]|illegible|Added by hand|left margin|Handwritten note|Initials/);
  });

  it('a date has the precision of the text: no day for the letter, no month for 01/11/02', () => {
    expect(when('letter-date')).toBe('1960-07');
    expect(when('record-date')).toBe('1960-06-28');
    expect([when('letter-stamp-date'), when('record-stamp-date')]).toEqual(['2002', '2002']);
    const dated = all(body, 'date').map((date) => [collapse(textOf(date)), date.attributes['when'] ?? '']);
    for (const [text, date] of dated) {
      const day = date?.split('-')[2];
      if (day) expect(text).toMatch(new RegExp(`\\b0?${Number(day)}(st|nd|rd|th)\\b`));
    }
    expect(JSON.stringify(dated)).not.toContain('1960-07-26');
  });

  it('“this month” is June, counted from the record and not from the heading of the page', () => {
    const dates = all(byId('record-note-p1'), 'date');
    expect(dates.map((date) => date.attributes['when'])).toEqual([
      '1960-06-12',
      '1960-06-14',
      '1960-06-12',
      '1960-06-14',
    ]);
    expect(dates.every((date) => date.attributes['cert'] === 'medium')).toBe(true);
  });

  it('the edition is dated by the record; the date of the catalogue stays with the web page', () => {
    expect(only(header, 'date', { type: 'document' }).attributes['when']).toBe('1960-06-28');
    const catalogue = only(header, 'date', { type: 'catalogue' });
    expect(catalogue.attributes).toMatchObject({ when: '1960-07-26', cert: 'low' });
    expect(ancestors(catalogue)).toContain('sourceDesc');
    expect(source.match(/1960-07-26/g)).toHaveLength(1);
  });

  it('odd numbers and signs stay as they are', () => {
    expect(all(body, 'idno').map(textOf)).toEqual([
      '003923/60-7',
      '23 –26/324',
      '267 261/01- OZÚ',
      '267 261/01- OZÚ',
    ]);
    expect(textOf(byId('record-margin'))).toBe('..2/6');
    expect(all(body, 'seg', { type: 'none' }).map(textOf)).toEqual(['/', '/']);
  });

  it('the filing note is kept in two lines, with its round brackets', () => {
    const note = byId('letter-filing');
    expect(all(note, 'lb')).toHaveLength(1);
    expect(transcriptOf(source)).toContain('(filed in the program USA, struggle with)');
    expect(all(body, 'term').map(textOf)).toEqual(['vinalon']);
  });

  it('Kim Il is not Kim Il Sung, and Zedong is Mao', () => {
    const names = all(body, 'persName');
    const of = (id: string) => names.filter((name) => name.attributes['ref']?.endsWith(`#${id}`)).map(textOf);
    expect(of('kim-il')).toEqual(['Kim Il']);
    expect(new Set(of('kim-il-sung').map(collapse))).toEqual(new Set(['Kim Il Sung']));
    expect(of('kim-il-sung')).toHaveLength(transcript.match(/Kim Il Sung/g)?.length ?? 0);
    expect(new Set(of('mao-zedong').map(collapse))).toEqual(new Set(['Mao Zedong', 'Zedong']));
  });

  it('the address below the signature is the letter’s, and no second letter begins there', () => {
    expect(ancestors(byId('letter-address'))).toEqual(['closer', 'div', 'body', 'text', 'TEI']);
    expect(all(byId('letter-address'), 'addrLine')).toHaveLength(5);
    expect(all(body, 'div').map((div) => div.attributes['type'])).toEqual(['letter', 'record']);
  });

  it('the note at the end is one paragraph, and the record points to it', () => {
    expect(all(byId('record-note'), 'p')).toHaveLength(1);
    expect(only(body, 'ref').attributes['target']).toBe('#record-note');
    expect(all(byId('record'), 'p')).toHaveLength(11);
  });

  it('no page break is inferred', () => {
    expect(all(body, 'pb')).toEqual([]);
  });

  it('the host is quoted word by word', () => {
    const bibl = only(header, 'bibl', { type: 'digital' });
    expect(textOf(only(bibl, 'title'))).toBe(lines[4]);
    expect(textOf(only(bibl, 'date'))).toBe(lines[2]);
    expect(collapse(textOf(only(bibl, 'note', { type: 'sourceStatement' })))).toBe(lines[94]);
    expect(collapse(textOf(only(header, 'abstract', { resp: '#resp-host' })))).toBe(lines[89]);
    const [first, second, ...more] = all(only(bibl, 'availability'), 'p');
    if (!first || !second) throw new Error('A statement of the host is missing.');
    expect(more).toEqual([]);
    expect(collapse(textOf(first))).toBe(lines[97]);
    const [before, after] = lines[99]?.split('[email\u00a0protected]') ?? [];
    const hidden = collapse(textOf(only(second, 'desc')));
    expect(collapse(textOf(second))).toBe(before + hidden + after);
  });

  it('a statement on reuse is no licence, and nothing that is not known is filled in', () => {
    expect(all(header, 'licence')).toEqual([]);
    expect(all(header, 'idno')).toEqual([]);
    const [own] = all(only(header, 'publicationStmt'), 'availability');
    expect(own?.attributes['status']).toBe('restricted');
    expect(all(only(header, 'publicationStmt'), 'date')).toEqual([]);
    for (const file of REGISTERS) expect(all(tree(file), 'idno')).toEqual([]);
  });

  it('the text is a translation into English from Czech, and says who made it', () => {
    expect(only(record, 'text').attributes).toMatchObject({ type: 'translation', 'xml:lang': 'en' });
    expect(only(header, 'textLang').attributes['mainLang']).toBe('cs');
    const translator = byId('resp-translation');
    expect(only(translator, 'resp').attributes['key']).toBe('trl');
    expect(textOf(only(translator, 'persName'))).toBe('Adolf Kotlik');
  });

  it('every language of the text is declared', () => {
    const text = only(record, 'text');
    const used = [text, ...descendants(text)].flatMap((node) => node.attributes['xml:lang'] ?? []);
    const declared = all(header, 'language').map((language) => language.attributes['ident']);
    expect([...new Set(used)].toSorted()).toEqual(declared.toSorted());
  });

  it('letter and record each have a correspondence with sender and addressee', () => {
    for (const id of ['letter', 'record']) {
      const actions = all(only(header, 'correspDesc', { ref: `#${id}` }), 'correspAction');
      expect(actions.map((action) => action.attributes['type'])).toEqual(['sent', 'received']);
    }
  });
});
