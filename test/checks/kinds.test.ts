import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { targetKinds } from '../../src/checks/target-kinds.ts';
import { corpusReader } from '../../src/document/corpus.ts';
import { namesOnly } from '../../src/document/outline.ts';
import { corpusOf, host, read, tei } from '../document/samples.ts';
import { hasTeiSource, teiSource } from '../document/tei-source.ts';

const HEADER = `<fileDesc><titleStmt><respStmt xml:id="ed"/></titleStmt><sourceDesc><msDesc><physDesc><handDesc>
  <handNote xml:id="h1"/><handNote xml:id="hand-2"/></handDesc></physDesc></msDesc></sourceDesc></fileDesc>
  <profileDesc><particDesc><listPerson><person xml:id="ada"/></listPerson></particDesc></profileDesc>`;

const findings = async (body: string, files: Record<string, string> = {}) =>
  check(await corpusOf({ 'a.xml': tei(body, HEADER), ...files })).filter(
    ({ code }) => code !== 'reference/unused',
  );

describe('a pointer to the right kind of element', () => {
  it.each([
    '<add hand="#h1"/><handShift new="#hand-2"/>',
    '<note resp="#ed #ada"/><sp who="#ada"/>',
    '<persName ref="#ada"/><rs type="person" ref="#ada"/><rs type="thing" ref="#h1"/>',
    '<placeName ref="r.xml#lund"/><orgName ref="r.xml#office"/><title ref="r.xml#book"/>',
    '<note corresp="#h1" source="#ada" target="#ed"/>',
    '<l xml:id="l1" next="#l2"/><l xml:id="l2" prev="#l1"/>',
    '<x xmlns="y" xml:id="z"/><add hand="#z"/>',
    '<add hand="https://example.org/hands#1"/>',
  ])('is no finding: %s', async (body) => {
    const register =
      '<listPlace><place xml:id="lund"/></listPlace><org xml:id="office"/><bibl xml:id="book"/>';
    expect(await findings(body, { 'r.xml': tei(register) })).toEqual([]);
  });
});

describe('a pointer to another kind of element', () => {
  it.each<[string, string, RegExp, RegExp]>([
    [
      '<add hand="#ada"/>',
      'error',
      /^@hand “#ada” leads to a person; a handNote or a typeNote was expected$/,
      /“#h1” and “#hand-2”/,
    ],
    ['<handShift new="#ed"/>', 'error', /@new “#ed” leads to a respStmt/, /“#h1”/],
    ['<placeName ref="#ada"/>', 'warning', /leads to a person; a place was expected/, /no place with/],
    ['<persName ref="r.xml#lund"/>', 'warning', /leads to a place; a person or a personGrp/, /r\.xml#lunda/],
    ['<rs type="place" ref="#ada"/>', 'warning', /a place was expected/, /no place/],
    ['<p xml:id="p"/><note resp="#p"/>', 'warning', /leads to a p; a respStmt, an editor/, /“#ed”/],
    ['<l xml:id="l"/><p next="#l"/>', 'info', /another p was expected/, /same name/],
  ])('is told with what was expected: %s', async (body, severity, message, hint) => {
    const register = '<place xml:id="lund"/><person xml:id="lunda"/>';
    const [found, ...others] = await findings(body, { 'r.xml': tei(register) });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'reference/wrong-kind', severity });
    expect(found?.message).toMatch(message);
    expect(found?.hint).toMatch(hint);
    expect(found?.location.range).toBeDefined();
  });

  it('is found across files of which only the outline was kept', async () => {
    const disk = host({ 'r.xml': tei('<place xml:id="lund"/>') });
    const document = read(tei('<persName ref="r.xml#lund"/>'));
    const found = check(await corpusReader(disk, namesOnly).around([document]));
    expect(found.map(({ code }) => code)).toEqual(['reference/wrong-kind']);
  });

  it('is no finding where one of two elements of an identifier would do', async () => {
    const found = await findings('<p xml:id="h1"/><add hand="#h1"/>');
    expect(found.map(({ code }) => code)).toEqual(['reference/duplicate-id']);
  });
});

describe('a hash sign that was forgotten', () => {
  it.each([
    ['<add hand="h1"/>', true],
    ['<add hand="ada"/>', false],
    ['<ref target="h1"/>', false],
  ])('can be written without looking where the element is of the right kind: %s', async (body, safe) => {
    const [found] = await findings(body);
    expect(found?.fix).toMatchObject({ safe, edits: [{ text: `#${/"(\w+)"/.exec(body)?.[1]}` }] });
  });
});

describe.skipIf(!hasTeiSource)(
  'the table of targets (skipped where the source of the TEI is missing)',
  () => {
    it('names elements of TEI, and the class or element that declares each attribute', () => {
      const { elements, classes, types } = teiSource();
      for (const { attributes, on, expected, accepted = [], declaredBy } of targetKinds) {
        const others = [...(on ?? []), ...expected, ...accepted].filter((name) => !elements.has(name));
        expect(others, declaredBy).toEqual([]);
        expect(classes.has(declaredBy) || elements.has(declaredBy), declaredBy).toBe(true);
        for (const element of on ?? [])
          for (const name of attributes)
            expect(types(element, name), `${element}/@${name}`).toContain('teidata.pointer');
      }
    });

    it('takes for @decls every element that the TEI calls declarable', () => {
      const { elements, isMember } = teiSource();
      const declarable = [...elements.keys()].filter((name) => isMember(name, 'att.declarable')).sort();
      expect(
        [...(targetKinds.find(({ attributes }) => attributes[0] === 'decls')?.expected ?? [])].sort(),
      ).toEqual(declarable);
    });
  },
);
