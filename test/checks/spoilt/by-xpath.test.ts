import { describe, expect, it } from 'vitest';
import { type Assertion, assertions, failures, readXml } from '../../odd/schematron.ts';
import { across } from './across.ts';
import { beforeDeposit, READY } from './deposit.ts';
import { textOf } from './examination.ts';
import { hardErrors } from './hard-errors.ts';
import { leftAlone } from './left-alone.ts';
import { changes, type LeftAlone, RECORD, type Spoilt } from './spoilt.ts';
import { warnings } from './warnings.ts';

const rules = await assertions();
const always = ({ flag }: Assertion) => flag === '';

/** Which assertions fail in the spoilt file, each evaluated alone: neither transpiler nor merging has a hand in it. */
async function failing(spoilt: LeftAlone, applies: (rule: Assertion) => boolean): Promise<readonly string[]> {
  const [change] = changes(spoilt);
  const document = await readXml(change ? textOf(change) : '');
  const found = rules.filter((rule) => applies(rule) && failures(rule, document).length > 0);
  return found.map(({ code }) => `schematron/${code}`).sort();
}

function expected({ rule, beside = [] }: Spoilt): readonly string[] {
  return [rule, ...beside.map(({ code }) => code)].filter((code) => code.startsWith('schematron/')).sort();
}

describe('By XPath alone', () => {
  it.each([...hardErrors, ...warnings])('$rule fails where there is $name, and no other', async (mistake) => {
    expect(await failing(mistake, always)).toEqual(expected(mistake));
  });

  it.each(leftAlone)('nothing fails where there is $name', async (each) => {
    expect(await failing(each, always)).toEqual([]);
  });

  it.each(beforeDeposit)('$rule fails where there is $name', async (mistake) => {
    expect(await failing(mistake, () => true)).toEqual(expected(mistake));
  });

  it('nothing fails in a record that is ready for deposit', async () => {
    expect(await failing({ name: '', file: RECORD, edits: READY }, () => true)).toEqual([]);
  });
});

describe('The list of spoilt copies', () => {
  const all = [...hardErrors, ...warnings, ...beforeDeposit, ...across];

  it('has one for each rule of the customisation', () => {
    const spoilt = new Set(all.map(({ rule }) => rule));
    expect(rules.map(({ code }) => `schematron/${code}`).filter((code) => !spoilt.has(code))).toEqual([]);
  });

  it('names each mistake once', () => {
    const names = [...all, ...leftAlone].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
