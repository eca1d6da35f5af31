import { duplicate, namespaceDeclaration, unbound, written } from './attribute-problems.ts';
import { type Explanation, lastCharacter, shown } from './reading.ts';

/** For what is wrong within tags. */
export const TAG_EXPLANATIONS: readonly Explanation[] = [
  [
    /^disallowed character in tag name$/,
    (reading) => ({
      start: reading.token,
      end: reading.token + 1,
      message: `“<” begins a tag, but ${shown(reading)} can't begin the name of an element.`,
      hint: 'If the sign “<” is meant, write &lt;.',
    }),
  ],
  [
    /^disallowed character in tag name|forward-slash/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `Here is ${shown(reading)}, where an attribute, “>” or “/>” was expected.`,
      hint: 'Attributes are set off by white space: <name attribute="value">.',
    }),
  ],
  [
    /^disallowed character in closing tag|^weird/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `Here is ${shown(reading)} in a closing tag, where its name and “>” were expected.`,
      hint: 'A closing tag holds the name alone: </name>.',
    }),
  ],
  [
    /^unquoted/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `The value of an attribute begins with ${shown(reading)}, where a quotation mark was expected.`,
      hint: 'Put the value between straight quotation marks: attribute="value". Curly ones (“ ”) do not count.',
    }),
  ],
  [
    /^attribute without value/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `Here is ${shown(reading)}, but the attribute before it has no value yet.`,
      hint: 'Every attribute needs a value: attribute="value".',
    }),
  ],
  [
    /^disallowed character in attribute name/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `Here is ${shown(reading)}, where an attribute, “>” or “/>” was expected.`,
      hint: 'Is a quotation mark missing before it, or one too many?',
    }),
  ],
  [
    /^no whitespace between attributes/,
    (reading) => ({
      ...lastCharacter(reading),
      message: 'White space was expected between two attributes.',
      hint: 'If a quotation mark is part of the value before it, write &quot;.',
    }),
  ],
  [/^duplicate attribute: (.*)\.$/s, duplicate],
  [/^unbound namespace prefix: "(.*)"\.$/s, unbound],
  [
    /^malformed name: (.*)\.$/s,
    (reading, name) => ({
      ...written(reading, name),
      message: `“${name}” is no name: a colon stands between one prefix and one local name.`,
      hint: 'Write prefix:name, or leave the colon out.',
    }),
  ],
  [/xmlns|xml namespace|xml prefix|default namespace|undefine prefix/, namespaceDeclaration],
];
