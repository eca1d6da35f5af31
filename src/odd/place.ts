import type { Location } from '../diagnostic.ts';
import type { XmlAttribute, XmlElement } from '../xml/tree.ts';

/** Where something of a specification was written; its range is worked out only where a finding needs it. */
export interface Place {
  readonly file: string;
  readonly node: XmlElement | XmlAttribute;
}

/** The place of an attribute is its value, that of an element its start tag. */
export function locationOf({ file, node }: Place): Location {
  return { file, range: 'startTag' in node ? node.startTag : node.valueRange };
}
