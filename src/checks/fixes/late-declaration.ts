import type { Mending } from './mending.ts';

/** XML 1.0, 2.8: nothing, not even an empty line, stands before the XML declaration. */
export const lateDeclaration: Mending = {
  name: 'late-declaration',
  about: 'white space before the XML declaration is deleted',
  codes: ['xml/well-formed'],
  mend({ location }, { text, range }) {
    const [space = ''] = /^\s+(?=<\?xml\s)/.exec(text) ?? [];
    const start = location.range?.start.offset;
    if (space === '' || start !== space.length) return undefined;
    return {
      title: 'Delete what stands before the XML declaration',
      edits: [{ range: range(0, space.length), text: '' }],
      safe: true,
    };
  },
  examples: [
    {
      before: '\n  <?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
      after: '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
      safe: true,
    },
  ],
};
