import type { Content } from '../content.ts';
import { EXAMPLES_NAMESPACE, TEI_NAMESPACE } from '../namespaces.ts';
import type { Grammar } from './grammar.ts';
import { type Markup, markup } from './markup.ts';
import { ref, TEXT, zeroOrMore } from './patterns.ts';

/** Prefixes that exceptions may use (schemaSpec/@defaultExceptions) without declaring them. */
const PREFIXES: Readonly<Record<string, string>> = { tei: TEI_NAMESPACE, teix: EXAMPLES_NAMESPACE };

/**
 * Any element with any attributes and any content, but of other namespaces than those of the exceptions (TEI
 * Guidelines, anyElement). What `require` asks for is a rule of Schematron, as the Guidelines' own schemas have it.
 */
export function anyElement(
  { except }: Extract<Content, { kind: 'any' }>,
  { schema, definitions }: Grammar,
): Markup {
  const exceptions = except ?? schema.defaultExceptions;
  const usual = exceptions === schema.defaultExceptions;
  const name = usual ? 'anyElement_default' : `anyElement_${exceptions.join('_').replace(/[^\w.-]+/g, '-')}`;
  definitions.need(name, () =>
    markup('element', {}, [
      markup('anyName', {}, exceptions.length > 0 ? [markup('except', {}, exceptions.map(exception))] : []),
      zeroOrMore(markup('attribute', {}, [markup('anyName')])),
      zeroOrMore(markup('choice', {}, [TEXT, ref(name)])),
    ]),
  );
  return ref(name);
}

/** A namespace, or a name with a prefix. */
function exception(text: string): Markup {
  const [prefix = '', local = ''] = text.split(':');
  const namespace = PREFIXES[prefix];
  if (namespace === undefined || local === '') return markup('nsName', { ns: text });
  return markup('name', { ns: namespace }, [local]);
}
