import { ANY_URI } from './any-uri.ts';
import { BASE64_BINARY, HEX_BINARY } from './binary.ts';
import type { DatatypeMaker } from './datatype.ts';
import { DATE_TIME_TYPES } from './date-time.ts';
import { DECIMAL, integerType } from './decimal.ts';
import { DURATION } from './duration.ts';
import { floatingType } from './floating.ts';
import { IS_NAME, IS_NCNAME, IS_NMTOKEN } from './name-characters.ts';
import { ENTITY, qualifiedType } from './qualified.ts';
import { listType, stringType } from './strings.ts';
import { xsdType } from './type.ts';
import type { TypeSpec } from './type-spec.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*$/;

const NMTOKEN_TYPE = stringType('NMTOKEN', 'a name token', { form: IS_NMTOKEN });
const IDREF = {
  ...stringType('IDREF', 'a reference to an identifier', { form: IS_NCNAME }),
  id: 'IDREF',
} as const;

const BOOLEAN: TypeSpec<boolean> = {
  name: 'boolean',
  noun: 'true or false',
  whiteSpace: 'collapse',
  read(literal) {
    if (literal === 'true' || literal === '1') return { value: true };
    if (literal === 'false' || literal === '0') return { value: false };
    return { invalid: 'write true, false, 1 or 0' };
  },
  key: String,
  literals: ['true', 'false'],
};

/** The types of XML Schema part 2 by name: all primitive and all derived ones of section 3. */
export const XSD_TYPES: ReadonlyMap<string, DatatypeMaker> = new Map([
  entry(stringType('string', 'text', { whiteSpace: 'preserve' })),
  entry(stringType('normalizedString', 'text', { whiteSpace: 'replace' })),
  entry(stringType('token', 'text')),
  entry(
    stringType('language', 'a language tag', {
      form: LANGUAGE,
      hint: 'subtags of one to eight letters or digits, with hyphens between them',
    }),
  ),
  entry(stringType('Name', 'a name', { form: IS_NAME })),
  entry(stringType('NCName', 'a name without a colon', { form: IS_NCNAME })),
  entry(NMTOKEN_TYPE),
  entry(listType('NMTOKENS', 'a list of name tokens', NMTOKEN_TYPE)),
  entry({ ...stringType('ID', 'an identifier', { form: IS_NCNAME }), id: 'ID' }),
  entry(IDREF),
  entry({ ...listType('IDREFS', 'a list of references to identifiers', IDREF), id: 'IDREFS' }),
  entry(ENTITY),
  entry(listType('ENTITIES', 'a list of unparsed entities', ENTITY)),
  entry(qualifiedType('QName')),
  entry(qualifiedType('NOTATION')),
  entry(ANY_URI),
  entry(HEX_BINARY),
  entry(BASE64_BINARY),
  entry(BOOLEAN),
  entry(floatingType('float', Math.fround)),
  entry(floatingType('double', (value) => value)),
  entry(DECIMAL),
  entry(integerType('integer', 'a whole number')),
  entry(integerType('nonPositiveInteger', 'a whole number up to 0', undefined, '0')),
  entry(integerType('negativeInteger', 'a negative whole number', undefined, '-1')),
  entry(integerType('nonNegativeInteger', 'a whole number from 0 up', '0')),
  entry(integerType('positiveInteger', 'a whole number from 1 up', '1')),
  entry(integerType('long', 'a whole number (long)', '-9223372036854775808', '9223372036854775807')),
  entry(integerType('int', 'a whole number (int)', '-2147483648', '2147483647')),
  entry(integerType('short', 'a whole number (short)', '-32768', '32767')),
  entry(integerType('byte', 'a whole number (byte)', '-128', '127')),
  entry(integerType('unsignedLong', 'a whole number (unsignedLong)', '0', '18446744073709551615')),
  entry(integerType('unsignedInt', 'a whole number (unsignedInt)', '0', '4294967295')),
  entry(integerType('unsignedShort', 'a whole number (unsignedShort)', '0', '65535')),
  entry(integerType('unsignedByte', 'a whole number (unsignedByte)', '0', '255')),
  entry(DURATION),
  ...DATE_TIME_TYPES.map(entry),
]);

function entry<V>(spec: TypeSpec<V>): readonly [string, DatatypeMaker] {
  return [spec.name, xsdType(spec)];
}
