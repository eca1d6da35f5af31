import type { Mending } from './mending.ts';

/** XML 1.0, 2.4: `]]>` ends a CDATA section, and can’t stand in other text. */
export const endOfSection: Mending = {
  name: 'end-of-section',
  about: 'the signs ]]> in running text are written ]]&gt;',
  codes: ['xml/well-formed'],
  mend({ location: { range } }, { text }) {
    if (!range || text.slice(range.start.offset, range.end.offset) !== ']]>') return undefined;
    return { title: 'Write ]]&gt;', edits: [{ range, text: ']]&gt;' }], safe: true };
  },
  examples: [{ before: '<p>x[y[1]]>2</p>', after: '<p>x[y[1]]&gt;2</p>', safe: true }],
};
