import { describe, expect, it } from 'vitest';
import { merge } from '../../src/checks/merge.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const at = (offset: number) => ({ line: 1, column: offset + 1, offset });

function finding(code: string, start: number, end: number, message = code, file = 'a.xml'): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    location: { file, range: { start: at(start), end: at(end) } },
  };
}

const codes = (...findings: readonly Diagnostic[]) => merge(findings).map(({ code }) => code);

describe('findings of several layers', () => {
  it('come in order of place', () => {
    expect(codes(finding('b', 9, 10), finding('a', 1, 2), finding('c', 4, 5))).toEqual(['a', 'c', 'b']);
  });

  it('that are the same are one; two messages in one place are two', () => {
    expect(merge([finding('a', 1, 2), finding('a', 1, 2)])).toHaveLength(1);
    expect(merge([finding('a', 1, 2), finding('a', 1, 2, 'other')])).toHaveLength(2);
  });

  it.each(['AR-E05', 'AR-E12', 'AR-E13', 'AR-E14', 'AR-E15'])(
    'of a pointer: schematron/%s on its attribute yields to what is said of its tokens',
    (id) => {
      const rule = finding(`schematron/${id}`, 10, 30);
      expect(
        codes(rule, finding('reference/unknown-target', 16, 18), finding('reference/wrong-kind', 20, 24)),
      ).toEqual(['reference/unknown-target', 'reference/wrong-kind']);
    },
  );

  it('stay apart where they are in two places or two files', () => {
    const rule = finding('schematron/AR-E05', 10, 30);
    expect(codes(rule, finding('reference/unknown-target', 31, 34))).toHaveLength(2);
    expect(codes(rule, finding('reference/unknown-target', 16, 18, '', 'b.xml'))).toHaveLength(2);
  });

  it('stay apart where they are about two things', () => {
    expect(codes(finding('schematron/AR-E10', 10, 30), finding('reference/unknown-target', 16, 18))).toEqual([
      'schematron/AR-E10',
      'reference/unknown-target',
    ]);
  });

  it('of a language: that its tag is wrong says more than that it is not declared', () => {
    const rule = finding('schematron/AR-E25', 5, 10);
    expect(codes(rule, finding('rule/language-tag', 5, 10))).toEqual(['rule/language-tag']);
  });

  it('keep the graver severity: what is an error for the grammar stays one', () => {
    const warning: Diagnostic = { ...finding('rule/language-tag', 5, 10), severity: 'warning' };
    expect(merge([finding('relaxng/attribute-value', 5, 10), warning])).toMatchObject([
      { code: 'rule/language-tag', severity: 'error' },
    ]);
  });

  it('of an entry that nothing points to: the rule of the archive is kept', () => {
    expect(codes(finding('reference/unused', 15, 18), finding('schematron/AR-W08', 1, 60))).toEqual([
      'schematron/AR-W08',
    ]);
  });

  it('of a value: what its check says is kept, not what the grammar says', () => {
    const grammar = finding('relaxng/attribute-value', 5, 10);
    expect(codes(grammar, finding('rule/language-tag', 5, 10))).toEqual(['rule/language-tag']);
    expect(codes(grammar, finding('rule/date', 5, 10))).toEqual(['rule/date']);
    expect(codes(grammar)).toEqual(['relaxng/attribute-value']);
  });
});
