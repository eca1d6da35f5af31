import {
  A_NAME,
  attributeListDeclaration,
  type EntityDeclaration,
  elementDeclaration,
  entityDeclaration,
  externalId,
  notationDeclaration,
  OPTIONAL_SPACE,
  SPACE,
} from './declarations.ts';
import { NCNAME } from './names.ts';
import type { Fail, Problem } from './problem.ts';
import { type Scanner, scanner } from './scanner.ts';

/** What a document type declaration tells a reader that fetches nothing. */
export interface Doctype {
  /** The offset after its `>`. */
  readonly end: number;
  /** General entities by name; of several declarations the first binds (XML 1.0 section 4.2). */
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  /** Something that is not read, in which more entities may be declared: a file, or `%name;`. */
  readonly unread: string | undefined;
  /** `xml/external-subset`, `xml/parameter-entity` and `xml/attribute-default`: what is not read or not applied. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a document type declaration that begins at the offset (XML 1.0 production 28). Entities are collected;
 * element, attribute list and notation declarations are read for their form alone. Ill-formed ones are fatal.
 */
export function readDoctype(source: string, start: number, fail: Fail): Doctype {
  const scan = scanner(source, start, fail);
  const entities = new Map<string, EntityDeclaration>();
  const problems: Problem[] = [];
  let unread: string | undefined;
  const skip = (code: string, severity: 'warning' | 'info', from: number, message: string, hint?: string) =>
    problems.push({ code, severity, message, hint, start: from, end: scan.at });

  scan.expect(/<!DOCTYPE/y, '“<!DOCTYPE”');
  scan.expect(SPACE, 'white space');
  scan.expect(A_NAME, 'the name of the root element');
  scan.take(OPTIONAL_SPACE);
  const from = scan.at;
  const external = externalId(scan);
  if (external !== undefined) {
    unread = external;
    skip('xml/external-subset', 'info', from, `The DTD “${external}” is not read: no external file is.`);
    scan.take(OPTIONAL_SPACE);
  }
  if (scan.take(/\[/y) !== undefined) {
    while (scan.take(/[ \t\r\n]*\]/y) === undefined) {
      scan.take(OPTIONAL_SPACE);
      const at = scan.at;
      const reference = scan.take(PARAMETER_ENTITY);
      if (reference !== undefined) {
        // What comes after it is still used: it might be declared otherwise in there, so this is no mere remark.
        unread ??= reference;
        skip(
          'xml/parameter-entity',
          'warning',
          at,
          `“${reference}” is not expanded: what it declares is not known.`,
        );
      } else if (scan.take(/<!ENTITY/y) !== undefined) {
        const entity = entityDeclaration(scan);
        if (entity && !entities.has(entity.name)) entities.set(entity.name, entity);
      } else if (scan.take(/<!ATTLIST/y) !== undefined) {
        if (!attributeListDeclaration(scan)) continue;
        const hint = 'Write the attributes into the document if something depends on them.';
        skip(
          'xml/attribute-default',
          'warning',
          at,
          'Default values of attributes in a DTD are not applied.',
          hint,
        );
      } else otherDeclaration(scan);
    }
    scan.take(OPTIONAL_SPACE);
  }
  scan.expect(/>/y, 'the “>” of the document type declaration');
  return { end: scan.at, entities, unread, problems: once(problems) };
}

const PARAMETER_ENTITY = new RegExp(`%${NCNAME};`, 'uy');
const INSTRUCTION = new RegExp(`<\\?(?![xX][mM][lL][ \\t\\r\\n?])${NCNAME}(?:\\?>|[ \\t\\r\\n])`, 'uy');

function otherDeclaration(scan: Scanner): void {
  const start = scan.at;
  if (scan.take(/<!ELEMENT/y) !== undefined) elementDeclaration(scan);
  else if (scan.take(/<!NOTATION/y) !== undefined) notationDeclaration(scan);
  else if (scan.take(/<!--/y) !== undefined) {
    through(scan, '--', 'The comment', start);
    scan.expect(/>/y, '“>” after “--”');
  } else {
    const instruction = scan.expect(INSTRUCTION, 'a declaration, a comment, a processing instruction or “]”');
    if (!instruction.endsWith('?>')) through(scan, '?>', 'The processing instruction', start);
  }
}

function through(scan: Scanner, end: string, what: string, start: number): void {
  const found = scan.source.indexOf(end, scan.at);
  if (found < 0) scan.fail(`${what} is not closed by “${end}”.`, start, scan.source.length);
  scan.at = found + end.length;
}

/** One finding of a kind is enough. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }, index) => problems.findIndex((other) => other.code === code) === index);
}
