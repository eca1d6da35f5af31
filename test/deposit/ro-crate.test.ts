import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Described } from '../../src/deposit/formats/contents.ts';
import { readRoCrate } from '../../src/deposit/formats/read-ro-crate.ts';
import { roCrate } from '../../src/deposit/formats/ro-crate.ts';
import { roCratePreview } from '../../src/deposit/formats/ro-crate-preview.ts';
import { bare, changed, FULL, full } from './deposits.ts';
import { expanded, hasStandards } from './outside.ts';

interface Entity extends Readonly<Record<string, unknown>> {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
}

const PATHS = [
  'README.md',
  'html/index.html',
  'html/records/a/a.xml',
  'tei/edition.json',
  'tei/records/Nováček 1.xml',
];
const FILES: readonly Described[] = PATHS.map((path, n) => ({ path, size: n, sha256: 'ab'.repeat(32) }));

const graphOf = (deposit = full) =>
  (JSON.parse(roCrate(deposit, FILES)) as { readonly '@graph': readonly Entity[] })['@graph'];
const byId = (graph: readonly Entity[]) => new Map(graph.map((each) => [each['@id'], each]));
const refs = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(
    (each: Partial<Entity> | undefined) => each?.['@id'] ?? [],
  );

describe.each([
  ['a full edition', full],
  ['an edition of which little is known', bare],
] as const)('The crate of %s', (_, deposit) => {
  const graph = graphOf(deposit);
  const entities = byId(graph);

  it('has a descriptor, which says that it follows RO-Crate 1.2 and is about the root', () => {
    expect(entities.get('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
  });

  it('has a root with all that a root must have, each once', () => {
    const root = entities.get('./');
    expect(root?.['@type']).toBe('Dataset');
    for (const key of ['name', 'description', 'datePublished']) expect(typeof root?.[key]).toBe('string');
    expect(refs(root?.['license'])).toHaveLength(1);
  });

  it('names each entity once, and none that it does not have', () => {
    expect(entities.size).toBe(graph.length);
    const named = graph.flatMap((entity) =>
      Object.entries(entity).flatMap(([key, value]) => (key === 'conformsTo' ? [] : refs(value))),
    );
    expect(named.filter((id) => !entities.has(id))).toEqual([]);
  });

  it('reaches every file from the root, folder by folder', () => {
    const reached = new Set<string>();
    const walk = (id: string) => {
      for (const part of refs(entities.get(id)?.['hasPart'])) {
        reached.add(part);
        walk(part);
      }
    };
    walk('./');
    const files = graph.filter((each) => each['@type'] === 'File').map((each) => each['@id']);
    expect(files.map(decodeURIComponent).sort()).toEqual([...PATHS].sort());
    expect(files.filter((id) => !reached.has(id))).toEqual([]);
    const folders = graph.filter((each) => each['@type'] === 'Dataset' && each['@id'] !== './');
    for (const { '@id': id } of folders) expect(id).toMatch(/\/$/);
    expect(folders.filter((each) => !reached.has(each['@id']))).toEqual([]);
  });

  it('has no empty values, and people and places as entities', () => {
    for (const entity of graph) {
      expect(Object.values(entity).filter((value) => value === '' || value === null)).toEqual([]);
    }
    for (const key of ['author', 'editor', 'publisher', 'contributor', 'funder', 'spatialCoverage']) {
      const value = entities.get('./')?.[key];
      if (value !== undefined) expect(refs(value).length).toBeGreaterThan(0);
    }
  });

  it.skipIf(!hasStandards)(
    'is expanded by another program in safe mode, where nothing may be lost',
    async () => {
      const all = await expanded(JSON.parse(roCrate(deposit, FILES)) as object);
      expect(all).toHaveLength(graph.length);
      const ids = all.map((each) => each['@id']);
      expect(ids).toContain('https://example.org/crate/tei/records/Nov%C3%A1%C4%8Dek%201.xml');
      const wrong = { '@context': 'https://w3id.org/ro/crate/1.2/context', '@id': './', unheardOf: 1 };
      await expect(expanded(wrong)).rejects.toThrow();
    },
  );
});

describe('The crate', () => {
  it('says of an edition without licence that none is known', () => {
    const entities = byId(graphOf(bare));
    expect(refs(entities.get('./')?.['license'])).toEqual(['#no-licence']);
    expect(entities.get('#no-licence')).toMatchObject({ name: 'No licence is known' });
    expect(readRoCrate(roCrate(bare, FILES)).licence).toBeUndefined();
  });

  it('says of a draft that it is one', () => {
    expect(byId(graphOf(bare)).get('./')?.['creativeWorkStatus']).toBe('Draft');
    expect(byId(graphOf(full)).get('./')).not.toHaveProperty('creativeWorkStatus');
  });

  it('has somebody once who is both editor and publisher, or has two tasks', () => {
    const graph = graphOf();
    const named = (name: string) => graph.filter((each) => each['name'] === name);
    expect(named('Arvenian Papers')).toHaveLength(1);
    const [translator, host] = FULL.contributors;
    if (!translator || !host) throw new Error('There is no translator');
    const both = changed({ contributors: [translator, { ...translator, role: 'annotator' }, host] });
    expect(graphOf(both).filter((each) => each['name'] === translator.name)).toHaveLength(1);
  });

  it('tells the originals and the archive that keeps them', () => {
    const entities = byId(graphOf());
    const [original = ''] = refs(entities.get('./')?.['isBasedOn']);
    expect(entities.get(original)).toMatchObject({
      '@type': ['ArchiveComponent', 'CreativeWork'],
      name: 'Letter of 3 July',
      itemLocation: 'Consulate; K 7/12',
    });
    const [archive = ''] = refs(entities.get(original)?.['holdingArchive']);
    expect(entities.get(archive)).toMatchObject({ name: 'State Archive' });
  });

  it('is read again with title, date, licence, DOI and creators', () => {
    expect(readRoCrate(roCrate(full, FILES))).toEqual({
      title: FULL.title,
      date: '2026-11-20',
      licence: { target: 'https://creativecommons.org/licenses/by/4.0/' },
      doi: '10.1234/orlind.1',
      creators: ['Horáková, Jana', 'Plato', 'Arvenian Papers'],
    });
  });
});

describe('The preview of the crate', () => {
  it('is a valid page that runs no scripts and loads nothing', async () => {
    const page = roCratePreview(full, FILES);
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off' },
    }).validateString(page);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message, line }) => [line, message])),
    ).toEqual([]);
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/);
    // A long word would make the page wider than the screen of a telephone.
    expect(page).toMatch(/^body {[^}]*overflow-wrap: anywhere/m);
  });

  it('leads to each file, and shows what is in angle brackets as it is', () => {
    const page = roCratePreview(full, FILES);
    const links = Array.from(page.matchAll(/href="([^"]+)"/g), ([, href = '']) => decodeURIComponent(href));
    expect(PATHS.filter((path) => !links.includes(path))).toEqual([]);
    expect(page).toContain('“R&amp;D” &lt;in&gt; 1957');
  });

  it('says of a draft that it is one', () => {
    expect(roCratePreview(bare, FILES)).toContain('<strong>Draft.</strong>');
    expect(roCratePreview(full, FILES)).not.toContain('Draft');
  });
});
