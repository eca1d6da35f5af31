import { attribute, type XmlElement } from '../../xml/tree.ts';
import type { Content } from '../content.ts';
import type { Problems } from '../problems.ts';
import type { Declaration, Kind, Memberships } from '../spec.ts';
import { readMode } from './mode.ts';
import { readAttributes } from './read-attributes.ts';
import { readConstraints } from './read-constraints.ts';
import { readContent } from './read-content.ts';
import { readAltIdent, readValues } from './read-values.ts';
import { children, word } from './tei.ts';
import { readWords } from './words.ts';

export const KINDS: Readonly<Record<string, Kind>> = {
  elementSpec: 'element',
  classSpec: 'class',
  macroSpec: 'macro',
  dataSpec: 'data',
};

/** A specification of an element, class, macro or datatype (TEI Guidelines, 23.3 to 23.7). */
export function readSpec(element: XmlElement, kind: Kind, file: string, problems: Problems): Declaration {
  const type = word(element, 'type');
  // Macros of older ODDs: type="dt" made a datatype of them.
  return {
    kind: kind === 'macro' && type === 'dt' ? 'data' : kind,
    mode: readMode(element),
    ident: word(element, 'ident') ?? '',
    altIdent: readAltIdent(element),
    module: word(element, 'module'),
    namespace: attribute(element, 'ns')?.trim(),
    prefix: attribute(element, 'prefix')?.trim(),
    type: type === 'atts' || type === 'model' ? type : undefined,
    words: readWords(element, file),
    classes: readClasses(element, file),
    content: readOwnContent(element, file, problems),
    attributes: children(element, 'attList').flatMap((list) =>
      word(list, 'org') === 'choice'
        ? [{ kind: 'choice' as const, items: readAttributes(list, file, problems) }]
        : readAttributes(list, file, problems),
    ),
    constraints: readConstraints(element, file),
    validUntil: word(element, 'validUntil'),
    at: { file, node: element },
  };
}

/** A content model; a list of values alone is one too. */
function readOwnContent(element: XmlElement, file: string, problems: Problems): Content | undefined {
  const content = children(element, 'content')[0];
  if (content) return readContent(content, file, problems);
  const values = children(element, 'valList')[0];
  return values && { kind: 'values', list: readValues(values, file) };
}

function readClasses(element: XmlElement, file: string): Memberships | undefined {
  const classes = children(element, 'classes')[0];
  if (!classes) return undefined;
  return {
    mode: readMode(classes) === 'change' ? 'change' : 'replace',
    members: children(classes, 'memberOf').map((member) => ({
      key: word(member, 'key') ?? '',
      mode: readMode(member) === 'delete' ? 'delete' : 'add',
      at: { file, node: member },
    })),
  };
}
