import type { Diagnostic } from '../diagnostic.ts';
import type { TeiDocument } from '../document/tei.ts';
import { inName, isNCName } from '../xml/names.ts';
import { attributeNode, type XmlElement } from '../xml/tree.ts';
import type { Check } from './check.ts';

/** Identifiers are names, and each stands once in a file (xml:id Version 1.0, section 4). */
export const ids: Check = { name: 'ids', about: 'each xml:id is a name, and stands once in its file', check };

function* check({ ids, file }: TeiDocument): Generator<Diagnostic> {
  for (const [id, elements] of ids) {
    const [firstOne, ...others] = elements;
    if (!firstOne) continue;
    if (!isNCName(id)) yield* elements.map((element) => invalid(element, id, file));
    for (const other of others) {
      yield {
        code: 'reference/duplicate-id',
        severity: 'error',
        message: `The identifier “${id}” stands twice: here on ${other.name}, in line ${firstOne.range.start.line} on ${firstOne.name}`,
        location: { file, range: place(other) },
        hint: 'Give one of the two another identifier, and mend the pointers that mean it.',
        related: [{ message: `“${id}” stands first here`, location: { file, range: place(firstOne) } }],
      };
    }
  }
}

function invalid(element: XmlElement, id: string, file: string): Diagnostic {
  return {
    code: 'reference/invalid-id',
    severity: 'error',
    message:
      id.trim() === ''
        ? `The identifier of ${element.name} is empty`
        : `“${id}” can’t be an identifier: it begins with a letter or _, then follow letters, digits, _ - .`,
    location: { file, range: place(element) },
    hint: suggestion(id),
  };
}

/** A name as near to what was written as can be. */
function suggestion(id: string): string {
  const name = inName(id.trim());
  return `Write, say, “${isNCName(name) ? name : `n${name || '1'}`}”.`;
}

function place(element: XmlElement) {
  return attributeNode(element, 'xml:id')?.valueRange ?? element.nameRange;
}
