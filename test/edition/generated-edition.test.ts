import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { elements } from '../../src/xml/tree.ts';
import { put, workshop } from '../cli/tei.ts';
import { warmRun } from '../cli/warm.ts';
import { generatedEdition } from './generated-edition.ts';

const { files } = generatedEdition({ records: 30, entries: 8 });

/** What stands in the description of a source, in a statement on rights or in a register, though a schema lets it stand within a text. */
const ELSEWHERE = new Set(
  `additional additions adminInfo altIdentifier author availability bibl birth collection death edition editor event
  extent funder handDesc handNote history licence listBibl listEvent listOrg listPerson listPlace msContents msDesc
  msIdentifier msItem objectDesc occupation org origDate origPlace origin person physDesc place principal provenance
  publisher repository resp respStmt summary supportDesc textLang typeDesc typeNote`.split(/\s+/),
);

it('A generated edition passes our own checks, records and registers, without a warning', () => {
  const folder = workshop();
  put(folder, Object.fromEntries(files));
  const { code, stdout } = warmRun(folder, ['check', '--format', 'json']);
  const { diagnostics, summary } = JSON.parse(stdout);
  expect(diagnostics).toEqual([]);
  expect(summary.layers).toContainEqual({ layer: 'grammar', files: 35, schemas: ['archival-record.rng'] });
  expect(summary.layers).toContainEqual({ layer: 'schematron', files: 35, schemas: ['archival-record.sch'] });
  expect(code).toBe(0);
});

it('its records have every element that our schema has for the text of a record', () => {
  const used = new Set<string>();
  for (const [path, text] of files) {
    if (!path.startsWith('records/')) continue;
    const { value: document } = parse(text, path);
    if (!document) throw new Error(`${path} is not well-formed.`);
    for (const element of elements(document.root)) {
      if (element.name === 'text') for (const within of elements(element)) used.add(within.name);
    }
  }
  const missing = withinText().filter((name) => !used.has(name) && !ELSEWHERE.has(name));
  expect(missing).toEqual([]);
});

/** The elements that may stand within `text`, at any depth. */
function withinText(): readonly string[] {
  const path = new URL('../../schemas/archival-record.description.json', import.meta.url);
  const described: readonly { name: string; children: string[] }[] = JSON.parse(
    readFileSync(path, 'utf8'),
  ).elements;
  const children = new Map(described.map((each) => [each.name, each.children]));
  const found = new Set(['text']);
  for (const name of found) for (const child of children.get(name) ?? []) found.add(child);
  return [...found].sort();
}
