import {
  attributeNode,
  elements,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../../src/xml/tree.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface OpenElement extends Omit<XmlElement, 'children' | 'attributes' | 'parent' | 'name' | 'local'> {
  name: string;
  local: string;
  children: XmlNode[];
  attributes: XmlAttribute[];
  parent: OpenElement | undefined;
}

function copy(element: XmlElement, parent: OpenElement | undefined): OpenElement {
  const made: OpenElement = { ...element, attributes: [...element.attributes], children: [], parent };
  made.children = element.children.map((child) =>
    child.kind === 'element' ? (copy(child, made) as XmlElement) : ({ ...child, parent: made } as XmlNode),
  );
  return made;
}

const WORDS = [
  '',
  ' ',
  '2002-13-01',
  '2001-02-29',
  '#x',
  'a b',
  '-1',
  '1.5',
  'true',
  'unknown',
  'http://x y',
  '%',
  '12:61:00',
  'č',
  '1e3',
  'P1Y',
];

/** A document like the given one with random mistakes (some of them none, by chance), and what they are. */
export function mutated(
  document: XmlDocument,
  next: () => number,
  mistakes = 1 + Math.floor(next() * 3),
): { document: XmlDocument; about: string } {
  const root = copy(document.root, undefined);
  const about: string[] = [];
  for (let count = mistakes; count > 0; count--) about.push(mutate(root, next));
  return {
    document: {
      kind: 'document',
      file: document.file,
      children: [root as XmlElement],
      root: root as XmlElement,
    },
    about: about.join('; '),
  };
}

function mutate(root: OpenElement, next: () => number): string {
  const all = [...elements(root as XmlElement)] as unknown as OpenElement[];
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(next() * from.length)];
    if (picked === undefined) throw new Error('There is nothing to choose from.');
    return picked;
  };
  const element = pick(all);
  const { parent } = element;
  const index = parent ? parent.children.indexOf(element as XmlElement) : 0;
  const others = element.attributes.filter(({ name }) => !name.startsWith('xmlns'));
  switch (Math.floor(next() * 9)) {
    case 0:
      parent?.children.splice(index, 1);
      return `delete ${element.name}`;
    case 1:
      parent?.children.splice(index, 0, copy(element as XmlElement, parent) as XmlElement);
      return `duplicate ${element.name}`;
    case 2: {
      const { name, local } = pick(all);
      const before = element.name;
      element.name = next() < 0.2 ? `${element.name}x` : name;
      element.local = next() < 0.2 ? `${element.local}x` : local;
      return `rename ${before} ${element.name}`;
    }
    case 3: {
      const target = pick(all);
      for (let each: OpenElement | undefined = target; each; each = each.parent)
        if (each === element) return 'nothing';
      if (!parent) return 'nothing';
      parent.children.splice(index, 1);
      target.children.splice(Math.floor(next() * (target.children.length + 1)), 0, element as XmlElement);
      element.parent = target;
      return `move ${element.name} into ${target.name}`;
    }
    case 4: {
      element.children.splice(Math.floor(next() * (element.children.length + 1)), 0, {
        kind: 'text',
        value: ' stray ',
        parent: element as XmlElement,
        range: element.range,
      });
      return `text in ${element.name}`;
    }
    case 5: {
      if (others.length === 0) return 'nothing';
      const attribute = pick(others);
      element.attributes.splice(element.attributes.indexOf(attribute), 1);
      return `delete ${element.name}/@${attribute.name}`;
    }
    case 6: {
      const source = all.filter(({ attributes }) => attributes.some(({ name }) => !/^xml/.test(name)));
      if (source.length === 0) return 'nothing';
      const attribute = pick(pick(source).attributes.filter(({ name }) => !/^xml/.test(name)) ?? []);
      if (!attribute || attributeNode(element as XmlElement, attribute.name)) return 'nothing';
      element.attributes.push(attribute);
      return `add ${element.name}/@${attribute.name}`;
    }
    default: {
      if (others.length === 0) return 'nothing';
      const attribute = pick(others);
      const at = element.attributes.indexOf(attribute);
      const value = next() < 0.5 ? pick(WORDS) : `${attribute.value}${pick(WORDS)}`;
      element.attributes[at] = { ...attribute, value };
      return `spoil ${element.name}/@${attribute.name}="${value}"`;
    }
  }
}

/** A document with mistakes that are none by no chance, none within another; `isWrong` tells where they are. */
export function spoilt(document: XmlDocument, next: () => number, mistakes: number): XmlDocument {
  const root = copy(document.root, undefined);
  const all = [...elements(root as XmlElement)].slice(1) as unknown as OpenElement[];
  const taken = new Set<OpenElement>();
  for (let i = 0; i < mistakes * 3 && taken.size < mistakes; i++) {
    const element = all[Math.floor(next() * all.length)];
    if (!element || element.namespace !== root.namespace || touches(element, taken)) continue;
    taken.add(element);
    const [attribute] = element.attributes;
    const kind = Math.floor(next() * 3);
    if (kind === 0 && attribute) element.attributes.push({ ...attribute, name: WRONG, local: WRONG });
    else if (kind === 1)
      element.children.push({
        ...(copy(element as XmlElement, element) as XmlElement),
        name: WRONG,
        local: WRONG,
      });
    else {
      element.name = `${element.name}-${WRONG}`;
      element.local = element.name;
    }
  }
  const made = root as XmlElement;
  return { kind: 'document', file: document.file, children: [made], root: made };
}

const WRONG = 'no-such-name';

export const isWrong = (name: string) => name.endsWith(WRONG);

function touches(element: OpenElement, taken: ReadonlySet<OpenElement>): boolean {
  for (let each: OpenElement | undefined = element; each; each = each.parent)
    if (taken.has(each)) return true;
  return [...elements(element as XmlElement)].some((each) => taken.has(each as unknown as OpenElement));
}
