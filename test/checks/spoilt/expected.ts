import { afterAll, describe, expect, it } from 'vitest';
import type { Purpose } from '../../../src/checks/purposes.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { type Examination, examination } from './examination.ts';
import { changes, type LeftAlone, type Spoilt } from './spoilt.ts';

const EXAMINATIONS = new Map<string, Promise<Examination>>();

/** One for each file of tests. */
function examinationFor(purposes: readonly Purpose[]): Promise<Examination> {
  const key = purposes.join(' ');
  const known = EXAMINATIONS.get(key) ?? examination(purposes);
  EXAMINATIONS.set(key, known);
  return known;
}

afterAll(async () => {
  for (const each of EXAMINATIONS.values()) (await each).end();
});

const short = ({ code, message }: Diagnostic) => `${code} ${message}`;

/** Tests that each mistake is found, by its rule and by no other; and that nothing is found in what is none. */
export function describeSpoilt(
  about: string,
  mistakes: readonly Spoilt[],
  none: readonly LeftAlone[] = [],
  purposes: readonly Purpose[] = [],
  /** What is found in the edition as it is. */
  asItIs: readonly string[] = [],
): void {
  describe(about, () => {
    const start = () => examinationFor(purposes);

    it('runs all layers over each file', async () => {
      for (const { ran } of (await start()).asItIs)
        expect(new Set(ran.map(({ layer }) => layer))).toEqual(layers(purposes));
    });

    it.each(mistakes)('$rule finds $name', async (mistake) => {
      const { rule, beside = [] } = mistake;
      // What is only told, and not asked to be mended, may be told besides.
      const found = (await (await start()).found(changes(mistake))).filter(
        ({ code, severity }) => (severity !== 'info' && !asItIs.includes(code)) || code === rule,
      );
      const [own, others] = [
        found.filter((each) => isBy(rule, each)),
        found.filter((each) => !isBy(rule, each)),
      ];
      expect(own.map(short)).not.toEqual([]);
      expect(new Set(others.map(({ code }) => code)), others.map(short).join('\n')).toEqual(
        new Set(beside.map(({ code }) => code)),
      );
    });

    if (none.length > 0)
      it.each(none)('nothing is found: $name', async (each) => {
        expect((await (await start()).found(changes(each))).map(short)).toEqual([]);
      });
  });
}

const isBy = (rule: string, { code, also = [] }: Diagnostic) => code === rule || also.includes(rule);

function layers(purposes: readonly Purpose[]): ReadonlySet<string> {
  return new Set(['well-formedness', 'grammar', 'schematron', 'references', 'rules', ...purposes]);
}
