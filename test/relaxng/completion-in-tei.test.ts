import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileSchema,
  complete,
  documentationAt,
  type Schema,
  validate,
} from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { elements, type XmlElement } from '../../src/xml/tree.ts';
import { haveSchema, SCHEMA } from './compare.ts';
import { random } from './mutations.ts';

/** One of those that have the same names above them and before them: completion knows no more of a place. */
function eachInItsPlace(all: Iterable<XmlElement>): Iterable<XmlElement> {
  const places = new Map<string, XmlElement>();
  for (const element of all) {
    const names: string[] = [element.name];
    const siblings = element.parent?.children.filter((each) => each.kind === 'element') ?? [];
    names.push(siblings[siblings.indexOf(element) - 1]?.name ?? '');
    for (let above = element.parent; above?.kind === 'element'; above = above.parent) names.push(above.name);
    const attributes = element.attributes.map(({ name }) => name).sort();
    const place = [...names, ...attributes].join(' ');
    if (!places.has(place)) places.set(place, element);
  }
  return places.values();
}

const RECORD = new URL('../../tei/records/1960-06-28-puzanov.xml', import.meta.url);

describe.skipIf(!haveSchema)('In a record of the edition, with tei_all (skipped without ../shared)', () => {
  const text = readFileSync(RECORD, 'utf8');
  let schema: Schema;
  let all: readonly XmlElement[];

  beforeAll(() => {
    const { value } = compileSchema({ uri: 'tei_all.rng', text: readFileSync(SCHEMA, 'utf8') });
    const document = parse(text, 'record.xml').value;
    if (!value || !document) throw new Error('The schema or the record can’t be read.');
    schema = value;
    all = [...eachInItsPlace(elements(document.root))];
  });

  /** The names that are proposed after the text up to an offset. */
  const proposed = (offset: number, written = text) =>
    complete(schema, written.slice(0, offset), offset).proposals.map(({ name }) => name);

  it('each element is among what is proposed where it stands', () => {
    const missing = all.filter(({ nameRange, name }) => !proposed(nameRange.start.offset).includes(name));
    expect(missing.map(({ name, nameRange }) => `${nameRange.start.line} ${name}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });

  it('each end tag is, and its element is complete there', () => {
    const wrong = all.filter(({ range, startTag, name }) => {
      if (range.end.offset === startTag.end.offset) return false;
      const offset = range.end.offset - name.length - 1;
      const [end] = complete(schema, text.slice(0, offset), offset).proposals;
      return end?.kind !== 'end tag' || end.name !== name || !end.complete;
    });
    expect(wrong.map(({ name, range }) => `${range.end.line} ${name}`)).toEqual([]);
  });

  it('each attribute is, and each of the values that are listed', () => {
    const missing: string[] = [];
    let values = 0;
    for (const { attributes } of all) {
      for (const { name, value, nameRange, valueRange } of attributes) {
        if (name.startsWith('xmlns')) continue;
        if (!proposed(nameRange.start.offset).includes(name))
          missing.push(`${nameRange.start.line} @${name}`);
        const listed = proposed(valueRange.start.offset);
        if (listed.length === 0) continue;
        values++;
        const closed = validate(spoilt(valueRange.start.offset, valueRange.end.offset), schema).length > 0;
        if (closed && !listed.includes(value.split(' ')[0] ?? ''))
          missing.push(`${valueRange.start.line} @${name}="${value}"`);
      }
    }
    expect(missing).toEqual([]);
    expect(values).toBeGreaterThan(20);
  });

  function spoilt(from: number, to: number) {
    return document(`${text.slice(0, from)}x-zz${text.slice(to)}`);
  }

  function document(written: string) {
    const { value, diagnostics } = parse(written, 'record.xml');
    if (!value) throw new Error(diagnostics[0]?.message);
    return value;
  }

  it('what is proposed can be put in: an element or attribute is never refused there', () => {
    const next = random(11);
    const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)];
    const refused: string[] = [];
    for (let i = 0; i < 150; i++) {
      const element = pick(all);
      if (!element) continue;
      const asAttribute = next() < 0.4;
      const end =
        element.startTag.end.offset - (text.startsWith('/>', element.startTag.end.offset - 2) ? 2 : 1);
      const offset = asAttribute ? end : element.range.start.offset;
      const before = asAttribute ? `${text.slice(0, offset)} ` : `${text.slice(0, offset)}<`;
      const kind = asAttribute ? 'attribute' : 'element';
      const proposal = pick(
        complete(schema, before + text.slice(offset), before.length).proposals.filter(
          (each) => each.kind === kind,
        ),
      );
      if (!proposal) continue;
      const { name, namespace } = proposal;
      const declared = namespace === undefined ? name : `${name} xmlns="${namespace}"`;
      const rest = asAttribute ? '=""' : '/>';
      const findings = validate(
        document(before + (asAttribute ? name : declared) + rest + text.slice(offset)),
        schema,
      );
      const here = findings.filter(
        ({ location: { range }, code }) =>
          range?.start.offset === before.length && code.endsWith('not-allowed'),
      );
      refused.push(...here.map(({ message }) => message));
    }
    expect(refused).toEqual([]);
  });

  it('each element and attribute has its documentation', () => {
    const without = all.flatMap(({ name, nameRange, attributes }) => [
      ...(documentationAt(schema, text, nameRange.start.offset + 1)?.name === name ? [] : [name]),
      ...attributes
        .filter(
          (each) =>
            !/^xml/.test(each.name) && !documentationAt(schema, text, each.nameRange.start.offset + 1),
        )
        .map((each) => `@${each.name}`),
    ]);
    expect(without).toEqual([]);
  });
});
