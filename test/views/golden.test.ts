import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { formats, views } from '../../src/views/view.ts';
import { RECORD, ROOT, shown } from './views.ts';

const FOLDER = join(ROOT, 'test/golden');
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Written by a serialiser, which has habits of its own: void elements without a stroke, quotes where needed.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of records are as long as they are.
    'long-title': 'off',
    // A note in the margin is no complementary landmark, so it is a div with a role.
    'prefer-native-element': 'off',
    // Colons in our ids keep them apart from every xml:id.
    'valid-id': ['error', { relaxed: true }],
  },
});

const texts = formats.filter(({ name }) => name !== 'pdf') as readonly {
  name: 'html' | 'text';
  extension: string;
}[];
const cases = views.flatMap((view) =>
  texts.map((format) => ({ view: view.name, format: format.name, extension: format.extension })),
);

describe('The record, as it was looked at', () => {
  it.each(cases)('$view as $format', async ({ view, format, extension }) => {
    const made = (await shown({ file: RECORD }, view))[format];
    const golden = join(FOLDER, `1960-06-28-puzanov.${view}${extension}`);
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(golden, made);
    }
    expect(made).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(views)('$name is valid HTML', async ({ name }) => {
    const { html } = await shown({ file: RECORD }, name);
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  it.each(views)('$name: each link within the page leads to one place', async ({ name }) => {
    const { html } = await shown({ file: RECORD }, name);
    const ids = Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id ?? '');
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(views)('$name: every block keeps its xml:id as its address', async ({ name }) => {
    const { html } = await shown({ file: RECORD }, name);
    for (const id of [
      'letter',
      'letter-p1',
      'letter-stamp',
      'record-stamp',
      'record-p8',
      'record-note',
      'record-form',
    ])
      expect(html).toContain(`id="${id}"`);
  });
});
