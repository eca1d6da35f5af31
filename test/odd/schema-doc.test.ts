import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { describeSchema, schemaPage } from '../../src/odd/odd.ts';
import { messages } from '../edition/site.ts';
import { compiled, haveTei, odd, SMALL } from './odds.ts';

const CHANGE = `<elementSpec ident="note" mode="change"><desc>A &lt;hi> &amp; more.</desc><attList>
<attDef ident="type" mode="replace" usage="req"><valList type="closed"><valItem ident="stamp"><desc>a stamp</desc></valItem>
</valList></attDef></attList></elementSpec>`;

const description = () => describeSchema(compiled(odd(SMALL + CHANGE)).schema);

describe.skipIf(!haveTei)(
  `The page of a schema${haveTei ? '' : ' (skipped: shared/tei is not here)'}`,
  () => {
    it('has an entry for each element, and every link leads to a place that stands once', () => {
      const page = schemaPage(description(), messages('en'));
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
      }).validateString(schemaPage(description(), messages('en')));
      const found = results.flatMap((each) => each.messages);
      expect(
        [...new Set(found.map(({ ruleId, message, line }) => `${ruleId}: ${message} ${line}`))].slice(0, 9),
      ).toEqual([]);
    });

    it('links what a sentence names, and escapes the rest', () => {
      expect(schemaPage(description(), messages('en'))).toContain(
        '<p>A <a href="#element-hi"><code>&lt;hi&gt;</code></a> &amp; more.</p>',
      );
    });

    it.each(['de', 'fr', 'cs'])(
      'is in the language of the interface (%s), with the schema’s own words in English',
      (language) => {
        const words = (of: string) =>
          Object.entries(messages(of).words).filter(([key]) => key.startsWith('guidelines.'));
        const page = schemaPage(description(), messages(language));
        expect(page).toContain(`<html lang="${language}">`);
        expect(page).toContain(
          '<span lang="en">A <a href="#element-hi"><code>&lt;hi&gt;</code></a> &amp; more.</span>',
        );
        const foreign = new Set(words(language).map(([, text]) => text));
        const bare = page.replace(/<span lang="en">.*?<\/span>|<pre>.*?<\/pre>|<code>.*?<\/code>/gs, '');
        const english = words('en').flatMap(([, text]) =>
          typeof text === 'string' && !text.includes('{') && /\p{L}{3}/u.test(text) && !foreign.has(text)
            ? text
            : [],
        );
        expect(english.length).toBeGreaterThan(30);
        expect(english.filter((text) => bare.includes(`>${text}<`))).toEqual([]);
      },
    );

    it.each(['de', 'fr', 'cs'])('says in that language (%s) what may be written', (language) => {
      const page = schemaPage(description(), messages(language));
      const written = Array.from(page.matchAll(/<p class="datatype">(.*?)<\/p>/g), ([, text]) => text ?? '');
      expect(written.length).toBeGreaterThan(10);
      expect(written.filter((text) => text.includes('lang="en"'))).toEqual([]);
    });

    it('asks for nothing from outside', () => {
      const page = schemaPage(description(), messages('en'), { css: 'p { margin: 0 }' });
      expect(page).toContain('<style>p { margin: 0 }</style>');
      expect(page).not.toMatch(/<script|<link|<img| src=/);
    });
  },
);
