import { NCNAME, QNAME } from './names.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.ts';

/**
 * The way to a node, for people: `/TEI[1]/text[1]/body[1]/p[3]`, with names as they are written; of an attribute
 * of the node, too. Comments and processing instructions beside the root element get no number.
 */
export function pathOf(node: XmlNode, attribute?: XmlAttribute): string {
  const steps: string[] = attribute ? [`@${attribute.name}`] : [];
  for (let each: XmlNode | undefined = node; each; each = each.parent) {
    const step = stepOf(each);
    const siblings = each.parent?.children.filter((sibling) => stepOf(sibling) === step) ?? [];
    if (each.parent) steps.push(`${step}[${siblings.indexOf(each) + 1}]`);
    else steps.push(each.kind === 'element' ? `${step}[1]` : step);
  }
  return `/${steps.reverse().join('/')}`;
}

function stepOf(node: XmlNode): string {
  switch (node.kind) {
    case 'element':
      return node.name;
    case 'processing-instruction':
      return `processing-instruction(${node.target})`;
    default:
      return `${node.kind}()`;
  }
}

const ROOT = /^Q\{http:\/\/www\.w3\.org\/2005\/xpath-functions\}root\(\)/;
const STEP = new RegExp(
  `/(?:(?<kind>text|comment)\\(\\)|processing-instruction\\((?<target>${NCNAME})\\)` +
    `|(?<at>@)?(?:Q\\{(?<namespace>[^{}]*)\\})?(?<name>${QNAME}))(?:\\[(?<number>\\d+)\\])?`,
  'uy',
);

/**
 * The node of a path as fn:path() of XPath 3.1 prints it (`/Q{http://www.tei-c.org/ns/1.0}TEI[1]/@n`) or as `pathOf` does
 * (a name without `Q{}` is one as it is written). Undefined if there is no such node, or if it is the document.
 */
export function locate(document: XmlDocument, path: string): XmlNode | XmlAttribute | undefined {
  const steps = stepsOf(path.replace(ROOT, ''));
  let children = document.children;
  let found: XmlNode | undefined;
  for (const [index, step] of steps.entries()) {
    if (step.at) {
      if (index < steps.length - 1 || found?.kind !== 'element') return undefined;
      return found.attributes.find((attribute) => isNamed(attribute, step));
    }
    found = children.filter((child) => matches(child, step))[step.number - 1];
    if (!found) return undefined;
    children = found.kind === 'element' ? found.children : [];
  }
  return found;
}

interface Step {
  readonly kind: XmlNode['kind'];
  readonly at: boolean;
  readonly name: string;
  /** Undefined if the name is one as it is written, with its prefix. */
  readonly namespace: string | undefined;
  readonly number: number;
}

/** None if the path is not one of the form that is read here. */
function stepsOf(path: string): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < path.length; ) {
    STEP.lastIndex = at;
    const { kind, target, at: sign, namespace, name, number } = STEP.exec(path)?.groups ?? {};
    at = STEP.lastIndex;
    if (at === 0) return [];
    steps.push({
      kind:
        target !== undefined
          ? 'processing-instruction'
          : kind === 'text' || kind === 'comment'
            ? kind
            : 'element',
      at: sign !== undefined,
      name: target ?? name ?? '',
      namespace,
      number: Number(number ?? 1),
    });
  }
  return steps;
}

function matches(node: XmlNode, step: Step): boolean {
  if (node.kind !== step.kind) return false;
  if (node.kind === 'processing-instruction') return node.target === step.name;
  return node.kind !== 'element' || isNamed(node, step);
}

function isNamed(named: XmlElement | XmlAttribute, { name, namespace }: Step): boolean {
  return namespace === undefined
    ? named.name === name
    : named.local === name && named.namespace === namespace;
}
