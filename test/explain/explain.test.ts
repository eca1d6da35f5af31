import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/checks/rules/rule.ts';
import { allPages, explainCommand, explainer } from '../../src/commands/explain.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { UsageError } from '../../src/commands/usage.ts';
import { differing } from '../../src/explain/differing.ts';
import { findPages } from '../../src/explain/find.ts';
import { pageOfRule } from '../../src/explain/of-rules.ts';
import { showPage } from '../../src/explain/show.ts';
import { widthOf } from '../../src/report/visible.ts';
import { tei } from '../commands/tei.ts';

/** What the command writes. */
function explained(word?: string, options = {}): string {
  const said: string[] = [];
  const stream = {
    write: (text: string) => void said.push(text),
    colour: false,
    width: 80,
    writeBytes: () => {},
    terminal: false,
  };
  const shell: Shell = {
    out: stream,
    err: stream,
    progress() {},
    input: async () => new Uint8Array(),
    guarded: (work) => work(async () => {}),
    ending: async () => {},
  };
  expect(explainCommand(word, options, shell)).toBe(0);
  return said.join('');
}

function refusal(word: string): string {
  try {
    explained(word);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
}

describe('tei explain', () => {
  it('shows the page of a code: what, why, an example of each, how to mend it, and where it is laid down', () => {
    const page = explained('reference/unknown-target');
    expect(page).toMatch(/^reference\/unknown-target \(error\)\n/);
    for (const heading of ['Why', 'Not so', 'But so', 'How to mend it', 'See'])
      expect(page).toContain(`\n${heading}\n`);
    expect(page).toContain('TEI Guidelines, 17.2');
  });

  it('takes a code in capitals or small letters, whole or its last part', () => {
    const whole = explained('schematron/AR-E05');
    expect(explained('SCHEMATRON/ar-e05')).toBe(whole);
    expect(explained('AR-E05')).toBe(whole);
    expect(explained('Unknown-Target')).toBe(explained('reference/unknown-target'));
  });

  it('lists all codes by layer, or those of one layer, each in one line of at most 80 columns', () => {
    const all = explained();
    for (const { code } of allPages()) expect(all).toContain(`  ${code}  `);
    for (const line of all.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    const layer = explained('relaxng/');
    expect(layer).toContain('relaxng/attribute-value');
    expect(layer).not.toContain('xml/');
    expect(explained('relaxng')).toBe(layer);
  });

  it('gives pages to a program', () => {
    const { version, pages } = JSON.parse(explained('ar-e05', { format: 'json' }));
    expect(version).toBe(1);
    expect(pages).toMatchObject([{ code: 'schematron/AR-E05', severity: 'error' }]);
    expect(JSON.parse(explained(undefined, { format: 'json' })).pages.length).toBe(allPages().length);
  });

  it('names the nearest code where there is none of that name', () => {
    expect(refusal('relaxng/atribute-value')).toContain('Did you mean “relaxng/attribute-value”?');
    expect(refusal('relaxng/unknown-target')).toContain('Did you mean “reference/unknown-target”?');
    expect(refusal('duplicate-id')).toMatch(/“relaxng\/duplicate-id” or “reference\/duplicate-id”\?/);
    expect(refusal('nothing of the kind')).toBe(
      'There is no code “nothing of the kind”. “tei explain” lists all codes.',
    );
  });

  it('says of a rule in a schema of one’s own that it comes from there', () => {
    expect(refusal('schematron/my-rule')).toContain('comes from a Schematron schema that is not part');
  });

  it('ends with exit code 2 and a message of its own for an unknown code; its help has two examples that work', () => {
    const unknown = tei(['explain', 'relaxng/atribute-value']);
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    const examples = Array.from(
      tei(['explain', '--help']).stdout.matchAll(/^ {2}\$ tei (.*)$/gm),
      ([, line = '']) => line,
    );
    expect(examples).toHaveLength(2);
    for (const line of examples) expect(tei(line.split(' ')).code).toBe(0);
  });
});

describe('A report that carries pages along', () => {
  it('is given the title, the text and the address of the page of a code, or nothing', () => {
    const page = explainer()('schematron/AR-E05');
    expect(page?.title).toBe('A hand is one of the hands that the header describes.');
    expect(page?.text).toBe(explained('AR-E05'));
    expect(page?.uri).toMatch(/PH\.html#PHDH$/);
    expect(explainer()('schematron/my-rule')).toBeUndefined();
  });
});

describe('A page in a terminal', () => {
  it.each(allPages())('$code fits into 80 columns', (page) => {
    for (const line of showPage(page, { width: 100, colour: false }).split('\n'))
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });

  it('has colours only where they are wanted', () => {
    const [page] = findPages('AR-E05', allPages());
    if (!page) throw new Error('There is no such page.');
    expect(showPage(page, { width: 80, colour: true })).toContain('\u001b[31m');
    expect(showPage(page, { width: 80, colour: false })).not.toContain('\u001b');
  });
});

describe('The page of a rule across documents', () => {
  it('is made from the rule: its examples are shown where they differ', () => {
    const rule = {
      code: 'rule/same-person',
      severity: 'warning',
      about: 'Two entries stand for one person.',
      why: 'Half of the records are missing on each page.',
      mend: 'Put the two together.',
      examples: {
        good: [{ 'a.xml': '<list>\n<person xml:id="kim"/>\n</list>', 'b.xml': '<p/>' }],
        bad: [
          { 'a.xml': '<list>\n<person xml:id="kim"/>\n<person xml:id="kim-2"/>\n</list>', 'b.xml': '<p/>' },
        ],
      },
    } satisfies Partial<Rule>;
    const page = pageOfRule(rule);
    expect(page.bad).toBe('a.xml\n  <person xml:id="kim-2"/>');
    expect(page.good).toBe('a.xml\n  <person xml:id="kim"/>\n  </list>');
  });

  it('shows of two texts the lines that differ, and … for what is left out between', () => {
    expect(differing('a\n  b\nc\nd\n  e', 'a\nc\nd')).toBe('b\n…\ne');
    expect(differing('a\nc', 'a\nb\nc')).toBe('a\nc');
    expect(differing('a', 'a')).toBe('');
  });
});
