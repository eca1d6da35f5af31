import { describe, expect, it } from 'vitest';
import { namesOnly, outlineOf } from '../../src/document/outline.ts';
import { read, tei } from './samples.ts';

const DOCUMENT = read(
  tei(
    '<p xml:id="a"/><head xml:id="a"/><name xml:id="__proto__"/><g xmlns="http://www.w3.org/2000/svg" xml:id="x" id="y"/><xi:include href="b/c.xml"/>',
  ),
  'records/a.xml',
);

describe('the outline of a document', () => {
  it('tells for each identifier the names of its elements, of TEI only', () => {
    const { ids, foreignIds, included, element } = namesOnly(DOCUMENT);
    expect([...ids]).toEqual([
      ['a', ['p', 'head']],
      ['__proto__', ['name']],
      ['x', ['']],
    ]);
    expect([...foreignIds]).toEqual(['y']);
    expect(included).toEqual(['records/b/c.xml']);
    expect(element).toBeUndefined();
  });

  it('holds the elements too where the document is kept', () => {
    const { element } = outlineOf(DOCUMENT);
    expect(element?.('a')?.local).toBe('p');
    expect(element?.('y')?.local).toBe('g');
    expect(element?.('b')).toBeUndefined();
  });
});
