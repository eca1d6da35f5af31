import { describe, expect, it } from 'vitest';
import { htmlOf, type Otherwise } from '../../src/xml/html.ts';
import { saxon } from '../../src/xml/saxon/saxon.ts';
import { domOf, toHtml, toXdm } from '../../src/xml/transform.ts';

const X = 'http://www.w3.org/1999/xhtml';

const CASES: Readonly<Record<string, string>> = {
  'a page with its doctype': `<html xmlns="${X}" lang="en"><head><title>T</title><meta charset="utf-8"/></head><body><p>a</p></body></html>`,
  'a part of a page without': `<div xmlns="${X}">a<br/><hr class="x"/></div>`,
  'empty elements that need an end tag': `<div xmlns="${X}"><p/><span class="a"/><textarea/><script src="a.js"/><td/></div>`,
  'signs of markup in text': `<p xmlns="${X}">a &amp; b &lt; c &gt; d "e" 'f' &amp;amp;</p>`,
  'signs of markup in attributes': `<p xmlns="${X}" title="&amp; &lt; &gt; &quot; '"/>`,
  'white space in attributes': `<p xmlns="${X}" title="a&#10;b&#9;c&#13;d">a&#10;b&#9;c&#13;d</p>`,
  'characters that are not seen': `<p xmlns="${X}" title="&#x7f;&#x85;&#x2028;">&#x7f;&#x85;&#x9f;&#xa0;&#x2028;&#x2029;</p>`,
  'characters beyond the first plane': `<p xmlns="${X}" title="𝄞">𝔄 ﬀ é</p>`,
  addresses: `<p xmlns="${X}"><a href="é?a=b&amp;c={d} e#ü𝄞">x</a><img src="ä.png" alt="ä"/><q cite="ü"/><form action="é"/><p href="é" src="é"/></p>`,
  'what would be a script': `<p xmlns="${X}"><a href="javascript:alert(1)" title="&lt;script>">x</a></p>`,
  'comments and instructions': `<div xmlns="${X}"><!-- a & b --><?go on?></div>`,
  'pictures and formulas': `<div xmlns="${X}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0"/><a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"><foreignObject><p xmlns="${X}">b</p></foreignObject></a></svg><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></div>`,
  'prefixes of names that HTML has': `<h:div xmlns:h="${X}"><s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg><h:br/></h:div>`,
  'names of other namespaces': `<div xmlns="${X}" xmlns:t="urn:t" t:a="1"><t:b xmlns:u="urn:u&amp;" u:c="2">d</t:b><t:e/></div>`,
  'elements of another default namespace': `<div xmlns="${X}"><o xmlns="urn:o"><i/><p xmlns="${X}"/></o></div>`,
  'elements of none': `<div xmlns="${X}"><b xmlns=""><c/></b></div>`,
};

describe('HTML is what Saxon-JS writes', () => {
  it.each(Object.entries(CASES))('of %s', async (_, xml) => {
    const document = await toXdm(xml);
    const options = { method: 'html', 'html-version': 5, indent: false, 'include-content-type': false };
    const written = saxon().serialize(document.xdm, options).replace(` xmlns="${X}"`, '');
    expect(toHtml(document)).toBe(written);
  });
});

describe('HTML', () => {
  it('has the text of a style element as it is, as browsers read it', async () => {
    const document = await toXdm(
      `<html xmlns="${X}"><head><style>a > b { content: "&amp;" }</style></head></html>`,
    );
    expect(toHtml(document)).toContain('<style>a > b { content: "&" }</style>');
  });

  it.each([
    ['{"title": "Łódź & Ærø <1911>"}', '{"title": "Łódź & Ærø <1911>"}'],
    ['"</script><!--</SCRIPT <script>"', '"\\u003c/script>\\u003c!--\\u003c/SCRIPT \\u003cscript>"'],
  ])('has the text of a script as it is, but what would end it: %s', async (text, expected) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const document = await toXdm(
      `<div xmlns="${X}"><script type="application/ld+json">${escaped}</script></div>`,
    );
    expect(toHtml(document)).toContain(`<script type="application/ld+json">${expected}</script>`);
  });

  it('escapes the text of a script of SVG, as browsers read it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>a &amp; b</script></svg>';
    expect(toHtml(await toXdm(`<div xmlns="${X}">${svg}</div>`))).toContain('<script>a &amp; b</script>');
  });

  it('is written of thousands of levels', async () => {
    const deep = `${'<div>'.repeat(3000)}x${'</div>'.repeat(3000)}`;
    expect(toHtml(await toXdm(`<body xmlns="${X}">${deep}</body>`))).toBe(`<body>${deep}</body>`);
  });
});

describe('HTML that is written otherwise than it stands', () => {
  const other: Otherwise = {
    attribute: ({ name, value }) => (name === 'id' ? undefined : `${value}!`),
    instead: ({ localName }) => (localName === 'i' ? '<u>&</u>' : undefined),
  };

  it.each([
    ['has other values, and leaves attributes out', '<p id="a" class="b">c</p>', '<p class="b!">c</p>'],
    ['has other HTML in place of an element and all in it', '<p>a<i>b<b>c</b></i>d</p>', '<p>a<u>&</u>d</p>'],
    ['closes what such an element ends', '<p><b><i>a</i></b></p>', '<p><b><u>&</u></b></p>'],
    ['may be nothing but that', '<i>a</i>', '<u>&</u>'],
  ])('%s', async (_, from, to) => {
    const document = await toXdm(`<body xmlns="${X}">${from}</body>`);
    expect(htmlOf(domOf(document), other)).toBe(`<body>${to}</body>`);
  });

  it('is that of an element alone', async () => {
    const body = domOf(await toXdm(`<body xmlns="${X}"><p>a<br/></p><p>b</p></body>`)).firstChild;
    expect(body?.firstChild && htmlOf(body.firstChild)).toBe('<p>a<br></p>');
  });
});
