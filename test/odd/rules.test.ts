import { describe, expect, it } from 'vitest';
import { editions, examples, fragments, text } from './customisation.ts';
import { type Assertion, assertions, failures, readXml } from './schematron.ts';

const ROLES = ['error', 'warning', 'information'];

const rules = await assertions();
const files = examples();
const errors = fragments('errors').filter(({ comment }) => comment.startsWith('found by: AR-'));

/** The codes of what is found; a rule of deposit speaks only where a deposit is meant. */
async function found(xml: string, applies: (rule: Assertion) => boolean): Promise<readonly string[]> {
  const document = await readXml(xml);
  return rules.filter((rule) => applies(rule) && failures(rule, document).length > 0).map(({ code }) => code);
}

const always = ({ flag }: Assertion) => flag === '';

describe('The rules of the customisation', () => {
  it('there are rules, each with a code of its own, a role, and a message that says what to do', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { code, role, flag, message } of rules) {
      expect(code).toMatch(/^AR-[EWD]\d\d(-[a-z]+)?$/);
      expect(ROLES, code).toContain(role);
      expect(flag, code).toBe(code.startsWith('AR-D') ? 'deposit' : '');
      expect(message.length, code).toBeGreaterThan(80);
      expect(message, code).toMatch(/ expected/);
    }
  });

  it('they use XPath 2.0 only', () => {
    for (const { code, test, context, values } of rules)
      for (const xpath of [test, context, ...values]) {
        const bare = xpath.replaceAll(/'[^']*'/g, "''");
        expect(bare, code).not.toMatch(
          /\|\||=>|\blet\b|(?<!\()!(?!=)|\btokenize\(([^(),]|\([^()]*\))*\)|\bcurrent\(/,
        );
      }
  });

  it('their contexts are elements and attributes, as ISO Schematron has it', () => {
    for (const { code, context } of rules) expect(context, code).not.toMatch(/text\(\)$|node\(\)$/);
  });

  it.each(rules.map(({ code }) => code))('%s has a valid and an invalid example', (code) => {
    expect(files).toContain(`${code}.valid.xml`);
    expect(files).toContain(`${code}.invalid.xml`);
  });

  it.each(files)('%s: valid gives no finding, invalid gives its own code and no other', async (file) => {
    const [code = '', verdict = ''] = file.split('.');
    expect(rules.map((rule) => rule.code)).toContain(code);
    const codes = await found(text(`schemas/examples/${file}`), (rule) => always(rule) || rule.code === code);
    expect(codes).toEqual(verdict === 'valid' ? [] : [code]);
  });

  it.each(rules)('$code says in its message what is there', async (rule) => {
    const [values] = failures(rule, await readXml(text(`schemas/examples/${rule.code}.invalid.xml`)));
    expect(values).toHaveLength(rule.values.length);
    for (const value of values ?? []) expect(value.length).toBeLessThan(100);
  });

  it.each(errors)('$name is $comment', async ({ comment, record }) => {
    expect(await found(record, always)).toContain(comment.replace('found by: ', ''));
  });

  it.each(fragments('conventions'))('nothing is found in $comment', async ({ record }) => {
    expect(await found(record, always)).toEqual([]);
  });

  it.each(fragments('accepted'))('nothing is found where $comment', async ({ record }) => {
    expect(await found(record, always)).toEqual([]);
  });

  it.each(editions())('nothing is found in %s', async (file) => {
    expect(await found(text(file), always)).toEqual([]);
  });
});
