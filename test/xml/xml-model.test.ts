import { describe, expect, it } from 'vitest';
import { readBeginning } from '../../src/xml/beginning.ts';
import { decodePieces } from '../../src/xml/decode-pieces.ts';
import { parse } from '../../src/xml/parse.ts';
import { movingWindow } from '../../src/xml/window.ts';
import { prolog, xmlModels } from '../../src/xml/xml-model.ts';

function models(text: string) {
  const { value } = parse(text, 'a.xml');
  if (!value) throw new Error('not well-formed');
  return xmlModels(prolog(value), 'a.xml');
}

describe('xml-model names schemas', () => {
  it('in the prolog, in their order, beside comments and other instructions', () => {
    const { value, diagnostics } = models(
      '<?xml version="1.0"?><!-- c --><?xml-model href="a.rng"?><?x y?>\n<?xml-model href=\'b.sch\' type = "application/xml" schematypens="urn:x" phase="p" charset="utf-8" title="t" group="g"?><a><?xml-model href="in.rng"?></a><?xml-model href="after.rng"?>',
    );
    expect(diagnostics).toEqual([]);
    expect(value.map(({ range, ...rest }) => rest)).toEqual([
      { href: 'a.rng', type: undefined, schematypens: undefined, phase: undefined },
      { href: 'b.sch', type: 'application/xml', schematypens: 'urn:x', phase: 'p' },
    ]);
  });

  it('with references to characters', () => {
    expect(models('<?xml-model href="a&amp;b&#x2f;c&#100;&quot;&apos;&lt;&gt;"?><a/>').value[0]?.href).toBe(
      'a&b/cd"\'<>',
    );
  });

  it.each([
    ['<?xml-model href="b.rng"?><a/>', 1, 19],
    ['<!-- \n --> <?xml-model  type="x" href="b.rng"?><a/>', 2, 40 - 6],
    ['<?xml-model\thref="b.rng"\n  type="x"?><a/>', 1, 19],
    ['<?xml-model type="x"\n  href="b.rng"\n?><a/>', 2, 9],
    ['<?xml-model href="b.rng"\r\n  type="x"?><a/>', 1, 1],
  ])('each at its place: %j', (text, line, column) => {
    const [model] = models(text).value;
    expect(model?.range.start).toMatchObject({ line, column });
    const { start, end } = model?.range ?? {};
    const there = text.slice(start?.offset, end?.offset);
    expect(there === 'b.rng' || there.startsWith('<?xml-model')).toBe(true);
    if (column > 1) expect(there).toBe('b.rng');
  });
});

describe('an xml-model that is not written as it must be', () => {
  it.each([
    ['<?xml-model?>', /names no schema: it has no href/, /Add href/],
    ['<?xml-model href=" "?>', /its href is empty/, /Add href/],
    ['<?xml-model herf="a"?>', /it has no href/, /href instead of herf/],
    ['<?xml-model href=a.rng?>', /the value of href must stand between quotation marks/, /./],
    ['<?xml-model href="a.rng?>', /between quotation marks/, /./],
    ['<?xml-model href="a" href="b"?>', /href stands twice/, /./],
    ['<?xml-model href="a"type="b"?>', /a space is missing/, /./],
    ['<?xml-model href?>', /after href ="…" was expected/, /./],
    ['<?xml-model ="a"?>', /a name was expected/, /./],
    ['<?xml-model href="a&b"?>', /can’t hold “&b”, which is no reference/, /&amp;/],
    ['<?xml-model href="a&nbsp;b"?>', /can’t hold “&nbsp;”/, /./],
    ['<?xml-model href="a<b"?>', /can’t hold “<”/, /./],
  ])('%s', (instruction, message, hint) => {
    const { value, diagnostics } = models(`\n<!-- -->${instruction}<a/>`);
    expect(value).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'xml/xml-model', severity: 'error' });
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.hint).toMatch(hint);
    expect(diagnostics[0]?.location.range?.start.line).toBe(2);
    expect(diagnostics[0]?.location.range?.start.column).toBeGreaterThanOrEqual(9);
  });
});

describe('the beginning of a file that is read in pieces', () => {
  it('tells its instructions and its root element, and not much more is read', () => {
    const text = `<?xml-model href="a.rng"?>\n<x:a xmlns:x="urn:x">${'<b/>'.repeat(100_000)}</x:a>`;
    const bytes = Buffer.from(text);
    let at = 0;
    const { instructions, root } = readBeginning(
      (enough) =>
        movingWindow(
          decodePieces(() => {
            if (enough() || at >= bytes.length) return undefined;
            at += 1000;
            return bytes.subarray(at - 1000, at);
          }),
        ),
      'a.xml',
    );
    expect(xmlModels(instructions, 'a.xml').value).toMatchObject([
      { href: 'a.rng', range: { start: { line: 1, column: 19 } } },
    ]);
    expect(root).toMatchObject({
      name: 'x:a',
      namespace: 'urn:x',
      nameRange: { start: { line: 2, column: 2 } },
    });
    expect(at).toBeLessThan(10_000);
  });
});
