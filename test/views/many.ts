const again = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** What one paragraph has so many times, each of a kind that took a view the square of their number once, or could. */
export const MANY: Readonly<Record<string, (count: number) => string>> = {
  'choices in one paragraph': (count) =>
    again(count, (n) => `a <choice><sic>teh${n}</sic><corr>the${n}</corr></choice> `),
  'abbreviations in one paragraph': (count) =>
    again(count, () => 'a <choice><abbr>c.</abbr><expan>comrade</expan></choice> '),
  'attributes of one element': (count) => `<seg ${again(20 * count, (n) => `a${n}="b" `)}>quayside</seg>`,
  'items of a numbered list': (count) =>
    `<list rend="numbered">${again(count, (n) => `<item>no. ${n}</item> `)}</list>`,
};

/** A record of one paragraph. */
export const pageOf = (content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${content}</p></body></text></TEI>`;
