import type { Diagnostic, Location } from '../../diagnostic.ts';
import type { IdType } from '../datatypes/datatype.ts';
import { tokens } from '../datatypes/white-space.ts';

/** Sees to it that identifiers are unique and references lead to one (RELAX NG DTD Compatibility, section 5.2). */
export interface IdCheck {
  attribute(type: IdType, value: string, at: Location): void;
  /** What is wrong, once the document has ended. */
  end(): readonly Diagnostic[];
}

export function idCheck(): IdCheck {
  const ids = new Map<string, Location>();
  const references: (readonly [id: string, at: Location])[] = [];
  const findings: Diagnostic[] = [];
  return {
    attribute(type, value, at) {
      for (const token of tokens(value)) {
        if (type !== 'ID') references.push([token, at]);
        else {
          const first = ids.get(token);
          if (!first) ids.set(token, at);
          else
            findings.push({
              code: 'relaxng/duplicate-id',
              severity: 'error',
              message: `The identifier “${token}” stands twice.`,
              location: at,
              related: [{ message: `“${token}” stands first here.`, location: first }],
            });
        }
      }
    },
    end: () => [
      ...findings,
      ...references
        .filter(([id]) => !ids.has(id))
        .map(
          ([id, at]): Diagnostic => ({
            code: 'relaxng/missing-id',
            severity: 'error',
            message: `Nothing has the identifier “${id}”.`,
            location: at,
          }),
        ),
    ],
  };
}
