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
  const ids = new Map<string, AttributeEvent>();
  const references: (readonly [id: string, attribute: AttributeEvent])[] = [];
  const findings: Diagnostic[] = [];
  const at = ({ valueRange }: AttributeEvent): Location => ({ file, range: valueRange });
  return {
    attribute(type, attribute) {
      for (const token of tokens(attribute.value)) {
        const first = ids.get(token);
        if (type !== 'ID') {
          if (!first) references.push([token, attribute]);
        } else if (!first) ids.set(token, attribute);
        else
          findings.push({
            code: 'relaxng/duplicate-id',
            severity: 'error',
            message: `The identifier “${token}” stands twice.`,
            location: at(attribute),
            related: [{ message: `“${token}” stands first here.`, location: at(first) }],
          });
      }
    },
    end: () => [
      ...findings,
      ...references
        .filter(([id]) => !ids.has(id))
        .map(
          ([id, attribute]): Diagnostic => ({
            code: 'relaxng/missing-id',
            severity: 'error',
            message: `Nothing has the identifier “${id}”.`,
            location: at(attribute),
          }),
        ),
    ],
  };
}
