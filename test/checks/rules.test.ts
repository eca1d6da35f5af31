import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../src/checks/purposes.ts';
import { judgeAll, noteAll, sharingTexts } from '../../src/checks/rules/judge.ts';
import type { EditionFiles, Files } from '../../src/checks/rules/rule.ts';
import { rules } from '../../src/checks/rules/rules.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { read } from '../document/samples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is found in an edition; notes go through JSON, as they do from process to process. */
function found(
  files: Files,
  edition: EditionFiles | undefined = editionOf(files),
  purposes: readonly Purpose[] = [],
): readonly Diagnostic[] {
  const share = sharingTexts();
  const xml = Object.entries(files).filter(([file]) => /^(?:.*\/)?(?:records|registers)\//.test(file));
  const noted = xml.map(([file, text]) => {
    const notes = noteAll(read(text, file), purposes);
    return { file, notes: share(JSON.parse(JSON.stringify(notes))) };
  });
  return judgeAll(noted, edition);
}

function editionOf(files: Files): EditionFiles {
  const below = (folder: string) => Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
  return {
    folder: '.',
    records: below('records'),
    registers: below('registers'),
    transcripts: below('transcripts'),
  };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const purposes = rule.for ? [rule.for] : [];

  it.each(rule.examples.good.map((files) => [files]))(
    'finds nothing in a good example, nor does another rule',
    (files) => {
      expect(found(files, editionOf(files), purposes)).toEqual([]);
    },
  );

  it.each(rule.examples.bad.map((files) => [files]))(
    'and no other rule finds a bad example, at a place in a file of it',
    (files) => {
      const all = found(files, editionOf(files), purposes);
      expect(new Set(codes(all))).toEqual(new Set([code]));
      for (const { severity, message, hint, location, related } of all) {
        expect(severity).toBe(rule.severity);
        expect(message).not.toMatch(/["']|undefined|NaN/);
        expect(hint).toMatch(/\.$/);
        for (const place of [location, ...(related ?? []).map((each) => each.location)]) {
          const text = files[place.file];
          expect(text).toBeDefined();
          const { start, end } = place.range ?? { start: { offset: 0 }, end: { offset: 0 } };
          expect(text?.slice(start.offset, end.offset)).not.toMatch(/^[\s"<>]|[\s"]$/);
        }
      }
    },
  );

  it('has examples, and says why it matters, how it is mended and where it is laid down', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const text of [rule.why, rule.mend]) expect(text).toMatch(/^[A-Z].*\.$/);
    if (rule.source) expect(rule.source.url).toMatch(/^https:\/\//);
  });
});

describe('a rule for deposit', () => {
  it('is silent where no deposit is meant', () => {
    const [files = {}] = rules.find((rule) => rule.for === 'deposit')?.examples.bad ?? [];
    expect(found(files, editionOf(files), ['deposit'])).not.toEqual([]);
    expect(found(files)).toEqual([]);
  });
});

describe('the list', () => {
  it('is in the order of the codes, each once', () => {
    const all = rules.map(({ code }) => code);
    expect(all).toEqual([...new Set(all)].sort());
  });
});

describe('no rule raises a false alarm', () => {
  it.each(['tei', 'src/files/new-edition'])('in the edition %s', (folder) => {
    const files: Record<string, string> = {};
    for (const part of ['records', 'registers', 'transcripts']) {
      for (const name of readdirSync(join(ROOT, folder, part)).sort()) {
        files[`${part}/${name}`] = readFileSync(join(ROOT, folder, part, name), 'utf8');
      }
    }
    expect(Object.keys(files).length).toBeGreaterThan(4);
    expect(found(files)).toEqual([]);
  });
});
