import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { document, haveTei, odd, SMALL, SUBSET } from '../odd/odds.ts';
import { put, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const source = ['--source', SUBSET];

describe.skipIf(!haveTei)('tei schema compile (skipped without ../shared)', () => {
  const list = (values: string) =>
    `<elementSpec ident="note" mode="change"><attList><attDef ident="type" mode="change" usage="req"><valList type="closed">${values
      .split(' ')
      .map((ident) => `<valItem ident="${ident}"/>`)
      .join('')}</valList></attDef></attList></elementSpec>`;

  it('writes RELAX NG in both syntaxes, Schematron and a description', () => {
    const dir = workshop();
    put(dir, { 'letters.odd': odd(`${SMALL}${list('stamp filing')}`) });
    const { code, stdout, stderr } = run(dir, ['schema', 'compile', 'letters.odd', ...source, '-o', 'made']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(
      'Wrote made/letters.rng, made/letters.rnc, made/letters.sch, made/letters.description.json.',
    );
    const files = tree(join(dir, 'made'));
    expect(Object.keys(files)).toEqual([
      'letters.description.json',
      'letters.rnc',
      'letters.rng',
      'letters.sch',
    ]);
    for (const name of ['letters.rng', 'letters.rnc']) {
      const text = readFileSync(join(dir, 'made', name), 'utf8');
      const schema = compileSchema({ uri: name, text }).value;
      if (!schema) throw new Error(`${name} does not load.`);
      const findings = (body: string) => {
        const { value } = parse(document(body), 'a.xml');
        return value && validate(value, schema).length;
      };
      expect(findings('<p><note type="stamp"/></p>')).toBe(0);
      expect(findings('<p><note type="letter"/></p>')).toBe(1);
    }
    expect(JSON.parse(files['letters.description.json'] ?? '')).toMatchObject({
      ident: 'letters',
      version: 1,
    });
  });

  it('a closed list that is changed is changed in all that is made, and the same ODD makes the same bytes', () => {
    const dir = workshop();
    const make = (values: string) => {
      put(dir, { 'letters.odd': odd(`${SMALL}${list(values)}`) });
      expect(run(dir, ['schema', 'compile', 'letters.odd', ...source, '--quiet'])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      return tree(join(dir, 'output'));
    };
    const first = make('stamp filing');
    const second = make('stamp filing carbonCopy');
    for (const name of ['letters.rng', 'letters.rnc', 'letters.description.json']) {
      expect(first[name]).not.toContain('carbonCopy');
      expect(second[name]).toContain('carbonCopy');
    }
    expect(make('stamp filing')).toEqual(first);
  });

  it('an ODD with errors makes nothing; they are told with their place', () => {
    const dir = workshop();
    put(dir, { 'letters.odd': odd(`${SMALL}<moduleRef key="namesdate"/>`) });
    const { code, stderr } = run(dir, ['schema', 'compile', 'letters.odd', ...source, '--format', 'line']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^letters\.odd:4:\d+: error: There is no module “namesdate”/m);
    expect(Object.keys(tree(dir))).toEqual(['letters.odd']);
  });

  it('what RELAX NG forbids is told of the ODD', () => {
    const dir = workshop();
    const twice = '<content><rng:group><rng:attribute name="n"/><rng:text/></rng:group></content>';
    put(dir, { 'letters.odd': odd(`${SMALL}<elementSpec ident="hi" mode="change">${twice}</elementSpec>`) });
    const { code, stderr } = run(dir, ['schema', 'compile', 'letters.odd', ...source, '--format', 'line']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /letters\.odd:3:\d+: error: The schema that this makes is not valid RELAX NG: .*“n”.*\[odd\/not-relaxng\]/,
    );
  });

  it('another ODD is found by its path', () => {
    const dir = workshop();
    put(dir, {
      'base/base.odd': odd(`${SMALL}<elementSpec ident="hi" mode="delete"/>`),
      'own/letters.odd': odd(
        '<moduleRef key="tei"/><moduleRef key="header"/><moduleRef key="core"/><moduleRef key="textstructure"/>',
        {
          attributes: 'source="../base/base.odd"',
        },
      ),
    });
    expect(run(dir, ['schema', 'compile', 'own/letters.odd', ...source]).code).toBe(0);
    const rng = tree(dir)['output/letters.rng'];
    expect(rng).toContain('<element name="note">');
    expect(rng).not.toContain('<element name="hi">');
  });

  it('reads from standard input', () => {
    const dir = workshop();
    expect(run(dir, ['schema', 'compile', '-', ...source], { input: odd(SMALL) }).code).toBe(0);
    expect(Object.keys(tree(join(dir, 'output')))).toHaveLength(4);
  });

  it('without the source of the TEI nothing can be done', () => {
    const dir = workshop();
    put(dir, { 'letters.odd': odd(SMALL) });
    const missing = run(dir, ['schema', 'compile', 'letters.odd', '--source', 'p5subst.xml']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('There is no such file');
    put(dir, { 'other.xml': odd(SMALL) });
    const other = run(dir, ['schema', 'compile', 'letters.odd', '--source', 'other.xml']);
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('it is not the source of the TEI');
  });

  it('the ident of a schema is the name of its files, and no path', () => {
    const dir = workshop();
    put(dir, { 'letters.odd': odd(SMALL).replace('ident="letters"', 'ident="../../letters"') });
    const { code, stderr } = run(dir, ['schema', 'compile', 'letters.odd', ...source]);
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('can’t be the name of a file');
  });
});
