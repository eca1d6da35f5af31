import { describe, expect, it } from 'vitest';
import { compileOdd, readSource } from '../../src/odd/odd.ts';
import { haveTei, odd, problems, SMALL, tei } from './odds.ts';

/** The errors and warnings of an ODD made of the small modules and what is given, which begins in line 5. */
function found(
  specs: string,
  files: Readonly<Record<string, string>> = {},
  options?: Parameters<typeof odd>[1],
) {
  return problems(odd(`${SMALL}\n${specs}`, options), files)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message, hint, location: { file, range } }) => ({
      code,
      message,
      hint,
      at: `${file}:${range?.start.line}:${range?.start.column}`,
    }));
}

const element = (ident: string, inner = '', mode = 'change') =>
  `<elementSpec ident="${ident}" mode="${mode}">${inner}</elementSpec>`;
const attribute = (ident: string, mode: string, inner = '') =>
  `<attList><attDef ident="${ident}" mode="${mode}">${inner}</attDef></attList>`;

describe.skipIf(!haveTei)('An ODD that names what is not there (skipped without ../shared)', () => {
  it('is told the place and the nearest', () => {
    expect(found('<moduleRef key="namesdate"/>')).toEqual([
      {
        code: 'odd/unknown-module',
        message: 'There is no module “namesdate”.',
        hint: 'Did you mean namesdates?',
        at: 'dir/letters.odd:5:17',
      },
    ]);
  });

  it.each<[string, string, string, string]>([
    [
      'an element in include',
      '<moduleRef key="transcr" include="supplid"/>',
      'odd/unknown-element',
      'supplied?',
    ],
    [
      'an element of another module',
      '<moduleRef key="transcr" include="gap"/>',
      'odd/unknown-element',
      'the module core',
    ],
    [
      'an element in except',
      '<moduleRef key="transcr" except="supplid"/>',
      'odd/unknown-element',
      'supplied?',
    ],
    ['an element', '<elementRef key="foreing"/>', 'odd/unknown-element', 'foreign?'],
    ['a class', '<classRef key="att.global.linkin"/>', 'odd/unknown-class', 'att.global.linking?'],
    ['a macro', '<macroRef key="macro.paraContnt"/>', 'odd/unknown-macro', 'macro.paraContent?'],
    ['a datatype', '<dataRef key="teidata.wort"/>', 'odd/unknown-datatype', 'teidata.word?'],
    [
      'an attribute of a class',
      '<classRef key="att.placement" except="plce"/>',
      'odd/unknown-attribute',
      'place?',
    ],
    ['a changed element', element('daet'), 'odd/unknown-element', 'date?'],
    ['a changed class', '<classSpec ident="att.typd" mode="change"/>', 'odd/unknown-class', 'att.typed?'],
    [
      'a deleted macro',
      '<macroSpec ident="macro.phraseSq" mode="delete"/>',
      'odd/unknown-macro',
      'macro.phraseSeq?',
    ],
    ['a changed attribute', element('note', attribute('plase', 'change')), 'odd/unknown-attribute', 'place?'],
    [
      'a replaced attribute',
      element('note', attribute('plase', 'replace')),
      'odd/unknown-attribute',
      'place?',
    ],
    ['a deleted attribute', element('note', attribute('plase', 'delete')), 'odd/nothing-to-delete', 'place?'],
    [
      'a changed value',
      element('name', attribute('a', 'add', '<valList type="closed"><valItem ident="one"/></valList>')) +
        element(
          'name',
          attribute('a', 'change', '<valList mode="change"><valItem ident="onee" mode="delete"/></valList>'),
        ),
      'odd/unknown-value',
      'one?',
    ],
    [
      'a changed constraint',
      element('ref', '<constraintSpec ident="refAtt" scheme="schematron" mode="delete"/>'),
      'odd/unknown-constraint',
      'refAtts?',
    ],
    [
      'an element in a content',
      element('hi', '<content><elementRef key="daet"/></content>'),
      'odd/unknown-element',
      'date?',
    ],
    [
      'a class in a content',
      element('hi', '<content><classRef key="model.pLik"/></content>'),
      'odd/unknown-class',
      'model.pLike?',
    ],
    [
      'a macro in a content',
      element('hi', '<content><macroRef key="macro.xtxt"/></content>'),
      'odd/unknown-macro',
      'macro.xtext?',
    ],
    [
      'a datatype in a content',
      element('hi', '<content><dataRef key="teidata.wordd"/></content>'),
      'odd/unknown-datatype',
      'teidata.word?',
    ],
    [
      'a type of XML Schema',
      element('hi', '<content><dataRef name="intger"/></content>'),
      'odd/unknown-datatype',
      'integer?',
    ],
    [
      'the class of a member',
      element('hi', '<classes mode="change"><memberOf key="att.typd"/></classes>'),
      'odd/unknown-class',
      'att.typed?',
    ],
    [
      'the class of an attRef',
      element('hi', '<attList><attRef class="att.typd" name="type"/></attList>'),
      'odd/dangling',
      'att.typed?',
    ],
    [
      'a reference in RELAX NG',
      element('hi', '<content><rng:ref name="macro.xtxt"/></content>'),
      'odd/dangling',
      'macro.xtext?',
    ],
    [
      'a group',
      '<specGrp xml:id="letters-group"/><specGrpRef target="#letter-group"/>',
      'odd/dangling',
      'letters-group?',
    ],
    [
      'a member of a class',
      element('hi', '<content><classRef key="model.pLike" include="pp"/></content>'),
      'odd/not-a-member',
      '',
    ],
    [
      'a part of a content model',
      element('hi', '<content><elemntRef key="date"/></content>'),
      'odd/content',
      'elementRef?',
    ],
    [
      'a way to expand a class',
      element('hi', '<content><classRef key="model.pLike" expand="row"/></content>'),
      'odd/content',
      '',
    ],
  ])('%s', (_, specs, code, hint) => {
    const all = found(specs);
    expect(all.map((each) => each.code)).toContain(code);
    const one = all.find((each) => each.code === code);
    expect(one?.hint ?? '').toContain(hint);
    expect(one?.at).toMatch(/^dir\/letters\.odd:5:\d+$/);
  });

  it('a start that is no element', () => {
    expect(found('', {}, { attributes: 'start="TEIX"' })).toMatchObject([
      { code: 'odd/unknown-start', hint: 'Did you mean TEI?', at: 'dir/letters.odd:3:48' },
    ]);
    expect(problems(odd('<elementRef key="p"/>')).map(({ code }) => code)).toContain('odd/unknown-start');
  });

  it('what the TEI has, but the schema does not', () => {
    expect(found(element('emph'))).toMatchObject([
      {
        code: 'odd/not-included',
        hint: 'It belongs to the module core: include it there, or write <elementRef key="emph"/>.',
      },
    ]);
    expect(found(element('hi', '<content><elementRef key="emph" minOccurs="0"/></content>'))).toMatchObject([
      { code: 'odd/not-included', hint: 'It belongs to the module core.' },
    ]);
    expect(
      found(element('hi', '<content><rng:optional><rng:ref name="emph"/></rng:optional></content>')),
    ).toMatchObject([{ code: 'odd/not-included' }]);
  });
});

