import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { elements, type XmlElement } from '../../src/xml/tree.ts';
import { RECORD, ROOT, shown, spread, without, wordsOf } from './views.ts';

const transcript = readFileSync(join(ROOT, 'tei/transcripts/1960-06-28-puzanov.txt'), 'utf8')
  .split('\n')
  .slice(6, 88)
  .join('\n');
const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

const articleOf = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';

describe('The diplomatic view', () => {
  let html = '';
  beforeAll(async () => {
    ({ html } = await shown({ file: RECORD }, 'diplomatic'));
  });
  const words = (page: string) => wordsOf(spread(without(articleOf(page), 'generated')));

  it('has the words of the transcript, and no others', () => {
    expect(words(html)).toBe(collapsed(transcript));
  });

  it('would not pass if a word were lost', () => {
    expect(words(html.replace('vinalon', ''))).not.toBe(collapsed(transcript));
    expect(words(html.replace('..2/6', '2/6'))).not.toBe(collapsed(transcript));
    expect(words(html.replace(/<div class="stamp"[\s\S]*?<\/div>/, ''))).not.toBe(collapsed(transcript));
  });

  it('as plain text has them too, with letter-spacing in no-break spaces', async () => {
    const { text } = await shown({ file: RECORD }, 'diplomatic');
    expect(text).toContain('Jiri H\u00a0e\u00a0n\u00a0d\u00a0r\u00a0y\u00a0c\u00a0h');
    expect(text).toContain('23 –26/324');
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('The reading view', () => {
  /** Every word of the text of the TEI, both sides of each choice, with the words of its notes. */
  function wordsOfText(): readonly string[] {
    const { value } = parse(readFileSync(RECORD, 'utf8'), RECORD);
    const body = value && [...elements(value.root)].find(({ local }) => local === 'text');
    const read = (element: XmlElement): string =>
      element.children
        .map((child) => {
          if (child.kind === 'text') return child.value;
          // The kind of what could not be read is in words of ours on the page.
          if (child.kind !== 'element' || child.local === 'desc') return '';
          const apart =
            /^(?:p|head|note|lb|addrLine|salute|signed|dateline|choice|abbr|expan|sic|corr|seg|add|date|label|opener|closer|address|div|postscript|trailer|stamp)$/;
          return apart.test(child.local) ? ` ${read(child)} ` : read(child);
        })
        .join('');
    return body ? (read(body).match(/[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu) ?? []) : [];
  }

  /** How often each word stands. */
  function count(words: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  }

  /** What the text, the notes and the legend say; names and the header’s panel do not count. */
  function accounted(html: string): ReadonlyMap<string, number> {
    const page = without(html.replace(/^[\s\S]*<body[^>]*>/, ''), 'furniture');
    const words = wordsOf(without(page, 'note-sign').replace(/<\/(?:dt|dd|a|span)>/g, '$&'));
    return count(words.match(/[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu) ?? []);
  }

  /** Words of the text that stand less often on the page; an abbreviation is accounted for once, with its count. */
  function missing(html: string): readonly string[] {
    const found = accounted(html);
    const folded = new Set(['c', 'C', 'cs']);
    return [...count(wordsOfText())]
      .filter(([word, times]) => (found.get(word) ?? 0) < (folded.has(word) ? 1 : times))
      .map(([word]) => word);
  }

  let html = '';
  beforeAll(async () => {
    ({ html } = await shown({ file: RECORD }, 'reading'));
  });

  it('knows a thousand words to look for', () => {
    expect(wordsOfText().length).toBeGreaterThan(1500);
  });

  it('shows or accounts for every word of the text', () => {
    expect(missing(html)).toEqual([]);
  });

  it('would not pass if a note, a mark or a line of the legend were lost', () => {
    const spoilt = (pattern: RegExp) => {
      expect(html).toMatch(pattern);
      return missing(html.replace(pattern, ''));
    };
    expect(spoilt(/<li id="note:4">[\s\S]*?<\/li>/)).not.toEqual([]);
    expect(spoilt(/<div><dt><span>comrade[\s\S]*?<\/div>/)).toContain('c');
    expect(spoilt(/“No,:”/)).toContain('No');
    expect(spoilt(/\.\.2\/6/)).toContain('2/6');
  });

  it('says how often each abbreviation was expanded', () => {
    expect(html).toMatch(/for “c\.” \(25 times\)/);
    expect(html).toMatch(/for “C\.” \(12 times\)/);
  });
});

describe('Both views', () => {
  it.each(['diplomatic', 'reading'] as const)('%s says above the text what it is a view of', async (name) => {
    const { html } = await shown({ file: RECORD }, name);
    const before = html.slice(0, html.indexOf('<article'));
    expect(before).toContain('view of the published English translation; the Czech original was not seen.');
  });

  it('do not name the language of an original that nobody knows', async () => {
    const text = readFileSync(RECORD, 'utf8').replace('mainLang="cs"', 'mainLang="und"');
    const { html } = await shown({ file: RECORD, text }, 'diplomatic');
    expect(html).toContain('view of the published English translation; the original was not seen.');
    expect(html).not.toContain('Language of the original');
  });

  it.each(['diplomatic', 'reading'] as const)('%s knows every element of the record', async (name) => {
    expect((await shown({ file: RECORD }, name)).diagnostics).toEqual([]);
  });
});
