import type { Span } from './problem.ts';
import { type Explain, lastCharacter, type Reading, shown, tokenOf } from './reading.ts';

export const endOfSection: Explain = ({ at }) => ({
  start: at - 3,
  end: at,
  message: '“]]>” can stand only at the end of a CDATA section.',
  hint: 'Write ]]&gt; in running text.',
});

export const secondRoot: Explain = ({ token, at, root }) => ({
  start: token,
  end: at - 1,
  message: 'A second root element begins here; a document has one.',
  hint: 'Put both into one element, or each into a file of its own.',
  ...(root && { related: [{ range: root.nameRange, message: `The root, <${root.name}>, is here.` }] }),
});

export const outsideRoot: Explain = (reading) => ({
  ...outside(reading),
  message: 'There is text outside the root element.',
  hint: 'Move it into the root element, or make it a comment.',
});

/** The first line of the text that stands outside the root element. */
function outside(reading: Reading): Span {
  const space = /^[ \t\r\n]*/.exec(reading.text.slice(reading.token, reading.at))?.[0] ?? '';
  return tokenOf({ ...reading, token: reading.token + space.length });
}

export const doubleHyphen: Explain = ({ at }) => ({
  start: at - 3,
  end: at,
  message: '“--” can stand in a comment only as part of the “-->” that ends it.',
  hint: 'Write “- -” or a dash (—) within the comment.',
});

export const lateDoctype: Explain = (reading) => ({
  ...tokenOf(reading),
  message: 'A document type declaration can stand only once, and before the root element.',
});

export const unknownMarkup: Explain = (reading) => ({
  ...tokenOf(reading),
  message: `“${reading.text.slice(reading.token, reading.at)}” begins neither a comment (<!--) nor a CDATA section (<![CDATA[).`,
  hint: 'If the sign “<” is meant, write &lt;.',
});

export const lateDeclaration: Explain = (reading) => ({
  ...tokenOf(reading),
  message: 'The XML declaration can stand only at the very beginning of the file.',
  hint: 'Remove what is before it, be it an empty line, or remove it where two files were joined. “xml” is reserved.',
});

export const instructionName: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `Here is ${shown(reading)} in the name after “<?”; it was expected to be a name without colon.`,
  hint: 'Write <?name data?>.',
});

export const instructionSpace: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `White space was expected after “${reading.text.slice(reading.token, reading.at - 1)}”.`,
  hint: 'Write <?name data?>.',
});

export const declarationVersion: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: 'The version in the XML declaration is not 1.0.',
  hint: 'Write <?xml version="1.0" encoding="UTF-8"?>.',
});

export const malformedDeclaration: Explain = (reading) => ({
  ...lastCharacter(reading),
  message: `The XML declaration is malformed at ${shown(reading)}: version, encoding and standalone follow in that order.`,
  hint: 'Write <?xml version="1.0" encoding="UTF-8"?>.',
});
