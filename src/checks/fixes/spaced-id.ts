import { isNCName } from '../../xml/names.ts';
import { attributeNode, elements } from '../../xml/tree.ts';
import type { Mending } from './mending.ts';

/** Space around an identifier is no part of it (xml:id Version 1.0, section 4). */
export const spacedId: Mending = {
  name: 'spaced-id',
  about: 'space around an identifier is deleted',
  codes: ['reference/invalid-id'],
  mend(finding, { xml, elementAt }) {
    const element = elementAt(finding);
    const node = element && attributeNode(element, 'xml:id');
    const id = node?.value.trim() ?? '';
    if (!xml || !node || id === node.value || !isNCName(id) || isTaken(id, xml.root)) return undefined;
    return {
      title: `Write xml:id="${id}"`,
      edits: [{ range: node.valueRange, text: id }],
      safe: true,
    };
  },
  examples: [{ before: '<p xml:id=" one">1</p>', after: '<p xml:id="one">1</p>', safe: true }],
};

function isTaken(id: string, root: Parameters<typeof elements>[0]): boolean {
  for (const element of elements(root)) if (attributeNode(element, 'xml:id')?.value === id) return true;
  return false;
}
