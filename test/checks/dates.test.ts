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
    '<date when="12000"/><date when="-12000"/>',
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
    ['<date when="1960-6"/>', /not written as a date/, '1960-06', true],
    ['<date when="1960–06–28"/>', /not written as a date/, '1960-06-28', true],
    ['<date when="28.6.1960"/>', /not written as a date/, '1960-06-28', true],
    ['<date when="6/28/1960"/>', /not written as a date/, '1960-06-28', true],
    ['<date when="5.6.1960"/>', /not written as a date/, '1960-06-05', false],
    ['<date when="1960.06.05"/>', /not written as a date/, '1960-06-05', false],
    ['<date when="1960/06/28"/>', /not written as a date/, '1960-06-28', true],
    ['<date when="6.1960"/>', /not written as a date/, '1960-06', true],
    ['<date when="32.13.1960"/>', /not written as a date/, undefined, false],
    ['<date when="6/8/1960"/>', /not written as a date/, undefined, false],
    ['<date when="19600628"/>', /is the year 19600628; 1960-06-28 was expected/, '1960-06-28', false],
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

/** Attributes of a date, and what is told of them. */
const table = (...rows: readonly [attributes: string, message: RegExp, write?: string, safe?: boolean][]) =>
  rows;

async function isTold(attributes: string, message: RegExp, write?: string, safe = false): Promise<void> {
  const [found, ...others] = await findings(`<date ${attributes}/>`);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'rule/date', severity: 'error' });
  expect(found?.message).toMatch(message);
  expect(found?.hint).toBeDefined();
  expect(found?.fix?.edits[0]?.text).toBe(write);
  expect(found?.fix?.safe ?? false).toBe(safe);
}

describe('dates of ISO 8601', () => {
  it.each(
    (
      '1960 1960-06 1960-06-28 19600628 1960-06-28T12:00:00Z 19600628T120000 1960-180 1960180 1960-W26 1960-W26-2 1960W262 ' +
      '1960/1965 1960-06-28/1960-06-28 1960-06/07 1960/06 06/1960 1960-06-28/P3D P3D/1960-06-28 R3/1960/P1Y -0044-03-15 19 ' +
      '--06-28 12:00 196006 19600628/19600701'
    ).split(' '),
  )('%s is one, or not judged', async (value) => {
    expect(await findings(`<date when-iso="${value}"/>`)).toEqual([]);
  });

  it.each(
    table(
      ['when-iso="19600230"', /The month 02 of 1960 has 29 days/],
      ['when-iso="1960-13-01"', /no month 13/],
      ['when-iso="1960-06-00"', /has 00/, '1960-06', true],
      ['when-iso="28.6.1960"', /not written as a date/, '1960-06-28', true],
      ['when-iso="1960/06/28"', /not written as a date/, '1960-06-28', true],
      ['when-iso="1960-367"', /the day 367 of 1960/],
      ['when-iso="1960-W54"', /the week 54 of 1960/],
      ['when-iso="1960-W26-8"', /the week 26 of 1960, and its day 8/],
      ['when-iso="1965/1960"', /from “1965” to “1960” ends before it begins/],
      ['when-iso="1960-06-28/27"', /from “1960-06-28” to “1960-06-27” ends before it begins/],
      ['when-iso="1960-06-31/1960-07-02"', /The month 06 of 1960 has 30 days/],
      ['from-iso="19610101" to-iso="1960-12-31"', /before @from-iso/],
    ),
  )('%s is none', (attributes, message, write, safe) => isTold(attributes, message, write, safe));

  it('are in order, in whatever form they are written', async () => {
    expect(await findings('<date from-iso="19600628" to-iso="1960-07-01"/>')).toEqual([]);
    expect(await findings('<date from-iso="1960180" to-iso="1960-07-01"/>')).toEqual([]);
  });
});

