import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE, XSD_LIBRARY } from '../../relaxng/namespaces.ts';
import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';
import { inheritance } from '../resolved/inheritance.ts';
import { members } from '../resolved/members.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { nameOf, type Spec } from '../spec.ts';
import { usePattern } from './attribute-pattern.ts';
import { contentPattern } from './content-pattern.ts';
import { definitions } from './definitions.ts';
import { words } from './documentation.ts';
import type { Grammar } from './grammar.ts';
import { comment, type Markup, markup, write } from './markup.ts';
import { patternName } from './names.ts';
import { notice } from './notice.ts';
import { choice, EMPTY, group, ref } from './patterns.ts';
import { rulesMarkup } from './schematron.ts';

export interface RelaxNgOptions {
  /** Whether the rules in Schematron stand in it, too, as those of the TEI do; by default they do. */
  readonly rules?: boolean;
}

/** The schema in RELAX NG, XML syntax, with the documentation of elements, attributes and values (TEI Guidelines, 24.5.2). */
export function writeRelaxNg(schema: ResolvedSchema, { rules = true }: RelaxNgOptions = {}): string {
  const grammar: Grammar = {
    schema,
    inheritance: inheritance(schema),
    members: members(schema),
    definitions: definitions(),
    content: (content, inList) => contentPattern(content, grammar, inList),
  };
  for (const spec of schema.specs.element.values())
    grammar.definitions.need(patternName(spec, schema), () => elementPattern(spec, grammar));
  const start = choice(
    schema.start.flatMap((ident) => {
      const spec = schema.specs.element.get(ident);
      return spec ? [ref(patternName(spec, schema))] : [];
    }),
  );
  const root = markup(
    'grammar',
    {
      xmlns: RELAXNG_NAMESPACE,
      'xmlns:a': ANNOTATIONS_NAMESPACE,
      datatypeLibrary: XSD_LIBRARY,
      ns: schema.namespace,
    },
    [
      markup('start', {}, [start]),
      ...grammar.definitions.all().map(([name, pattern]) => markup('define', { name }, [pattern])),
      ...(rules ? rulesMarkup(schema).map(embeddedRule) : []),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${notice(schema).map(comment).join('')}${write(root)}`;
}

function embeddedRule({ name, attributes, children }: Markup): Markup {
  return markup(name, { xmlns: SCHEMATRON_NAMESPACE, ...attributes }, children);
}

function elementPattern(spec: Spec, grammar: Grammar): Markup {
  const { schema, inheritance } = grammar;
  const documentation = words(spec.words, schema.language);
  const content = contentPattern(spec.content, grammar, false);
  const attributes = group(inheritance.usesOf(spec).map((use) => usePattern(use, grammar)));
  const parts = [content, attributes].filter((part) => part !== EMPTY && part.name !== 'empty');
  return markup(
    'element',
    { name: nameOf(spec), ns: spec.namespace === schema.namespace ? undefined : spec.namespace },
    [
      ...(documentation ? [markup('a:documentation', {}, [documentation])] : []),
      ...(parts.length > 0 ? parts.flatMap(flat) : [EMPTY]),
    ],
  );
}

/** What an element holds is a group already. */
function flat(pattern: Markup): readonly Markup[] {
  return pattern.name === 'group'
    ? pattern.children.filter((child): child is Markup => typeof child !== 'string')
    : [pattern];
}
