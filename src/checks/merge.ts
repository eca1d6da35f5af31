import { byPlace, type Diagnostic, type Range, type Severity } from '../diagnostic.ts';

/** Of two findings in one place about one thing, `kept` says more than `dropped`. */
interface SameSubject {
  readonly dropped: string;
  readonly kept: readonly string[];
  /** Whether it says as much; always, where undefined. */
  readonly when?: (kept: Diagnostic) => boolean;
}

const WRONG_POINTERS = [
  'reference/unknown-target',
  'reference/wrong-kind',
  'reference/missing-file',
  'reference/capitals',
  'reference/folder',
  'reference/unreadable-file',
  'reference/ill-formed',
  'reference/unknown-prefix',
];

/** What several layers say of one thing: the rules of an archive, the grammar, and the checks of any TEI. */
const SAME_SUBJECTS: readonly SameSubject[] = [
  ...['AR-E05', 'AR-E12', 'AR-E13', 'AR-E14', 'AR-E15'].map((id) => ({
    dropped: `schematron/${id}`,
    kept: WRONG_POINTERS,
  })),
  // It tells where the header declares the language in another form.
  { dropped: 'schematron/AR-E25', kept: ['rule/language-tag'], when: ({ related }) => related !== undefined },
  { dropped: 'reference/unused', kept: ['schematron/AR-W08'] },
  // Of a wrong value the grammar knows what was meant; of a missing one the rule says what to choose it by.
  ...['AR-E01', 'AR-E06', 'AR-E09', 'AR-E19', 'AR-E21'].map((id) => ({
    dropped: `schematron/${id}`,
    kept: ['relaxng/attribute-value'],
  })),
  {
    dropped: 'relaxng/attribute-missing',
    kept: ['AR-E01', 'AR-E06', 'AR-E09', 'AR-E19', 'AR-E21', 'AR-E22', 'AR-E23'].map(
      (id) => `schematron/${id}`,
    ),
  },
  { dropped: 'schematron/AR-E17', kept: ['rule/date'] },
  { dropped: 'schematron/AR-E25', kept: ['rule/language-tag'] },
  { dropped: 'relaxng/attribute-value', kept: ['rule/language-tag', 'rule/date', 'reference/web-address'] },
  { dropped: 'relaxng/attribute-value', kept: ['reference/invalid-id', 'reference/ill-formed'] },
  { dropped: 'relaxng/duplicate-id', kept: ['reference/duplicate-id'] },
  { dropped: 'relaxng/missing-id', kept: ['reference/unknown-target'] },
];

/**
 * The findings of one file, of all layers, in order of place: what is said twice is said once. Two findings are one where
 * code, range and message agree; and where two layers speak of one thing in one place, the one that says more is kept: a
 * pointer that leads to nothing is worth more than the rule that found its attribute wrong.
 */
export function merge(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const each of findings) {
    const { start, end } = each.location.range ?? {};
    const key = [each.code, each.location.file, start?.offset, end?.offset, each.message].join('\0');
    if (!byKey.has(key)) byKey.set(key, each);
  }
  const once = [...byKey.values()];
  const byCode = new Map<string, Diagnostic[]>();
  for (const each of once) byCode.set(each.code, [...(byCode.get(each.code) ?? []), each]);
  const dropped = new Set<Diagnostic>();
  const graver = new Map<Diagnostic, Severity>();
  const also = new Map<Diagnostic, Set<string>>();
  for (const each of once) {
    const better = SAME_SUBJECTS.filter((subject) => subject.dropped === each.code)
      .flatMap(({ kept, when = () => true }) => kept.flatMap((code) => byCode.get(code) ?? []).filter(when))
      .filter((other) => inOnePlace(each, other));
    if (better.length > 0) dropped.add(each);
    for (const other of better) {
      graver.set(other, graverOf(each.severity, graver.get(other) ?? other.severity));
      also.set(other, (also.get(other) ?? new Set(other.also)).add(each.code));
    }
  }
  return once
    .filter((each) => !dropped.has(each))
    .map((each) => {
      const others = also.get(each);
      return others
        ? { ...each, severity: graver.get(each) ?? each.severity, also: [...others].sort() }
        : each;
    })
    .sort(byPlace);
}

/** What one layer calls an error stays one, whoever tells it. */
function graverOf(a: Severity, b: Severity): Severity {
  return (['error', 'warning', 'info'] as const).find((each) => each === a || each === b) ?? a;
}

/** A Schematron finding has the place of a whole attribute or element, others that of a token in it. */
function inOnePlace(a: Diagnostic, b: Diagnostic): boolean {
  const [one, other] = [a.location.range, b.location.range];
  if (a.location.file !== b.location.file || !one || !other) return false;
  return holds(one, other) || holds(other, one);
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
