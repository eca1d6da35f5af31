import { expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { NAME_PARTS } from '../document/name-parts.ts';
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

const saying = (source: string, statement = '') =>
  `<fileDesc><titleStmt><title>T</title>${statement}</titleStmt><sourceDesc>${source}</sourceDesc></fileDesc>`;

it.each([
  [
    'whom one element names several times, each once',
    saying(
      '<p/>',
      '<editor><name>Ada</name><name>Bo</name></editor><author><persName ref="x:1">Дa</persName><persName ref="x:1">Da</persName></author>',
    ),
    ['<dt>Author</dt><dd>Дa</dd>', '<dt>Editor</dt><dd>Ada; Bo</dd>'],
  ],
  [
    'parts of a name as words, and of an editor what is told of him',
    saying(
      '<msDesc><msIdentifier><idno>35</idno><idno>49</idno></msIdentifier></msDesc>',
      '<author><forename>Ada</forename><surname>Orsin</surname></author><editor><persName>Bo</persName><affiliation>Academy</affiliation></editor>' +
        '<respStmt><resp>Encoding</resp><persName><forename>Eva</forename><surname>Holt</surname>, IHB</persName></respStmt>',
    ),
    [
      '<dt>Author</dt><dd>Ada Orsin</dd>',
      '<dt>Editor</dt><dd>Bo, Academy</dd>',
      '<dt>Encoding</dt><dd>Eva Holt, IHB</dd>',
      '<dt>Archive</dt><dd>35; 49</dd>',
    ],
  ],
  [
    'what a source holds, and when and where it was made and found',
    saying(
      '<msDesc><msIdentifier/><msContents><summary>A grant.</summary></msContents><history><origin><origPlace><region>Sicilia</region>' +
        '<placeName>Segesta</placeName><geo>37.9, 12.8</geo></origPlace><origDate notBefore="0101" notAfter="0200">2nd century</origDate>' +
        '</origin><provenance>Found in a field.</provenance><acquisition/></history></msDesc>',
    ),
    [
      '<dt>Date</dt><dd>2nd century</dd>',
      '<dt>Place of origin</dt><dd>Sicilia, Segesta</dd>',
      '<dt>Provenance</dt><dd>Found in a field.</dd>',
      '<dt>Contents</dt><dd>A grant.</dd>',
    ],
  ],
  [
    'paragraphs as sentences apart',
    saying(
      '<msDesc><msIdentifier/><history><provenance><p>Found in Lund.</p><p>Sold in 1920.</p></provenance></history></msDesc>',
    ),
    ['<dt>Provenance</dt><dd>Found in Lund. Sold in 1920.</dd>'],
  ],
  [
    'of a letter without place and date those of its source, whatever a template left empty',
    `${saying(
      '<msDesc><msIdentifier/><history><origin><origPlace>Lund</origPlace><origDate when="1911"/></origin></history></msDesc>',
    )}<profileDesc><settingDesc><setting><date/></setting></settingDesc><correspDesc><correspAction type="sent"><persName>Ada</persName></correspAction></correspDesc></profileDesc>`,
    ['<dt>Date</dt><dd>1911</dd>', '<dt>Place of origin</dt><dd>Lund</dd>'],
  ],
  [
    'a printed source that is written as a sentence',
    saying('<bibl>Torvane, <title>Letters</title>, 1911.</bibl>'),
    ['<dt>Source</dt><dd>Torvane, Letters, 1911.</dd>'],
  ],
  [
    'a printed source that is written in structure',
    saying(
      '<biblStruct><monogr><title level="j">Journal</title><imprint><publisher>Press</publisher><date>1911</date></imprint></monogr></biblStruct>',
    ),
    ['<dt>Source</dt><dd>Journal, Press, 1911</dd>'],
  ],
  [
    'what the source looks like, but for its hands',
    saying(
      '<msDesc><msIdentifier/><physDesc><objectDesc><supportDesc><support>Paper</support><extent>2 leaves.</extent></supportDesc>' +
        '</objectDesc><handDesc><p>Ink</p></handDesc><additions><p>Two <hi>marks</hi>.</p></additions></physDesc></msDesc>',
    ),
    ['<dt>Description</dt><dd>Paper; 2 leaves. Two marks.</dd>'],
  ],
])('The panel tells %s', async (_, header, facts) => {
  for (const fact of facts) expect(await panelOf(header, 'reading')).toContain(fact);
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

it.each(NAME_PARTS)('The panel tells %s as %s', async (parts, name) => {
  const html = await panelOf(saying('<p/>', `<author><persName>${parts}</persName></author>`), 'reading');
  expect(html).toContain(`<dt>Author</dt><dd>${name}</dd>`);
});
