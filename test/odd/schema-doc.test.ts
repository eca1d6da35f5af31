import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { describeSchema, schemaPage } from '../../src/odd/odd.ts';
import { compiled, haveTei, odd, SMALL } from './odds.ts';

const CHANGE = `<elementSpec ident="note" mode="change"><desc>A &lt;hi> &amp; more.</desc><attList>
<attDef ident="type" mode="replace" usage="req"><valList type="closed"><valItem ident="stamp"><desc>a stamp</desc></valItem>
</valList></attDef></attList></elementSpec>`;

const description = () => describeSchema(compiled(odd(SMALL + CHANGE)).schema);

describe.skipIf(!haveTei)(
  `The page of a schema${haveTei ? '' : ' (skipped: shared/tei is not here)'}`,
  () => {
    it('has an entry for each element, and every link leads to a place that stands once', () => {
      const page = schemaPage(description());
      const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      for (const { name } of description().elements) expect(ids).toContain(`element-${name}`);
      expect(ids).toContain('element-note-att-type');
      expect(new Set(ids).size).toBe(ids.length);
      const links = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    });

    it('is valid HTML', async () => {
      const { results } = await new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'long-title': 'off', 'valid-id': ['error', { relaxed: true }] },
      }).validateString(schemaPage(description()));
      const messages = results.flatMap((each) => each.messages);
      expect(
        [...new Set(messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} ${line}`))].slice(
          0,
          9,
        ),
      ).toEqual([]);
    });

    it('links what a sentence names, and escapes the rest', () => {
      expect(schemaPage(description())).toContain(
        '<p>A <a href="#element-hi"><code>&lt;hi&gt;</code></a> &amp; more.</p>',
      );
    });

    it('asks for nothing from outside', () => {
      const page = schemaPage(description(), { css: 'p { margin: 0 }' });
      expect(page).toContain('<style>p { margin: 0 }</style>');
      expect(page).not.toMatch(/<script|<link|<img| src=/);
    });
  },
);
