import { describe, expect, it } from 'vitest';
import { align } from '../../src/transcript/again/align.ts';
import { importAgain } from '../../src/transcript/again/import-again.ts';
import { isAsMade, sealed } from '../../src/transcript/again/seal.ts';
import { writeChanges } from '../../src/transcript/again/write-changes.ts';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { GENERIC } from './read.ts';

const TEXT = `He came to Prague on Monday.

On the second day [illegible] nobody spoke of oil, and he left early.

He returned to Moscow in the evening.`;

const source = (text: string) => transcript('a.txt', text);
const made = (text: string) => importTranscript(source(text), GENERIC, { name: 'a', version: '0' }).xml;
const again = (text: string, before: string | undefined, force = false) =>
  importAgain(made(text), source(text), before, force);
const idsOf = (xml: string) =>
  Object.fromEntries(
    Array.from(xml.matchAll(/<p xml:id="([^"]+)">(\S+ \S+ \S+)/g), ([, id = '', words = '']) => [words, id]),
  );

const FIRST = made(TEXT);
const EDITED = FIRST.replace('Prague', '<placeName>Prague</placeName>');
const CHANGED = TEXT.replace('spoke of oil', 'spoke of coal');

describe('The digest of a record', () => {
  it('holds as long as no byte changes, but for line ends', () => {
    expect(isAsMade(FIRST)).toBe(true);
    expect(isAsMade(FIRST.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isAsMade(EDITED)).toBe(false);
    expect(isAsMade(FIRST.replace('</TEI>', ' </TEI>'))).toBe(false);
    expect(sealed(FIRST)).toBe(FIRST);
  });

  it('is a name by content (RFC 6920), and a record without one was made by other hands', () => {
    expect(FIRST).toMatch(/<ptr type="digest" target="ni:\/\/\/sha-256;[\w-]{43}"\/>/);
    expect(isAsMade('<TEI/>')).toBe(false);
  });
});

describe('Importing again', () => {
  it('makes the record where there is none, and leaves one that is the same', () => {
    expect(again(TEXT, undefined)).toMatchObject({ kind: 'new', xml: FIRST });
    expect(again(TEXT, FIRST).kind).toBe('unchanged');
    expect(again(TEXT, FIRST.replaceAll('\n', '\r\n')).kind).toBe('unchanged');
  });

  it('replaces a record that nobody edited, but only where that is said', () => {
    expect(again(CHANGED, FIRST).kind).toBe('outdated');
    expect(again(CHANGED, FIRST, true).kind).toBe('replaced');
  });

  it.each([false, true])('never replaces one that was edited by hand (force: %s)', (force) => {
    expect(again(TEXT, EDITED, force).kind).toBe('edited');
    expect(again(CHANGED, EDITED, force).kind).toBe('overtaken');
    expect(again(TEXT, '<TEI>', force).kind).toBe('unreadable');
  });

  it('takes a transcript of other layout for the same, where the record was edited', () => {
    expect(again(TEXT.replaceAll('\n', '\r\n'), EDITED).kind).toBe('edited');
    expect(again(TEXT.replace('left early', 'left\nearly'), EDITED).kind).toBe('edited');
  });

  it('says of an edited record where its transcript has changed, and what the import makes of it now', () => {
    const result = again(`${CHANGED}\n\nHe wrote a report.`, EDITED);
    if (result.kind !== 'overtaken') throw new Error(result.kind);
    const [first, second, ...more] = result.changes;
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      before: 'oil,',
      now: 'coal,',
      tei: expect.stringContaining('spoke of coal'),
    });
    expect(first?.block).toBe(idsOf(FIRST)['On the second']);
    expect(second).toMatchObject({
      before: '',
      now: 'He wrote a report.',
      tei: expect.stringContaining('<p'),
    });
    const note = writeChanges('a', 'a.txt', result.changes);
    expect(note).toContain('nobody spoke of ⟦oil,⟧ and he left early.');
    expect(note).toContain('nobody spoke of ⟦coal,⟧ and he left early.');
    expect(note).toContain(`a.xml#${first?.block}`);
  });

  it('tells of words that are gone', () => {
    const result = again(TEXT.replace('He returned to Moscow in the evening.', ''), EDITED);
    if (result.kind !== 'overtaken') throw new Error(result.kind);
    expect(result.changes).toHaveLength(1);
    expect(result.changes[0]).toMatchObject({ before: 'He returned to Moscow in the evening.', now: '' });
  });
});

describe('Identifiers', () => {
  const replaced = (text: string, before: string) => {
    const result = again(text, before, true);
    if (result.kind !== 'replaced') throw new Error(result.kind);
    return result.xml;
  };
  const first = idsOf(FIRST);

  it('stay with blocks whose words are the same, or most of them; new blocks get new ones', () => {
    const more = `A new beginning was made.\n\n${CHANGED}`;
    const now = idsOf(replaced(more, FIRST));
    expect(now).toMatchObject(first);
    expect(Object.values(first)).not.toContain(now['A new beginning']);
    expect(now['A new beginning']).toBeDefined();
  });

  it('of blocks that are gone are not given to others', () => {
    const without = replaced(TEXT.replace('He came to Prague on Monday.\n\n', ''), FIRST);
    expect(idsOf(without)['On the second']).toBe(first['On the second']);
    expect(without).not.toContain(`"${first['He came to']}"`);
  });

  it('that were kept are kept by the next import, too: it changes nothing', () => {
    const more = `A new beginning was made.\n\n${TEXT}`;
    const now = replaced(more, FIRST);
    expect(isAsMade(now)).toBe(true);
    expect(again(more, now).kind).toBe('unchanged');
    const ids = Array.from(now.matchAll(/xml:id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found quickly among thousands of blocks', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `Paragraph ${index % 700} says a word.`);
    const other = many.flatMap((each, index) => (index % 100 === 0 ? ['Another one came.', each] : each));
    const pairs = align(other, many);
    expect(pairs.length).toBeGreaterThan(2900);
    expect(pairs.every(([now, before]) => other[now] === many[before])).toBe(true);
  });
});

describe('An alignment', () => {
  it.each([
    ['abc', 'abc', 3],
    ['', 'abc', 0],
    ['axbxc', 'abc', 3],
    ['xxaxx', 'xxbxx', 4],
    ['cba', 'abc', 1],
    ['abcabc', 'bcabca', 5],
  ])('of %s with %s has %i pairs, which ascend', (now, before, count) => {
    const pairs = align([...now], [...before]);
    expect(pairs).toHaveLength(count);
    for (const [index, [i, j]] of pairs.entries()) {
      expect(now[i]).toBe(before[j]);
      const next = pairs[index + 1];
      if (next) expect(next[0] > i && next[1] > j).toBe(true);
    }
  });
});
