import { attributeNode, type XmlElement } from '../../xml/tree.ts';
import { meant, type Problems } from '../problems.ts';
import { tokens } from '../read/tei.ts';
import type { Spec } from '../spec.ts';

/** The elements that a document may begin with: those named, else TEI and teiCorpus. */
export function startOf(
  schemaSpec: XmlElement,
  file: string,
  elements: ReadonlyMap<string, Spec>,
  problems: Problems,
): readonly string[] {
  const named = tokens(schemaSpec, 'start');
  const start = (named ?? ['TEI', 'teiCorpus']).filter((ident) => elements.has(ident));
  const at = { file, node: attributeNode(schemaSpec, 'start') ?? schemaSpec };
  for (const ident of named ?? []) {
    if (!elements.has(ident))
      problems.report({
        code: 'odd/unknown-start',
        at,
        message: `A document is to begin with “${ident}”, but the schema has no such element.`,
        hint: meant(ident, elements.keys()),
      });
  }
  if (start.length === 0 && !named?.length)
    problems.report({
      code: 'odd/unknown-start',
      at,
      message: 'Nothing says which element a document begins with, and the schema has no element TEI.',
      hint: 'Write start="…" with the name of an element.',
    });
  return start;
}
