import { attribute, textOf, type XmlElement } from '../../xml/tree.ts';
import type { ValueItem, ValueList } from '../value-list.ts';
import { readMode } from './mode.ts';
import { children, word } from './tei.ts';
import { readWords } from './words.ts';

/** A list of values (TEI Guidelines, valList): closed, semi-open or, if it says nothing, open. */
export function readValues(element: XmlElement, file: string): ValueList {
  const type = word(element, 'type');
  return {
    mode: readMode(element),
    type: type === 'closed' || type === 'semi' || type === 'open' ? type : undefined,
    items: children(element, 'valItem').map((item) => readItem(item, file)),
    at: { file, node: element },
  };
}

function readItem(element: XmlElement, file: string): ValueItem {
  return {
    ident: attribute(element, 'ident') ?? '',
    altIdent: readAltIdent(element),
    mode: readMode(element),
    words: readWords(element, file),
    parameters: children(element, 'paramList').flatMap((list) =>
      children(list, 'paramSpec').map((each) => word(each, 'ident') ?? ''),
    ),
    at: { file, node: element },
  };
}

/** Another name, for use in documents; one with a type serves another purpose. */
export function readAltIdent(element: XmlElement): string | undefined {
  const alternative = children(element, 'altIdent').find((each) => attribute(each, 'type') === undefined);
  return alternative && textOf(alternative).trim();
}
