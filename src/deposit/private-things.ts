import { type Place, placeOf } from '../checks/rules/place.ts';
import { lines } from '../xml/lines.ts';

/** Something in a file that is not meant for readers. */
export interface PrivateThing {
  readonly what: 'mail' | 'path' | 'comment' | 'stylesheet' | 'secret';
  readonly text: string;
  readonly place: Place;
}

interface Found {
  readonly what: PrivateThing['what'];
  readonly text: string;
  readonly start: number;
}

/** Of computers: file:///C:/…, /home/…, C:\… */
const PATHS =
  /(?<![A-Za-z])file:\/{1,3}[^\s"'<>]+|(?<![\p{L}\d_./:~%-])\/(?:home|Users|tmp)\/[^\s"'<>]+|(?<![\p{L}\d])[A-Za-z]:\\[^\s"'<>]+/gu;
/** Tokens and keys in the forms by which their makers tell them. */
const SECRETS =
  /\b(?:gh[opsu]_[A-Za-z0-9]{36}|github_pat_\w{40,}|glpat-[\w-]{20,}|AKIA[0-9A-Z]{16}|xox[abp]-[\w-]{20,})\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\baccess_token=[\w.-]{20,}|\bBearer\s+[\w.-]{30,}/g;
const COMMENT = /<!--([\s\S]*?)-->/g;
const UNFINISHED = /\b(?:TODO|FIXME|TBD)\b/;
const STYLESHEET = /<\?xml-stylesheet\s[^>]*?\bhref\s*=\s*(["'])(.*?)\1/g;

/**
 * Mail addresses, paths of somebody’s computer, comments on what is still to be done, style sheets that only the editor has,
 * and secrets of services, in the text of a file; comments and instructions are those of XML.
 */
export function privateThings(text: string): readonly PrivateThing[] {
  const found: Found[] = [
    ...mailAddresses(text),
    ...all(text, PATHS, 'path').map((each) => ({ ...each, text: each.text.replace(/[.,;:)\]]+$/, '') })),
    ...all(text, SECRETS, 'secret'),
  ];
  if (text.includes('<!--'))
    for (const match of text.matchAll(COMMENT)) {
      const [word] = UNFINISHED.exec(match[1] ?? '') ?? [];
      if (word !== undefined)
        found.push({ what: 'comment', text: word, start: match.index + match[0].indexOf(word) });
    }
  if (text.includes('<?xml-stylesheet'))
    for (const match of text.matchAll(STYLESHEET)) {
      const [whole, , href = ''] = match;
      if (!/^https?:\/\//.test(href))
        found.push({ what: 'stylesheet', text: href, start: match.index + whole.length - 1 - href.length });
    }
  if (found.length === 0) return [];
  const { range } = lines(text);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ what, text, start }) => ({ what, text, place: placeOf(range(start, start + text.length)) }));
}

function all(text: string, pattern: RegExp, what: PrivateThing['what']): readonly Found[] {
  return Array.from(text.matchAll(pattern), (match) => ({ what, text: match[0], start: match.index }));
}

const BEFORE = /[\p{L}\d._%+-]{1,64}$/u;
const AFTER = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}\p{L}{2,24}(?![\p{L}\d@])/u;

/** By their @: looked at from there, no text is so long that it takes long. */
function mailAddresses(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [before = ''] = BEFORE.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    const [after = ''] = AFTER.exec(text.slice(at + 1, at + 256)) ?? [];
    const name = before.replace(/^[.%+-]+/, '');
    if (name !== '' && after !== '')
      found.push({ what: 'mail', text: `${name}@${after}`, start: at - name.length });
  }
  return found;
}
