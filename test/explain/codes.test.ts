import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allCodes, allPages } from '../../src/commands/explain.ts';
import { assertions } from '../odd/schematron.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const LAYERS = 'xml|schema|schematron|relaxng|reference|rule|import|view|edition|odd|deposit|suppression';
const CODE = new RegExp(`'((?:${LAYERS})/[a-z]+(?:-[a-z]+)*)'`, 'g');

/** The codes that stand in the sources, apart from pages, and those that are put together there. */
function emitted(): ReadonlySet<string> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('explain/'));
  const codes = files.flatMap((file) =>
    Array.from(readFileSync(join(SRC, file), 'utf8').matchAll(CODE), ([, code = '']) => code),
  );
  // odd/unknown-${…}: of each kind of specification.
  const unknown = ['element', 'class', 'macro', 'datatype'].map((kind) => `odd/unknown-${kind}`);
  // What is wrong with a schema as XML is told as a fault of the schema.
  const asSchema = codes
    .filter((code) => /^xml\//.test(code) && !/^xml\/(?:not-tei|large-file|xml-model)$/.test(code))
    .map((code) => code.replace(/^xml/, 'schema'));
  // rule/suppression-${…}: what is wrong with an instruction.
  const suppressions = ['malformed', 'without-reason', 'misplaced'].map((kind) => `rule/suppression-${kind}`);
  return new Set([...codes, ...unknown, ...suppressions, ...asSchema]);
}

describe('Codes and pages', () => {
  const pages = allPages();
  const codes = pages.map(({ code }) => code);
  const inSources = emitted();

  it('there is something to look at', () => {
    expect(inSources.size).toBeGreaterThan(100);
    expect(inSources).toContain('relaxng/attribute-value');
  });

  it('every code that the sources can tell has one page', () => {
    expect([...inSources].filter((code) => !codes.includes(code)).sort()).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('all codes are told without making the pages', () => {
    expect([...allCodes()].sort()).toEqual([...codes].sort());
  });

  it('every rule of archival records has one', async () => {
    const rules = (await assertions()).map(({ code }) => `schematron/${code}`);
    expect(codes.filter((code) => code.startsWith('schematron/')).sort()).toEqual(
      [...rules, 'schematron/failed', 'schematron/missing-document'].sort(),
    );
  });

  it('every page is of a code that can be told', () => {
    expect(codes.filter((code) => !inSources.has(code) && !code.startsWith('schematron/'))).toEqual([]);
  });

  it.each(pages)('$code says what, why, how to mend it, and shows two examples that differ', (page) => {
    for (const words of [page.what, page.why, page.mend]) {
      expect(words).toMatch(/^[\p{Lu}“\d].*[.?)”]$/su);
      expect(words).not.toMatch(/ {2}|\n/);
    }
    expect(page.good).not.toBe(page.bad);
    expect(page.good.trim()).not.toBe('');
    for (const { name, url } of page.see) {
      expect(name).not.toBe('');
      expect(url).toMatch(/^https:\/\/\S+$/);
    }
  });
});
