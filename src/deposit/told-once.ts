import type { Examined } from '../checks/examined.ts';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { readinessChecks } from './readiness.ts';

const SAME: ReadonlyMap<string, string> = new Map(
  readinessChecks.flatMap(({ code, same = [] }) => same.map((other) => [other, code] as const)),
);

/**
 * What other layers say of the same things is not told beside it. The rules for a deposit that stand in a schema see one record
 * alone, and not edition.json: of what they ask the readiness checks know more, also where they find nothing. Other findings are
 * left out where one of the readiness checks has their place.
 *
 * @returns the files without these findings, and the findings before a deposit with their codes
 */
export function toldOnce(
  examined: readonly Examined[],
  found: readonly Diagnostic[],
): { readonly examined: readonly Examined[]; readonly found: readonly Diagnostic[] } {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of found) byFile.set(each.location.file, [...(byFile.get(each.location.file) ?? []), each]);
  const also = new Map<Diagnostic, string[]>();
  const kept = examined.map((each) => {
    const diagnostics = each.diagnostics.filter((other) => {
      const code = SAME.get(other.code);
      if (code === undefined) return true;
      const isOfSchema = other.code.startsWith('schematron/');
      const better = (byFile.get(each.file) ?? []).filter(
        (one) => one.code === code && (isOfSchema || isSame(one.location.range, other.location.range)),
      );
      for (const one of better) also.set(one, [...(also.get(one) ?? []), other.code]);
      return !isOfSchema && better.length === 0;
    });
    return diagnostics.length === each.diagnostics.length ? each : { ...each, diagnostics };
  });
  return {
    examined: kept,
    found: found.map((each) => {
      const codes = also.get(each);
      return codes ? { ...each, also: [...new Set(codes)].sort() } : each;
    }),
  };
}

function isSame(one: Range | undefined, other: Range | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.start.offset === other.start.offset &&
    one.end.offset === other.end.offset
  );
}
