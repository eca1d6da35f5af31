import type { Range } from '../diagnostic.ts';
import { notAllowed } from './character-problems.ts';
import type { NameProblem } from './namespaces.ts';
import type { AttributeNode } from './nodes.ts';
import type { Span } from './problem.ts';
import { type Explain, lastCharacter, shown } from './reading.ts';
import { XMLNS_NAMESPACE } from './tree.ts';

export const noTagName: Explain = (reading) => ({
  start: reading.token,
  end: reading.token + 1,
  message: `“<” begins a tag, but ${shown(reading)} can't begin the name of an element.`,
  hint: 'If the sign “<” is meant, write &lt;.',
});

export const badClosingTag: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `Here is ${shown(reading)} in a closing tag, where its name and “>” were expected.`,
  hint: 'A closing tag holds the name alone: </name>.',
});

export const attributeExpected: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `Here is ${shown(reading)}, where an attribute, “>” or “/>” was expected.`,
  hint:
    reading.attributes.length > 0
      ? 'Is a quotation mark missing before it, or one too many?'
      : 'Attributes are set off by white space: <name attribute="value">.',
});

export const equalsExpected: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `Here is ${shown(reading)}, but the attribute before it has no value yet.`,
  hint: 'Every attribute needs a value: attribute="value".',
});

export const quotationMarkExpected: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `The value of an attribute begins with ${shown(reading)}, where a quotation mark was expected.`,
  hint: 'Put the value between straight quotation marks: attribute="value". Curly ones (“ ”) do not count.',
});

export const spaceExpected: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: 'White space was expected between two attributes.',
  hint: 'If a quotation mark is part of the value before it, write &quot;.',
});

/** A “<” in the value of an attribute, or a character that XML does not allow (XML 1.0 productions 10 and 2). */
export const disallowed: Explain = (reading) => {
  const place = lastCharacter(reading);
  const code = reading.text.codePointAt(place.start) ?? 0;
  if (code !== 0x3c) return notAllowed(code, place.start, place.end);
  const hint = 'Write &lt; if the sign is meant. Or is the closing quotation mark missing before it?';
  return { ...place, message: "“<” can't stand in the value of an attribute.", hint };
};

/** A declaration that Namespaces in XML 1.0 (sections 2.2 and 3) forbids: that of the last attribute. */
export const namespaceDeclaration: Explain = ({ attributes, tag, at }) => {
  const { name, value, start } = attributes.at(-1) ?? { ...tag, name: '', value: '' };
  const empty = name !== 'xmlns' && value === '';
  return {
    start,
    end: at,
    message: empty
      ? `${name} is empty, but the declaration of a prefix can't be undone.`
      : `${name} can't have this value: “xml” and “xmlns” and their two namespaces are reserved for each other.`,
    hint: empty ? 'Give the namespace, or remove the declaration.' : 'Remove the declaration.',
  };
};

/** Of two attributes of the same name, the second one. */
export function attributeTwice(first: AttributeNode, second: AttributeNode): Explain {
  const { name, local, namespace } = second;
  const message =
    namespace === '' || namespace === XMLNS_NAMESPACE || first.name === name
      ? `The attribute ${name} stands twice in one tag.`
      : `The attribute ${name} is “${local}” of “${namespace}”, which ${first.name} is too: their prefixes mean the same namespace.`;
  return ({ tag }) => ({
    ...tag,
    range: second.nameRange,
    message,
    hint: 'Keep one of the two.',
    related: [{ range: first.nameRange, message: `${first.name} is here first.` }],
  });
}

/** A name with colons that has no meaning where it stands (Namespaces in XML 1.0 sections 4 and 5). */
export function nameProblem(problem: NameProblem, tag: Span, name: string, range?: Range): Explain {
  const place = { ...tag, ...(range && { range }) };
  const [prefix = '', local = ''] = name.split(':');
  switch (problem) {
    case 'malformed':
      return () => ({
        ...place,
        message: `“${name}” is no name: a colon stands between one prefix and one local name.`,
        hint: 'Write prefix:name, or leave the colon out.',
      });
    case 'local':
      return () => ({ ...place, message: `“${local}” can't follow a colon: it is not the form of a name.` });
    case 'reserved':
      return () => ({ ...place, message: 'The prefix “xmlns” is for declarations; no element can have it.' });
    case 'unbound':
      return () => ({
        ...place,
        message: `The prefix “${prefix}” is not declared: no xmlns:${prefix} is in force here.`,
        hint: `Declare its namespace on this element or one around it: xmlns:${prefix}="…".`,
      });
  }
}