describe.skipIf(!haveTei)('An ODD that contradicts itself', () => {
  it.each<[string, string, string]>([
    [
      'adds an element that is there',
      element('hi', '<content><textNode/></content>', 'add'),
      'odd/already-there',
    ],
    ['adds a class that is there', '<classSpec ident="att.typed" type="atts"/>', 'odd/already-there'],
    [
      'adds an attribute of its own that is there',
      element('ref', attribute('target', 'add')),
      'odd/already-there',
    ],
    ['adds an attribute that a class gives', element('note', attribute('place', 'add')), 'odd/already-there'],
    [
      'adds a membership that is there',
      element('note', '<classes mode="change"><memberOf key="att.typed"/></classes>'),
      'odd/already-there',
    ],
    [
      'adds a constraint that is there',
      element(
        'ref',
        '<constraintSpec ident="refAtts" scheme="schematron"><constraint><sch:assert test="1">x</sch:assert></constraint></constraintSpec>',
      ),
      'odd/already-there',
    ],
    [
      'adds a value twice',
      element('note', attribute('type', 'change', '<valList type="closed"><valItem ident="a"/></valList>')) +
        element('note', attribute('type', 'change', '<valList mode="change"><valItem ident="a"/></valList>')),
      'odd/already-there',
    ],
    ['deletes and changes', element('hi', '', 'delete') + element('hi'), 'odd/contradiction'],
    ['deletes twice', element('hi', '', 'delete') + element('hi', '', 'delete'), 'odd/contradiction'],
    [
      'deletes and changes an attribute',
      element('note', attribute('place', 'delete')) + element('note', attribute('place', 'change')),
      'odd/contradiction',
    ],
    [
      'includes and excludes',
      '<moduleRef key="transcr" include="supplied" except="space"/>',
      'odd/contradiction',
    ],
    ['deletes what is not there', element('emph', '', 'delete'), 'odd/nothing-to-delete'],
    [
      'deletes a membership that is not there',
      element('hi', '<classes mode="change"><memberOf key="att.typed" mode="delete"/></classes>'),
      'odd/nothing-to-delete',
    ],
    [
      'deletes a list that is not there',
      element('ref', attribute('target', 'change', '<valList mode="delete"/>')),
      'odd/nothing-to-delete',
    ],
    [
      'asks for more than it allows',
      element('list', '<content><elementRef key="item" minOccurs="3" maxOccurs="2"/></content>'),
      'odd/occurrence',
    ],
    [
      'counts in words',
      element('list', '<content><elementRef key="item" minOccurs="few"/></content>'),
      'odd/occurrence',
    ],
    [
      'closes an empty list',
      element('note', attribute('type', 'change', '<valList type="closed"/>')),
      'odd/no-values',
    ],
    [
      'defines an attribute twice',
      element(
        'hi',
        '<attList><attDef ident="a" mode="add"/><attList org="choice"><attDef ident="a" mode="add"/></attList></attList>',
      ),
      'odd/already-there',
    ],
    [
      'names an element in two words',
      '<elementSpec ident="two words"><content><empty/></content></elementSpec>',
      'odd/no-name',
    ],
    ['names an attribute with a prefix', element('hi', attribute('x:a', 'add')), 'odd/no-name'],
    ['names an attribute not at all', element('hi', attribute('', 'add')), 'odd/no-name'],
    ['specifies nothing', '<elementSpec mode="change"/>', 'odd/no-ident'],
  ])('%s', (_, specs, code) => {
    expect(found(specs).map((each) => each.code)).toContain(code);
  });

  it('names two schemas alike', () => {
    const text = odd(SMALL, { body: `<schemaSpec ident="letters">${SMALL}</schemaSpec>` });
    expect(problems(text).map(({ code }) => code)).toContain('odd/already-there');
  });
});

