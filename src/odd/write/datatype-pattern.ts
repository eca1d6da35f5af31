import type { Content, DataReference } from '../content.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { type AttributeDef, nameOf } from '../spec.ts';
import type { ValueList } from '../value-list.ts';
import { words } from './documentation.ts';
import type { Grammar } from './grammar.ts';
import { type Markup, markup } from './markup.ts';
import { patternName } from './names.ts';
import { choice, NOT_ALLOWED, ref, repeated, TEXT } from './patterns.ts';

/** The pattern of the value of an attribute: its datatype, its list of values, or both (TEI Guidelines, 23.5.3). */
export function valuePattern({ datatype, values }: AttributeDef, grammar: Grammar): Markup {
  const { min = 1, max = 1 } = datatype ?? {};
  const asList = max > 1;
  const type = datatype
    ? grammar.content(datatype.content, asList)
    : asList
      ? markup('data', { type: 'token' })
      : TEXT;
  const base =
    values?.type === 'closed'
      ? valuesPattern(values, grammar.schema)
      : values?.type === 'semi'
        ? choice([valuesPattern(values, grammar.schema), type])
        : type;
  const whole = repeated(base, { min, max });
  return asList ? markup('list', {}, [whole]) : whole;
}

/** The values of a list, each with what it means. */
export function valuesPattern({ items }: ValueList, schema: ResolvedSchema): Markup {
  const members = items.flatMap((item) => {
    const value = markup('value', {}, nameOf(item) === '' ? [] : [nameOf(item)]);
    const documentation = words(item.words, schema.language);
    return documentation ? [value, markup('a:documentation', {}, [documentation])] : [value];
  });
  const [first] = members;
  if (!first) return NOT_ALLOWED;
  return members.length === 1 ? first : markup('choice', {}, members);
}

const MOST_FACETS = 50;

/** dataRef: the pattern of a dataSpec, or a type of XML Schema, with facets (TEI Guidelines, 23.5.3.1). */
export function dataPattern(reference: DataReference, grammar: Grammar, inList: boolean): Markup {
  const { schema } = grammar;
  if (reference.key === undefined) return repeated(typePattern(reference), reference);
  const spec = schema.specs.data.get(reference.key) ?? schema.specs.macro.get(reference.key);
  // A datatype that restricts itself gathers facets without end.
  if (!spec || reference.facets.length > MOST_FACETS) return NOT_ALLOWED;
  if (reference.facets.length > 0)
    return repeated(grammar.content(restricted(spec.content, reference), inList), reference);
  // Within a list there is no text, only data (RELAX NG, section 7.1.3).
  if (inList && isText(spec.content)) return repeated(markup('data', { type: 'token' }), reference);
  const name = patternName(spec, schema);
  grammar.definitions.need(name, () => grammar.content(spec.content, false));
  return repeated(ref(name), reference);
}

function typePattern({ name = 'token', facets }: DataReference): Markup {
  const parameters = facets.map((facet) => markup('param', { name: facet.name }, [facet.value]));
  return markup('data', { type: name }, parameters);
}

function isText(content: Content): boolean {
  return content.kind === 'text' || ('members' in content && content.members.some(isText));
}

/** The types of a dataSpec with the facets of the reference added to each. */
function restricted(content: Content, reference: DataReference): Content {
  if (content.kind === 'data') return { ...content, facets: [...content.facets, ...reference.facets] };
  if (content.kind === 'text') return { ...reference, key: undefined, name: 'string', min: 1, max: 1 };
  if ('members' in content)
    return { ...content, members: content.members.map((member) => restricted(member, reference)) };
  return content;
}
