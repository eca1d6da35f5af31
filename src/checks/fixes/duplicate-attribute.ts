import type { Mending } from './mending.ts';

export const duplicateAttribute: Mending = {
  name: 'duplicate-attribute',
  about: 'an attribute that stands twice in a tag with the same value is kept once',
  codes: ['xml/well-formed'],
  mend({ location }, { text, range }) {
    if (!location.range) return undefined;
    const { start, end } = location.range;
    const tag = text.lastIndexOf('<', start.offset);
    const attributes = attributesIn(text, tag);
    const second = attributes.find((each) => each.start === start.offset);
    if (!second || text.slice(start.offset, end.offset) !== second.name) return undefined;
    const same = attributes.filter(({ name }) => name === second.name);
    if (same.length < 2 || same[0] === second || same.some(({ value }) => value !== second.value))
      return undefined;
    return {
      title: `Delete the second ${second.name}`,
      edits: [{ range: range(second.before, second.end), text: '' }],
      safe: true,
    };
  },
  examples: [
    {
      before: '<p rend="bold" n="1" rend=\'bold\'>one</p>',
      after: '<p rend="bold" n="1">one</p>',
      safe: true,
    },
    { before: '<p n="1"\n   n="1" rend="bold">one</p>', after: '<p n="1" rend="bold">one</p>', safe: true },
  ],
};

interface Written {
  readonly name: string;
  readonly value: string;
  /** Where the space before it begins. */
  readonly before: number;
  readonly start: number;
  readonly end: number;
}

/** The attributes of the start tag at an offset, as they are written. */
function attributesIn(text: string, tag: number): readonly Written[] {
  const attribute = /(\s+)([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
  attribute.lastIndex = tag + 1 + (/^[^\s/>]*/.exec(text.slice(tag + 1, tag + 1000))?.[0].length ?? 0);
  const found: Written[] = [];
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [all, space = '', name = '', quoted = ''] = match;
    const start = match.index + space.length;
    found.push({
      name,
      value: quoted.slice(1, -1),
      before: match.index,
      start,
      end: match.index + all.length,
    });
  }
  return found;
}
