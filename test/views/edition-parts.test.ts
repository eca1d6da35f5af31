import { expect, it } from 'vitest';
import { messages, shown } from './views.ts';

const textOf = async (body: string, language = 'en') =>
  (
    await shown(
      {
        file: 'a.xml',
        text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`,
      },
      'reading',
      messages(language),
    )
  ).text;

const inscription =
  '<div type="edition"><div type="textpart" subtype="column" n="ii"><ab>Σιλανὸς</ab></div><div type="textpart" n="r"><ab>β</ab></div></div>' +
  '<div type="apparatus"><p/></div><div type="translation" xml:lang="fr"><p>De Silanos.</p></div>' +
  '<div type="commentary"><head>On the stone</head><p>Tuff.</p></div>';

it('a text, its translations and its commentary say which is which, and parts of a text their numbers', async () => {
  const text = await textOf(inscription);
  expect(text).toMatch(
    /Edition\n+Column ii\n+Σιλανὸς\n+r\n+β\n+Translation \(French\)\n+De Silanos\.\n+On the stone\n+Tuff\./,
  );
  expect(text).not.toContain('Apparatus');
  expect(await textOf(inscription, 'de')).toContain('Übersetzung (Französisch)');
});

it('a division that stands alone, or is not filled yet, has neither a label nor a rule', async () => {
  expect(await textOf('<div type="edition"><ab>Σιλανὸς</ab></div>')).not.toContain('Edition');
  const { html } = await shown(
    {
      file: 'a.xml',
      text: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><p>a</p></div><div xml:id="c" type="commentary"><p/></div></body></text></TEI>',
    },
    'reading',
  );
  expect(html).toContain('<section id="c" data-type="commentary">');
});

it('the heading of a meeting is a group of lines, and the pages that are cited stand in their reference', async () => {
  const { text, diagnostics } = await shown(
    {
      file: 'a.xml',
      text:
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><meeting><list><item>Bridges</item><item>Orders</item></list></meeting>' +
        '<p>See <bibl>Orsin <citedRange unit="page">12–14</citedRange></bibl>.</p></div></body></text></TEI>',
    },
    'reading',
  );
  expect(text).toMatch(/– Bridges\n– Orders\n+See Orsin 12–14\./);
  expect(diagnostics).toEqual([]);
});
