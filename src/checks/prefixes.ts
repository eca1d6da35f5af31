import type { Diagnostic } from '../diagnostic.ts';
import { pointers } from '../document/pointers.ts';
import { declarationsOf, expand } from '../document/prefixes.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import type { Check } from './check.ts';

/** Private prefixes of pointers are declared (TEI Guidelines, 17.2.3). */
export const prefixes: Check = {
  name: 'prefixes',
  about: 'each prefix of a pointer is declared, or is a scheme of addresses',
  check,
};

/** Schemes of addresses that editions use, most of them registered (IANA, URI Schemes). */
const SCHEMES: ReadonlySet<string> = new Set(
  (
    'about acct ark bitcoin blob cid crid data dav did dns doi example file ftp ftps geo git gopher hdl http https iiif im ' +
    'imap info ipfs ipns irc isbn issn jar javascript lsid ldap magnet mailto matrix mid mms news nfs nntp oai oid orcid pop ' +
    'purl rtmp rtsp sftp sip sips skype sms ssh svn swh tag tei tel telnet urn view-source wais ws wss xmpp z39.50 z39.50r ' +
    'z39.50s'
  ).split(' '),
);
const PREFIX = /^([A-Za-z][A-Za-z0-9+.-]*):(?!\/\/)/;

function* check(document: TeiDocument): Generator<Diagnostic> {
  const declared = declarationsOf(document.elements, document.root.namespace);
  const { file } = document;
  for (const { ident, pattern, range } of declared) {
    if (pattern !== undefined) continue;
    yield {
      code: 'reference/prefix-pattern',
      severity: 'error',
      message: `The pattern of the prefix ${ident}: is no regular expression, so that the prefix stands for nothing`,
      location: { file, range },
      hint: 'Each bracket needs its other half; a bracket itself is written \\( and \\).',
    };
  }
  // A part of an edition may be declared for in the file that includes it.
  if (!document.header) return;
  const idents = [...new Set(declared.map(({ ident }) => ident))];
  const told = new Set<string>();
  for (const { token, range, attribute } of pointers(document)) {
    const prefix = PREFIX.exec(token)?.[1];
    if (prefix === undefined || SCHEMES.has(prefix.toLowerCase()) || told.has(prefix)) continue;
    const known = idents.includes(prefix);
    if (known && expand(token, document.prefixes)) continue;
    const patterns = declared.filter(({ ident }) => ident === prefix);
    if (known && patterns.some(({ pattern }) => pattern === undefined)) continue;
    // Told once: a register has a hundred pointers to it.
    if (!known) told.add(prefix);
    yield {
      code: known ? 'reference/prefix-pattern' : 'reference/unknown-prefix',
      severity: 'warning',
      message: known
        ? `@${attribute.name} “${token}” does not match ${patterns.map(({ written }) => `“${written}”`).join(' or ')}, the pattern of the prefix ${prefix}:`
        : `@${attribute.name} “${token}” begins with ${prefix}:, which no prefixDef of this file declares`,
      location: { file, range },
      hint: known
        ? 'Correct what follows the colon, or the matchPattern of the prefixDef.'
        : hintFor(prefix, idents),
    };
  }
}

function hintFor(prefix: string, idents: readonly string[]): string {
  if (prefix.length === 1)
    return 'A path of a Windows disk leads nowhere on other machines: write a relative path with /.';
  const near = nearest(prefix, idents);
  return near === undefined
    ? `Declare it in listPrefixDef: <prefixDef ident="${prefix}" matchPattern="(.+)" replacementPattern="…$1"/>.`
    : `Did you mean “${near}:”?`;
}
