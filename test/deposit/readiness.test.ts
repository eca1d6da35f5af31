import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/checks/rules/rule.ts';
import { publication, sample } from '../../src/deposit/readiness/sample.ts';
import { readiness, readinessChecks } from '../../src/deposit/readiness.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { editionOf } from './edition-of.ts';

const found = (files: Files): readonly Diagnostic[] => readiness(editionOf(files));
const codes = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.map(({ code }) => code))];

describe.each(readinessChecks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  it.each(check.examples.good.map((files) => [files]))('nothing is found in a good example', (files) => {
    expect(found(files).map(({ message }) => message)).toEqual([]);
  });

  it.each(check.examples.bad.map((files) => [files]))(
    'this alone is found in a bad example, at a place in a file of it',
    (files) => {
      const all = found(files);
      expect(codes(all)).toEqual([code]);
      for (const { message, hint, location, related, severity } of all) {
        expect(['error', 'warning']).toContain(severity);
        if (check.severity === 'warning') expect(severity).toBe('warning');
        expect(message).not.toMatch(/["']|undefined|NaN|\.$/);
        expect(hint).toMatch(/\.$/);
        for (const place of [location, ...(related ?? []).map((each) => each.location)]) {
          const text = files[place.file];
          expect(text, place.file).toBeDefined();
          const { start, end } = place.range ?? { start: { offset: -1 }, end: { offset: -1 } };
          expect(end.offset).toBeGreaterThan(start.offset);
          expect(text?.slice(start.offset, end.offset)).not.toMatch(/^[\s<>]|\s$/);
        }
      }
    },
  );

  it('has examples, of which the first bad one is as severe as it is as a rule; and says why it matters and how it is mended', () => {
    expect(check.examples.good.length).toBeGreaterThan(0);
    const [first = {}] = check.examples.bad;
    expect(found(first).map(({ severity }) => severity)).toContain(check.severity);
    for (const text of [check.why, check.mend]) expect(text).toMatch(/^[A-Z].*[.]$/);
    expect(check.about).toMatch(/^[A-Z].*[^.]$/);
    if (check.source) expect(check.source.url).toMatch(/^https:\/\//);
  });
});

describe('the list', () => {
  it('has each code once', () => {
    const all = readinessChecks.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the first edition', () => {
  const files: Record<string, string> = {};
  for (const part of ['', 'records', 'registers', 'transcripts'])
    for (const name of readdirSync(new URL(`../../tei/${part}`, import.meta.url)).sort())
      if (/\.(?:json|xml|txt)$/.test(name))
        files[part === '' ? name : `${part}/${name}`] = readFileSync(
          new URL(`../../tei/${part}/${name}`, import.meta.url),
          'utf8',
        );

  it('says honestly what it lacks, and nothing else', () => {
    expect(
      found(files).map(({ severity, code, location }) => `${severity} ${code} ${location.file}`),
    ).toEqual([
      'error deposit/no-date edition.json',
      'warning deposit/no-doi edition.json',
      'error deposit/no-version edition.json',
      'error deposit/no-editor edition.json',
      'warning deposit/no-licence edition.json',
      'warning deposit/no-shelfmark records/1960-06-28-puzanov.xml',
    ]);
  });
});

describe('what the schema of DataCite lets pass is refused', () => {
  const editor = (content: string) => ({
    settings: { editors: undefined },
    title: `<title>A letter</title><editor>${content}</editor>`,
  });
  it.each([
    ['an empty title', { title: '<title/>' }, 'deposit/no-title'],
    ['an empty name of a creator', editor('<persName/>'), 'deposit/no-editor'],
    [
      'a DOI that says TODO',
      { settings: { doi: undefined }, publication: publication('<idno type="DOI">TODO</idno>') },
      'deposit/wrong-doi',
    ],
    [
      'a date in words',
      { settings: { date: undefined }, publication: publication('<date>12 May 1960</date>') },
      'deposit/no-date',
    ],
    ['a language by its name', { text: '<text xml:lang="English">' }, 'deposit/unknown-language'],
    [
      'no rights',
      { settings: { licence: undefined }, publication: '<publisher>Arvenian Papers</publisher>' },
      'deposit/no-licence',
    ],
    ['no description', { settings: { description: undefined } }, 'deposit/no-description'],
    [
      'a wrong last digit of an ORCID iD',
      editor(
        '<persName><forename>Jana</forename> <surname>Horáková</surname></persName><idno type="ORCID">0000-0002-1825-0098</idno>',
      ),
      'deposit/wrong-orcid',
    ],
  ])('%s', (_, different, code) => {
    const errors = found(sample(different)).filter(({ severity }) => severity === 'error');
    expect(codes(errors)).toEqual([code]);
  });
});
