import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';
import type { LayerRun } from '../../src/report/layers.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { ReportContext } from '../../src/report/reporter.ts';
import { widthOf } from '../../src/report/visible.ts';

const finding = (code: string, severity: Severity, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity,
  message: 'Wrong',
  location: { file: 'a.xml' },
  ...more,
});

const layers: readonly LayerRun[] = [
  { layer: 'well-formedness', files: 12 },
  { layer: 'grammar', files: 10, schemas: ['archival-record.rng'], whyNot: '2 files name no schema' },
  { layer: 'schematron', files: 0, whyNot: 'no schema is named' },
  { layer: 'references', files: 12 },
  { layer: 'rules', files: 12 },
];

const told = (found: readonly Diagnostic[], context: Partial<ReportContext> = {}) =>
  pretty.report(found, { files: 12, ...context });

describe('Below the findings stands', () => {
  it('what was checked and what was not, with the reason, in lines of the width of the terminal', () => {
    expect(told([], { layers })).toBe(
      [
        'No errors in 12 files.',
        'Checked: well-formedness 12 files ·',
        '  grammar 10 (archival-record.rng; 2 files name no schema) · references 12 ·',
        '  rules across documents 12',
        'Not checked: Schematron (no schema is named)',
        '',
      ].join('\n'),
    );
    const schemas = Array.from(
      { length: 5 },
      (_, at) => `schemas/a name that is very long ${'x'.repeat(60)}${at}.rng`,
    );
    const text = told([], { width: 60, layers: [{ layer: 'grammar', files: 1, schemas }] });
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(60);
    expect(text.replace(/\s+/g, ' ')).toContain('and 2 more');
  });

  it('how many are suppressed, and how many --fix mends: the safe ones', () => {
    const fix = { title: 'Mend', edits: [], safe: true };
    const found = [
      finding('rule/a', 'error', { fix }),
      finding('rule/b', 'warning', { fix: { ...fix, safe: false } }),
    ];
    const suppressed = [{ diagnostic: finding('rule/c', 'error'), reason: 'So in the source' }];
    expect(told(found, { suppressed })).toMatch(
      /\n\n1 error, 1 warning in 12 files; 1 suppressed\.\nCan be mended with --fix: 1\.\n$/,
    );
  });

  it('after a screenful how often each code was found, the severest and most frequent first', () => {
    const many = [
      ...Array.from({ length: 20 }, () => finding('rule/often', 'warning')),
      ...Array.from({ length: 9 }, () => finding('rule/bad', 'error')),
      finding('rule/once', 'error'),
    ];
    expect(told(many)).toContain(
      [
        '',
        'By code',
        '   9 errors    rule/bad',
        '   1 error     rule/once',
        '  20 warnings  rule/often',
        '  “tei explain CODE” says what a finding means and how to mend it.',
        '',
        '10 errors, 20 warnings in 12 files.',
        '',
      ].join('\n'),
    );
    expect(told(many.slice(0, 5))).not.toContain('By code');
  });

  it('the same with colours as without, but for the colours', () => {
    const many = Array.from({ length: 30 }, () => finding('rule/x', 'error'));
    const coloured = told(many, { layers, colour: true });
    expect(stripVTControlCharacters(coloured)).toBe(told(many, { layers }));
    expect(coloured).toContain('\u001b[31m30 errors\u001b[0m');
  });
});
