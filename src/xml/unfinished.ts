import { badReference } from './character-problems.ts';
import type { Span } from './problem.ts';
import { nameOf, type Reading, type Words } from './reading.ts';
import type { XmlElement } from './tree.ts';

const CLOSED_BY: readonly (readonly [begins: string, what: string, end: string])[] = [
  ['<!--', 'The comment', '-->'],
  ['<![CDATA[', 'The CDATA section', ']]>'],
  ['<!DOCTYPE', 'The document type declaration', '>'],
  ['<?', 'The processing instruction', '?>'],
];

/** The file ends before what was begun: what that is, and where it began. */
export function unfinished(reading: Reading, reason: string): Words | undefined {
  if (!/^unclosed|^unexpected end|must contain a root/.test(reason)) return undefined;
  const { text, token, open } = reading;
  const rest = text.slice(token);
  const construct = CLOSED_BY.find(([begins]) => rest.startsWith(begins));
  if ((construct && !reason.startsWith('unclosed tag')) || (construct && !rest.includes(construct[2]))) {
    const [begins, what, end] = construct;
    const place = { start: token, end: token + begins.length };
    return { ...place, message: `${what} that begins here is not closed by “${end}” before the file ends.` };
  }
  if (rest.startsWith('<')) return unfinishedTag(reading, rest);
  if (/&[^;]*$/.test(rest)) return badReference(reading);
  const innermost = open.at(-1);
  const end = { start: text.length, end: text.length };
  if (innermost) {
    const line = innermost.range.start.line;
    return {
      ...end,
      message: `The file ends here, but <${innermost.name}> of line ${line} is still open: </${innermost.name}> was expected.`,
      hint:
        open.length > 1
          ? `Still open are, from the outside: ${open.map(({ name }) => `<${name}>`).join(' ')}.`
          : undefined,
      related: [opening(innermost)],
    };
  }
  return { ...end, message: 'The file ends here without a root element: an XML document needs one.' };
}

function unfinishedTag({ token, text }: Reading, rest: string): Words {
  const place = { start: token, end: token + 1 };
  const quote = /=\s*(["'])[^"']*$/.exec(rest)?.[1];
  if (quote) {
    const start = token + rest.lastIndexOf(quote);
    return {
      start,
      end: start + 1,
      message: `The value that begins here has no closing ${quote} before the file ends.`,
    };
  }
  return {
    ...place,
    end: Math.min(place.end, text.length),
    message: 'The tag that begins here is not closed by “>” before the file ends.',
  };
}

/** A closing tag that is not the one of the innermost open element. */
export function mismatch(name: string, place: Span, open: readonly XmlElement[]): Words {
  const innermost = open.at(-1);
  if (!innermost) return { ...place, message: `</${name}> closes nothing.` };
  const outer = open.findLast((each) => each.name === name);
  return {
    ...place,
    message: `Here is </${name}>, where </${innermost.name}> was expected for <${innermost.name}> of line ${innermost.range.start.line}.`,
    hint: outer
      ? `Write </${innermost.name}> before this tag.`
      : `No <${name}> is open: write </${innermost.name}> here, or remove this tag.`,
    related: [opening(innermost), ...(outer ? [opening(outer)] : [])],
  };
}

function opening(element: XmlElement): Span & { readonly message: string } {
  return { ...nameOf(element), message: `<${element.name}> is opened in line ${element.range.start.line}.` };
}
