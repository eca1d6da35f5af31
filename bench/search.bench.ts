import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { expect, it } from 'vitest';
import { readTei } from '../src/document/tei.ts';
import { catalogue } from '../src/edition/catalogue.ts';
import { fileNotes } from '../src/edition/notes/file-notes.ts';
import { textOfRuns } from '../src/edition/search/runs.ts';
import { namedInRecords, searchDocument } from '../src/edition/search/search-document.ts';
import { searchFiles } from '../src/edition/search/search-files.ts';
import { interfaceTexts, packageRoot } from '../src/files/assets.ts';
import { searchWordsScript } from '../src/files/classic-script.ts';
import { readMessages } from '../src/project/messages.ts';
import { chance } from '../test/edition/chance.ts';
import { generatedEdition } from '../test/edition/generated-edition.ts';
import { type ClassicPage, classicPage } from './classic-page.ts';
import { MACHINE } from './machine.ts';
import { median } from './process.ts';
import { withManyWords } from './zipf.ts';

/** `RECORDS=1000 SIZE=15000 npm run bench -- search` */
const RECORDS = Number(process.env['RECORDS'] ?? 1000);
const SIZE = Number(process.env['SIZE'] ?? 15_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
/** As the search page has them: hits on a page, records that are opened for a phrase, and how many at once. */
const [ON_PAGE, EXAMINED, AT_ONCE] = [20, 300, 8];

const project = { title: 'T', editors: [], language: 'en', views: ['diplomatic', 'reading'] } as const;

const seconds = (since: number) => (performance.now() - since) / 1000;

function documents() {
  const { value: messages } = readMessages('en', interfaceTexts(), 'edition.json');
  const notes = Array.from(generatedEdition({ records: RECORDS, size: SIZE }).files).flatMap(
    ([file, tei], number) => {
      const [, stem] = /^records\/(.*)\.xml$/.exec(file) ?? [];
      const isRegister = file.startsWith('registers/');
      if (stem === undefined && !isRegister) return [];
      const { value } = readTei(Buffer.from(stem ? withManyWords(tei, chance(number)) : tei), file);
      return value ? [fileNotes(value, { isRegister, ...(stem && { stem }) }, messages)] : [];
    },
  );
  const entries = notes.flatMap(({ register }) => register?.entries ?? []);
  const blocks = new Map(notes.map(({ record, blocks = [] }) => [record, blocks]));
  const all = catalogue(
    notes.flatMap(({ record }) => record ?? []),
    entries,
    messages.language,
  );
  const named = namedInRecords(all);
  return all.records.map((record) =>
    searchDocument(record, blocks.get(record) ?? [], { project, messages, named }),
  );
}

/** What the page of hits shows for a query: how many records, and the first of them opened. */
async function answer({ search }: ClassicPage, query: string): Promise<number> {
  const wanted = search.readQuery(query);
  const candidates = await search.candidates(wanted, {});
  if (!wanted.some(({ sequence }) => sequence)) {
    await Promise.all(candidates.slice(0, ON_PAGE).map((hit) => search.open(hit, wanted)));
    return candidates.length;
  }
  let holding = 0;
  for (let at = 0; at < Math.min(candidates.length, EXAMINED); at += AT_ONCE) {
    const opened = await Promise.all(
      candidates.slice(at, at + AT_ONCE).map((hit) => search.open(hit, wanted)),
    );
    holding += opened.filter(Boolean).length;
  }
  return holding;
}

it('the search of an edition: to index, and to answer', async () => {
  console.log(`${MACHINE}; ${RECORDS} records of about ${SIZE} characters`);
  const known = documents();
  const begun = performance.now();
  const files = new Map(searchFiles(known).map(({ path, text }) => [path, text]));
  const indexing = seconds(begun);
  const size = (of: RegExp) =>
    Array.from(files).reduce((sum, [path, text]) => sum + (of.test(path) ? Buffer.byteLength(text) : 0), 0) /
    1e6;
  const [texts, index] = [size(/^search\/text\//), size(/^search\/(?!text\/)/)];
  console.log(
    `to index ${indexing.toFixed(2)} s, ${((indexing / RECORDS) * 1000).toFixed(2)} ms a record; texts ${texts.toFixed(1)} MB, index ${index.toFixed(1)} MB (${(index / texts).toFixed(2)}) in ${files.size} files`,
  );

  const asset = (name: string) => readFileSync(new URL(`../xslt/assets/${name}.js`, import.meta.url), 'utf8');
  const scripts = [searchWordsScript(packageRoot), asset('search-load'), asset('search-find')];
  const stems = known.map(({ stem }) => stem);
  for (const [name, query] of queriesFor(known)) {
    const fresh = classicPage(scripts, files);
    const first = performance.now();
    const found = await answer(fresh, query);
    const [cold, { files: loaded, bytes }] = [performance.now() - first, fresh.loaded()];
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await answer(fresh, query);
      warm.push(performance.now() - start);
    }
    const { took, having } = await scanned(scripts, files, stems, query);
    // The scan finds what the index does; of a phrase the page looks into the first candidates only.
    expect(name === 'phrase' ? having >= found : having === found, `${name}: ${having} and ${found}`).toBe(
      true,
    );
    const columns = [
      `${found} records${name === 'phrase' ? ` of ${EXAMINED}` : ''}`,
      `first ${cold.toFixed(1)} ms`,
      `${loaded} files, ${(bytes / 1000).toFixed(0)} KB`,
      `again ${median(warm).toFixed(1)} ms`,
      `plain scan ${took.toFixed(0)} ms`,
      `ratio ${(median(warm) / took).toFixed(3)}`,
    ];
    console.log(
      `${name.padEnd(12)} ${query.padEnd(24)} ${columns.map((each) => each.padStart(20)).join(' ')}`,
    );
  }
});

/** All texts, loaded already, looked through one after another. */
async function scanned(
  scripts: readonly string[],
  files: ReadonlyMap<string, string>,
  stems: readonly string[],
  query: string,
) {
  const { search } = classicPage(scripts, files);
  const texts = await Promise.all(stems.map((stem) => search.loadText(stem)));
  const wanted = search.readQuery(query);
  const scan = () =>
    texts.filter(({ title, blocks }) => {
      const whole: typeof blocks = [...blocks, ['title:', title]];
      const found = search.blocksWithHits(whole, wanted).flatMap((block) => block.found);
      return new Set(found).size === wanted.length;
    });
  // Once before, as a query that is asked again.
  const having = scan().length;
  const start = performance.now();
  scan();
  return { took: performance.now() - start, having };
}

/** A word of one record, one of most of them, two words that stand side by side somewhere, and the beginning of some. */
function queriesFor(
  known: ReturnType<typeof documents>,
): readonly (readonly [name: string, query: string])[] {
  const having = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const { blocks } of known) {
    const text = blocks.map(({ runs }) => textOfRuns(runs, 'reading')).join(' | ');
    for (const word of new Set(text.match(/\b[a-z]{4,}\b/g))) having.set(word, (having.get(word) ?? 0) + 1);
    for (const pair of new Set(text.match(/\b[a-z]{4,} [a-z]{4,}\b/g)))
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const sorted = (all: ReadonlyMap<string, number>) =>
    [...all].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const words = sorted(having);
  const rare = words[0]?.[0] ?? '';
  const common = words.findLast(([, n]) => n < RECORDS * 0.9)?.[0] ?? '';
  const phrase = sorted(pairs).at(-20)?.[0] ?? '';
  return [
    ['rare word', rare],
    ['common word', common],
    ['phrase', `“${phrase}”`],
    ['prefix', `${rare.slice(0, 5)}*`],
  ];
}
