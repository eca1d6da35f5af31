import type { Namespace, Pattern } from '../schema.ts';
import type { Guard } from './careful.ts';
import { modeOf, OWN } from './names.ts';
import { nodesFor, type Selection } from './select.ts';
import { empty, instruction } from './write.ts';

export interface Numbered {
  readonly pattern: Pattern;
  readonly number: number;
}

/**
 * Tries each pattern on the nodes that it can be about. For one that is about other documents a line tells their addresses:
 * `documents 3`, with the number of the pattern.
 */
export function start(
  patterns: readonly Numbered[],
  namespaces: readonly Namespace[],
  selections: readonly Selection[],
  guard: Guard,
): readonly string[] {
  const tries = patterns.map((each) =>
    each.pattern.documents
      ? guard(`failed-documents ${each.number}`, addressesOf(each))
      : attempt(each, namespaces, selections),
  );
  const others = patterns.filter(({ pattern }) => pattern.documents);
  return [
    empty('mode', { name: `${OWN}:start`, 'on-no-match': 'deep-skip' }),
    instruction('template', { match: '/', mode: `${OWN}:start` }, tries),
    ...(others.length > 0 ? startOfOthers(others, namespaces) : []),
  ];
}

function attempt(
  { pattern, number }: Numbered,
  namespaces: readonly Namespace[],
  selections: readonly Selection[],
): string {
  const select = nodesFor(pattern, namespaces, selections);
  return select === undefined ? '' : `\n${empty('apply-templates', { select, mode: modeOf(number) })}`;
}

function addressesOf({ pattern, number }: Numbered): readonly string[] {
  return [
    `<xsl:text>documents ${number}</xsl:text>`,
    instruction('for-each', { select: pattern.documents?.text }, [
      '<xsl:text>&#9;</xsl:text>',
      empty('value-of', { select: 'normalize-space(string(.))' }),
    ]),
    '<xsl:text>&#10;</xsl:text>',
  ];
}

/**
 * Tries patterns on another document, which is a parameter; variables are still those of the document that is checked (ISO/IEC
 * 19757-3:2016, the element let).
 */
function startOfOthers(patterns: readonly Numbered[], namespaces: readonly Namespace[]): readonly string[] {
  return [
    empty('param', { name: `${OWN}:other`, as: 'document-node()?', select: '()' }),
    empty('param', {
      name: `${OWN}:wanted`,
      as: 'Q{http://www.w3.org/2001/XMLSchema}double*',
      select: '()',
    }),
    empty('mode', { name: `${OWN}:others`, 'on-no-match': 'deep-skip' }),
    instruction('template', { match: '/', mode: `${OWN}:others` }, [
      instruction(
        'for-each',
        { select: `$${OWN}:other` },
        patterns.map((each) =>
          instruction('if', { test: `$${OWN}:wanted = ${each.number}` }, [attempt(each, namespaces, [])]),
        ),
      ),
    ]),
  ];
}
