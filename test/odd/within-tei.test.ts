import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/relaxng/name-class.ts';
import { allElements, possibleAttributes } from '../../src/relaxng/patterns/expectations.ts';
import { compileSchema, type Schema } from '../../src/relaxng/relaxng.ts';

const OURS = new URL('../../schemas/archival-record.rng', import.meta.url);
const TEI = new URL('../../../shared/tei/tei_all.rng', import.meta.url);
const have = existsSync(TEI);

function load(url: URL): Schema {
  const { value } = compileSchema({ uri: url.pathname, text: readFileSync(url, 'utf8') });
  return value ?? expect.fail(`${url.pathname} does not load.`);
}

/** Of each element by its name: the attributes that it may have, and the elements that it may hold. */
function parts(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const name of schema.elements.flatMap((element) => namesIn(element.name))) {
    const content = schema.contentOf(schema.names.name(name.namespace, name.local));
    const attributes = possibleAttributes(content).flatMap(([each]) => namesIn(each.name));
    const children = allElements(content).flatMap((each) => namesIn(each.name));
    found.set(
      `${name.namespace} ${name.local}`,
      new Set([
        ...attributes.map(({ namespace, local }) => `@${namespace} ${local}`),
        ...children.map(({ namespace, local }) => `${namespace} ${local}`),
      ]),
    );
  }
  return found;
}

describe.skipIf(!have)('The schema of archival records (skipped without ../shared)', () => {
  it('allows no element, attribute or child that the schema of the whole TEI does not', () => {
    const [ours, theirs] = [parts(load(OURS)), parts(load(TEI))];
    const more = [...ours].flatMap(([element, all]) =>
      [...all].filter((part) => !theirs.get(element)?.has(part)).map((part) => `${element}: ${part}`),
    );
    expect(more).toEqual([]);
    expect(ours.size).toBeGreaterThan(170);
    expect(theirs.size).toBeGreaterThan(ours.size);
  });
});
