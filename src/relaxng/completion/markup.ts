import { match, readTag, type TypedTag } from './tags.ts';

/** What is found in a text on the way to its end. */
export interface Handler {
  start(tag: TypedTag): void;
  end(name: string): void;
  text(value: string): void;
}

/** What is being written where a text ends. All numbers are offsets. */
export type Ending =
  | { readonly kind: 'text' }
  | { readonly kind: 'end tag'; readonly from: number }
  | { readonly kind: 'tag'; readonly tag: TypedTag }
  /** A comment, a processing instruction, a CDATA section, a document type declaration. */
  | { readonly kind: 'other' };

const TEXT = /[^<]+/y;
const END_TAG = /<\/([^\s<>]*)\s*(>?)/y;
const OTHER: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Reads XML that is being written: what is not well-formed is passed over. In linear time, whatever the text is. */
export function readMarkup(text: string, handler: Handler): Ending {
  let at = 0;
  while (at < text.length) {
    const run = match(TEXT, text, at)?.[0];
    if (run !== undefined) {
      handler.text(run);
      at += run.length;
      continue;
    }
    const other = OTHER.find(([start]) => text.startsWith(start, at));
    if (other) {
      const [start, ending] = other;
      const end = text.indexOf(ending, at + start.length);
      if (end < 0) return { kind: 'other' };
      if (start === '<![CDATA[') handler.text(text.slice(at + start.length, end).replaceAll('&', '&amp;'));
      at = end + ending.length;
    } else if (text.startsWith('<!', at)) {
      at = declarationEnd(text, at);
      if (at < 0) return { kind: 'other' };
    } else if (text.startsWith('</', at)) {
      const [all = '', name = '', closing] = match(END_TAG, text, at) ?? [];
      if (closing === '' && at + all.length === text.length) return { kind: 'end tag', from: at + 2 };
      handler.end(name);
      at += all.length;
    } else {
      const tag = readTag(text, at);
      if (tag.ended === 'unfinished') return { kind: 'tag', tag };
      if (tag.name !== '') handler.start(tag);
      at = Math.max(tag.end, at + 1);
    }
  }
  return { kind: 'text' };
}

const DECLARATION_PART = /[^<>[\]"']+|"[^"]*"|'[^']*'|<!--|<\?|[<>[\]"']/y;

/** The end of a document type declaration, which may hold declarations of its own in brackets; -1 if it has none. */
function declarationEnd(text: string, start: number): number {
  let inBrackets = false;
  let at = start + 2;
  while (at < text.length) {
    const part = match(DECLARATION_PART, text, at)?.[0] ?? '';
    at += part.length;
    if (part === '[') inBrackets = true;
    else if (part === ']') inBrackets = false;
    else if (part === '>' && !inBrackets) return at;
    else if (part === '<!--' || part === '<?') {
      const end = text.indexOf(part === '<?' ? '?>' : '-->', at);
      if (end < 0) return -1;
      at = end + 2;
    }
  }
  return -1;
}