describe.skipIf(!haveTei)('An element that can no longer occur', () => {
  it('for want of what it needs', () => {
    expect(
      found(element('item', '', 'delete') + element('list', '<content><elementRef key="item"/></content>')),
    ).toMatchObject([
      {
        code: 'odd/not-included',
      },
      {
        code: 'odd/impossible',
        message: 'The element list can’t occur any more: it needs item, and the schema does not have that.',
      },
    ]);
  });

  it('nor then what needs it itself', () => {
    const text = odd(`${SMALL}${element('title', '', 'delete')}`);
    const codes = problems(text).map(
      ({ code, severity, message }) => `${severity} ${code} ${message.split(':')[0]}`,
    );
    expect(codes).toEqual([
      'warning odd/impossible The element teiHeader can’t occur any more',
      'warning odd/impossible The element fileDesc can’t occur any more',
      'warning odd/impossible The element titleStmt can’t occur any more',
      'error odd/impossible The element TEI can’t occur any more',
    ]);
  });

  it('because it holds itself without end', () => {
    const endless =
      '<elementSpec ident="box"><classes><memberOf key="model.phrase"/></classes><content><elementRef key="box"/></content></elementSpec>';
    expect(found(endless)).toMatchObject([{ code: 'odd/impossible' }]);
  });

  it('because nothing leads to it: one finding for what a part of the ODD brings in', () => {
    expect(found('<moduleRef key="transcr" include="line zone surface"/>')).toEqual([
      {
        code: 'odd/unreachable',
        message: 'No content leads from TEI to surface, zone, line.',
        hint: 'Include an element that may hold it, put it into a class, or leave it out.',
        at: 'dir/letters.odd:5:1',
      },
    ]);
    expect(
      found(
        element('item', '', 'delete') +
          '<elementSpec ident="alone"><content><textNode/></content></elementSpec>',
      ),
    ).toMatchObject([{ code: 'odd/impossible' }, { code: 'odd/unreachable' }]);
  });

  it('in a whole module, it is a remark', () => {
    const all = problems(odd(`${SMALL}<moduleRef key="tagdocs"/>`)).filter(
      ({ code }) => code === 'odd/unreachable',
    );
    expect(all.every(({ severity }) => severity === 'info')).toBe(true);
  });
});

