import { attributeNode, type XmlElement } from '../../xml/tree.ts';
import type { Mending } from './mending.ts';

/** That nobody said how much is missing is what `unknown` means (TEI Guidelines, 12.3.1). */
export const gapExtent: Mending = {
  name: 'gap-extent',
  about: 'an illegible gap that does not say how much is missing gets extent="unknown"',
  codes: ['schematron/AR-E02'],
  mend(finding, spoilt) {
    const gap = spoilt.elementAt(finding);
    if (gap?.local !== 'gap' || MEASURES.some((name) => attributeNode(gap, name))) return undefined;
    const end = endOfAttributes(gap);
    return {
      title: 'Add extent="unknown"',
      edits: [{ range: spoilt.range(end, end), text: ' extent="unknown"' }],
      safe: true,
    };
  },
  examples: [
    {
      before: '<p><gap reason="illegible"/></p>',
      after: '<p><gap reason="illegible" extent="unknown"/></p>',
      safe: true,
    },
    {
      before: "<p><gap\n  reason='illegible' ></gap></p>",
      after: '<p><gap\n  reason=\'illegible\' extent="unknown" ></gap></p>',
      safe: true,
    },
  ].map((example) => ({ ...example, code: 'schematron/AR-E02' })),
};

/** Where one of these stands, somebody knew more. */
const MEASURES = ['extent', 'quantity', 'unit', 'atLeast', 'atMost', 'min', 'max'];

/** Where a further attribute is written: after the last one, or after the name. */
function endOfAttributes({ attributes, nameRange }: XmlElement): number {
  return (attributes.at(-1)?.range ?? nameRange).end.offset;
}
