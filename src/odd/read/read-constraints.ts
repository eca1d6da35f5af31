import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import type { Constraint } from '../spec.ts';
import { readMode } from './mode.ts';
import { children, word } from './tei.ts';
import { readWords } from './words.ts';

/** The constraintSpec elements within a specification (TEI Guidelines, 23.5.2). */
export function readConstraints(spec: XmlElement, file: string): readonly Constraint[] {
  return children(spec, 'constraintSpec').map((element) => readConstraint(element, file));
}

export function readConstraint(element: XmlElement, file: string): Constraint {
  return {
    ident: word(element, 'ident') ?? '',
    mode: readMode(element),
    scheme: word(element, 'scheme') ?? 'schematron',
    language: attribute(element, 'xml:lang'),
    body: children(element, 'constraint').flatMap(childElements),
    words: readWords(element, file),
    at: { file, node: element },
  };
}
