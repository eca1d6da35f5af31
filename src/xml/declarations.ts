import { contentModel } from './content-model.ts';
import { characterOf, NCNAME, NMTOKEN, QNAME } from './names.ts';
import type { Span } from './problem.ts';
import type { Scanner } from './scanner.ts';

/** A general entity as the internal subset declares it. */
export interface EntityDeclaration {
  readonly name: string;
  /** Where the name stands. */
  readonly place: Span;
  /** The literal as written, without quotation marks, or where the entity is kept. */
  readonly content: { readonly literal: string } | { readonly external: string; readonly unparsed: boolean };
}

const S = '[ \\t\\r\\n]+';
const sticky = (source: string) => new RegExp(source, 'uy');
const list = (item: string) => `\\((?:${S})?${item}(?:(?:${S})?\\|(?:${S})?${item})*(?:${S})?\\)`;

export const SPACE = sticky(S);
export const OPTIONAL_SPACE = sticky(`(?:${S})?`);
export const A_NAME = sticky(QNAME);
const AN_NCNAME = sticky(NCNAME);
const LITERAL = sticky(`"[^"]*"|'[^']*'`);
const PUBLIC_LITERAL = sticky(
  `"[ \\r\\na-zA-Z0-9\\-'()+,./:=?;!*#@$_%]*"|'[ \\r\\na-zA-Z0-9\\-()+,./:=?;!*#@$_%]*'`,
);
const ATTRIBUTE_TYPE = sticky(
  `CDATA|IDREFS|IDREF|ID|ENTITIES|ENTITY|NMTOKENS|NMTOKEN|NOTATION${S}${list(NCNAME)}|${list(NMTOKEN)}`,
);
const END = sticky(`(?:${S})?>`);

/** XML 1.0 production 45, from after `<!ELEMENT`. */
export function elementDeclaration(scan: Scanner): void {
  scan.expect(SPACE, 'white space');
  scan.expect(A_NAME, 'the name of an element');
  scan.expect(SPACE, 'white space');
  if (scan.take(/EMPTY|ANY/y) === undefined) contentModel(scan);
  scan.expect(END, '“>”');
}

/** XML 1.0 production 52, from after `<!ATTLIST`: whether it gives a default value. */
export function attributeListDeclaration(scan: Scanner): boolean {
  let defaults = false;
  scan.expect(SPACE, 'white space');
  scan.expect(A_NAME, 'the name of an element');
  while (scan.take(END) === undefined) {
    scan.expect(SPACE, 'white space');
    scan.expect(A_NAME, 'the name of an attribute or “>”');
    scan.expect(SPACE, 'white space');
    scan.expect(ATTRIBUTE_TYPE, 'the type of an attribute');
    scan.expect(SPACE, 'white space');
    if (scan.take(/#REQUIRED|#IMPLIED/y) !== undefined) continue;
    if (scan.take(/#FIXED/y) !== undefined) scan.expect(SPACE, 'white space');
    literal(scan, '<', 'a default value in quotation marks, #REQUIRED, #IMPLIED or #FIXED');
    defaults = true;
  }
  return defaults;
}

/** XML 1.0 productions 70 to 76, from after `<!ENTITY`; undefined for a parameter entity, which is not used. */
export function entityDeclaration(scan: Scanner): EntityDeclaration | undefined {
  scan.expect(SPACE, 'white space');
  const parameter = scan.take(/%/y) !== undefined;
  if (parameter) scan.expect(SPACE, 'white space');
  const start = scan.at;
  const name = scan.expect(AN_NCNAME, 'the name of an entity (without colon)');
  const place = { start, end: scan.at };
  scan.expect(SPACE, 'white space');
  const external = externalId(scan);
  const content =
    external === undefined
      ? { literal: literal(scan, '%', 'a text in quotation marks, SYSTEM or PUBLIC') }
      : { external, unparsed: !parameter && unparsed(scan) };
  scan.expect(END, '“>”');
  return parameter ? undefined : { name, place, content };
}

/** XML 1.0 production 82, from after `<!NOTATION`. */
export function notationDeclaration(scan: Scanner): void {
  scan.expect(SPACE, 'white space');
  scan.expect(AN_NCNAME, 'the name of a notation (without colon)');
  scan.expect(SPACE, 'white space');
  if (externalId(scan, true) === undefined) scan.fail('SYSTEM or PUBLIC was expected here.');
  scan.expect(END, '“>”');
}

/** An external identifier (production 75; of a notation 83): the system identifier, or what stands for it. */
export function externalId(scan: Scanner, publicAlone = false): string | undefined {
  let identifier: string | undefined;
  if (scan.take(/PUBLIC/y) !== undefined) {
    scan.expect(SPACE, 'white space');
    identifier = scan.expect(PUBLIC_LITERAL, 'a public identifier in quotation marks').slice(1, -1);
    if (publicAlone && !/[ \t\r\n]+["']/y.test(scan.source.slice(scan.at))) return identifier;
  } else if (scan.take(/SYSTEM/y) === undefined) return undefined;
  scan.expect(SPACE, 'white space');
  return scan.expect(LITERAL, 'a system identifier in quotation marks').slice(1, -1);
}

function unparsed(scan: Scanner): boolean {
  if (scan.take(sticky(`${S}NDATA${S}`)) === undefined) return false;
  scan.expect(AN_NCNAME, 'the name of a notation');
  return true;
}

/** A literal in which each `&` begins a well-formed reference, and one other character is forbidden. */
function literal(scan: Scanner, forbidden: '<' | '%', what: string): string {
  const start = scan.at + 1;
  const value = scan.expect(LITERAL, what).slice(1, -1);
  for (const { 0: found, index } of value.matchAll(
    new RegExp(`${forbidden}|&(?:#\\w+;|(?:${NCNAME});)?`, 'gu'),
  )) {
    const wellFormed = found.startsWith('&#') ? characterOf(found) !== undefined : found.length > 1;
    if (wellFormed) continue;
    const message = `“${found}” can't stand in this value${found === '&' ? ' without a name and “;” after it' : ''}.`;
    scan.fail(message, start + index, start + index + found.length);
  }
  return value;
}
