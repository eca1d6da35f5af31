import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { random } from '../relaxng/mutations.ts';
import { SAMPLES } from './samples.ts';

const SEED = `<?xml version="1.0" encoding='UTF-8'?>
<!-- a - comment --><?pi data ?>
<a xmlns="u" xmlns:p='v' b="1 &lt; 2" p:c='"&#233;"'>text &amp; more<p:b/><![CDATA[<&]]>
  <c d = "e">é ]] &#x10FFFF;</c ><xml:id xml:lang="cs"/></a>
<!-- end -->`;
const PIECES = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '/',
  '=',
  ':',
  '-',
  '--',
  ']',
  ']]>',
  '!',
  '?',
  '<?',
  '?>',
  '<!--',
  '-->',
  ' ',
  '\n',
  'a',
  '1',
  'é',
  '\u0001',
  'xmlns',
  'p:',
  '&lt;',
  '&#0;',
  '<![CDATA[',
  '</a>',
  '<b/>',
  'xml',
];

function refusedBySaxes(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  let refused = false;
  parser.on('error', () => {
    refused = true;
  });
  parser.write(text).close();
  return refused;
}

/** What the other parser lets pass, though XML and its namespaces forbid it. */
const LENIENT = [
  // White space follows the target of an instruction (XML 1.0 production 16).
  /<\?[\w:.é-]+\?[^>]/u,
  // A prefix is followed by a name, which can't begin with a digit (Namespaces in XML 1.0 production 7).
  /:[-1]/,
];

test('a text that was changed at random is refused where another strict parser refuses it', () => {
  const next = random(4);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)];
  const others: unknown[] = [];
  let refused = 0;
  for (let i = 0; i < 20_000; i++) {
    let text = SEED;
    for (let changes = 1 + Math.floor(next() * 2); changes > 0; changes--) {
      const at = Math.floor(next() * text.length);
      const length = Math.floor(next() * 4);
      text = text.slice(0, at) + (next() < 0.7 ? pick(PIECES) : '') + text.slice(at + length);
    }
    const ours = parse(text, 'a.xml').value === undefined;
    if (ours) refused++;
    if (ours !== refusedBySaxes(text) && !(ours && LENIENT.some((each) => each.test(text))))
      others.push({ ours, text });
  }
  expect(refused).toBeGreaterThan(5_000);
  expect(20_000 - refused).toBeGreaterThan(2_000);
  expect(others.slice(0, 5)).toEqual([]);
});

test('real documents are read by both', () => {
  for (const [name, text] of SAMPLES)
    expect(refusedBySaxes(text), name).toBe(parse(text, name).value === undefined);
});
