import { RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { attribute, attributeNode, childElements, type XmlElement } from '../../xml/tree.ts';
import { type Content, type DataReference, type Expand, ONCE } from '../content.ts';
import { TEI_NAMESPACE } from '../namespaces.ts';
import { meant, type Problems } from '../problems.ts';
import { readOccurs } from './occurs.ts';
import { readValues } from './read-values.ts';
import { isTei, tokens, word } from './tei.ts';

const EXPANDS: readonly Expand[] = [
  'alternation',
  'sequence',
  'sequenceOptional',
  'sequenceOptionalRepeatable',
  'sequenceRepeatable',
];
const PARTS = [
  'sequence',
  'alternate',
  'elementRef',
  'classRef',
  'macroRef',
  'dataRef',
  'textNode',
  'anyElement',
  'empty',
  'valList',
];
const DEEPEST = 200;

/** The content model within `content` or `datatype`: in the elements of TEI, or in RELAX NG. */
export function readContent(element: XmlElement, file: string, problems: Problems, depth = 0): Content {
  const autoPrefix = attribute(element, 'autoPrefix')?.trim() !== 'false';
  return together(
    childElements(element).flatMap((child) => readPart(child, file, problems, autoPrefix, depth)),
  );
}

function together(members: readonly Content[]): Content {
  const [first] = members;
  if (!first) return { kind: 'empty' };
  return members.length === 1 ? first : { kind: 'sequence', members, ordered: true, ...ONCE };
}

function readPart(
  element: XmlElement,
  file: string,
  problems: Problems,
  autoPrefix: boolean,
  depth: number,
): readonly Content[] {
  const at = { file, node: element };
  if (element.namespace === RELAXNG_NAMESPACE) return [{ kind: 'relaxng', pattern: element, autoPrefix, at }];
  const key = attribute(element, 'key')?.trim() ?? '';
  const known = element.namespace === TEI_NAMESPACE ? element.local : '';
  if (depth > DEEPEST) {
    problems.report({
      code: 'odd/too-deep',
      at,
      message: `Content models are nested more than ${DEEPEST} deep.`,
    });
    return [];
  }
  switch (known) {
    case 'empty':
      return [{ kind: 'empty' }];
    case 'textNode':
      return [{ kind: 'text' }];
    case 'sequence':
    case 'alternate': {
      const members = childElements(element).flatMap((child) =>
        readPart(child, file, problems, autoPrefix, depth + 1),
      );
      const ordered =
        known === 'alternate' || !['false', '0'].includes(attribute(element, 'preserveOrder')?.trim() ?? '');
      return [{ kind: known, members, ordered, ...readOccurs(element, file, problems) }];
    }
    case 'elementRef':
      return [{ kind: 'element', key, at, ...readOccurs(element, file, problems) }];
    case 'classRef':
      return [
        {
          kind: 'class',
          key,
          at,
          expand: readExpand(element, file, problems),
          include: tokens(element, 'include'),
          except: tokens(element, 'except') ?? [],
          ...readOccurs(element, file, problems),
        },
      ];
    case 'macroRef':
      return [{ kind: 'macro', key, at }];
    case 'dataRef':
      return [readDataReference(element, file, problems)];
    case 'valList':
      return [{ kind: 'values', list: readValues(element, file) }];
    case 'anyElement':
      return [
        {
          kind: 'any',
          except: tokens(element, 'except'),
          require: tokens(element, 'require') ?? [],
          at,
          ...readOccurs(element, file, problems),
        },
      ];
    case 'desc':
      return [];
    default:
      problems.report({
        code: 'odd/content',
        at,
        message: `Here is ${element.name}, which is no part of a content model.`,
        hint: meant(element.local, PARTS),
      });
      return [];
  }
}

function readExpand(element: XmlElement, file: string, problems: Problems): Expand {
  const value = word(element, 'expand') ?? 'alternation';
  const known = EXPANDS.find((each) => each === value);
  const node = attributeNode(element, 'expand') ?? element;
  if (!known)
    problems.report({
      code: 'odd/content',
      at: { file, node },
      message: `expand is “${value}”, but one of these was expected: ${EXPANDS.join(', ')}.`,
    });
  return known ?? 'alternation';
}

function readDataReference(element: XmlElement, file: string, problems: Problems): DataReference {
  const restriction = attribute(element, 'restriction');
  const facets = childElements(element)
    .filter((child) => isTei(child, 'dataFacet'))
    .map((facet) => ({ name: word(facet, 'name') ?? '', value: attribute(facet, 'value') ?? '' }));
  const at = { file, node: element };
  const reference = attributeNode(element, 'ref');
  if (reference)
    problems.report({
      code: 'odd/not-supported',
      at: { file, node: reference },
      message: 'A datatype that lies elsewhere (dataRef with ref) is not supported.',
      hint: 'Name a dataSpec with key, or a type of XML Schema with name.',
    });
  else if (!word(element, 'key') && !word(element, 'name'))
    problems.report({ code: 'odd/content', at, message: 'This dataRef has neither key nor name.' });
  return {
    kind: 'data',
    key: word(element, 'key'),
    name: word(element, 'name'),
    facets: restriction === undefined ? facets : [{ name: 'pattern', value: restriction }, ...facets],
    at,
    ...readOccurs(element, file, problems),
  };
}
