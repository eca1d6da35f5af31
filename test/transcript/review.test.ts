import { describe, expect, it } from 'vitest';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { itemsOf } from '../../src/transcript/review/items-of.ts';
import { openReview } from '../../src/transcript/review/open-review.ts';
import { openItems, readReview } from '../../src/transcript/review/read-review.ts';
import { writeReview } from '../../src/transcript/review/write-review.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { GENERIC } from './read.ts';

const TEXT = `He supplies [the Koreans] with oil.

He said [to the Koreans] that \`oil\` [the Koreans] is <dear>.`;

function items(text: string) {
  const source = transcript('a.txt', text);
  const { doubts, pieces } = importTranscript(source, GENERIC, { name: 'a', version: '0' });
  return itemsOf(source, doubts, pieces);
}
const SUBJECT = { name: 'a', transcript: 'a.txt' };
const list = (text: string, earlier = '') => writeReview(SUBJECT, items(text), readReview(earlier));
/** Ticks the entries whose first line holds some words. */
const ticked = (markdown: string, words: string) =>
  markdown.replace(new RegExp(`- \\[ \\](.*${words.replace(/[[\]]/g, '\\$&')})`, 'g'), '- [x]$1');

describe('A review list', () => {
  it('names the place in the transcript and in the record, what was read, and what else it could be', () => {
    const [first] = items(TEXT);
    expect(first).toMatchObject({ line: 1, column: 13, words: '[the Koreans]', code: 'import/supplied' });
    const text = list(TEXT);
    expect(text).toContain('line 1:13 “[the Koreans]” (import/supplied)');
    expect(text).toContain(`  - Record: a.xml#${first?.block}\n`);
    expect(text).toMatch(/^ {2}- Or: .*; /m);
    expect(text).toContain('``He said [to the Koreans] that `oil` [the Koreans] is <dear>.``');
  });

  it('is read again entry by entry, and all are open', () => {
    const decisions = readReview(list(TEXT));
    expect(decisions.map(({ id }) => id)).toEqual(items(TEXT).map(({ id }) => id));
    expect(openItems(decisions)).toHaveLength(items(TEXT).length);
  });

  it('has an identifier of its own for each entry, which other lines don’t change', () => {
    const before = items(TEXT).map(({ id }) => id);
    expect(new Set(before).size).toBe(before.length);
    expect(items(`A line.\n\nAnother one.\n\n${TEXT}`).map(({ id }) => id)).toEqual(before);
    expect(new Set(items('[them] a\n\n[them] a\n\n[them] a').map(({ id }) => id)).size).toBe(3);
  });

  it('keeps ticks and remarks of entries that are the same', () => {
    const done = ticked(list(TEXT), '“[to the Koreans]”').replace(
      /(line 1:13.*\n)/,
      '$1  Asked Anna about it.\n',
    );
    const again = list(`A new line.\n\n${TEXT}`, done);
    expect(again.match(/^- \[x\]/gm)).toHaveLength(1);
    expect(again).toMatch(/- \[x\] .*“\[to the Koreans\]”/);
    expect(again).toContain('Asked Anna about it.');
    expect(again).toContain('line 3:13');
    expect(list(`A new line.\n\n${TEXT}`, again)).toBe(again);
  });

  it('keeps at its end what was decided of words that are gone, and forgets what was open', () => {
    const done = ticked(list(TEXT), '“[to the Koreans]”');
    const without = TEXT.replace('[to the Koreans] ', '').replace('[the Koreans] with', 'with');
    const again = list(without, done);
    expect(again).toMatch(/## No longer in the transcript\n\n- \[x\] .*“\[to the Koreans\]”/);
    expect(openItems(readReview(again))).toHaveLength(items(without).length);
    expect(list(TEXT, again)).toMatch(/^- \[x\]/m);
    expect(list(TEXT, again)).not.toContain('No longer');
  });

  it('with Windows line ends, other bullets and a capital X is read as well', () => {
    const odd = ticked(list(TEXT), '“[to the Koreans]”').replace('- [x]', '* [X]').replaceAll('\n', '\r\n');
    expect(openItems(readReview(odd))).toHaveLength(items(TEXT).length - 1);
  });

  it('that was written by somebody else has no entries', () => {
    expect(readReview('# To do\n\n- [ ] Buy milk\n- [x] `abc` something')).toEqual([]);
  });

  it('tells what is open at its first open entry, and nothing where all is done', () => {
    const text = ticked(list(TEXT), 'line 1:13');
    const found = openReview(text, 'a.review.md');
    const count = items(TEXT).length;
    expect(found).toMatchObject({ code: 'import/open-review', severity: 'warning' });
    expect(found?.message).toContain(`${count - 1} of ${count} places`);
    const { start, end } = found?.location.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(text.slice(start.offset, end.offset)).toMatch(/^- \[ \] .*“\[to the Koreans\]”/);
    expect(openReview(text.replaceAll('[ ]', '[x]'), 'a.review.md')).toBeUndefined();
  });

  it('says so where the import was sure of everything', () => {
    expect(writeReview(SUBJECT, [])).toBe('# Review of a\n\nThe import of a.txt was sure of everything.\n');
  });
});
