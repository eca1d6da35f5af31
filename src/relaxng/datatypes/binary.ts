import type { TypeSpec } from './type-spec.ts';

/** XML Schema part 2, section 3.2.15. */
export const HEX_BINARY: TypeSpec<string> = {
  name: 'hexBinary',
  noun: 'hexadecimal data',
  whiteSpace: 'collapse',
  read(literal) {
    if (!/^[\da-fA-F]*$/.test(literal)) return { invalid: 'only the digits 0–9 and A–F are allowed' };
    return literal.length % 2 === 0 ? { value: literal } : { invalid: 'it has an odd number of digits' };
  },
  key: (value) => value.toUpperCase(),
  length: (value) => value.length / 2,
};

const BASE64 = /^[A-Za-z\d+/]*={0,2}$/;

/** XML Schema part 2, section 3.2.16; the last digit before `=` can't hold bits that belong to no byte. */
export const BASE64_BINARY: TypeSpec<string> = {
  name: 'base64Binary',
  noun: 'base64 data',
  whiteSpace: 'collapse',
  read(literal) {
    const value = literal.replaceAll(' ', '');
    if (/[^A-Za-z\d+/=]/.test(value))
      return { invalid: 'only letters, digits, + / and = at the end are allowed' };
    if (value.length % 4 !== 0 || !BASE64.test(value))
      return { invalid: 'its length or its = signs at the end are wrong' };
    if (/[^AQgw]==$|[^AEIMQUYcgkosw048=]=$/.test(value.slice(-3)))
      return { invalid: 'the last digit before = has bits too many' };
    return { value };
  },
  key: (value) => value,
  length: (value) => (value.length / 4) * 3 - (/=*$/.exec(value.slice(-2))?.[0].length ?? 0),
};
