import type { Page } from './page.ts';
import { CATALOGS, relaxNg, XML_MODEL } from './sources.ts';

const BASE =
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="letter"><text/></element></start></grammar>';
const INCLUDES = '<include href="base.rng"/>';
const named = (href: string) =>
  `<?xml-model href="${href}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n<letter/>`;

/** Pages of schemas that are not where they are looked for, and of catalogs. */
export const schemaPlaces: readonly Page[] = [
  {
    code: 'schema/missing-file',
    severity: 'error',
    what: 'A schema, or a file that a schema includes, does not exist at the path that is named.',
    why: 'What it asks for was not checked. That the file has no other errors says nothing then.',
    see: [relaxNg('4.5'), XML_MODEL],
    kind: 'grammar',
    bad: '<include href="bases.rng"/>',
    good: INCLUDES,
    beside: { 'base.rng': BASE },
    mend: 'Correct the path: it begins at the folder of the file in which it stands. “tei init” and “tei schema compile” make the schemas of archival records.',
  },
  {
    code: 'schema/remote',
    severity: 'warning',
    what: 'A schema is named by its address on the web. It was not read, since nothing is fetched from the web.',
    why: 'A check that depends on the network gives another result tomorrow. What this schema asks for was not checked.',
    see: [CATALOGS, XML_MODEL],
    kind: 'file',
    bad: named('https://example.org/letter.rng'),
    good: named('base.rng'),
    beside: { 'base.rng': BASE },
    mend: 'Put a copy of the schema beside the files, and name it: in the xml-model of each file, with --schema FILE for all of them, or in a catalog that is given with --catalog.',
  },
  {
    code: 'schema/catalog',
    severity: 'error',
    what: 'The catalog that was given is no OASIS XML catalog, or can’t be read.',
    why: 'A catalog says which local file stands for an address on the web. Without it those schemas are not read.',
    see: [CATALOGS],
    kind: 'file',
    bad: '<catalog><uri name="https://example.org/letter.rng" uri="base.rng"/></catalog>',
    good: '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="https://example.org/letter.rng" uri="base.rng"/></catalog>',
    mend: 'Write its namespace into the first tag.',
  },
];
