import { describe, expect, it } from 'vitest';
import { type Examined, unread } from '../../src/checks/examined.ts';
import { toldOnce } from '../../src/deposit/told-once.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const at = (code: string, offset: number, file = 'a.xml'): Diagnostic => {
  const position = (shift: number) => ({ line: 1, column: offset + shift + 1, offset: offset + shift });
  return {
    code,
    severity: 'warning',
    message: code,
    location: { file, range: { start: position(0), end: position(3) } },
  };
};
const examined = (...diagnostics: readonly Diagnostic[]): readonly Examined[] => [
  unread('a.xml', diagnostics, []),
];
const codes = (diagnostics: readonly Diagnostic[] = []) =>
  diagnostics.map(({ code, also = [] }) => [code, ...also].join(' '));

describe('what other layers say of the same thing', () => {
  it('is left out where a readiness check has its place, which then names it', () => {
    const once = toldOnce(
      examined(at('rule/language-tag', 5), at('rule/language-tag', 9), at('rule/date', 5)),
      [at('deposit/unknown-language', 5)],
    );
    expect(codes(once.examined[0]?.diagnostics)).toEqual(['rule/language-tag', 'rule/date']);
    expect(codes(once.found)).toEqual(['deposit/unknown-language rule/language-tag']);
  });

  it('is left out wherever it stands where it is a rule for a deposit, of which edition.json knows more', () => {
    const once = toldOnce(
      examined(at('schematron/AR-D02', 5), at('schematron/AR-D03', 9), at('schematron/AR-D05', 9)),
      [at('deposit/no-shelfmark', 20), at('deposit/no-shelfmark', 5, 'b.xml')],
    );
    expect(codes(once.examined[0]?.diagnostics)).toEqual(['schematron/AR-D05']);
    expect(codes(once.found)).toEqual(['deposit/no-shelfmark schematron/AR-D03', 'deposit/no-shelfmark']);
  });
});
