import { describe, expect, it } from 'vitest';
import type { SeveritySetting } from '../../src/checks/severities.ts';
import { unknownSeverities } from '../../src/commands/check/known-severities.ts';
import { severitySettings } from '../../src/commands/option-values.ts';
import { put, record, run, workshop } from '../cli/tei.ts';

const settings = (...given: readonly string[]) =>
  given.reduce<readonly SeveritySetting[]>((earlier, each) => severitySettings(each, earlier), []);

describe('A severity that is given', () => {
  it.each([
    ['rule/same-nam=off', '“rule/same-nam”. Did you mean “rule/same-name”?'],
    ['schema/remoet=off', 'Did you mean “schema/remote”?'],
    ['AR-W5=off', 'Did you mean “schematron/AR-W05”?'],
    ['missing-file=off', 'short for “reference/missing-file”, “schema/missing-file”'],
    ['xml/well-formed=off', 'stays an error'],
    ['nothing-like-it=off', 'A rule of your own Schematron is written “schematron/nothing-like-it”'],
  ])('%s is refused, and the nearest code named', async (setting, words) => {
    await expect(unknownSeverities(settings('rule/*=off', setting), [], undefined)).rejects.toThrow(words);
  });

  it.each(['reference/missing-file=off', 'reference/*=off', 'AR-W05=info', 'schematron/my-own=off'])(
    '%s is one that there is, or may be',
    async (setting) => {
      expect(await unknownSeverities(settings(setting), settings(setting), 'e')).toEqual([]);
    },
  );
});

describe('A severity of an edition', () => {
  it('with a code that does not exist is a warning with the nearest', async () => {
    const found = await unknownSeverities([], settings('rule/*=off', 'rule/same-nam=off'), 'e');
    expect(found).toMatchObject([
      { code: 'edition/unknown-code', severity: 'warning', location: { file: 'e/edition.json' } },
    ]);
    expect(found[0]?.message).toContain('Did you mean “rule/same-name”?');
  });
});

describe('tei check', () => {
  const dir = workshop();

  it('refuses such an option, and tells of such a line of edition.json', () => {
    put(dir, {
      'e/edition.json': JSON.stringify({ title: 'Letters', severity: { 'rule/same-nam': 'off' } }),
      'e/records/a.xml': record(),
    });
    const refused = run(dir, ['check', 'e', '--severity', 'rule/same-nam=off']);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
    expect(refused.stderr.replace(/\s+/g, ' ')).toContain('Did you mean “rule/same-name”?');
    const { stdout } = run(dir, ['check', 'e', '--format', 'line']);
    expect(stdout).toContain('edition.json: warning: There is no finding “rule/same-nam”');
  });
});
