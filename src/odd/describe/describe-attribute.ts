import type { Words } from '../declared.ts';
import { said } from '../read/words.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { type AttributeDef, nameOf } from '../spec.ts';
import { describeDatatype } from './datatype-words.ts';
import type { AttributeDescription, Said, ValuesDescription } from './description.ts';

const USAGE = { req: 'required', rec: 'recommended', opt: 'optional' } as const;

/** An attribute with its values and what they mean. */
export function describeAttribute(
  def: AttributeDef,
  from: string,
  schema: ResolvedSchema,
): AttributeDescription {
  const { usage = 'opt', datatype, values, defaultValue, words } = def;
  return {
    name: nameOf(def),
    from,
    usage: USAGE[usage],
    ...describeWords(words, schema),
    datatype: describeDatatype(datatype, schema),
    ...(values && values.items.length > 0 && { values: describeValues(values, schema) }),
    ...(defaultValue !== undefined && { default: defaultValue }),
  };
}

function describeValues(
  values: NonNullable<AttributeDef['values']>,
  schema: ResolvedSchema,
): ValuesDescription {
  return {
    type: values.type ?? 'open',
    items: values.items.map((item) => ({ value: nameOf(item), ...describeWords(item.words, schema) })),
  };
}

export function describeWords({ glosses, descriptions }: Words, { language }: ResolvedSchema): Said {
  return { gloss: said(glosses, language), description: said(descriptions, language) };
}
