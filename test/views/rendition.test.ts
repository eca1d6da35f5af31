import { expect, it } from 'vitest';
import { shown } from './views.ts';

const TEI = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><tagsDecl>
  <rendition xml:id="b" scheme="css">font-weight: bold;</rendition><rendition xml:id="g">letter-spacing:0.125em</rendition>
  <rendition xml:id="su" scheme="css">vertical-align:super; font-size:.7em;</rendition>
  <rendition xml:id="none" scheme="css">letter-spacing:0; color: red</rendition>
  </tagsDecl></encodingDesc></teiHeader><text><body><p><hi rendition="#b #g">a</hi> <hi rendition="#su">b</hi>
  <persName style="font-style:italic">c</persName> <hi rendition="#none">d</hi></p></body></text></TEI>`;

it.each(['diplomatic', 'reading'] as const)('%s: words look as a rendition in CSS says', async (view) => {
  const { html, text } = await shown({ file: 'a.xml', text: TEI }, view);
  expect(html).toContain('<span class="bold letter-spaced">a</span>');
  expect(html).toContain('<sup class="superscript">b</sup>');
  expect(html).toContain('<span class="italic">c</span>');
  expect(html).toContain('<span>d</span>');
  expect(text).toContain('a b c d');
});
