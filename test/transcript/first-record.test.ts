import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTei } from '../../src/document/tei.ts';
import { registeredNames } from '../../src/transcript/names/registered.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { attribute, elements, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { madeOf, wrongWith } from './imported.ts';
import { given } from './profiles.ts';

const TEI = new URL('../../tei/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, TEI));
const tei = (path: string) => readTei(file(path), path).value ?? expect.fail(`${path} is not there.`);

const NAMES = ['persons', 'places', 'organisations'].flatMap((name) =>
  registeredNames(tei(`registers/${name}.xml`), `../registers/${name}.xml`),
);
const source = transcript('first.txt', file('transcripts/1960-06-28-puzanov.txt').toString('utf8'));
const imported = madeOf(source, given('wilson-center'), NAMES);
const byHand = bodyOf(tei('records/1960-06-28-puzanov.xml').root);
const byImport = bodyOf(imported.document.root);

function bodyOf(root: XmlElement): XmlElement {
  return [...elements(root)].find(({ local }) => local === 'body') ?? expect.fail('There is no body.');
}

function all(body: XmlElement, name: string): readonly XmlElement[] {
  return [...elements(body)].filter(({ local }) => local === name);
}

/** What elements of a name say, one after the other: some of their attributes, and their words. */
function said(body: XmlElement, name: string, ...attributes: readonly string[]): readonly string[] {
  return all(body, name).map((element) =>
    [
      ...attributes.map((each) => attribute(element, each) ?? '-'),
      textOf(element).replace(/\s+/g, ' ').trim(),
    ].join(' | '),
  );
}

describe('The first record, imported', () => {
  it('loses nothing and is valid', () => {
    expect(wrongWith(imported)).toEqual([]);
  });

  it.each([
    ['gap', 'reason', 'extent'],
    ['signed', 'hand'],
    ['desc', 'type'],
    ['stamp', 'type'],
    ['add', 'place'],
    ['hi', 'rend'],
    ['salute'],
    ['seg', 'type'],
    ['idno', 'type'],
    ['addrLine'],
    ['trailer', 'type'],
  ])('has the same %s as the encoding by hand', (name, ...attributes) => {
    const plain = (values: readonly string[]) => values.map((value) => value.replace(/#[\w-]+/, '#hand'));
    expect(plain(said(byImport, name, ...attributes))).toEqual(
      // What is corrected by hand stands in the text of the transcript as it was.
      plain(said(byHand, name, ...attributes)).map((value) => value.replace('No,:No.:', 'No,:')),
    );
  });

  it('has nine places that could not be read, both marks, and the notes of the source where they stand', () => {
    const kinds = (body: XmlElement) =>
      all(body, 'note')
        .map((note) =>
          [attribute(note, 'type'), attribute(note, 'place'), attribute(note, 'subtype')].join(' '),
        )
        .filter((each) => !each.startsWith('editorial'));
    expect(all(byImport, 'gap').filter((gap) => attribute(gap, 'reason') === 'illegible')).toHaveLength(9);
    expect(kinds(byImport)).toEqual(kinds(byHand));
  });

  it('has the supplement of the translation, and its dates of the headings', () => {
    const translated = (body: XmlElement) =>
      said(body, 'supplied', 'reason').filter((each) => each.startsWith('translation'));
    expect(translated(byImport)).toEqual(translated(byHand));
    const dated = (body: XmlElement) => all(body, 'dateline').flatMap((line) => said(line, 'date', 'when'));
    expect(dated(byImport)).toEqual(dated(byHand));
  });

  it('lacks what a person added, and nothing else', () => {
    const counts = (body: XmlElement) => {
      const found = new Map<string, number>();
      for (const { local } of elements(body)) found.set(local, (found.get(local) ?? 0) + 1);
      return found;
    };
    const [hand, own] = [counts(byHand), counts(byImport)];
    const differences = [...new Set([...hand.keys(), ...own.keys()])].sort().flatMap((name) => {
      const [there, here] = [hand.get(name) ?? 0, own.get(name) ?? 0];
      return there === here ? [] : [`${name}: ${here} imported, ${there} by hand`];
    });
    expect(differences).toMatchInlineSnapshot(`
      [
        "abbr: 0 imported, 38 by hand",
        "choice: 0 imported, 39 by hand",
        "corr: 0 imported, 1 by hand",
        "date: 4 imported, 10 by hand",
        "expan: 0 imported, 38 by hand",
        "measure: 0 imported, 13 by hand",
        "num: 1 imported, 3 by hand",
        "placeName: 34 imported, 33 by hand",
        "ref: 0 imported, 1 by hand",
        "roleName: 0 imported, 2 by hand",
        "rs: 0 imported, 7 by hand",
        "sic: 0 imported, 1 by hand",
        "supplied: 1 imported, 3 by hand",
        "term: 0 imported, 1 by hand",
        "title: 0 imported, 5 by hand",
      ]
    `);
  });
});
