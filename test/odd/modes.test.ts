import { describe, expect, it } from 'vitest';
import { compileOdd } from '../../src/odd/odd.ts';
import { compiled, document, documentIsValid, haveTei, isValid, odd, SMALL, tei } from './odds.ts';

/** Compiles an ODD and tries documents: those that are to be valid, those that are not. */
function expectVerdicts(
  specs: string,
  { valid, invalid }: { readonly valid: readonly string[]; readonly invalid: readonly string[] },
  options?: Parameters<typeof odd>[1],
): void {
  const schema = compiled(odd(`${SMALL}${specs}`, options));
  expect(valid.filter((body) => !isValid(schema, body))).toEqual([]);
  expect(invalid.filter((body) => isValid(schema, body))).toEqual([]);
}

const element = (ident: string, inner: string, mode = 'change') =>
  `<elementSpec ident="${ident}" mode="${mode}">${inner}</elementSpec>`;
const attributes = (...defs: readonly string[]) => `<attList>${defs.join('')}</attList>`;
const values = (type: string, idents: string, mode = 'add') =>
  `<valList type="${type}" mode="${mode}">${idents
    .split(' ')
    .map((ident) => `<valItem ident="${ident}"/>`)
    .join('')}</valList>`;

describe.skipIf(!haveTei)('What a schema is made of (skipped without ../shared)', () => {
  it('include takes the elements that it names, and no others', () => {
    expectVerdicts('', {
      valid: ['<p>a <hi>b</hi></p>', '<div><p/></div>', '<list><item/></list>'],
      invalid: ['<p><emph/></p>', '<ab/>', '<quote/>'],
    });
  });

  it('except leaves out those that it names', () => {
    const schema = compiled(
      odd(`<moduleRef key="tei"/><moduleRef key="header"/><moduleRef key="core" except="emph q"/>
<moduleRef key="textstructure" except="div1 div2"/>`),
    );
    expect(isValid(schema, '<p><foreign/><mentioned/></p>')).toBe(true);
    expect(isValid(schema, '<div3/>')).toBe(false);
    expect(isValid(schema, '<p><emph/></p>')).toBe(false);
    expect(isValid(schema, '<div1><p/></div1>')).toBe(false);
  });

  it('elementRef takes one element of a module', () => {
    expectVerdicts('<elementRef key="emph"/>', { valid: ['<p><emph/></p>'], invalid: ['<p><foreign/></p>'] });
  });

  it('classRef takes the attributes of a class, or some of them; without the module there are none', () => {
    expectVerdicts('', { valid: ['<p/>'], invalid: ['<p corresp="#a"/>', '<p sameAs="#a"/>'] });
    expectVerdicts('<classRef key="att.global.linking"/>', {
      valid: ['<p corresp="#a" sameAs="#a"/>'],
      invalid: ['<p corresp=""/>'],
    });
    expectVerdicts('<classRef key="att.global.linking" include="corresp next"/>', {
      valid: ['<p corresp="#a" next="#b"/>'],
      invalid: ['<p sameAs="#a"/>'],
    });
    expectVerdicts('<classRef key="att.global.linking" except="corresp next"/>', {
      valid: ['<p sameAs="#a"/>'],
      invalid: ['<p corresp="#a"/>', '<p next="#a"/>'],
    });
  });

  it('macros and datatypes come with what needs them', () => {
    const schema = compiled(
      odd('<elementRef key="p"/><classRef key="att.global"/>', { attributes: 'start="p"' }),
    );
    const p = (attributes: string, content: string) =>
      `<p xmlns="http://www.tei-c.org/ns/1.0" ${attributes}>${content}</p>`;
    expect(documentIsValid(schema, p('n="1" xml:lang="ru"', 'text'))).toBe(true);
    expect(documentIsValid(schema, p('xml:lang="?"', 'text'))).toBe(false);
    expect(documentIsValid(schema, p('', '<hi/>'))).toBe(false);
  });

  it('specGrp stands anywhere, and is followed by specGrpRef', () => {
    const specs = '<specGrpRef target="#group"/>';
    const body = `<p>Prose.</p><specGrp xml:id="group"><elementRef key="emph"/><specGrp>${element('hi', '', 'delete')}</specGrp></specGrp>`;
    expectVerdicts(specs, { valid: ['<p><emph/></p>'], invalid: ['<p><hi/></p>'] }, { body });
  });

  it('a document begins with what start names', () => {
    const schema = compiled(odd(SMALL, { attributes: 'start="div p"' }));
    expect(schema.schema.start).toEqual(['div', 'p']);
    expect(documentIsValid(schema, document('<p/>'))).toBe(false);
    expect(documentIsValid(schema, '<div xmlns="http://www.tei-c.org/ns/1.0"><p/></div>')).toBe(true);
    expect(documentIsValid(compiled(odd(SMALL)), document('<p/>'))).toBe(true);
  });

  it('each schemaSpec makes a schema', () => {
    const other = `<schemaSpec ident="other" start="p">${SMALL}</schemaSpec>`;
    const { value, diagnostics } = compileOdd({ file: 'two.odd', text: odd(SMALL, { body: other }) }, tei());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value.map(({ ident, start }) => [ident, start])).toEqual([
      ['letters', ['TEI']],
      ['other', ['p']],
    ]);
  });
});

