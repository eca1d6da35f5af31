import { TEI_NAMESPACE } from '../../document/tei.ts';
import type { Mending } from './mending.ts';

export const teiNamespace: Mending = {
  name: 'tei-namespace',
  about: 'a file that begins with TEI or teiCorpus in no namespace gets the namespace of TEI P5',
  codes: ['xml/not-tei'],
  mend(_, { xml, range }) {
    const root = xml?.root;
    if (root?.namespace !== '' || !/^(?:TEI|teiCorpus)$/.test(root.name)) return undefined;
    if (root.attributes.some(({ name }) => name === 'xmlns')) return undefined;
    const end = root.nameRange.end.offset;
    return {
      title: 'Add the namespace of TEI P5',
      edits: [{ range: range(end, end), text: ` xmlns="${TEI_NAMESPACE}"` }],
      // It may be TEI P4, or something of its own.
      safe: false,
    };
  },
  examples: [
    { before: '<TEI n="1"/>', after: '<TEI xmlns="http://www.tei-c.org/ns/1.0" n="1"/>', safe: false },
  ],
};
