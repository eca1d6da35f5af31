import { PREDEFINED } from './entities.ts';
import { namedCharacter } from './named-characters.ts';
import { characterOf, codePoint, NCNAME } from './names.ts';
import type { Reading, Words } from './reading.ts';

/** A well-formed reference to an entity that nobody declared. */
export function undeclared({ text, at, unread }: Reading): Words {
  const start = text.lastIndexOf('&', at - 1);
  const name = text.slice(start + 1, at - 1);
  if (unread !== undefined) {
    return {
      code: 'xml/external-entity',
      start,
      end: at,
      message: `The entity &${name}; is not declared in this file. “${unread}” may declare it, but is not read.`,
      hint: instead(name) ?? `Write what is meant, or declare it here: <!ENTITY ${name} "text">.`,
    };
  }
  return {
    start,
    end: at,
    message: `The entity &${name}; is not declared: XML itself knows only &amp; &lt; &gt; &quot; and &apos;.`,
    hint: instead(name) ?? `If the sign “&” is meant, write &amp;${name};.`,
  };
}

function instead(name: string): string | undefined {
  const character = namedCharacter(name) ?? namedCharacter(name.toLowerCase());
  if (character === undefined)
    return PREDEFINED.has(name.toLowerCase()) ? `Write &${name.toLowerCase()};.` : undefined;
  const code = character.codePointAt(0) ?? 0;
  const numeric = `&#x${code.toString(16).toUpperCase()};`;
  return /[\p{C}\p{Z}]/u.test(character)
    ? `Write ${numeric} instead.`
    : `Write “${character}” or ${numeric} instead.`;
}

const REFERENCE = new RegExp(`&(?:(#\\w*|${NCNAME})(;?))?`, 'gu');

/** An `&` after which no well-formed reference follows: the first one of the token. */
export function badReference({ text, token, at }: Reading): Words {
  REFERENCE.lastIndex = token;
  for (let match = REFERENCE.exec(text); match; match = REFERENCE.exec(text)) {
    const [reference, name, closed] = match;
    const place = { start: match.index, end: match.index + reference.length };
    if (name === undefined) {
      const message = '“&” begins a reference, but no name follows.';
      return { ...place, message, hint: 'If the sign itself is meant, write &amp;.' };
    }
    if (!closed) {
      const message = `“${reference}” begins a reference that is not closed by “;”.`;
      return { ...place, message, hint: `Write ${reference};, or if the sign “&” is meant, &amp;${name}.` };
    }
    if (name.startsWith('#') && characterOf(reference) === undefined) {
      const message = `“${reference}” refers to no character that XML allows.`;
      return { ...place, message, hint: 'Write the character itself, or its number as &#233; or &#xE9;.' };
    }
  }
  return { start: token, end: at, message: 'A reference here is malformed.' };
}

export function notAllowed(code: number, start: number, end: number): Words {
  const what =
    code >= 0xd800 && code <= 0xdfff
      ? 'half a surrogate pair'
      : code < 0x20
        ? 'a control character'
        : 'no character';
  const message = `Here is ${codePoint(code)}, ${what}, which XML does not allow.`;
  return {
    start,
    end,
    message,
    hint: 'Remove it: it often comes from copying out of a word processor or a database.',
  };
}
