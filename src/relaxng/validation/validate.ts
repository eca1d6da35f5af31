import type { Diagnostic } from '../../diagnostic.ts';
import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import type { Schema } from '../schema.ts';
import { unparsedEntities } from './unparsed-entities.ts';
import { validator } from './validator.ts';

/**
 * Checks a document against a schema (RELAX NG section 6): none, or each mistake once, in the order of the document, as
 * `relaxng/…`.
 */
export function validate(document: XmlDocument, schema: Schema): readonly Diagnostic[] {
  const entities = unparsedEntities(document.doctype ?? '');
  const check = validator(schema, { file: document.file, isUnparsedEntity: (name) => entities.has(name) });
  const open: XmlElement[] = [];
  const at: number[] = [];
  let element: XmlElement | undefined = document.root;
  let index = 0;
  check.start(element);
  while (element) {
    const child: XmlElement['children'][number] | undefined = element.children[index];
    index++;
    if (!child) {
      check.end();
      element = open.pop();
      index = at.pop() ?? 0;
    } else if (child.kind === 'text') check.text(child);
    else if (child.kind === 'element') {
      open.push(element);
      at.push(index);
      element = child;
      index = 0;
      check.start(element);
    }
  }
  return check.finish();
}
