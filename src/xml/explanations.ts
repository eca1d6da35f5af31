import { badReference, disallowed, undeclared } from './character-problems.ts';
import type { Span } from './problem.ts';
import { type Explanation, lastCharacter, nameOf, type Reading, shown, tokenOf } from './reading.ts';
import { TAG_EXPLANATIONS } from './tag-explanations.ts';

/** For all messages of the parser; the first that fits counts. */
export const EXPLANATIONS: readonly Explanation[] = [
  [/^undefined entity/, undeclared],
  [/entity name|character entity/, badReference],
  [/^disallowed character\.$/, disallowed],
  [
    /"\]\]>"/,
    (reading) => ({
      start: reading.at - 3,
      end: reading.at,
      message: '“]]>” can stand only at the end of a CDATA section.',
      hint: 'Write ]]&gt; in running text.',
    }),
  ],
  ...TAG_EXPLANATIONS,
  [
    /only one root/,
    (reading) => ({
      start: reading.token,
      end: reading.at - 1,
      message: 'A second root element begins here; a document has one.',
      hint: 'Put both into one element, or each into a file of its own.',
      ...(reading.root && {
        related: [{ ...nameOf(reading.root), message: `The root, <${reading.root.name}>, is here.` }],
      }),
    }),
  ],
  [
    /outside of root/,
    (reading) => ({
      ...outside(reading),
      message: 'There is text outside the root element.',
      hint: 'Move it into the root element, or make it a comment.',
    }),
  ],
  [
    /^unmatched closing tag: (.*)\.$/s,
    (reading, name) => ({
      ...tokenOf(reading),
      message: `</${name}> closes nothing: no element is open here.`,
      hint: 'Remove the tag, or write the opening tag that it belongs to.',
    }),
  ],
  [
    /^malformed comment/,
    (reading) => ({
      start: reading.at - 3,
      end: reading.at,
      message: '“--” can stand in a comment only as part of the “-->” that ends it.',
      hint: 'Write “- -” or a dash (—) within the comment.',
    }),
  ],
  [
    /doctype/,
    (reading) => ({
      ...tokenOf(reading),
      message: 'A document type declaration can stand only once, and before the root element.',
    }),
  ],
  [
    /^incorrect syntax/,
    (reading) => ({
      ...tokenOf(reading),
      message: `“${reading.text.slice(reading.token, reading.at)}” begins neither a comment (<!--) nor a CDATA section (<![CDATA[).`,
      hint: 'If the sign “<” is meant, write &lt;.',
    }),
  ],
  [
    /XML declaration must (?:be|appear) at the start/,
    (reading) => ({
      ...tokenOf(reading),
      message: 'The XML declaration can stand only at the very beginning of the file.',
      hint: 'Remove what is before it, be it an empty line, or remove it where two files were joined. “xml” is reserved.',
    }),
  ],
  [
    /processing instruction/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `Here is ${shown(reading)} in the name after “<?”; it was expected to be a name without colon.`,
      hint: 'Write <?name data?>.',
    }),
  ],
  [
    /^version number/,
    (reading) => ({
      ...lastCharacter(reading),
      message: 'The version in the XML declaration is not 1.0.',
      hint: 'Write <?xml version="1.0" encoding="UTF-8"?>.',
    }),
  ],
  [
    /XML declaration|expect|^value (?:required|must be quoted)|whitespace required|encoding value|standalone value/,
    (reading) => ({
      ...lastCharacter(reading),
      message: `The XML declaration is malformed at ${shown(reading)}: version, encoding and standalone follow in that order.`,
      hint: 'Write <?xml version="1.0" encoding="UTF-8"?>.',
    }),
  ],
];

/** The first line of the text that stands outside the root element. */
function outside(reading: Reading): Span {
  const space = /^[ \t\r\n]*/.exec(reading.text.slice(reading.token, reading.at))?.[0] ?? '';
  return tokenOf({ ...reading, token: reading.token + space.length });
}
