import type { Diagnostic } from '../diagnostic.ts';
import { isTei, type TeiDocument } from '../document/tei.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { View } from './view.ts';

/** What a document includes (XInclude 1.1) is not in it, and so on no page: one finding for all, at the first place. */
export function notIncluded({ file, inclusions }: TeiDocument, view: View): readonly Diagnostic[] {
  const [first, ...others] = inclusions.filter(({ element }) => !isBeside(element));
  if (first === undefined) return [];
  const placeOf = (element: XmlElement) => ({ file, range: element.nameRange });
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    {
      code: 'view/not-included',
      severity: 'error',
      message: `The ${view.name} view lacks what is included from “${first.href.value}”${more}: a file is shown as it stands alone`,
      location: placeOf(first.element),
      hint: `Put the files together, and keep the result among the records: xmllint --xinclude -o whole.xml ${file}`,
      ...(others.length > 0 && {
        related: others.map(({ element, href }) => ({
          message: `“${href.value}” here`,
          location: placeOf(element),
        })),
      }),
    },
  ];
}

/** Whether an element stands beside the text, where what is included is no matter of pages. */
function isBeside(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (isTei(at, 'teiHeader', 'standOff')) return true;
  return false;
}
