import { expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { shown, type ViewName } from './views.ts';

const SAYS_NOTHING =
  '<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><msDesc><msIdentifier/></msDesc></sourceDesc></fileDesc>';

async function panelOf(header: string, view: ViewName): Promise<string> {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body><p>a</p></body></text></TEI>`;
  const { html } = await shown({ file: 'panel.xml', text }, view);
  return /<section class="panel[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
}

it.each(views)('Of a header that says nothing the $name view has no panel', async ({ name }) => {
  expect(await panelOf(SAYS_NOTHING, name)).toBe('');
});

it.each(views)('A panel of the $name view has facts, or what is folded, or both', async ({ name }) => {
  const fact = SAYS_NOTHING.replace('</title>', '</title><author>A</author>');
  const folded = '<revisionDesc><change>Begun</change></revisionDesc>';
  expect(await panelOf(fact, name)).toMatch(/<dl>.*<dd>A<\/dd><\/div><\/dl><\/section>$/);
  expect(await panelOf(SAYS_NOTHING + folded, name)).toMatch(
    /<\/h2><details>.*Begun.*<\/details><\/section>$/,
  );
  expect(await panelOf(fact + folded, name)).toMatch(/<\/dl><details>/);
});
