import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/document/anchors.ts';
import { readTei } from '../../src/document/tei.ts';
import { textOf } from '../../src/xml/tree.ts';
import { shown } from '../views/views.ts';

const page = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>` +
  `<publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>` +
  `<text><body>${body}</body></text></TEI>`;

function read(text: string) {
  const { value } = readTei(Buffer.from(text), 'sample.xml');
  if (!value) throw new Error('The sample is not TEI');
  return value;
}

/** The words of each block of a body, by its anchor. */
function named(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(anchorsOf(read(page(body))), ([element, anchor]) => [anchor, textOf(element)]),
  );
}

const EVERYTHING = `<div><opener><dateline>w1</dateline><seg>w2</seg><add>w3</add></opener><head>w4</head>
<p>w5 <note type="marginal" place="margin left">w6</note> <note>w7</note> <fw>w8</fw></p>
<note type="stamp"><stamp>w9</stamp></note><note type="filing">w10</note>
<note xml:id="n" type="editorial" target="#second">w11</note><note type="editorial" target="#second">w12</note>
<list><head>w13</head><item>w14 <list><item>w15</item></list></item></list><list><label>w16</label><item>w17</item></list>
<table><head>w18</head><row><cell>w19</cell><cell><p>w20</p></cell></row></table>
<lg><l>w21</l><l>w22</l></lg><sp><speaker>w23</speaker><stage>w24</stage><p>w25</p></sp><ab>w26</ab>
<quote>w27</quote><quote><p>w28</p></quote><cit><quote>w29</quote></cit><figure><figDesc>w30</figDesc></figure>
<listBibl><bibl>w31</bibl></listBibl><p xml:id="second">w32</p><p xml:id="second">w33</p><del>w34</del>
<closer><salute>w35</salute><signed>w36</signed><address><addrLine>w37</addrLine></address></closer>
<postscript><label>w38</label><p>w39</p></postscript><trailer>w40</trailer></div>`;

describe('The anchor of a block', () => {
  it('is its identifier', () => {
    expect(named('<p xml:id="a">one</p>')).toEqual({ a: 'one' });
  });

  it('is counted over the blocks without one', () => {
    expect(named('<p>one</p><p xml:id="a">two</p><head>three</head>')).toEqual({
      b1: 'one',
      a: 'two',
      b2: 'three',
    });
  });

  it('is counted where an identifier stands twice or is none', () => {
    expect(named('<p xml:id="a">one</p><p xml:id="a">two</p><p xml:id="">three</p>')).toEqual({
      a: 'one',
      b1: 'two',
      b2: 'three',
    });
  });

  it('is another one where an element is called like a number', () => {
    expect(named('<p>one</p><p><seg xml:id="b1">two</seg></p><p>three</p>')).toEqual({
      'b:1': 'one',
      b2: 'two',
      b3: 'three',
    });
  });

  it('has no part in phrases and in what only holds blocks', () => {
    expect(Object.keys(named('<div><p>a <seg>b</seg> <q>c</q></p><table><row/></table><lb/></div>'))).toEqual(
      ['b1'],
    );
  });

  it.each(['diplomatic', 'reading'] as const)(
    'is an id of the %s page that holds its words',
    async (view) => {
      const text = page(EVERYTHING);
      const { html } = await shown({ file: 'sample.xml', text }, view);
      const anchors = [...anchorsOf(read(text))];
      expect(anchors.length).toBeGreaterThan(40);
      const lost = anchors.flatMap(([element, anchor]) => {
        const words = textOf(element).match(/w\d+/g) ?? [];
        const [before, after] = html.split(`id="${anchor}"`);
        const found = after !== undefined && words.every((word) => new RegExp(`\\b${word}\\b`).test(after));
        return found && before !== undefined && !before.includes(`>${words[0]}<`)
          ? []
          : [`${anchor}: ${words}`];
      });
      // For readers, what stands at the edge of a page, what is deleted and what was filed stands in the notes.
      const moved = { diplomatic: [], reading: ['fw', 'del'] }[view];
      expect(lost).toEqual(
        anchors
          .filter(([{ local }]) => moved.some((name) => name === local))
          .map(([element, anchor]) => `${anchor}: ${textOf(element)}`),
      );
    },
  );
});
