import { XMLNS_NAMESPACE, type XmlElement } from '../../xml/tree.ts';
import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';
import { type Markup, markup } from './markup.ts';

/** What holds sentences: spaces in it are kept. */
const SENTENCES: ReadonlySet<string> = new Set(['assert', 'report', 'diagnostic', 'p', 'title', 'property']);

/** An element of Schematron, or one within it, to be written where the namespace of Schematron needs no prefix. */
export function copy(element: XmlElement, inSentence = false): Markup {
  const schematron = element.namespace === SCHEMATRON_NAMESPACE;
  const sentence = inSentence || !schematron || SENTENCES.has(element.local);
  const own = element.attributes
    .filter(({ namespace }) => namespace !== XMLNS_NAMESPACE)
    .map(({ name, value }) => [name, value] as const);
  const declared = schematron
    ? []
    : [[element.prefix ? `xmlns:${element.prefix}` : 'xmlns', element.namespace]];
  return markup(
    schematron ? element.local : element.name,
    Object.fromEntries([...declared, ...own]),
    element.children.flatMap((child): readonly (Markup | string)[] => {
      if (child.kind === 'element') return [copy(child, sentence)];
      return child.kind === 'text' && sentence ? [child.value] : [];
    }),
  );
}
