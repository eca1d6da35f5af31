import { describe, expect, it } from 'vitest';
import type { Examined, Layer } from '../../src/checks/examined.ts';
import { judge } from '../../src/checks/judgement.ts';
import { suppressionsOf } from '../../src/checks/read-suppressions.ts';
import { noteAll } from '../../src/checks/rules/judge.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { read } from '../document/samples.ts';

const NS = 'http://www.tei-c.org/ns/1.0';

const finding = (code: string, file: string, column = 1): Diagnostic => {
  const point = { line: 1, column, offset: column - 1 };
  return {
    code,
    severity: 'error',
    message: `Wrong: ${code}`,
    location: { file, range: { start: point, end: { ...point, offset: column } } },
  };
};

interface Given {
  readonly found?: readonly Diagnostic[];
  readonly elsewhere?: readonly Diagnostic[];
  readonly problems?: readonly Diagnostic[];
  readonly suppress?: string;
  readonly layers?: readonly Layer[];
  readonly id?: string;
}

/** What a file gave. */
function examined(
  file: string,
  { found = [], elsewhere, problems = [], suppress, layers = ['schematron'], id }: Given = {},
): Examined {
  const instruction =
    suppress === undefined ? '' : `<?tei-check suppress="${suppress}" reason="It is meant so."?>`;
  const document = read(`${instruction}<TEI xmlns="${NS}"${id ? ` xml:id="${id}"` : ''}/>`, file);
  const { suppressions } = suppressionsOf(document.xml);
  return {
    file,
    diagnostics: found,
    ran: layers.map((layer) => ({ layer })),
    problems,
    suppressions,
    ...(id !== undefined && { notes: noteAll(document) }),
    ...(elsewhere && { elsewhere }),
  };
}

const told = (files: readonly Examined[], whole = true) =>
  judge(files, undefined, whole).diagnostics.map(({ code, location }) => `${location.file} ${code}`);

describe('What came of all files', () => {
  it('stands together by file and place', () => {
    const files = [
      examined('b.xml', { found: [finding('xml/b', 'b.xml', 5), finding('xml/a', 'b.xml', 2)] }),
      examined('a.xml', { found: [finding('xml/c', 'a.xml')] }),
    ];
    expect(told(files)).toEqual(['a.xml xml/c', 'b.xml xml/a', 'b.xml xml/b']);
  });

  it('is judged across documents, unless they are a part', () => {
    const files = [examined('a.xml', { id: 'letter' }), examined('b.xml', { id: 'letter' })];
    expect(told(files)).toContain('b.xml rule/duplicate-record-id');
    expect(told(files, false)).toEqual([]);
  });

  it('tells what is wrong with a schema once, however many files name it', () => {
    const problems = [finding('schema/xpath', 'rules.sch')];
    expect(told([examined('a.xml', { problems }), examined('b.xml', { problems })])).toEqual([
      'rules.sch schema/xpath',
    ]);
  });
});

describe('What a file says may stand', () => {
  it('is kept apart, with its reason', () => {
    const files = [
      examined('a.xml', { found: [finding('schematron/AR-E04', 'a.xml', 90)], suppress: 'AR-E04' }),
      examined('b.xml', { found: [finding('schematron/AR-E04', 'b.xml', 90)] }),
    ];
    const { diagnostics, suppressed } = judge(files, undefined, true);
    expect(diagnostics.map(({ location }) => location.file)).toEqual(['b.xml']);
    expect(suppressed).toMatchObject([
      { reason: 'It is meant so.', diagnostic: { location: { file: 'a.xml' } } },
    ]);
  });

  it('holds for rules across documents, too', () => {
    const files = [
      examined('a.xml', { id: 'letter' }),
      examined('b.xml', { id: 'letter', suppress: 'rule/duplicate-record-id' }),
    ];
    expect(judge(files, undefined, true).suppressed).toHaveLength(1);
    expect(told(files).filter((each) => each.includes('duplicate-record-id'))).toEqual([]);
  });

  it.each<[string, readonly Layer[], boolean, boolean]>([
    ['AR-E04', ['schematron'], true, true],
    ['AR-E04', ['grammar'], true, false],
    ['relaxng/text-value', ['grammar'], true, true],
    ['relaxng/text-value', ['schematron'], true, false],
    ['rule/same-name', [], true, true],
    ['rule/same-name', ['rules'], false, false],
    ['AR-D03', ['schematron'], true, false],
    ['schematron/AR-D03', ['schematron', 'deposit'], true, true],
    ['rule/no-authority-number', ['rules'], true, false],
    ['rule/no-authority-number', ['rules', 'deposit'], true, true],
  ])(
    'and is not needed is told if it could be known: %s by %j, all files: %s → %s',
    (suppress, layers, whole, isTold) => {
      expect(told([examined('a.xml', { suppress, layers })], whole)).toEqual(
        isTold ? ['a.xml rule/unused-suppression'] : [],
      );
    },
  );
});

describe('What rules found in another document', () => {
  const there = finding('schematron/named', 'registers/p.xml', 90);

  it('is told once, whichever files asked for it', () => {
    const files = [examined('a.xml', { elsewhere: [there] }), examined('b.xml', { elsewhere: [there] })];
    expect(told(files)).toEqual(['registers/p.xml schematron/named']);
  });

  it('is not told again where that file was checked by the same rules, by whatever path', () => {
    const own = { ...there, location: { ...there.location, file: './registers/p.xml' } };
    const files = [
      examined('a.xml', { elsewhere: [there] }),
      examined('./registers/p.xml', { found: [own] }),
    ];
    expect(told(files)).toEqual(['./registers/p.xml schematron/named']);
  });

  it('may stand if that file says so', () => {
    const files = [
      examined('a.xml', { elsewhere: [there] }),
      examined('registers/p.xml', { suppress: 'schematron/named' }),
    ];
    expect(told(files)).toEqual([]);
  });
});
