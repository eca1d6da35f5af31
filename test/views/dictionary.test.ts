import { expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { body, rendered } from './pdf/pdf.ts';
import { shown } from './views.ts';

const ENTRIES =
  '<div><entry><form type="lemma"><orth>alder</orth><pron>ˈɔːldə</pron></form><gramGrp><pos>n</pos><pc>.</pc></gramGrp>' +
  '<sense><def>tree</def><pc>:</pc><sense><def>black</def></sense><sense><def>grey</def></sense></sense><sense><def>its wood</def></sense>' +
  '<re><form><orth>alder fly</orth></form><sense><def>insect</def></sense></re></entry>' +
  '<entryFree>ash, <form>ashes</form> <sense>1 tree</sense> <sense>2 what is left of a fire</sense></entryFree>' +
  '<superEntry><form><orth>bear</orth></form><entry><hom><sense><def>carry</def></sense></hom></entry><entry><def>animal</def></entry></superEntry></div>';

const TEXT = `alder ˈɔːldə n.
tree:
black
grey
its wood
alder fly
insect

ash, ashes
1 tree
2 what is left of a fire

bear

carry

animal
`;

it.each(views)('Entries and senses stand on lines of their own in the $name view', async ({ name }) => {
  const { html, text, diagnostics } = await shown({ file: 'dictionary.xml', text: body(ENTRIES) }, name);
  expect(text).toContain(`\n\n${TEXT}`);
  expect(diagnostics).toEqual([]);
  expect(html).toContain(
    '<div class="dictionary-entry" id="b1"><p class="line"><span><span class="headword">alder</span> <span>ˈɔːldə</span></span>',
  );
  expect(html).toContain(
    '<div class="sense related-entry"><p class="line"><span><span class="headword">alder fly',
  );
  expect(html).toContain('<p class="sense">1 tree</p>');
});

it('Entries are groups on paper, and senses indented', async () => {
  const { typst } = await rendered(body(ENTRIES), 'reading');
  expect(typst).toMatch(/#short-group\[\s*#line\[#bold\[#"alder"\]/);
  expect(typst.match(/#sense\[/g)).toHaveLength(10);
});