describe.skipIf(!haveTei)('Elements', () => {
  it('add: a new one, in classes, in its own namespace', () => {
    expectVerdicts(
      `<elementSpec ident="stampMark" ns="urn:archive"><classes><memberOf key="att.typed"/><memberOf key="model.phrase"/></classes>
<content><textNode/></content>${attributes('<attDef ident="colour" usage="req"><datatype><dataRef key="teidata.word"/></datatype></attDef>')}</elementSpec>`,
      {
        valid: ['<p><stampMark xmlns="urn:archive" colour="red" type="a" subtype="b">x</stampMark></p>'],
        invalid: [
          '<p><stampMark xmlns="urn:archive">x</stampMark></p>',
          '<p><stampMark colour="red">x</stampMark></p>',
          '<p><stampMark xmlns="urn:archive" colour="light red">x</stampMark></p>',
        ],
      },
    );
  });

  it('change: content, and the rest stays', () => {
    expectVerdicts(element('hi', '<content><textNode/></content>'), {
      valid: ['<p><hi rend="a">b</hi></p>'],
      invalid: ['<p><hi><date/></hi></p>'],
    });
  });

  it('delete: it is gone, also from the contents of others', () => {
    expectVerdicts(element('hi', '', 'delete'), { valid: ['<p><date/></p>'], invalid: ['<p><hi/></p>'] });
  });

  it('replace: all of it, but it stays in its module', () => {
    expectVerdicts(
      element(
        'hi',
        '<classes><memberOf key="model.hiLike"/></classes><content><empty/></content>',
        'replace',
      ),
      {
        valid: ['<p><hi/></p>'],
        invalid: ['<p><hi>a</hi></p>', '<p><hi rend="a"/></p>', '<p><hi xml:id="a"/></p>'],
      },
    );
  });

  it('altIdent is the name in documents', () => {
    expectVerdicts(element('hi', '<altIdent>emphasis</altIdent>'), {
      valid: ['<p><emphasis rend="a"/></p>'],
      invalid: ['<p><hi/></p>'],
    });
  });

  it('memberships are added and deleted one by one, or replaced', () => {
    expectVerdicts(
      element(
        'note',
        '<classes mode="change"><memberOf key="att.placement" mode="delete"/><memberOf key="att.dimensions" mode="add"/></classes>',
      ),
      { valid: ['<p><note quantity="1" type="a"/></p>'], invalid: ['<p><note place="top"/></p>'] },
    );
    expectVerdicts(element('note', '<classes mode="replace"><memberOf key="model.noteLike"/></classes>'), {
      valid: ['<p><note/></p>'],
      invalid: ['<p><note type="a"/></p>', '<p><note xml:id="a"/></p>'],
    });
  });

  it('prefix stands before the names of patterns, and changes no verdict', () => {
    const { relaxNg, ...rest } = compiled(odd(SMALL, { attributes: 'prefix="x_"' }));
    expect(relaxNg).toContain('<define name="x_hi">');
    expect(relaxNg).not.toMatch(/<ref name="(?!x_)/);
    expect(isValid({ relaxNg, ...rest }, '<p><hi/></p>')).toBe(true);
  });
});

describe.skipIf(!haveTei)('Attributes', () => {
  it('of an element: added, changed, deleted, replaced', () => {
    const datatype = '<datatype><dataRef key="teidata.count"/></datatype>';
    expectVerdicts(element('hi', attributes(`<attDef ident="sheet" mode="add">${datatype}</attDef>`)), {
      valid: ['<p><hi sheet="1"/><hi/></p>'],
      invalid: ['<p><hi sheet="a"/></p>', '<p><date sheet="1"/></p>'],
    });
    expectVerdicts(element('ref', attributes('<attDef ident="target" mode="change" usage="req"/>')), {
      valid: ['<p><ref target="#a"/></p>'],
      invalid: ['<p><ref/></p>', '<p><ref target=""/></p>'],
    });
    expectVerdicts(element('ref', attributes('<attDef ident="target" mode="delete"/>')), {
      valid: ['<p><ref/></p>', '<p><note target="#a"/></p>'],
      invalid: ['<p><ref target="#a"/></p>'],
    });
    expectVerdicts(element('ref', attributes(`<attDef ident="target" mode="replace">${datatype}</attDef>`)), {
      valid: ['<p><ref target="12"/></p>'],
      invalid: ['<p><ref target="#a"/></p>'],
    });
  });

  it('an attribute of a class of classes is deleted on one element', () => {
    expectVerdicts(element('hi', attributes('<attDef ident="rend" mode="delete"/>')), {
      valid: ['<p rend="a"><hi style="a" xml:id="b" n="c" rendition="#d"/></p>'],
      invalid: ['<p><hi rend="a"/></p>'],
    });
  });

  it('of a class: changed, deleted, added and replaced, for all its members', () => {
    const spec = (inner: string) =>
      `<classSpec ident="att.typed" type="atts" mode="change">${attributes(inner)}</classSpec>`;
    expectVerdicts(spec('<attDef ident="subtype" mode="delete"/>'), {
      valid: ['<p><note type="a"/></p>'],
      invalid: ['<p><note type="a" subtype="b"/></p>', '<div subtype="b"/>'],
    });
    expectVerdicts(spec(`<attDef ident="type" mode="change">${values('closed', 'a b')}</attDef>`), {
      valid: ['<p><note type="a"/><note/></p>'],
      invalid: ['<p><note type="c"/></p>', '<div type="c"><p/></div>'],
    });
    const place = '<attDef ident="place" mode="change" usage="req"/>';
    expectVerdicts(
      `<classSpec ident="att.placement" type="atts" mode="change">${attributes(place)}</classSpec>`,
      { valid: ['<p><note place="top"/></p>'], invalid: ['<p><note/></p>'] },
    );
    expectVerdicts(
      spec('<attDef ident="mark" mode="add"><datatype><dataRef name="integer"/></datatype></attDef>'),
      {
        valid: ['<p><note mark="1"/></p>'],
        invalid: ['<p><note mark="x"/></p>', '<p mark="1"/>'],
      },
    );
    expectVerdicts(
      spec('<attDef ident="type" mode="replace"><datatype><dataRef name="integer"/></datatype></attDef>'),
      {
        valid: ['<p><note type="1"/></p>'],
        invalid: ['<p><note type="a"/></p>'],
      },
    );
  });

  it('what an element says holds over what the class says', () => {
    expectVerdicts(
      `<classSpec ident="att.typed" type="atts" mode="change">${attributes(`<attDef ident="type" mode="change">${values('closed', 'a b')}</attDef>`)}</classSpec>
${element('note', attributes(`<attDef ident="type" mode="change">${values('closed', 'c d')}</attDef>`))}`,
      {
        valid: ['<p><note type="c"/></p>', '<div type="a"><p/></div>'],
        invalid: ['<p><note type="a"/></p>'],
      },
    );
  });

  it('a class is deleted, added, replaced', () => {
    expectVerdicts('<classSpec ident="att.placement" type="atts" mode="delete"/>', {
      valid: ['<p><note/></p>'],
      invalid: ['<p><note place="top"/></p>'],
    });
    expectVerdicts(
      `<classSpec ident="att.sheet" type="atts">${attributes('<attDef ident="sheet"><datatype><dataRef key="teidata.count"/></datatype></attDef>')}</classSpec>
${element('hi', '<classes mode="change"><memberOf key="att.sheet"/></classes>')}`,
      { valid: ['<p><hi sheet="1" rend="a"/></p>'], invalid: ['<p><hi sheet="a"/></p>'] },
    );
    expectVerdicts(
      `<classSpec ident="att.placement" type="atts" mode="replace">${attributes('<attDef ident="where"><datatype><dataRef key="teidata.word"/></datatype></attDef>')}</classSpec>`,
      { valid: ['<p><note where="top"/></p>'], invalid: ['<p><note place="top"/></p>'] },
    );
  });

  it('of a choice only one may be there', () => {
    expectVerdicts(
      element(
        'hi',
        attributes(
          '<attList org="choice"><attDef ident="a" mode="add"><datatype><dataRef key="teidata.word"/></datatype></attDef><attDef ident="b" mode="add"><datatype><dataRef key="teidata.word"/></datatype></attDef></attList>',
        ),
      ),
      { valid: ['<p><hi a="x"/><hi b="x"/><hi/></p>'], invalid: ['<p><hi a="x" b="x"/></p>'] },
    );
  });

  it('attRef takes one attribute of a class', () => {
    expectVerdicts(element('hi', attributes('<attRef class="att.typed" name="type"/>')), {
      valid: ['<p><hi type="a"/></p>'],
      invalid: ['<p><hi subtype="a"/></p>'],
    });
  });

  it('datatypes: tokens are counted, types restricted', () => {
    const def = (inner: string) =>
      element('hi', attributes(`<attDef ident="a" mode="add">${inner}</attDef>`));
    const ref = '<dataRef key="teidata.word"/>';
    expectVerdicts(def(`<datatype minOccurs="2" maxOccurs="3">${ref}</datatype>`), {
      valid: ['<p><hi a="x y"/><hi a="x y z"/></p>'],
      invalid: ['<p><hi a="x"/></p>', '<p><hi a="x y z w"/></p>'],
    });
    expectVerdicts(def(`<datatype maxOccurs="unbounded">${ref}</datatype>${values('closed', 'x y')}`), {
      valid: ['<p><hi a="x"/><hi a="x y x"/></p>'],
      invalid: ['<p><hi a=""/></p>', '<p><hi a="x z"/></p>'],
    });
    expectVerdicts(def(`<datatype minOccurs="0">${ref}</datatype>`), {
      valid: ['<p><hi a=""/><hi a="x"/></p>'],
      invalid: ['<p><hi a="x y"/></p>'],
    });
    expectVerdicts(def('<datatype><dataRef name="token" restriction="[A-Z]\\d+"/></datatype>'), {
      valid: ['<p><hi a="K12"/></p>'],
      invalid: ['<p><hi a="12"/></p>'],
    });
    expectVerdicts(def('<datatype><dataRef key="teidata.word" restriction="[A-Z]+"/></datatype>'), {
      valid: ['<p><hi a="K"/></p>'],
      invalid: ['<p><hi a="k"/></p>'],
    });
    expectVerdicts(
      def(
        '<datatype><dataRef name="integer"><dataFacet name="maxInclusive" value="9"/></dataRef></datatype>',
      ),
      { valid: ['<p><hi a="9"/></p>'], invalid: ['<p><hi a="10"/></p>'] },
    );
    expectVerdicts(
      def(
        '<datatype><rng:choice><rng:value>x</rng:value><rng:ref name="teidata.count"/></rng:choice></datatype>',
      ),
      {
        valid: ['<p><hi a="x"/><hi a="3"/></p>'],
        invalid: ['<p><hi a="y"/></p>'],
      },
    );
  });

  it('in a namespace of their own', () => {
    expectVerdicts(
      element(
        'hi',
        attributes(
          '<attDef ident="a" ns="urn:x" mode="add"><datatype><dataRef key="teidata.word"/></datatype></attDef>',
        ),
      ),
      { valid: ['<p><hi xmlns:x="urn:x" x:a="b"/></p>'], invalid: ['<p><hi a="b"/></p>'] },
    );
  });
});

describe.skipIf(!haveTei)('Lists of values', () => {
  const def = (list: string) =>
    element('note', attributes(`<attDef ident="type" mode="change">${list}</attDef>`));

  it('closed, semi-open and open', () => {
    expectVerdicts(def(values('closed', 'a b')), {
      valid: ['<p><note type="a"/></p>'],
      invalid: ['<p><note type="c"/></p>'],
    });
    expectVerdicts(def(values('semi', 'a b')), {
      valid: ['<p><note type="c"/></p>'],
      invalid: ['<p><note type="c d"/></p>'],
    });
    expectVerdicts(def(values('open', 'a b')), {
      valid: ['<p><note type="c"/></p>'],
      invalid: ['<p><note type="c d"/></p>'],
    });
  });

  it('changed: values are added, deleted, renamed', () => {
    const first = `<classSpec ident="att.typed" type="atts" mode="change">${attributes(`<attDef ident="type" mode="change">${values('closed', 'a b')}</attDef>`)}</classSpec>`;
    const list =
      '<valList mode="change"><valItem ident="c" mode="add"/><valItem ident="a" mode="delete"/><valItem ident="b" mode="change"><altIdent>d</altIdent></valItem></valList>';
    expectVerdicts(first + def(list), {
      valid: ['<p><note type="c"/><note type="d"/></p>', '<div type="a"><p/></div>'],
      invalid: ['<p><note type="a"/></p>', '<p><note type="b"/></p>'],
    });
  });

  it('replaced and deleted', () => {
    const first = `<classSpec ident="att.typed" type="atts" mode="change">${attributes(`<attDef ident="type" mode="change">${values('closed', 'a b')}</attDef>`)}</classSpec>`;
    expectVerdicts(first + def(values('closed', 'x', 'replace')), {
      valid: ['<p><note type="x"/></p>'],
      invalid: ['<p><note type="a"/></p>'],
    });
    expectVerdicts(first + def('<valList mode="delete"/>'), {
      valid: ['<p><note type="x"/></p>'],
      invalid: ['<p><note type="x y"/></p>'],
    });
  });
});

describe.skipIf(!haveTei)('Content models', () => {
  const content = (inner: string) => element('list', `<content>${inner}</content>`);

  it('sequence, alternate and occurrence', () => {
    expectVerdicts(
      content(
        '<sequence><elementRef key="label" minOccurs="2" maxOccurs="3"/><elementRef key="item" minOccurs="0"/></sequence>',
      ),
      {
        valid: ['<list><label/><label/></list>', '<list><label/><label/><label/><item/></list>'],
        invalid: [
          '<list><label/></list>',
          '<list><label/><label/><label/><label/></list>',
          '<list><item/><label/><label/></list>',
        ],
      },
    );
    expectVerdicts(
      content('<sequence preserveOrder="false"><elementRef key="label"/><elementRef key="item"/></sequence>'),
      {
        valid: ['<list><label/><item/></list>', '<list><item/><label/></list>'],
        invalid: ['<list><item/></list>', '<list><item/><item/><label/></list>'],
      },
    );
    expectVerdicts(
      content(
        '<alternate minOccurs="1" maxOccurs="unbounded"><elementRef key="label"/><elementRef key="item"/></alternate>',
      ),
      {
        valid: ['<list><label/></list>', '<list><item/><label/></list>'],
        invalid: ['<list/>', '<list>text</list>'],
      },
    );
    expectVerdicts(content('<elementRef key="label"/><elementRef key="item"/>'), {
      valid: ['<list><label/><item/></list>'],
      invalid: ['<list><item/><label/></list>'],
    });
  });

  it('classRef: members one of them, or one after the other; some of them', () => {
    const marks = ['one', 'two', 'three']
      .map(
        (ident) =>
          `<elementSpec ident="${ident}"><classes><memberOf key="model.mark"/></classes><content><empty/></content></elementSpec>`,
      )
      .join('');
    const given = (reference: string) =>
      `<classSpec ident="model.mark" type="model"/>${marks}${content(`<classRef key="model.mark" ${reference}/>`)}`;
    expectVerdicts(given(''), {
      valid: ['<list><two/></list>'],
      invalid: ['<list><one/><two/></list>', '<list/>'],
    });
    expectVerdicts(given('include="one two"'), {
      valid: ['<list><two/></list>'],
      invalid: ['<list><three/></list>'],
    });
    expectVerdicts(given('except="one two"'), {
      valid: ['<list><three/></list>'],
      invalid: ['<list><one/></list>'],
    });
    expectVerdicts(given('expand="sequence"'), {
      valid: ['<list><one/><two/><three/></list>'],
      invalid: ['<list><one/><three/></list>', '<list><one/></list>'],
    });
    expectVerdicts(given('expand="sequenceOptional"'), {
      valid: ['<list><one/><three/></list>', '<list/>'],
      invalid: ['<list><three/><one/></list>'],
    });
    expectVerdicts(given('expand="sequenceRepeatable"'), {
      valid: ['<list><one/><one/><two/><three/></list>'],
      invalid: ['<list><one/><two/></list>'],
    });
    expectVerdicts(given('expand="sequenceOptionalRepeatable" except="two"'), {
      valid: ['<list><one/><one/><three/></list>', '<list/>'],
      invalid: ['<list><one/><two/></list>', '<list><three/><one/></list>'],
    });
  });

  it('text, data, values, nothing, any element', () => {
    expectVerdicts(element('hi', '<content><dataRef key="teidata.count"/></content>'), {
      valid: ['<p><hi>12</hi></p>'],
      invalid: ['<p><hi>a</hi></p>'],
    });
    expectVerdicts(
      element(
        'hi',
        '<content><valList type="closed"><valItem ident="yes"/><valItem ident="no"/></valList></content>',
      ),
      {
        valid: ['<p><hi>yes</hi></p>'],
        invalid: ['<p><hi>perhaps</hi></p>'],
      },
    );
    expectVerdicts(element('hi', '<content><empty/></content>'), {
      valid: ['<p><hi/></p>'],
      invalid: ['<p><hi>a</hi></p>'],
    });
    expectVerdicts(element('hi', '<content><anyElement/></content>'), {
      valid: ['<p><hi><x xmlns="urn:x" a="b"><y/>text</x></hi></p>'],
      invalid: [
        '<p><hi/></p>',
        '<p><hi><date/></hi></p>',
        '<p><hi><x xmlns="urn:x"><date xmlns="http://www.tei-c.org/ns/1.0"/></x></hi></p>',
      ],
    });
    expectVerdicts(element('hi', '<content><anyElement except="urn:x tei:date"/></content>'), {
      valid: ['<p><hi><name/></hi></p>', '<p><hi><y xmlns="urn:y"/></hi></p>'],
      invalid: ['<p><hi><x xmlns="urn:x"/></hi></p>', '<p><hi><date/></hi></p>'],
    });
  });

  it('macros: added, changed, replaced', () => {
    expectVerdicts(
      `<macroSpec ident="macro.pair"><content><sequence><elementRef key="label"/><elementRef key="item"/></sequence></content></macroSpec>${content('<macroRef key="macro.pair"/>')}`,
      {
        valid: ['<list><label/><item/></list>'],
        invalid: ['<list><label/></list>'],
      },
    );
    for (const mode of ['change', 'replace'])
      expectVerdicts(
        `<macroSpec ident="macro.paraContent" mode="${mode}"><content><textNode/></content></macroSpec>`,
        {
          valid: ['<p>text</p>'],
          invalid: ['<p><hi/></p>'],
        },
      );
  });

  it('datatypes: added, changed', () => {
    expectVerdicts(
      `<dataSpec ident="data.box"><content><dataRef name="token" restriction="Box \\d+"/></content></dataSpec>${element('hi', '<content><dataRef key="data.box"/></content>')}`,
      { valid: ['<p><hi>Box 12</hi></p>'], invalid: ['<p><hi>12</hi></p>'] },
    );
    expectVerdicts(
      '<dataSpec ident="teidata.enumerated" mode="change"><content><dataRef name="token" restriction="[a-z]+"/></content></dataSpec>',
      {
        valid: ['<p><note type="a"/></p>'],
        invalid: ['<p><note type="A"/></p>'],
      },
    );
  });

  it('embedded RELAX NG refers to elements, classes, macros, datatypes and attributes', () => {
    expectVerdicts(
      element(
        'list',
        '<content><rng:group><rng:oneOrMore><rng:ref name="label"/></rng:oneOrMore><rng:optional><rng:ref name="model.pLike"/></rng:optional><rng:element name="x:own" xmlns:x="urn:x"><rng:ref name="att.placement.attributes"/><rng:ref name="macro.phraseSeq"/></rng:element></rng:group></content>',
      ),
      {
        valid: [
          '<list><label/><p/><own xmlns="urn:x" place="top">a</own></list>',
          '<list><label/><label/><x:own xmlns:x="urn:x"/></list>',
        ],
        invalid: [
          '<list><label/></list>',
          '<list><label/><own/></list>',
          '<list><label/><own xmlns="urn:x" n="1"/></list>',
        ],
      },
    );
  });

  it('what is not there any more can’t stand there, nor what needs it', () => {
    expectVerdicts(
      element('item', '', 'delete') +
        content(
          '<alternate><sequence><elementRef key="label"/><elementRef key="item"/></sequence><elementRef key="label"/></alternate>',
        ),
      {
        valid: ['<list><label/></list>'],
        invalid: ['<list><label/><label/></list>'],
      },
    );
  });
});
