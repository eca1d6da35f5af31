import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../../src/checks/purposes.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { examinationFor } from './examination.ts';
import { changes, type LeftAlone, type Spoilt } from './spoilt.ts';

/** A word that is put in or taken out changes also what the record gives back: test/transcript is about that. */
const isOfTranscript = ({ code }: Diagnostic) => code === 'import/transcript';

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
      for (const { file, ran } of (await start()).asItIs) {
        const expected = [...layers(purposes), ...(file.includes('records') ? ['transcript'] : [])];
        expect(new Set(ran.map(({ layer }) => layer)), file).toEqual(new Set(expected));
      }
    });

    it.each(mistakes)('$rule finds $name', async (mistake) => {
      const { rule, beside = [] } = mistake;
      // What is only told, and not asked to be mended, may be told besides.
      const found = (await (await start()).found(changes(mistake))).filter(
        (each) =>
          (each.severity !== 'info' && !asItIs.includes(each.code) && !isOfTranscript(each)) ||
          each.code === rule,
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
        const found = await (await start()).found(changes(each));
        expect(found.filter((one) => !isOfTranscript(one)).map(short)).toEqual([]);
      });
  });
}

const isBy = (rule: string, { code, also = [] }: Diagnostic) => code === rule || also.includes(rule);

function layers(purposes: readonly Purpose[]): ReadonlySet<string> {
  return new Set(['well-formedness', 'grammar', 'schematron', 'references', 'rules', ...purposes]);
}
