import type { AtomicValue, DomNode } from '../internals.ts';
import { interned } from '../interned.ts';

export type ItemTest = (item: object) => boolean;

const NODE_TYPES: Readonly<Record<string, readonly number[]>> = {
  ND: [9, 11],
  NE: [1],
  NA: [2],
  NT: [3, 4],
  NC: [8],
  NP: [7],
};

/**
 * The test of an item type as the exported stylesheet writes it: `NE nQ{uri}local` for an element of a name, `N u[NT,NE]` for nodes
 * of several kinds, `AS` for strings. Gives null for a type that it doesn’t know.
 */
export function itemTest(type: string): ItemTest | null {
  const [, kind = '', rest = ''] = /^([A-Z]*)\s*(.*?)\s*$/.exec(type.replace(/^[01?*+]/, '')) ?? [];
  if (kind === 'N' && rest === '') return isNode;
  if (kind.startsWith('N')) return nodeTest(kind, rest);
  if (rest === '') return atomicTest(kind);
  return null;
}

export function always(): boolean {
  return true;
}

export function isNode(item: object): item is DomNode {
  return (item as Partial<DomNode>).nodeType !== undefined;
}

function nodeTest(kind: string, rest: string): ItemTest | null {
  const union = /^u\[(.*)\]$/.exec(rest)?.[1];
  if (union !== undefined) return oneOf(union.split(',').map(itemTest));
  const types = NODE_TYPES[kind];
  if (!types) return null;
  const [type, otherType = type] = types;
  const ofType = (item: object) => {
    const { nodeType } = item as DomNode;
    return nodeType === type || nodeType === otherType;
  };
  if (rest === '') return ofType;
  const [uri, local] = (/^nQ\{([^}]*)\}(\*|[^*]+)$/.exec(rest) ?? []).slice(1).map(interned);
  if (uri === undefined || local === undefined || kind === 'NP') return null;
  if (local === '*')
    return (item) => {
      const node = item as DomNode;
      return node.nodeType === type && (node.namespaceURI ?? '') === uri;
    };
  return (item) => {
    const node = item as DomNode;
    return node.localName === local && node.nodeType === type && (node.namespaceURI ?? '') === uri;
  };
}

function oneOf(tests: readonly (ItemTest | null)[]): ItemTest | null {
  const known = tests.filter((test) => test !== null);
  return known.length === tests.length ? (item) => known.some((test) => test(item)) : null;
}

function atomicTest(kind: string): ItemTest | null {
  switch (kind) {
    case 'A':
      return (item) => (item as Partial<AtomicValue>).code !== undefined;
    case 'AS':
      return (item) => startsWith(item, 'AS');
    case 'ADI':
      return (item) => startsWith(item, 'ADI');
    case 'AZ':
    case 'AB':
      return (item) => (item as Partial<AtomicValue>).code === kind;
    default:
      return null;
  }
}

function startsWith({ code }: Partial<AtomicValue>, type: string): boolean {
  return code === type || code?.startsWith(type) === true;
}
