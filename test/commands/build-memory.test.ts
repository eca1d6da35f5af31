import { describe, expect, it } from 'vitest';
import { buildMemory } from '../../src/commands/build/build-memory.ts';
import { entriesInMemory, keptEntries } from '../../src/commands/build/kept-entries.ts';
import { noter } from '../../src/commands/build/note-file.ts';
import type { NotedFile } from '../../src/commands/build/noted-file.ts';
import type { SearchEntry } from '../../src/edition/search/entry.ts';
import { interfaceTexts } from '../../src/files/assets.ts';
import type { Cache } from '../../src/host.ts';
import { readMessages } from '../../src/project/messages.ts';
import { put, record, workshop } from '../cli/tei.ts';

const dir = workshop();
const messages = readMessages('en', interfaceTexts(), '').value;

/** A cache that tells which keys were asked for. */
function cache() {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const is: Cache = {
    get: (key) => {
      asked.push(key);
      return kept.get(key);
    },
    put: (key, value) => kept.set(key, value),
  };
  return { is, kept, asked: (what: string) => asked.filter((key) => key.includes(`"${what}"`)) };
}

async function noted(text: string): Promise<NotedFile> {
  const file = `${dir}/a.xml`;
  put(dir, { 'a.xml': record({ text: `<p>${text}</p>` }) });
  const note = await noter({ expected: [], outlines: new Map(), messages });
  const found = await note({ file, stem: 'a' });
  if (!('notes' in found)) throw new Error('It could not be read');
  return found;
}

const words = ({ notes }: NotedFile) => JSON.stringify(notes.blocks);

describe('What a build remembers of a record', () => {
  it('has its words, in whatever script, which are read only where they are asked for', async () => {
    const { is, asked } = cache();
    const known = await noted('Nováček 𝔞 פוזנוב');
    const memory = () =>
      buildMemory(is, [], () => {
        throw new Error('They are remembered');
      });
    memory().keep(new Map([['a.xml', known]]), new Map(), {});
    const before = asked('blocks').length;
    const again = memory().noted('a.xml');
    expect(again?.hash).toBe(known.hash);
    expect(asked('blocks')).toHaveLength(before);
    expect(again && words(again)).toBe(words(known));
    expect(words(known)).toContain('Nováček 𝔞 פוזנוב');
  });

  it('has the words of the file where those that were kept are gone, or are older ones', async () => {
    const { is, kept } = cache();
    const memory = () => buildMemory(is, [], (file) => [{ anchor: file, runs: ['read again'] }]);
    const known = await noted('first');
    memory().keep(new Map([['a.xml', known]]), new Map(), {});
    const blocks = [...kept].find(([key]) => key.includes('"blocks"')) ?? ['', ''];
    memory().keep(new Map([['a.xml', await noted('second')]]), new Map(), {});
    kept.set(...blocks);
    const older = memory().noted('a.xml');
    expect(older && words(older)).toContain('read again');
    kept.delete(blocks[0]);
    const gone = memory().noted('a.xml');
    expect(gone && words(gone)).toContain('read again');
  });

  it('is another one for another edition', async () => {
    const { is } = cache();
    buildMemory(is, ['one'], () => []).keep(new Map([['a.xml', await noted('x')]]), new Map(), {});
    expect(buildMemory(is, ['other'], () => []).noted('a.xml')).toBeUndefined();
  });
});

describe('Entries of the search', () => {
  const entry = (stem: string): SearchEntry => ({
    ...{ stem, when: '1960', kinds: ['Letter'], people: ['x'], places: [], length: 3 },
    terms: [
      ['nováček', 0],
      ['über', 7],
    ],
  });
  const none = { ...entry('none'), terms: [] };

  it('are the same when they are read again, for their key alone', () => {
    const { is } = cache();
    const first = keptEntries(is, String);
    first.set('a', 'key', entry('a'));
    first.set('none', 'key', none);
    first.only(new Set(['a', 'none']));
    first.keep();
    const again = keptEntries(is, String);
    expect(again.get('a', 'key')).toEqual(entry('a'));
    expect(again.get('none', 'key')).toEqual(none);
    expect(again.get('a', 'other')).toBeUndefined();
  });

  it('of records that are gone are forgotten as soon as others are kept', () => {
    const { is, kept } = cache();
    const one = keptEntries(is, () => 'pack');
    for (const stem of ['a', 'b']) one.set(stem, 'key', entry(stem));
    one.only(new Set(['a', 'b']));
    one.keep();
    one.set('a', 'new', entry('a'));
    one.only(new Set(['a']));
    one.keep();
    expect(kept.get('pack')).not.toContain('"b"');
    const inMemory = entriesInMemory();
    inMemory.set('b', 'key', entry('b'));
    inMemory.only(new Set());
    expect(inMemory.get('b', 'key')).toBeUndefined();
  });
});
