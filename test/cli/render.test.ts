import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NS, put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
put(dir, {
  'a letter.xml': record(),
  'header.xml': `<TEI xmlns="${NS}"><teiHeader><fileDesc><titleStmt><title>Only a header</title></titleStmt></fileDesc></teiHeader></TEI>`,
  'fragment.xml': `<list xmlns="${NS}"><item>One item</item></list>`,
  'corpus.xml': `<teiCorpus xmlns="${NS}"><teiHeader/>${record({ text: '<p>First</p>' })}${record({ text: '<p>Second</p>' })}</teiCorpus>`,
  'poem.xml': record({ text: '<lg><l>A line of verse</l></lg>' }),
  'unknown.xml': record({ text: '<p>Of <myElement>mine</myElement></p>' }),
});

describe('tei render', () => {
  it.each(['diplomatic', 'reading'])('shows a file that is part of no edition: %s', (view) => {
    const html = run(dir, ['render', 'a letter.xml', '--view', view]);
    expect(html).toMatchObject({ code: 0, stderr: '' });
    expect(html.stdout).toMatch(/^<!DOCTYPE html>/);
    expect(html.stdout).toContain('Dear friend');
    const text = run(dir, ['render', 'a letter.xml', '--view', view, '--format', 'text']);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toContain('Dear friend');
    expect(text.stdout).not.toMatch(/<[a-z]/);
  });

  it('writes the same to a file, whose folders it makes, and again over it', () => {
    const { stdout } = run(dir, ['render', 'a letter.xml']);
    for (const _ of [1, 2]) {
      expect(run(dir, ['render', 'a letter.xml', '-o', 'new/folder/ö.html'])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      expect(readFileSync(join(dir, 'new/folder/ö.html'), 'utf8')).toBe(stdout);
    }
  });

  it.each([
    ['fragment.xml', ['One item']],
    ['corpus.xml', ['First', 'Second']],
    ['poem.xml', ['A line of verse']],
    ['unknown.xml', ['Of mine']],
    ['header.xml', ['Only a header', 'no text']],
  ])('has a page for any TEI: %s', (file, words) => {
    for (const view of ['diplomatic', 'reading']) {
      const { code, stdout } = run(dir, ['render', file, '--view', view, '--format', 'text']);
      expect(code).toBe(0);
      for (const word of words) expect(stdout).toContain(word);
    }
  });

  it('tells which element it has no sign for, and keeps its text', () => {
    const { code, stderr } = run(dir, ['render', 'unknown.xml', '--report', 'line']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^unknown\.xml:8:\d+: info: .*myElement.* \[view\/unhandled\]\n$/);
  });
});
