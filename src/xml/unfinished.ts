import { badReference } from './character-problems.ts';
import { type Explain, type Opened, type Reading, tokenOf, type Words } from './reading.ts';

const CLOSED_BY: readonly (readonly [begins: string, what: string, end: string])[] = [
  ['<!--', 'The comment', '-->'],
  ['<![CDATA[', 'The CDATA section', ']]>'],
  ['<!DOCTYPE', 'The document type declaration', '>'],
  ['<?', 'The processing instruction', '?>'],
];

/** The file ends before what was begun: what that is, and where it began. */
export function unfinished(reading: Reading): Words {
  const { text, token, open } = reading;
  const rest = text.slice(token);
  const construct = CLOSED_BY.find(([begins]) => rest.startsWith(begins));
  if (construct) {
    const [begins, what, end] = construct;
    const place = { start: token, end: token + begins.length };
    return { ...place, message: `${what} that begins here is not closed by “${end}” before the file ends.` };
  }
  if (rest.startsWith('<')) return unfinishedTag(reading, rest);
  if (/&[^;]*$/.test(rest)) return badReference(reading);
  const innermost = open.at(-1);
  const end = { start: text.length, end: text.length };
  if (innermost) {
    const { line } = innermost.nameRange.start;
    return {
      ...end,
      message: `The file ends here, but <${innermost.name}> of line ${line} is still open: </${innermost.name}> was expected.`,
      hint: open.length > 1 ? `Still open are, from the outside: ${chain(open)}.` : undefined,
      related: [opening(innermost)],
    };
  }
  return { ...end, message: 'The file ends here without a root element: an XML document needs one.' };
}

const MOST_SHOWN = 12;

function chain(open: readonly Opened[]): string {
  const shown =
    open.length > MOST_SHOWN ? [...open.slice(0, MOST_SHOWN / 2), ...open.slice(-MOST_SHOWN / 2)] : open;
  const tags = shown.map(({ name }) => `<${name}>`);
  if (shown !== open) tags.splice(MOST_SHOWN / 2, 0, `(${open.length - MOST_SHOWN} more)`);
  return tags.join(' ');
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
export function mismatch(name: string, open: readonly Opened[]): Explain {
  const innermost = open.at(-1);
  if (!innermost)
    return (reading) => ({
      ...tokenOf(reading),
      message: `</${name}> closes nothing: no element is open here.`,
      hint: 'Remove the tag, or write the opening tag that it belongs to.',
    });
  const outer = open.findLast((each) => each.name === name);
  return ({ token, at }) => ({
    start: token,
    end: at,
    message: `Here is </${name}>, where </${innermost.name}> was expected for <${innermost.name}> of line ${innermost.nameRange.start.line}.`,
    hint: outer
      ? `Write </${innermost.name}> before this tag.`
      : `No <${name}> is open: write </${innermost.name}> here, or remove this tag.`,
    related: [opening(innermost), ...(outer ? [opening(outer)] : [])],
  });
}

function opening({ name, nameRange }: Opened) {
  return { range: nameRange, message: `<${name}> is opened in line ${nameRange.start.line}.` };
}
