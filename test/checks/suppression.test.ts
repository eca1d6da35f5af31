import { describe, expect, it } from 'vitest';
import { edited } from '../../src/checks/fixes/apply.ts';
import { suppressionsOf } from '../../src/checks/read-suppressions.ts';
import { suppress } from '../../src/checks/suppression.ts';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';
import { lines } from '../../src/xml/lines.ts';
import { parse } from '../../src/xml/parse.ts';

const PI = '<?tei-check suppress="AR-E04" reason="So in the source."?>';

function of(text: string) {
  const { value } = parse(text, 'a.xml');
  if (!value) throw new Error('not well-formed');
  return suppressionsOf(value);
}

/** A finding at a mark in a text. */
function at(
  text: string,
  mark: string,
  code = 'schematron/AR-E04',
  severity: Severity = 'warning',
): Diagnostic {
  const offset = text.indexOf(mark);
  const range = lines(text).range(offset, offset + mark.length);
  return { code, severity, message: mark, location: { file: 'a.xml', range } };
}

function kept(text: string, ...findings: readonly Diagnostic[]): readonly string[] {
  return suppress(findings, of(text).suppressions).kept.map(({ message }) => message);
}

describe('A suppression', () => {
  it('holds for the element that follows it, with all inside, and no further', () => {
    const text = `<a>one<b>two</b>${PI}\n<!-- c --><b n="three">four<c>five</c></b><b>six</b></a>`;
    const all = ['one', 'two', '<b n', 'three', 'four', 'five', 'six'];
    expect(kept(text, ...all.map((mark) => at(text, mark)))).toEqual(['one', 'two', 'six']);
  });

  it('holds for the whole file where it stands before the root element, also for what has no place', () => {
    const text = `<?xml version="1.0"?>\n${PI}<!-- c --><a>one</a>`;
    const whole: Diagnostic = { ...at(text, 'one'), location: { file: 'a.xml' } };
    expect(kept(text, at(text, 'one'), whole)).toEqual([]);
    const inside = `<a>${PI}<b/></a>`;
    expect(kept(inside, { ...whole, message: 'whole' })).toEqual(['whole']);
  });

  it('names codes whole or by what follows the stroke; several may stand in it', () => {
    const text = PI.replace('AR-E04', 'rule/drift\n AR-W06').concat('<a>one</a>');
    const codes = ['rule/drift', 'schematron/AR-W06', 'schematron/AR-E04', 'xml/drift'];
    expect(kept(text, ...codes.map((code) => ({ ...at(text, 'one', code), message: code })))).toEqual([
      'schematron/AR-E04',
      'xml/drift',
    ]);
  });

  it('gives its reason along with the finding', () => {
    const text = `${PI}<a>one</a>`;
    const { suppressed } = suppress([at(text, 'one')], of(text).suppressions);
    expect(suppressed).toEqual([{ diagnostic: at(text, 'one'), reason: 'So in the source.' }]);
  });

  it('can’t hide what keeps a file from being read, nor what is said about suppressions', () => {
    const text = PI.replace('AR-E04', 'xml/xml-model rule/unused-suppression').concat('<a>one</a>');
    const findings = [at(text, 'one', 'xml/xml-model', 'error'), at(text, 'one', 'rule/unused-suppression')];
    expect(suppress(findings, of(text).suppressions).kept).toEqual(findings);
  });

  it('is plain JSON: it can be kept until all findings are known', () => {
    const text = `<a>${PI}<b>one</b></a>`;
    const { suppressions } = of(text);
    const read = JSON.parse(JSON.stringify(suppressions)) as typeof suppressions;
    expect(suppress([at(text, 'one')], read).kept).toEqual([]);
    expect(suppress([], read).unused).toHaveLength(1);
  });
});

describe('A suppression that suppresses nothing', () => {
  it('is told at its code, with a fix that is for a person to make', () => {
    const text = `<a>${PI}<b/>one</a>`;
    const [finding, ...more] = suppress([at(text, 'one')], of(text).suppressions).unused;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'rule/unused-suppression', severity: 'warning' });
    const { start, end } = finding?.location.range ?? lines('').range(0, 0);
    expect(text.slice(start.offset, end.offset)).toBe('AR-E04');
    expect(finding?.fix?.safe).toBe(false);
    expect(edited(text, finding?.fix?.edits ?? [])).toBe('<a><b/>one</a>');
  });

  it.each([
    ['A', 'B C'],
    ['B', 'A C'],
    ['C', 'A B'],
  ])('of several codes, %s alone is deleted', (unused, left) => {
    const text = `<a>${PI.replace('AR-E04', 'A B C')}<b>one</b></a>`;
    const found = ['A', 'B', 'C']
      .filter((code) => code !== unused)
      .map((code) => at(text, 'one', `rule/${code}`));
    const [finding] = suppress(found, of(text).suppressions).unused;
    expect(edited(text, finding?.fix?.edits ?? [])).toBe(text.replace('A B C', left));
  });

  it('is not told where nobody looked for the code', () => {
    const text = `<a>${PI}<b/></a>`;
    expect(suppress([], of(text).suppressions, (code) => code !== 'AR-E04').unused).toEqual([]);
  });

  it('is the outer one where an inner one does its work', () => {
    const text = `<a>${PI}<b>${PI}<c>one</c></b></a>`;
    const { unused } = suppress([at(text, 'one')], of(text).suppressions);
    expect(unused.map(({ location }) => location.range?.start.offset)).toEqual([text.indexOf('AR-E04')]);
  });
});

describe('An instruction that does nothing is told', () => {
  it.each([
    ['<?tei-check suppress="AR-E04"?>', 'without-reason', '<?tei-check suppress="AR-E04"?>'],
    [
      '<?tei-check suppress="AR-E04" reason=" "?>',
      'without-reason',
      '<?tei-check suppress="AR-E04" reason=" "?>',
    ],
    ['<?tei-check reason="x"?>', 'malformed', '<?tei-check reason="x"?>'],
    ['<?tei-check?>', 'malformed', '<?tei-check?>'],
    ['<?tei-check suppress="" reason="x"?>', 'malformed', '<?tei-check suppress="" reason="x"?>'],
    ['<?tei-check supress="A" reason="x"?>', 'malformed', 'supress="A"'],
    ['<?tei-check suppress=A?>', 'malformed', 'suppress=A'],
  ])('%s: %s', (instruction, kind, place) => {
    const text = `<a>${instruction}<b/></a>`;
    const { suppressions, diagnostics } = of(text);
    expect(suppressions).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: `rule/suppression-${kind}`, severity: 'warning' }]);
    const { start, end } = diagnostics[0]?.location.range ?? lines('').range(0, 0);
    expect(text.slice(start.offset, end.offset)).toBe(place);
  });

  it.each([`<a><b/>${PI}</a>`, `<a>${PI}text<b/></a>`, `<a/>${PI}`])(
    'where no element follows: %s',
    (text) => {
      expect(of(text)).toMatchObject({
        suppressions: [],
        diagnostics: [{ code: 'rule/suppression-misplaced' }],
      });
    },
  );
});
