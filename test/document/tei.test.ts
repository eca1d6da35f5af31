import { describe, expect, it } from 'vitest';
import { readTei } from '../../src/document/tei.ts';
import { bytes, read, tei } from './samples.ts';

const NS = 'http://www.tei-c.org/ns/1.0';

function problem(text: string) {
  const { value, diagnostics } = readTei(bytes(text), 'a.xml');
  expect(value).toBeUndefined();
  const [found, ...others] = diagnostics;
  if (!found) throw new Error('There is no finding');
  expect(others).toEqual([]);
  const { code, message, hint, location } = found;
  const { line, column } = location.range?.start ?? {};
  return { code, message, hint, place: `${line}:${column}` };
}

describe('reading TEI', () => {
  it.each(['TEI', 'teiCorpus', 'list', 'div'])('takes any element of TEI at the top: %s', (name) => {
    expect(read(`<${name} xmlns="${NS}"/>`).root.local).toBe(name);
  });

  it('takes any prefix', () => {
    expect(read(`<t:TEI xmlns:t="${NS}"><t:teiHeader/></t:TEI>`).header?.name).toBe('t:teiHeader');
  });

  it('knows the identifiers of all elements, also of other vocabularies', () => {
    const { ids, foreignIds } = read(
      tei(
        '<p xml:id="a"/><p xml:id="a"/><svg xmlns="http://www.w3.org/2000/svg" id="b" xml:id="c"/><p id="d"/>',
      ),
    );
    expect(Array.from(ids, ([id, elements]) => [id, elements.length])).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
    expect([...foreignIds.keys()]).toEqual(['b']);
  });
});

describe('what is no TEI is told by what it is', () => {
  it.each([
    [
      'a page that is no XML',
      '<!DOCTYPE html>\n<html><p>a<br>b</html>',
      '1:1',
      'HTML page',
      'the page was made from',
    ],
    ['a page after a comment', '\n<!-- x -->\n<HTML lang=en>', '3:1', 'HTML page', 'the page was made from'],
    [
      'a page that is XML',
      '<html xmlns="http://www.w3.org/1999/xhtml"/>',
      '1:2',
      'HTML page',
      'the page was made from',
    ],
    ['TEI in no namespace', '<TEI/>', '1:2', 'in no namespace', `Write <TEI xmlns="${NS}">.`],
    ['TEI in another one', '<TEI xmlns="x"/>', '1:2', 'in the namespace x', `Change the namespace to ${NS}.`],
    ['TEI P4', '<TEI.2/>', '1:2', 'TEI.2', 'convert it to P5'],
    ['another vocabulary', '<ead xmlns="y"/>', '1:2', 'of the namespace y', 'Name a TEI file.'],
  ])('%s', (_, text, place, message, hint) => {
    const found = problem(text);
    expect(found).toMatchObject({ code: 'xml/not-tei', place });
    expect(found.message).toContain(message);
    expect(found.hint).toContain(hint);
  });

  it('but ill-formed TEI is ill-formed', () => {
    expect(problem(`<TEI xmlns="${NS}"><p>html</TEI>`).code).toBe('xml/well-formed');
  });
});
