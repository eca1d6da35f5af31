import { NCNAME } from '../../xml/names.ts';

const DECLARATION = new RegExp(
  `<!--[^]*?-->|<!ENTITY\\s+(${NCNAME})\\s+(?:SYSTEM|PUBLIC\\s+(?:"[^"]*"|'[^']*'))\\s+(?:"[^"]*"|'[^']*')\\s+NDATA\\s`,
  'gu',
);

/** The unparsed entities that a document type declaration declares (XML 1.0 section 4.2.2). */
export function unparsedEntities(doctype: string): ReadonlySet<string> {
  return new Set(
    Array.from(doctype.matchAll(DECLARATION), ([, name]) => name).filter((name) => name !== undefined),
  );
}
