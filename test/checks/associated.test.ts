import { describe, expect, it } from 'vitest';
import {
  type Associated,
  associated,
  isSchematron,
  namesArchival,
  type RootElement,
  schemasOfEdition,
} from '../../src/checks/associated.ts';
import { parse } from '../../src/xml/parse.ts';
import { prolog } from '../../src/xml/xml-model.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';
const SCH = 'http://purl.oclc.org/dsdl/schematron';
const RNG = 'http://relaxng.org/ns/structure/1.0';
const OWN = { grammar: 'own.rng', rules: 'own.sch' };

/** The schemas of a document that begins so, as `grammar a.rng`, and whether it is an archival record. */
function schemasOf(
  before: string,
  { root = `<TEI xmlns="${TEI}"/>`, withOwn = true, ofEdition = [] as readonly Associated[] } = {},
) {
  const document = parse(`${before}${root}`, 'a.xml').value;
  if (!document) throw new Error('not well-formed');
  const element: RootElement = document.root;
  const { value, diagnostics } = associated(
    prolog(document),
    element,
    'a.xml',
    withOwn ? OWN : undefined,
    ofEdition,
  );
  return {
    schemas: value.schemas.map(({ kind, href, phase }) => [kind, href, phase].filter(Boolean).join(' ')),
    archival: value.archival,
    codes: diagnostics.map(({ code }) => code),
  };
}

const model = (href: string, more = '') => `<?xml-model href="${href}" ${more}?>`;
const RECORD = `<TEI xmlns="${TEI}" type="archival-record"/>`;

describe('The schemas of a document', () => {
  it('are those that it names, grammars and rules, in their order', () => {
    const before =
      model('a.rng') +
      model('b.sch', `schematypens="${SCH}" phase="final"`) +
      model('c.rnc', `schematypens="${RNG}"`);
    expect(schemasOf(before)).toEqual({
      schemas: ['grammar a.rng', 'rules b.sch final', 'grammar c.rnc'],
      archival: false,
      codes: [],
    });
  });

  it('are rules and a grammar where a RELAX NG schema is named as both', () => {
    const before = model('a.rng', `schematypens="${RNG}"`) + model('a.rng', `schematypens="${SCH}"`);
    expect(schemasOf(before).schemas).toEqual(['grammar a.rng', 'rules a.rng']);
  });

  it('of other languages are left alone', () => {
    const xsd = model('a.xsd', 'schematypens="http://www.w3.org/2001/XMLSchema"');
    expect(schemasOf(xsd).schemas).toEqual([]);
  });

  it('are those of the edition for each kind of which it names none', () => {
    const ofEdition = schemasOfEdition(['e.rng', 'e.SCH'], 'edition.json');
    expect(schemasOf('', { ofEdition }).schemas).toEqual(['grammar e.rng', 'rules e.SCH']);
    expect(schemasOf(model('a.rng'), { ofEdition }).schemas).toEqual(['grammar a.rng', 'rules e.SCH']);
    expect(schemasOf(model('a.sch'), { ofEdition }).schemas).toEqual(['rules a.sch', 'grammar e.rng']);
  });

  it('are our own for an archival record that names none, unless the edition does', () => {
    expect(schemasOf('', { root: RECORD })).toMatchObject({
      schemas: ['grammar own.rng', 'rules own.sch'],
      archival: true,
    });
    const ofEdition = schemasOfEdition(['e.rng'], 'edition.json');
    expect(schemasOf('', { root: RECORD, ofEdition }).schemas).toEqual(['grammar e.rng', 'rules own.sch']);
    expect(schemasOf('', { root: RECORD, withOwn: false }).schemas).toEqual([]);
  });

  it('are none for other TEI, and for what only looks like a record', () => {
    expect(schemasOf('')).toEqual({ schemas: [], archival: false, codes: [] });
    expect(schemasOf('', { root: '<TEI type="archival-record"/>' }).archival).toBe(false);
    expect(schemasOf('', { root: `<TEI xmlns="${TEI}" type="letter"/>` }).schemas).toEqual([]);
  });

  it('tell that it is an archival record by the name of their file', () => {
    expect(schemasOf(model('../schemas/archival-record.rng')).archival).toBe(true);
    expect(schemasOf(model('archival-records.rng')).archival).toBe(false);
    expect(
      ['archival-record.sch', 'a\\archival-record.odd', 'x-archival-record.rng'].map(namesArchival),
    ).toEqual([true, true, false]);
  });

  it('are told of where an instruction can’t be understood', () => {
    expect(schemasOf('<?xml-model href=?>').codes).toHaveLength(1);
  });
});

describe('An instruction names Schematron', () => {
  const named = (href: string, schematypens?: string) =>
    isSchematron({ href, ...(schematypens !== undefined && { schematypens }) } as Parameters<
      typeof isSchematron
    >[0]);

  it('by its namespace, or without one by the end of the name', () => {
    expect(named('a.xml', SCH)).toBe(true);
    expect(named('a.sch', RNG)).toBe(false);
    expect(named('a.SCH?v=2#x')).toBe(true);
    expect(named('a.sch.rng')).toBe(false);
  });
});
