import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { follow } from '../document/follow.ts';
import { type Pointer, pointers } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import type { Check } from './check.ts';
import { type AddressProblem, withoutScheme } from './scheme.ts';

/** Addresses of the web are well formed (RFC 3986); whether anything answers there is asked elsewhere. */
export const addresses: Check = {
  name: 'addresses',
  about: 'each address of the web is one by its form',
  check,
};

function* check(document: TeiDocument, corpus: Corpus): Generator<Diagnostic> {
  for (const pointer of pointers(document)) {
    const ofWeb = problemOf(pointer.token) ?? ofNoFile(pointer, document, corpus);
    const found = ofWeb ?? spaced(pointer, document, corpus);
    if (!found) continue;
    const { message, hint, write, safe = false } = found;
    const fix: Fix | undefined =
      write === undefined || !pointer.exact
        ? undefined
        : { title: `Write ${write}`, edits: [{ range: pointer.range, text: write }], safe };
    yield {
      ...(ofWeb
        ? { code: 'reference/web-address', severity: 'warning' }
        : { code: 'reference/ill-formed', severity: 'error' }),
      message: `@${pointer.attribute.name} “${pointer.token}” ${message}`,
      location: { file: document.file, range: pointer.range },
      hint,
      ...(fix && { fix }),
    };
  }
}

/** The addresses of the web in a document, each with its place, in its order. */
export function webAddresses(document: TeiDocument): readonly Pointer[] {
  return pointers(document).filter(({ token }) => /^https?:\/\//i.test(token) && !problemOf(token));
}

function ofNoFile(pointer: Pointer, document: TeiDocument, corpus: Corpus): AddressProblem | undefined {
  const found = withoutScheme(pointer.token);
  return found && follow(pointer, document, corpus).kind === 'no-file' ? found : undefined;
}

/** For where one address is meant: a list of pointers is divided by spaces. */
export const ONE_ADDRESS =
  'One address was expected: a space in a name is written %20, and a second thing gets an element of its own.';

/** What is missing is told as missing; here is told of a file that is there, or that nobody can look for. */
function spaced(pointer: Pointer, document: TeiDocument, corpus: Corpus): AddressProblem | undefined {
  const { token } = pointer;
  if (!/\s/.test(token)) return undefined;
  const { kind } = follow(pointer, document, corpus);
  if (kind === 'no-file') return undefined;
  const message = 'holds a space, which an address can’t';
  if (kind !== 'found') return { message, hint: ONE_ADDRESS };
  const write = token.replace(/\s/g, encodeURIComponent);
  return { message, hint: `Write “${write}”, or rename the file.`, write, safe: true };
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):(\/*)/;
const WEB = ['http', 'https'];
/** Characters that no URI holds (RFC 3986, 2); beyond ASCII they are those of an IRI (RFC 3987). */
const FORBIDDEN = /[\s"<>\\^`{|}]/g;
/** That browsers write in this way themselves (URL Standard, path percent-encode set). */
const ENCODED_BY_BROWSERS = /^[ "<>`{}^]$/;

function problemOf(token: string): AddressProblem | undefined {
  const [start = '', scheme = '', slashes = ''] = SCHEME.exec(token) ?? [];
  const web = scheme.toLowerCase();
  if (scheme === '') return undefined;
  const behind = token.slice(start.length);
  const backslashes = slashes === '' && WEB.includes(web) ? (/^\\+/.exec(behind)?.[0] ?? '') : '';
  const rest = behind.slice(backslashes.length);
  if (!WEB.includes(web)) {
    const meant = slashes.length >= 2 && !OTHERS_WITH_HOST.has(web) ? nearest(web, WEB) : undefined;
    if (meant === undefined || web.length < 3) return undefined;
    return {
      message: `begins with “${scheme}:”; http: or https: was expected`,
      hint: `Did you mean “${meant}://${rest}”?`,
      write: `${meant}://${rest}`,
    };
  }
  if (backslashes !== '' && rest !== '')
    return {
      message: `has ${backslashes} after “${scheme}:”; // was expected`,
      hint: `Write “${scheme}://${rest}”.`,
      write: `${scheme}://${rest}`,
    };
  if (slashes.length !== 2)
    return rest === ''
      ? NO_HOST
      : {
          message: `has ${['no slash', 'one slash'][slashes.length] ?? `${slashes.length} slashes`} after “${scheme}:”; two were expected, and then the name of a server`,
          hint: `Write “${scheme}://${rest}”.`,
          write: `${scheme}://${rest}`,
        };
  return problemOfHost(rest, scheme) ?? forbidden(token);
}

const NO_HOST: AddressProblem = {
  message: 'names no server; after // the name of one was expected',
  hint: 'Write the whole address, as the browser shows it.',
};

/** Registered schemes that look like a misspelt http. */
const OTHERS_WITH_HOST: ReadonlySet<string> = new Set(['ftp', 'ftps', 'sftp', 'nntp', 'rtsp', 'ssh', 'git']);

function problemOfHost(rest: string, scheme: string): AddressProblem | undefined {
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  if (authority === '') return NO_HOST;
  if (/^https?:?$/i.test(authority) && /^https?:?\/\//i.test(rest)) {
    const once = rest.replace(/^(https?):?\/\//i, '$1://');
    return {
      message: `begins with “${scheme}:” and once more with http`,
      hint: `Write “${once}”.`,
      write: once,
    };
  }
  const host = authority.replace(/^.*@/, '');
  if (host.startsWith('[')) return undefined;
  const port = /:(.*)$/.exec(host)?.[1];
  if (port !== undefined && !/^\d*$/.test(port))
    return {
      message: `has “${port}” where a port, a number, was expected`,
      hint: 'Leave the colon out, or write the number.',
    };
  const name = host.replace(/:.*$/, '');
  if (name === '' || name.startsWith('.') || name.includes('..') || name.includes(','))
    return {
      message: `names the server “${name}”, which can’t be one: names divided by single dots were expected`,
      hint: 'Write the whole address, as the browser shows it.',
    };
  return undefined;
}

function forbidden(token: string): AddressProblem | undefined {
  const signs = [...new Set(token.match(FORBIDDEN))];
  const shown = signs.map((sign) => (/\s/.test(sign) ? 'a space' : sign));
  if (signs.length === 0) return undefined;
  const write = token.replace(FORBIDDEN, encodeURIComponent);
  return {
    message: `holds ${shown.join(' ')}, which an address can’t: such signs are written with % and two digits`,
    hint: `Write “${write}”.`,
    write,
    safe: signs.every((sign) => ENCODED_BY_BROWSERS.test(sign)),
  };
}
