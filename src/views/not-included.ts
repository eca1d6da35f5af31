import type { Diagnostic } from '../diagnostic.ts';
import { isTei, type TeiDocument } from '../document/tei.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { View } from './view.ts';

/** What a document includes (XInclude 1.1) is not in it, and so on no page: one finding for all, at the first place. */
export function notIncluded({ file, inclusions }: TeiDocument, view: View): readonly Diagnostic[] {
  const shown = inclusions.filter(({ element }) => !isBeside(element));
  const places = shown.map(({ element, href }) => ({
    message: `“${href.value}” here`,
    location: { file, range: element.nameRange },
  }));
  const [first, ...others] = places;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    {
      code: 'view/not-included',
      severity: 'error',
      message: `The ${view.name} view lacks what is included from “${shown[0]?.href.value}”${more}: a file is shown as it stands alone`,
      location: first.location,
      hint: `Put the files together, and keep the result among the records: xmllint --xinclude -o whole.xml ${file}`,
      ...(others.length > 0 && { related: others }),
    },
  ];
}

/** Whether an element stands beside the text, where what is included is no matter of pages. */
function isBeside(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (isTei(at, 'teiHeader', 'standOff')) return true;
  return false;
}
