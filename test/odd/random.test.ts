import { describe, expect, it } from 'vitest';
import {
  checkRelaxNg,
  compileOdd,
  describeSchema,
  writeRelaxNg,
  writeSchematron,
} from '../../src/odd/odd.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { mutated, random } from '../relaxng/mutations.ts';
import { haveTei, odd, SMALL, tei } from './odds.ts';

/** Something of everything. */
const SPECS = `<elementRef key="emph"/><classRef key="att.global.linking" include="corresp"/>
<elementSpec ident="note" mode="change"><classes mode="change"><memberOf key="att.dimensions"/><memberOf key="att.placement" mode="delete"/></classes>
<content><sequence><alternate minOccurs="0" maxOccurs="unbounded"><elementRef key="p"/><classRef key="model.phrase"/><textNode/></alternate><macroRef key="macro.xtext"/></sequence></content>
<constraintSpec ident="c" scheme="schematron"><constraint><sch:rule context="tei:note"><sch:assert test="1">a</sch:assert></sch:rule></constraint></constraintSpec>
<attList><attDef ident="type" mode="change" usage="req"><datatype maxOccurs="2"><dataRef key="teidata.word" restriction="[a-z]+"/></datatype><valList type="closed" mode="add"><valItem ident="a"/><valItem ident="b"/></valList></attDef>
<attList org="choice"><attDef ident="x" mode="add"><datatype><dataRef name="integer"/></datatype></attDef><attDef ident="y"/></attList></attList></elementSpec>
<classSpec ident="model.own" type="model"><classes><memberOf key="model.phrase"/></classes></classSpec>
<elementSpec ident="own"><classes><memberOf key="model.own"/></classes><content><rng:oneOrMore><rng:choice><rng:ref name="p"/><rng:text/></rng:choice></rng:oneOrMore></content></elementSpec>
<macroSpec ident="macro.xtext" mode="change"><content><textNode/></content></macroSpec>
<dataSpec ident="teidata.enumerated" mode="replace"><content><dataRef name="token"/></content></dataSpec>`;

describe.skipIf(!haveTei)('ODDs that are spoilt at random (skipped without ../shared)', () => {
  it('make a schema that RELAX NG allows, or are told what is wrong, and never break anything', () => {
    const { value: original } = parse(odd(`${SMALL}${SPECS}`), 'a.odd');
    if (!original) throw new Error('The ODD is not well-formed.');
    const next = random(11);
    const counts = { told: 0, refused: 0, made: 0 };
    for (let i = 0; i < 100; i++) {
      const text = i === 0 ? serialise(original) : serialise(mutated(original, next).document);
      const { value, diagnostics } = compileOdd({ file: 'a.odd', text }, tei());
      if (diagnostics.some(({ severity }) => severity === 'error')) counts.told++;
      for (const schema of value) {
        const relaxNg = writeRelaxNg(schema);
        if (checkRelaxNg(schema, relaxNg).length > 0) counts.refused++;
        else counts.made++;
        for (const made of [relaxNg, writeSchematron(schema)])
          expect(parse(made, 'made.xml').diagnostics).toEqual([]);
        JSON.stringify(describeSchema(schema));
      }
      if (i === 0) expect(counts).toEqual({ told: 0, refused: 0, made: 1 });
    }
    expect(counts.told).toBeGreaterThan(20);
    expect(counts.made).toBeGreaterThan(50);
  }, 120_000);
});
