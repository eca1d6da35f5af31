import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { CORPUS, transcripts } from './corpus-files.ts';
import { type Demand, linesOf } from './expectations.ts';

const schema = JSON.parse(readFileSync(new URL('expected.schema.json', CORPUS), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const all = transcripts();

/** The letters alone: no brackets, no spaces, no accents, no dots below. */
const letters = (text: string) => text.normalize('NFD').replace(/[^\p{L}]/gu, '');

function quoted(demand: Demand): readonly string[] {
  if ('element' in demand) return [...(demand.texts ?? []), ...(demand.contains ?? [])];
  if ('header' in demand) return [demand.text ?? '', demand.contains ?? ''];
  if ('text' in demand) return [demand.text];
  return 'order' in demand ? demand.order : [];
}

describe('the corpus of invented transcripts', () => {
  it('has expectations for each transcript, and a transcript for all expectations', () => {
    const names = readdirSync(CORPUS).filter((file) => file.endsWith('.expected.json'));
    expect(all.map(({ name }) => `${name}.expected.json`)).toEqual(names.sort());
    expect(all.length).toBeGreaterThan(30);
  });

  it('covers every convention of the catalogue', () => {
    const covered = new Set(all.flatMap(({ expected }) => expected.covers));
    const wanted = Array.from({ length: 38 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);
    expect(wanted.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('is told of in its README, file by file', () => {
    const readme = readFileSync(new URL('README.md', CORPUS), 'utf8');
    expect(all.filter(({ name }) => !readme.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
  });

  describe.each(all)('$name', ({ text, expected }) => {
    const lines = linesOf(text);

    it('has expectations in the form that the schema gives', () => {
      validate(expected);
      expect(validate.errors ?? []).toEqual([]);
    });

    it('has what is quoted on the line that is named', () => {
      for (const each of expected.expect) {
        if (!('line' in each)) continue;
        const quote = 'quote' in each ? each.quote : 'dropped' in each ? each.dropped : '';
        expect(lines[each.line - 1], JSON.stringify(each)).toContain(quote);
      }
    });

    it('has every word that its TEI shall have', () => {
      const there = letters(text);
      for (const each of expected.expect) {
        if ('not' in each) continue;
        const words = quoted(each).flatMap((quote) => quote.split(/\s+/));
        for (const word of words) expect(there, word).toContain(letters(word));
      }
    });

    it('demands nothing twice', () => {
      const texts = expected.expect.map((each) => JSON.stringify(each));
      expect(texts.filter((each, i) => texts.indexOf(each) !== i)).toEqual([]);
    });
  });
});
