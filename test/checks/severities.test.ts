import { describe, expect, it } from 'vitest';
import { readSeverity, withSeverities } from '../../src/checks/severities.ts';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';

const finding = (code: string, severity: Severity = 'warning'): Diagnostic => ({
  code,
  severity,
  message: 'Wrong',
  location: { file: 'a.xml' },
});

/** The severities that findings have with these settings. */
function told(settings: readonly string[], ...found: readonly Diagnostic[]): readonly string[] {
  const read = settings.map((text) => readSeverity(text));
  const valid = read.flatMap((each) => ('objection' in each ? [] : each));
  expect(valid).toHaveLength(settings.length);
  return withSeverities(found, valid).map(({ code, severity }) => `${code} ${severity}`);
}

describe('A severity that the user wants', () => {
  it.each<[readonly string[], string, readonly string[]]>([
    [[], 'schematron/AR-W05', ['schematron/AR-W05 warning']],
    [['schematron/AR-W05=off'], 'schematron/AR-W05', []],
    [['AR-W05=error'], 'schematron/AR-W05', ['schematron/AR-W05 error']],
    [['AR-W05=error'], 'schematron/AR-W06', ['schematron/AR-W06 warning']],
    [['schematron/*=info'], 'schematron/AR-W05', ['schematron/AR-W05 info']],
    [['rule/*=off'], 'schematron/AR-W05', ['schematron/AR-W05 warning']],
    [['rule/*=off', 'rule/x=info'], 'rule/x', ['rule/x info']],
    [['rule/x=info', 'rule/*=off'], 'rule/x', []],
  ])('%j on %s', (settings, code, expected) => {
    expect(told(settings, finding(code))).toEqual(expected);
  });

  it.each(['xml/well-formed', 'edition/unreadable', 'schema/missing-file'])(
    'leaves the error %s, which tells that something could not be done, as it is',
    (code) => {
      const layer = `${code.split('/')[0]}/*`;
      expect(withSeverities([finding(code, 'error')], [{ code: layer, level: 'off' }])).toHaveLength(1);
    },
  );

  it('silences the warning that a schema lies on the web, but not the error', () => {
    const found = [finding('schema/remote'), finding('schema/remote', 'error')];
    expect(told(['schema/remote=off'], ...found)).toEqual(['schema/remote error']);
  });
});

describe('CODE=LEVEL', () => {
  const known = [
    'xml/well-formed',
    'rule/same-name',
    'reference/same-name',
    'reference/unknown-target',
    'schema/missing-file',
    'edition/unreadable',
  ];
  const objection = (text: string, codes?: readonly string[]) => {
    const read = readSeverity(text, codes);
    return 'objection' in read ? read.objection : undefined;
  };

  it.each([
    ['rule/same-name=off'],
    ['unknown-target=info'],
    ['schematron/my-own=error'],
    ['rule/*=off'],
    ['xml/well-formed=error'],
  ])('%s is well written', (text) => {
    expect(objection(text, known)).toBeUndefined();
  });

  it.each([
    ['', /is no severity.*write CODE=LEVEL/],
    ['rule/x', /write CODE=LEVEL/],
    ['=off', /write CODE=LEVEL/],
    ['rule/=off', /write CODE=LEVEL/],
    ['*=off', /write CODE=LEVEL/],
    ['rule/x=', /There is no level “”; there are “error”/],
    ['rule/x=warn', /There is no level “warn”/],
    ['rule/x=eror', /Did you mean “rule\/x=error”/],
    ['rules/same-name=off', /Did you mean “rule\/same-name”/],
    ['rule/samename=off', /There is no finding “rule\/samename”. Did you mean “rule\/same-name”/],
    ['unknown-targt=off', /Did you mean “reference\/unknown-target”.*schematron\/unknown-targt/],
    ['same-name=off', /short for “rule\/same-name”, “reference\/same-name”: write the one/],
    ['well-formed=off', /“xml\/well-formed” stays an error/],
    ['schema/missing-file=warning', /stays an error/],
    ['schema/mising-file=warning', /Did you mean “schema\/missing-file”/],
    ['schema/*=off', /stays an error/],
    ['edition/unreadable=info', /stays an error/],
  ])('%s is told what is wrong with it', (text, expected) => {
    expect(objection(text, known)).toMatch(expected);
  });

  it('is not measured by codes where they aren’t known', () => {
    expect(objection('rule/anything=off')).toBeUndefined();
    expect(objection('well-formed=off')).toBeUndefined();
    expect(objection('rules/anything=off')).toMatch(/Did you mean/);
  });
});
