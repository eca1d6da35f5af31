import { parse } from '../../xml/parse.ts';
import { attribute, elements, type XmlDocument, type XmlElement } from '../../xml/tree.ts';
import { complete } from '../customise/complete.ts';
import { emptySpecs, type Library } from '../library.ts';
import { TEI_NAMESPACE } from '../namespaces.ts';
import type { Problems } from '../problems.ts';
import type { AttributeItem, Spec } from '../spec.ts';
import { KINDS, readSpec } from './read-spec.ts';
import { isTei, word } from './tei.ts';
import { withoutExamples } from './without-examples.ts';
import { plain } from './words.ts';

/** Reads the source of the TEI. Where it can’t be read without its examples, it is read with them, for the findings. */
export function readTeiSource(file: string, text: string, problems: Problems): XmlDocument | undefined {
  const { value } = parse(withoutExamples(text), file);
  return value?.root.namespace === TEI_NAMESPACE ? value : readTei(file, text, problems);
}

/** Reads a TEI document, or says why it is none. */
export function readTei(file: string, text: string, problems: Problems): XmlDocument | undefined {
  const { value, diagnostics } = parse(text, file);
  problems.pass(diagnostics.filter(({ severity }) => severity === 'error'));
  if (!value) return undefined;
  const { root } = value;
  if (root.namespace === TEI_NAMESPACE) return value;
  problems.report({
    code: 'odd/not-tei',
    at: { file, node: root },
    message: `This is no ODD: its root element is ${root.name} of ${root.namespace ? `the namespace ${root.namespace}` : 'no namespace'}.`,
    hint: `An ODD is a TEI document, in the namespace ${TEI_NAMESPACE}, with a schemaSpec in it.`,
  });
  return undefined;
}

export function schemaSpecsIn({ root }: XmlDocument): readonly XmlElement[] {
  return [...elements(root)].filter((element) => isTei(element, 'schemaSpec'));
}

/** All specifications of a document that has no schemaSpec: the source of the TEI. */
export function readLibrary(document: XmlDocument, problems: Problems): Library {
  const { file, root } = document;
  const specs = emptySpecs();
  const modules = new Set<string>();
  const order = new Map<string, number>();
  let edition = '';
  for (const element of elements(root)) {
    if (element.namespace !== TEI_NAMESPACE) continue;
    if (element.local === 'edition' && edition === '') edition = plain(element);
    if (element.local === 'moduleSpec') modules.add(word(element, 'ident') ?? '');
    const kind = KINDS[element.local];
    if (!kind) continue;
    const spec = asPublished(complete(readSpec(element, kind, file, problems)));
    if (spec.module !== undefined) modules.add(spec.module);
    specs[spec.kind].set(spec.ident, spec);
    order.set(`${spec.kind} ${spec.ident}`, order.size);
  }
  return { file, specs, modules, order, constraints: [], beyond: undefined, given: new Set([file]), edition };
}

/**
 * Where the source of the TEI changes an attribute that comes from a class, and its list of values names no mode, the
 * schemas that the TEI publishes take the datatype alone: the values are suggestions (castItem/@type, recording/@type …).
 */
function asPublished(spec: Spec): Spec {
  return { ...spec, attributes: spec.attributes.map(withSuggestions) };
}

function withSuggestions(item: AttributeItem): AttributeItem {
  if ('items' in item) return { ...item, items: item.items.map(withSuggestions) };
  if (item.kind !== 'attribute' || item.mode !== 'change' || !item.values) return item;
  const { node } = item.values.at;
  const saysMode = 'attributes' in node && attribute(node, 'mode') !== undefined;
  return saysMode ? item : { ...item, values: { ...item.values, type: 'open' } };
}