describe('durations', () => {
  it.each([
    ...'P3Y P1Y2M3DT4H5M6.7S PT3H PT30M -P1D P0D'.split(' ').map((value) => `dur="${value}"`),
    ...'P2W P3D PT0,5H P0003-06-04T12:30:05 P1Y2W'.split(' ').map((value) => `dur-iso="${value}"`),
    'dur="long"',
    'dur="P"',
  ])('%s is one, or nothing like one', async (attributes) => {
    expect(await findings(`<date ${attributes}/>`)).toEqual([]);
  });

  it.each(
    table(
      ['dur="P2W"', /counts weeks, .*; P14D was expected/, 'P14D', true],
      ['dur="P3H"', /no T before hours/, 'PT3H', true],
      ['dur="P1D3H30M"', /no T before/, 'P1DT3H30M', true],
      ['dur="P30M10S"', /no T before/, 'PT30M10S', true],
      ['dur="pt3h"', /not written as a duration/, 'PT3H', true],
      ['dur="3D"', /not written as a duration/, 'P3D', false],
      ['dur-iso="P3H"', /no T before/, 'PT3H', true],
      ['dur-iso="p2w"', /not written as a duration/, 'P2W', true],
    ),
  )('%s is none', (attributes, message, write, safe) => isTold(attributes, message, write, safe));
});

describe('dates of EDTF', () => {
  const EDTF = 'datingMethod="https://www.loc.gov/standards/datetime/"';

  it.each(
    (
      '1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30 ' +
      '1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2005/2006-02 Y170000002 Y-170000002 2001-21 ' +
      '1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/ ../1985 /1985-04-12 ' +
      '1984~/2004-06 1984-06-02?/2004-08-08~ -1985 Y-17E7 1950S2 Y17101E4S3 2001-34 [1667,1668,1670..1672] {..1983-12-31} ' +
      '2004-06~-11 ?2004-06-~11 156X-12-25 1XXX-XX XXXX-12-XX 2004-06-XX/2004-07-03 1985-21/1985-23'
    ).split(' '),
  )('%s is one (the examples of its specification)', async (value) => {
    expect(await findings(`<date when-custom="${value}" ${EDTF}/>`)).toEqual([]);
  });

  it.each(
    table(
      ['when-custom="1985-04-31"', /The month 04 of 1985 has 30 days/],
      ['when-custom="1985-13?"', /no month 13/],
      ['when-custom="1985-00"', /has 00/, '1985', true],
      ['when-custom="19uu"', /older forms of EDTF.*; 19XX was expected/, '19XX'],
      ['when-custom="1985-uu-uu"', /older forms/, '1985-XX-XX'],
      ['when-custom="198x"', /older forms/, '198X'],
      ['when-custom="1985?~"', /older forms/, '1985%'],
      ['when-custom="ca. 1985"', /or in words/, '1985~'],
      ['when-custom="y170000002"', /older forms/, 'Y170000002'],
      ['when-custom="1985/unknown"', /has a word for an end/, '1985/'],
      ['when-custom="1985/open"', /has a word for an end/, '1985/..'],
      ['when-custom="2008/1964"', /ends before it begins/],
      ['when-custom="2008?/1964~"', /ends before it begins/],
      ['when-custom="12.4.1985"', /not written as a date/, '1985-04-12', false],
      ['when-custom="1985-4"', /not written as a date/, '1985-04', true],
      ['when-custom="the sixties"', /no date of EDTF/],
      ['when-custom="1960/1961/1962"', /no date of EDTF/],
      ['from-custom="1985" to-custom="1984"', /before @from-custom/],
    ),
  )('%s is none', (attributes, message, write, safe) =>
    isTold(`${attributes} ${EDTF}`, message, write, safe),
  );

  it('are looked at only where @datingMethod says so, by a name or by what it points to', async () => {
    const date = (method: string) =>
      findings(`<p xml:id="m">as EDTF has it</p><p xml:id="n">by the king</p>
      <date when-custom="the sixties" datingMethod="${method}"/>`);
    for (const method of ['#n', '#gone', 'https://example.org/julian'])
      expect((await date(method)).filter(({ code }) => code === 'rule/date')).toEqual([]);
    for (const method of ['#m', 'https://www.loc.gov/standards/datetime/', 'https://example.org/edtf'])
      expect(await date(method)).toMatchObject([{ code: 'rule/date' }]);
    expect(await findings('<date when-custom="the sixties"/>')).toEqual([]);
  });
});
