import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../src/checks/checks.ts';
import { readCorpus } from '../src/document/corpus.ts';
import { pointers, resolve } from '../src/document/pointers.ts';
import { first, type TeiDocument } from '../src/document/tei.ts';
import { editionSchema } from '../src/files/assets.ts';
import { listFiles } from '../src/files/read.ts';
import { readProject } from '../src/project/project.ts';
import { attribute, elements, textOf, type XmlElement } from '../src/xml/tree.ts';
import { haveJing, jingSays } from './relaxng/jing.ts';
import { BLOCKS, LINES_OF_OPENERS, transcriptOf } from './transcript-of.ts';

const EDITION = new URL('../src/files/new-edition/', import.meta.url);
const SCHEMA = fileURLToPath(new URL('../../shared/tei/tei_all.rng', import.meta.url));

const RECORD = 'records/1957-03-14-letter.xml';
const TRANSCRIPT = 'transcripts/1957-03-14-letter.txt';
const { value: FILES } = listFiles(fileURLToPath(EDITION), ['.xml']);
const REGISTERS = FILES.filter((file) => file.startsWith('registers/'));

const read = (file: string) => readFileSync(new URL(file, EDITION), 'utf8');
const source = read(RECORD);

const { value: corpus, diagnostics } = await readCorpus(
  FILES.map((file) => ({ file, bytes: readFileSync(new URL(file, EDITION)) })),
  {
    look: async () => undefined,
    names: async () => undefined,
    read: async () => undefined,
    progress: () => {},
  },
);

function document(file: string): TeiDocument {
  const found = corpus.documents.find((each) => each.file === file);
  if (!found) throw new Error(`${file} is not among the files of the new edition.`);
  return found;
}

function named(root: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return root ? [...elements(root)].filter(({ local }) => names.includes(local)) : [];
}

const ids = (found: readonly XmlElement[]) => found.map((each) => attribute(each, 'xml:id'));

describe('the settings of a new edition', () => {
  const { value: project, diagnostics: problems } = readProject(
    read('edition.json'),
    'edition.json',
    editionSchema(),
  );

  it('are accepted', () => {
    expect(problems).toEqual([]);
    expect(project).toMatchObject({ title: 'A new edition', editors: [{ name: 'Your name' }] });
  });

  it('say that the letter is invented, and grant nothing in the name of the editor', () => {
    expect(project?.description).toContain('invented');
    expect(project?.rights).toMatch(/^Replace this sentence/);
    expect(project?.licence).toBeUndefined();
  });
});

describe('the files of a new edition', () => {
  it('are a record and three registers, without a finding', () => {
    expect(FILES).toEqual([
      RECORD,
      'registers/organisations.xml',
      'registers/persons.xml',
      'registers/places.xml',
    ]);
    expect(diagnostics).toEqual([]);
    expect(check(corpus)).toEqual([]);
  });

  it.each(FILES)('%s has pointers, and all lead to elements and files of the edition', (file) => {
    const targets = [...pointers(document(file))].map((pointer) => resolve(pointer, document(file)));
    expect(targets.length).toBeGreaterThan(0);
    const lost = targets.filter((target) => {
      if (target.kind === 'element') return !corpus.byFile.get(target.file)?.ids.has(target.id);
      return target.kind !== 'file' || !FILES.includes(target.file);
    });
    expect(lost).toEqual([]);
  });

  it.each(REGISTERS)('every entry of %s is mentioned by the letter', (file) => {
    const mentioned = [...pointers(document(RECORD))].flatMap((pointer) => {
      const target = resolve(pointer, document(RECORD));
      return target.kind === 'element' && target.file === file ? [target.id] : [];
    });
    const entries = ids(named(document(file).root, 'person', 'place', 'org'));
    expect(entries.length).toBeGreaterThan(1);
    expect([...new Set(mentioned)].toSorted()).toEqual(entries.toSorted());
  });

  it.each(FILES)('%s says in its header that it is invented', (file) => {
    const { header } = document(file);
    expect(header && textOf(header)).toContain('invented');
  });

  const reason = !existsSync(SCHEMA)
    ? ' (skipped: no ../shared/tei/tei_all.rng)'
    : haveJing || process.env['CI']
      ? ''
      : ' (skipped: jing is not installed)';

  it(`are valid TEI${reason}`, (context) => {
    if (reason) context.skip();
    expect(haveJing, 'jing is installed').toBe(true);
    expect(
      jingSays(
        SCHEMA,
        FILES.map((file) => fileURLToPath(new URL(file, EDITION))),
      ),
    ).toEqual({ status: 0, stdout: '' });
  });
});

describe('the letter', () => {
  const text = first(document(RECORD).root, 'text');
  const transcript = read(TRANSCRIPT).replace(/\s+/g, ' ').trim();

  it('gives back its transcript, character by character, white space collapsed', () => {
    expect(transcriptOf(source)).toBe(transcript);
  });

  const spoilt: readonly [string, (xml: string) => string][] = [
    ['the deleted word is missing', (xml) => xml.replace(/<del [^>]*>four<\/del>/, '')],
    ['a frame is not pointed to', (xml) => xml.replace(' rendition="#frame-crossed-out"', '')],
    ['letter-spacing is not marked', (xml) => xml.replace(' rend="letter-spaced"', '')],
    ['a supplied word is said to be missing', (xml) => xml.replace('reason="damage"', 'reason="omitted"')],
    ['a space stands before a comma', (xml) => xml.replace('</persName>, told', '</persName> , told')],
  ];
  it.each(spoilt)('does not where %s', (_, spoil) => {
    const xml = spoil(source);
    expect(xml).not.toBe(source);
    expect(transcriptOf(xml)).not.toBe(transcript);
  });

  it('has an identifier on every block', () => {
    const blocks = named(text, ...BLOCKS, ...LINES_OF_OPENERS).filter(
      ({ local, parent }) =>
        !['lb', 'stamp'].includes(local) && (BLOCKS.has(local) || parent?.local === 'opener'),
    );
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.filter((block) => !attribute(block, 'xml:id')).map(textOf)).toEqual([]);
  });

  it.each([
    [
      'frame',
      'rendition',
      named(document(RECORD).header, 'rendition').filter((each) => attribute(each, 'xml:id')),
    ],
    ['hand', 'hand', named(document(RECORD).header, 'handNote')],
  ])('uses each %s that its header declares', (_, name, declared) => {
    const values = text ? [...elements(text)].flatMap((each) => attribute(each, name) ?? []) : [];
    expect([...new Set(values)].toSorted()).toEqual(
      ids(declared)
        .map((id) => `#${id}`)
        .toSorted(),
    );
  });

  it('shows what a letter may need', () => {
    const used = new Set(text ? [...elements(text)].map(({ local }) => local) : []);
    const shown = 'stamp note add del gap supplied choice measure date hi dateline salute signed idno'.split(
      ' ',
    );
    expect(shown.filter((name) => !used.has(name))).toEqual([]);
  });

  it('keeps the words of the transcriber apart from those of the editor', () => {
    const responsible = (...names: string[]) => named(text, ...names).map((each) => attribute(each, 'resp'));
    expect(responsible('supplied')).toEqual(['#resp-transcription']);
    expect(named(first(text, 'back'), 'note').map((note) => attribute(note, 'resp'))).toEqual([
      '#resp-encoding',
    ]);
  });
});
