import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { corpusOf, tei } from '../document/samples.ts';

const findings = async (body: string) => check(await corpusOf({ 'a.xml': tei(body) }));

describe('dates', () => {
  it.each([
    '<date when="1960-02-29"/><date when="1960"/><date when="-0044-03-15"/><date when="--06-28"/><time when="12:00:00"/>',
    '<date when="1960-06-28T12:00:00Z"/>',
    '<date from="1960-07" to="1960"/><date from="1960" to="1960-01-01"/><date from="-0044" to="-0043"/>',
    '<date from="1960-06-28+02:00" to="1960-06-27Z"/>',
    '<date notBefore="1960-06-28" notAfter="1960-06-28"/>',
    '<app from="#x" xml:id="x"/><biblScope from="30" to="2"/><locus from="10.5.1960" to="2r"/>',
    '<person><birth when="1900"/><death when="1900"/></person>',
    '<person><birth when="1900"/><birth when="1890"/><death when="1895"/></person>',
    '<date when="about 1960"/>',
  ])('that are days of the calendar, or are no dates at all, are no finding: %s', async (body) => {
    expect(await findings(body)).toEqual([]);
  });

  it.each<[string, RegExp, string | undefined, boolean]>([
    [
      '<date when="1960-02-30"/>',
      /The month 02 of 1960 has 29 days, and none with the number 30/,
      undefined,
      false,
    ],
    ['<date when="1900-02-29"/>', /has 28 days/, undefined, false],
    ['<date when="1960-13"/>', /no month 13/, undefined, false],
    ['<date when="1960-06-00"/>', /has 00/, '1960-06', true],
    ['<date when="1960-00-00"/>', /has 00/, '1960', true],
    ['<date when="1960-6-8"/>', /not written as a date/, '1960-06-08', true],
    ['<date when="28.6.1960"/>', /not written as a date/, '1960-06-28', false],
    ['<date when="6/28/1960"/>', /not written as a date/, '1960-06-28', false],
    ['<date when="6/8/1960"/>', /not written as a date/, undefined, false],
    ['<date from="1960-07" to="1960-06-30"/>', /before @from, “1960-07”/, undefined, false],
    ['<date notBefore="1961" notAfter="1960"/>', /before @notBefore/, undefined, false],
    ['<date from-iso="1961" to-iso="1960"/>', /before @from-iso/, undefined, false],
    ['<date from="-0043" to="-0044"/>', /before @from/, undefined, false],
    [
      '<person><birth when="1901"/><death when="1900-05"/></person>',
      /dies .* before birth/,
      undefined,
      false,
    ],
  ])('that are none are told: %s', async (body, message, written, safe) => {
    const [found, ...others] = await findings(body);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'rule/date', severity: 'error' });
    expect(found?.message).toMatch(message);
    expect(found?.hint).toBeDefined();
    expect(found?.fix?.edits[0]?.text).toBe(written);
    expect(found?.fix?.safe ?? false).toBe(safe);
  });
});
