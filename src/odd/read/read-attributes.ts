import { attribute, childElements, textOf, type XmlElement } from '../../xml/tree.ts';
import type { Problems } from '../problems.ts';
import type { AttributeDef, AttributeItem, Datatype } from '../spec.ts';
import { readMode } from './mode.ts';
import { readOccurs } from './occurs.ts';
import { readConstraints } from './read-constraints.ts';
import { readContent } from './read-content.ts';
import { readAltIdent, readValues } from './read-values.ts';
import { children, isTei, word } from './tei.ts';
import { readWords } from './words.ts';

/** The attributes of an attList (TEI Guidelines, 23.5.3): definitions, references to those of classes, groups. */
export function readAttributes(list: XmlElement, file: string, problems: Problems): readonly AttributeItem[] {
  return childElements(list).flatMap((child): readonly AttributeItem[] => {
    if (isTei(child, 'attDef')) return [readAttribute(child, file, problems)];
    if (isTei(child, 'attList'))
      return [
        {
          kind: word(child, 'org') === 'choice' ? 'choice' : 'group',
          items: readAttributes(child, file, problems),
        },
      ];
    if (isTei(child, 'attRef'))
      return [
        {
          kind: 'reference',
          class: word(child, 'class') ?? '',
          ident: word(child, 'name') ?? '',
          at: { file, node: child },
        },
      ];
    return [];
  });
}

function readAttribute(element: XmlElement, file: string, problems: Problems): AttributeDef {
  const usage = word(element, 'usage');
  const values = children(element, 'valList')[0];
  const defaultValue = children(element, 'defaultVal')[0];
  const namespace = attribute(element, 'ns')?.trim();
  return {
    kind: 'attribute',
    ident: word(element, 'ident') ?? '',
    altIdent: readAltIdent(element),
    namespace,
    mode: readMode(element),
    usage: usage === 'req' || usage === 'rec' || usage === 'opt' ? usage : undefined,
    datatype: readDatatype(element, file, problems),
    values: values && readValues(values, file),
    defaultValue: defaultValue && textOf(defaultValue).trim(),
    words: readWords(element, file),
    constraints: readConstraints(element, file),
    validUntil: word(element, 'validUntil'),
    at: { file, node: element },
  };
}

/** `datatype` with its number of tokens; a dataRef may stand alone (older than datatype), and count for itself. */
function readDatatype(element: XmlElement, file: string, problems: Problems): Datatype | undefined {
  const datatype = children(element, 'datatype')[0];
  if (!datatype) return undefined;
  return { content: readContent(datatype, file, problems), ...readOccurs(datatype, file, problems) };
}
