import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { mutated, random } from '../relaxng/mutations.ts';
import { compiled, haveTei, isValid, odd, problems, reread, TEI_ALL } from './odds.ts';

/** The elements that records of archives need, module by module. */
const MODULES = {
  header:
    'abstract appInfo application authority availability catDesc catRef category change classDecl correction correspAction correspContext correspDesc creation edition editionStmt editorialDecl encodingDesc extent fileDesc handNote hyphenation idno interpretation keywords langUsage language licence listChange namespace normalization notesStmt profileDesc projectDesc publicationStmt punctuation quotation rendition revisionDesc segmentation sourceDesc stdVals tagUsage tagsDecl taxonomy teiHeader textClass titleStmt',
  core: 'abbr add addrLine address author bibl choice corr date del desc editor expan gap gloss head hi item label lb list listBibl measure mentioned name note num orig p pb ptr publisher q ref reg resp respStmt rs sic term textLang title unclear',
  textstructure: 'TEI back body closer dateline div opener postscript salute signed text trailer',
  msdescription:
    'additional additions adminInfo collection handDesc history msContents msDesc msIdentifier msItem objectDesc origDate origPlace origin physDesc provenance repository stamp summary supportDesc typeDesc typeNote',
  namesdates:
    'country event forename listEvent listOrg listPerson listPlace occupation org orgName persName person place placeName roleName settlement surname',
  transcr: 'fw handShift space supplied',
  linking: 'seg standOff',
};

const SELECTION = `<moduleRef key="tei"/>${Object.entries(MODULES)
  .map(([key, include]) => `<moduleRef key="${key}" include="${include}"/>`)
  .join('')}`;

const RECORDS = new URL('../../tei/records/', import.meta.url);

describe.skipIf(!haveTei)('A customisation for archival records (skipped without ../shared)', () => {
  it('takes 149 elements, and nothing is wrong with it', () => {
    const text = odd(SELECTION);
    expect(compiled(text).schema.specs.element.size).toBe(149);
    expect(problems(text).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('allows the records, and what it allows of them, spoilt at random, the TEI allows too', () => {
    const schema = compiled(odd(SELECTION));
    const whole = compileSchema({ uri: 'tei_all.rng', text: readFileSync(TEI_ALL, 'utf8') }).value;
    if (!whole) throw new Error('tei_all.rng does not load.');
    const next = random(3);
    let valid = 0;
    for (const name of readdirSync(RECORDS).filter((each) => each.endsWith('.xml'))) {
      const { value: record } = parse(readFileSync(new URL(name, RECORDS), 'utf8'), name);
      if (!record) throw new Error(`${name} is not well-formed.`);
      expect(validate(record, schema.compiled)).toEqual([]);
      for (let i = 0; i < 300; i++) {
        const { document: made, about } = mutated(record, next);
        const document = reread(made);
        if (!document) continue;
        if (validate(document, schema.compiled).length > 0) continue;
        valid++;
        expect([about, validate(document, whole)]).toEqual([about, []]);
      }
    }
    expect(valid).toBeGreaterThan(30);
  }, 120_000);

  it('a closed list is an error of the editor that the TEI would let pass', () => {
    const closed = `<elementSpec ident="hi" mode="change"><attList><attDef ident="rend" mode="change" usage="req"><valList type="closed" mode="replace"><valItem ident="italic"/><valItem ident="bold"/></valList></attDef></attList></elementSpec>`;
    const schema = compiled(odd(SELECTION + closed));
    expect(isValid(schema, '<p><hi rend="italic bold">a</hi></p>')).toBe(true);
    expect(isValid(schema, '<p><hi rend="italics">a</hi></p>')).toBe(false);
    expect(isValid(schema, '<p><hi>a</hi></p>')).toBe(false);
  });
});
