import { stringType } from './strings.ts';
import type { TypeSpec } from './type-spec.ts';

/** `anyURI` (XML Schema part 2, section 3.2.17): what is a URI reference once all else is percent-encoded (XLink 5.4). */
export const ANY_URI: TypeSpec<string> = {
  ...stringType('anyURI', 'a URI'),
  any: false,
  read(literal) {
    if (PATH.test(literal) || FRAGMENT.test(literal)) return { value: literal };
    const invalid = problem(literal);
    return invalid === undefined ? { value: literal } : { invalid };
  },
};

/** What most references look like. */
const PATH = /^(?!\/\/)[\w./-]+$/;
const FRAGMENT = /^#[\w.-]+$/;
const PARTS = /^(?:([^:/?#]*):)?(?:(\/\/)([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s;
const AUTHORITY = /^(?:[^[\]@]*@)?(?:\[[\da-fA-F:.]*:[\da-fA-F:.]*(?:%[\w.~-]+)?\](?::\d*)?|[^[\]]*)$/;

/** RFC 2396 with RFC 2732, and as RFC 3986 does, an authority may be empty if something follows. */
function problem(literal: string): string | undefined {
  if (/%(?![\da-fA-F]{2})/.test(literal)) return '“%” is not followed by two hexadecimal digits';
  if (literal.indexOf('#') !== literal.lastIndexOf('#')) return '“#” stands twice';
  const [, scheme, slashes, authority = '', path = '', query = '', fragment = ''] = PARTS.exec(literal) ?? [];
  if (scheme !== undefined && !/^[a-zA-Z][a-zA-Z\d+.-]*$/.test(scheme))
    return scheme === '' ? 'nothing stands before the colon' : `“${scheme}” is no scheme`;
  if (scheme !== undefined && !slashes && path + query === '') return `nothing follows ${scheme}:`;
  if (slashes && authority + path + query + fragment === '') return 'nothing follows //';
  if (!AUTHORITY.test(authority)) return `“${authority}” is no server`;
  return /[[\]]/.test(path) && (scheme === undefined || path.startsWith('/'))
    ? '“[” and “]” can’t stand in a path'
    : undefined;
}
