import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { corpusOf, tei } from '../document/samples.ts';

const findings = async (body: string) => check(await corpusOf({ 'a.xml': tei(body) }));

describe('identifiers', () => {
  it.each(['a', '_a', 'a.b-c_1', 'я', '漢', 'a·b'])('may be %s', async (id) => {
    expect(await findings(`<p xml:id="${id}"/>`)).toEqual([]);
  });

  it.each([
    ['', 'is empty', 'n1'],
    ['1a', '“1a” can’t be an identifier', 'n1a'],
    ['a b', '“a b” can’t be', 'a-b'],
    ['a:b', '“a:b” can’t be', 'a-b'],
    ['#a', '“#a” can’t be', 'n-a'],
    ['Nº 5', '“Nº 5” can’t be', 'N-5'],
  ])('can’t be %j', async (id, message, suggestion) => {
    const [found, ...others] = await findings(`<p xml:id="${id}"/>`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'reference/invalid-id', severity: 'error' });
    expect(found?.message).toContain(message);
    expect(found?.hint).toBe(`Write, say, “${suggestion}”.`);
  });

  it('stand once in a file: each other one is told, with the first', async () => {
    const found = await findings('<p xml:id="a"/>\n<head xml:id="a"/>\n<x xmlns="y" xml:id="a"/>');
    expect(found.map(({ location }) => location.range?.start.line)).toEqual([3, 4]);
    for (const { code, related } of found) {
      expect(code).toBe('reference/duplicate-id');
      expect(related?.[0]?.location.range?.start.line).toBe(2);
    }
  });

  it('may stand in two files', async () => {
    const files = { 'a.xml': tei('<p xml:id="a"/>'), 'b.xml': tei('<p xml:id="a"/>') };
    expect(check(await corpusOf(files, ['a.xml', 'b.xml']))).toEqual([]);
  });

  it('of a teiCorpus are those of all its texts', async () => {
    const text = '<TEI><teiHeader/><text><body><p xml:id="a"/><ref target="#b"/></body></text></TEI>';
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${text}${text.replaceAll('"a"', '"b"')}</teiCorpus>`;
    expect(check(await corpusOf({ 'a.xml': corpus }))).toEqual([]);
  });
});

describe('thousands of mistakes', () => {
  it('are told one by one, in order of place', async () => {
    const found = await findings('<p xml:id="a"/><ref target="#nix"/>\n'.repeat(3000));
    expect(found).toHaveLength(2999 + 3000);
    const offsets = found.map(({ location }) => location.range?.start.offset ?? -1);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });
});
