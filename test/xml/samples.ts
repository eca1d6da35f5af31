import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOf, type XmlDocument, type XmlNode } from '../../src/xml/tree.ts';

const EDITION = new URL('../../tei/', import.meta.url);
const SUBSET = new URL('../../../shared/tei/p5subset.xml', import.meta.url);

/** Real documents: those of the edition, and the source of TEI P5 where it is at hand. */
export const SAMPLES: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync(EDITION, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => [`tei/${name}`, readFileSync(new URL(name, EDITION), 'utf8')] as const),
  ...(existsSync(SUBSET) ? [['p5subset.xml', readFileSync(SUBSET, 'utf8')] as const] : []),
];

export const MISSING = existsSync(SUBSET) ? [] : [fileURLToPath(SUBSET)];

/** Every node, in document order. */
export function* nodes({ children }: { readonly children: readonly XmlNode[] }): Generator<XmlNode> {
  for (const child of children) {
    yield child;
    if (child.kind === 'element') yield* nodes(child);
  }
}

/** What a document says, without where it says it: one line a node. */
export function contents(document: XmlDocument): readonly string[] {
  const lines = [JSON.stringify([document.doctype, document.doctypeIndex])];
  for (const node of nodes(document)) {
    const parent = node.parent?.name;
    if (node.kind !== 'element') lines.push(JSON.stringify({ ...node, parent, range: undefined }));
    else {
      const { name, local, prefix, namespace } = node;
      const attributes = node.attributes.map((each) => [
        each.name,
        each.namespace,
        each.local,
        each.prefix,
        each.value,
      ]);
      lines.push(
        JSON.stringify({ name, local, prefix, namespace, attributes, parent, size: node.children.length }),
      );
    }
  }
  return [...lines, textOf(document.root)];
}