describe.skipIf(!haveTei)('What is not supported is named', () => {
  it.each<[string, string, string]>([
    ['moduleRef with url', '<moduleRef url="svg.rng"/>', 'moduleRef with url'],
    [
      'dataRef with ref',
      element('hi', '<content><dataRef ref="types.xsd#a"/></content>'),
      'dataRef with ref',
    ],
    [
      'a grammar',
      element('hi', '<content><rng:grammar><rng:start><rng:text/></rng:start></rng:grammar></content>'),
      'grammar of RELAX NG',
    ],
    [
      'an externalRef',
      element('hi', '<content><rng:externalRef href="a.rng"/></content>'),
      'externalRef of RELAX NG',
    ],
    [
      'another language of rules',
      element('hi', '<constraintSpec ident="a" scheme="xsl"><constraint/></constraintSpec>'),
      'Rules in “xsl”',
    ],
    [
      'old Schematron',
      element(
        'hi',
        '<constraintSpec ident="a" scheme="schematron"><constraint><assert xmlns="http://www.ascc.net/xml/schematron" test="1"/></constraint></constraintSpec>',
      ),
      'http://www.ascc.net/xml/schematron',
    ],
    [
      'large numbers',
      element('list', '<content><elementRef key="item" minOccurs="1000000" maxOccurs="2000000"/></content>'),
      'occurrences',
    ],
  ])('%s', (_, specs, name) => {
    const all = found(specs).filter(({ code }) => code === 'odd/not-supported');
    expect(all).toHaveLength(1);
    expect(all[0]?.message).toContain(name);
  });

  it('a rule without a context', () => {
    const rule = (body: string) =>
      `<constraintSpec ident="a" scheme="schematron"><constraint>${body}</constraint></constraintSpec>`;
    expect(found(rule('<sch:assert test="1">x</sch:assert>'))).toMatchObject([{ code: 'odd/no-context' }]);
    expect(found(rule(''))).toMatchObject([{ code: 'odd/no-rule' }]);
    expect(found(rule('<sch:rule context="tei:p"><sch:assert test="1">x</sch:assert></sch:rule>'))).toEqual(
      [],
    );
  });
});

describe.skipIf(!haveTei)('What is no ODD', () => {
  const codes = (text: string) =>
    problems(text).map(({ code, location }) => `${code} ${location.range?.start.line}`);

  it.each([
    ['ill-formed XML', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text></TEI>', 'xml/well-formed 1'],
    ['another vocabulary', '<html/>', 'odd/not-tei 1'],
    ['TEI without a schemaSpec', odd('').replaceAll(/<\/?schemaSpec[^>]*>/g, ''), 'odd/no-schema 1'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
    expect(compileOdd({ file: 'a.odd', text }, tei()).value).toEqual([]);
  });

  it('nor is any file the source of the TEI', () => {
    expect(readSource({ file: 'a.xml', text: odd(SMALL) })).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'odd/no-source' }],
    });
    expect(readSource({ file: 'a.xml', text: '<TEI' }).value).toBeUndefined();
  });

  it('deep nesting is refused, and ends', () => {
    const deep = '<alternate>'.repeat(230) + '</alternate>'.repeat(230);
    expect(found(element('hi', `<content>${deep}</content>`)).map(({ code }) => code)).toContain(
      'odd/too-deep',
    );
  });

  it('groups and classes that hold themselves end', () => {
    expect(found('<specGrp xml:id="a"><specGrpRef target="#a"/></specGrp>')).toMatchObject([
      { code: 'odd/circular' },
    ]);
    const own = (key: string) => `<classes><memberOf key="${key}"/></classes>`;
    const classes = `<classSpec ident="att.one" type="atts">${own('att.two')}${attribute('x', 'add')}</classSpec><classSpec ident="att.two" type="atts">${own('att.one')}</classSpec>`;
    expect(
      found(classes + element('hi', '<classes mode="change"><memberOf key="att.one"/></classes>')),
    ).toEqual([]);
    const models = `<classSpec ident="model.one" type="model">${own('model.two')}</classSpec><classSpec ident="model.two" type="model">${own('model.one')}</classSpec>`;
    expect(
      found(models + element('hi', '<content><classRef key="model.one" minOccurs="0"/></content>')),
    ).toEqual([]);
  });
});

describe.skipIf(!haveTei)('Chains of ODDs', () => {
  const base = (source = '') => odd(SMALL, { attributes: source });

  it('a source that can’t be read, or is taken from in a circle', () => {
    expect(problems(odd(SMALL, { attributes: 'source="none.odd"' }))).toMatchObject([
      { code: 'odd/missing-file', location: { file: 'dir/letters.odd', range: { start: { line: 3 } } } },
    ]);
    const circle = problems(odd(SMALL, { attributes: 'source="base.odd"' }), {
      'dir/base.odd': base('source="letters.odd"'),
    });
    expect(circle).toMatchObject([
      {
        code: 'odd/circular',
        message:
          'The ODDs take from each other without end: dir/letters.odd → dir/base.odd → dir/letters.odd.',
        location: { file: 'dir/base.odd' },
      },
    ]);
  });

  it('a group in another file that is not there', () => {
    expect(found('<specGrpRef target="other.xml#a"/>')).toMatchObject([{ code: 'odd/missing-file' }]);
  });

  it('another version of the TEI is a warning', () => {
    expect(problems(odd(SMALL, { attributes: 'source="tei:4.9.0"' }))).toEqual([]);
    expect(problems(odd(SMALL, { attributes: 'source="tei:3.1.0"' }))).toMatchObject([
      { code: 'odd/other-version', severity: 'warning' },
    ]);
  });
});
