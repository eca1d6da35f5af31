import { expect, it } from 'vitest';
import { after, type DomNode, isElement } from '../../src/xml/dom.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { domOf, toXdm } from '../../src/xml/transform.ts';
import { XMLNS_NAMESPACE } from '../../src/xml/tree.ts';
import { xdmOf } from '../../src/xml/xdm-tree.ts';
import { SAMPLES } from './samples.ts';

const read = (text: string) => parse(text, 'a.xml').value ?? expect.fail(text);

/** What a document says: one line a node, with all that a stylesheet can ask of it. */
function saying(root: DomNode): readonly string[] {
  const lines: string[] = [];
  for (let node: DomNode | null = root.firstChild; node; node = after(node, root)) {
    const { nodeType, nodeValue, localName, prefix, namespaceURI, target, childNodes } = node;
    const attributes = isElement(node) ? Array.from(node.attributes, (each) => ({ ...each })) : [];
    const plain = attributes.map((each) => ({ ...each, yi: undefined, ownerDocument: undefined }));
    const names = { nodeType, nodeValue, localName, prefix, namespaceURI, target };
    lines.push(
      JSON.stringify({ ...names, children: childNodes?.length, parent: node.parentNode?.localName, plain }),
    );
  }
  return lines;
}

it.each<readonly [string, string]>([
  ...SAMPLES,
  [
    'namespaces',
    '<p:a xmlns:p="u" xmlns="v"><b xmlns="" p:c="d" xml:lang="e"/><f xmlns:q="w"><q:g q:h="" i=""/></f></p:a>',
  ],
  [
    'all kinds of nodes',
    '<?p q?><!-- one --><a><?r?>\r\n&#xD;<![CDATA[<b>]]>c<!--two--> &amp; </a><!-- three --><?s  t ?>',
  ],
  ['ids', '<a xml:id=" b&#10; c " id=" d "><e xml:id="f"/></a>'],
  [
    'many attributes',
    `<a ${Array.from({ length: 80 }, (_, n) => `b${n}="${n}" xml:c${n}="d"`).join(' ')}><e/></a>`,
  ],
  ['a document type', '<!DOCTYPE a [<!ENTITY e "x"><!ATTLIST a b CDATA "c">]><a>&e;</a>'],
])('what Saxon-JS reads of its text is made of a tree: %s', async (_, text) => {
  const document = read(text);
  const made = saying(domOf(xdmOf(document)));
  expect(made.length).toBeGreaterThan(1);
  expect(made).toEqual(saying(domOf(await toXdm(serialise(document, { doctype: false })))));
});

it('elements have attributes beside their own, in their order', async () => {
  const declared = { name: 'xmlns:n', namespace: XMLNS_NAMESPACE, value: 'u' };
  const made = xdmOf(read('<a b="c"><d/></a>'), ({ name }) => [
    ...(name === 'a' ? [declared] : []),
    { name: 'n:e', namespace: 'u', value: `${name} & "<` },
  ]);
  const text = '<a b="c" xmlns:n="u" n:e="a &amp; &quot;&lt;"><d n:e="d &amp; &quot;&lt;"/></a>';
  expect(saying(domOf(made))).toEqual(saying(domOf(await toXdm(text))));
});
