/**
 * A token (RFC 6750, section 2.1) that is used and never shown: no property holds its text, so that nothing that prints or
 * stores a value can give it away.
 */
export interface Token {
  /** The header by which it is presented. */
  readonly header: () => string;
  /** A text in which something else stands in its place. */
  readonly hide: (text: string) => string;
  /** Looks for it in bytes that come piece by piece; true as soon as it was in them. */
  readonly finder: () => (piece: Uint8Array) => boolean;
}

const SHORTEST = 8;
const LONGEST = 2048;
/** RFC 6750, 2.1: b64token; and nothing that could end a line of a header. */
const SHAPE = /^[A-Za-z\d._~+/-]+=*$/;
const HIDDEN = '…';

/** Reads a token; `objection` says what is wrong with it, without showing it. */
export function readToken(given: string): Token | { readonly objection: string } {
  const text = given.trim();
  if (text === '') return { objection: 'is empty' };
  if (/\s/.test(text)) return { objection: 'has several words or lines, where one token was expected' };
  if (!SHAPE.test(text)) return { objection: 'has characters that no token has' };
  if (text.length < SHORTEST) return { objection: `has fewer than ${SHORTEST} characters` };
  if (text.length > LONGEST) return { objection: `has more than ${LONGEST} characters` };
  const forms = [text, encodeURIComponent(text)];
  const bytes = Buffer.from(text);
  return {
    header: () => `Bearer ${text}`,
    hide: (shown) => forms.reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), shown),
    finder: () => {
      let end = Buffer.alloc(0);
      let found = false;
      return (piece) => {
        const both = Buffer.concat([end, piece]);
        found ||= both.includes(bytes);
        end = both.subarray(Math.max(0, both.length - bytes.length + 1));
        return found;
      };
    },
  };
}
