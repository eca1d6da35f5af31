import type { Diagnostic, Location } from '../../diagnostic.ts';
import type { IdType } from '../datatypes/datatype.ts';
import { tokens } from '../datatypes/white-space.ts';
import type { AttributeEvent } from '../validation/events.ts';

/** Sees to it that identifiers are unique and references lead to one (RELAX NG DTD Compatibility, section 5.2). */
export interface IdCheck {
  attribute(type: IdType, attribute: AttributeEvent): void;
  /** What is wrong, once the document has ended. */
  end(): readonly Diagnostic[];
}

export function idCheck(file: string): IdCheck {
  const ids = new Map<string, Location>();
  const references: (readonly [id: string, at: Location])[] = [];
  const findings: Diagnostic[] = [];
  const at = ({ valueRange }: AttributeEvent): Location => ({ file, range: valueRange });
  return {
    attribute(type, attribute) {
      // Now, since a file that is read piece by piece is not at hand any more at its end.
      const place = at(attribute);
      for (const token of tokens(attribute.value)) {
        const first = ids.get(token);
        if (type !== 'ID') {
          if (!first) references.push([token, place]);
        } else if (!first) ids.set(token, place);
        else
          findings.push({
            code: 'relaxng/duplicate-id',
            severity: 'error',
            message: `The identifier “${token}” stands twice.`,
            location: place,
            related: [{ message: `“${token}” stands first here.`, location: first }],
          });
      }
    },
    end: () => [
      ...findings,
      ...references
        .filter(([id]) => !ids.has(id))
        .map(
          ([id, location]): Diagnostic => ({
            code: 'relaxng/missing-id',
            severity: 'error',
            message: `Nothing has the identifier “${id}”.`,
            location,
          }),
        ),
    ],
  };
}
