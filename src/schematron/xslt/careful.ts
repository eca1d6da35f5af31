import { OWN } from './names.ts';
import { empty, instruction } from './write.ts';

/** Puts instructions into such as catch their errors, and write a line of them instead. */
export type Guard = (what: string, instructions: readonly string[]) => string;

/** Nothing is caught: twice as fast, but one error ends all. */
export const trusting: Guard = (_, instructions) => instructions.join('');

const ERROR = '$Q{http://www.w3.org/2005/xqt-errors}';

/** An error ends these instructions alone (XSLT 3.0, 8.3): a line tells what failed, the way to the node, the error and its code. */
export const careful: Guard = (what, instructions) =>
  instruction('try', {}, [
    ...instructions,
    instruction('catch', {}, [
      `<xsl:text>${what}&#9;</xsl:text>`,
      empty('value-of', { select: `${OWN}:path(.)` }),
      '<xsl:text>&#9;</xsl:text>',
      empty('value-of', { select: `normalize-space(${ERROR}description)` }),
      '<xsl:text>&#9;</xsl:text>',
      empty('value-of', { select: `local-name-from-QName(${ERROR}code)` }),
      '<xsl:text>&#10;</xsl:text>',
    ]),
  ]);
