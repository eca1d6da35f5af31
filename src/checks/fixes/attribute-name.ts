import { type Meant, meantOf } from './meant.ts';
import type { Mending } from './mending.ts';

export const attributeName: Mending = {
  name: 'attribute-name',
  about: 'an attribute whose name is written a little otherwise gets the name that its element can have',
  codes: ['relaxng/attribute-not-allowed'],
  mend(finding, spoilt) {
    const attribute = spoilt.attributeAt(finding);
    const element = spoilt.elementAt(finding);
    if (!attribute || !element) return undefined;
    const meant = meantBy(attribute.name, finding.expected ?? []);
    if (!meant || element.attributes.some(({ name }) => name === meant.word)) return undefined;
    return {
      title: `Write ${meant.word}`,
      edits: [{ range: attribute.nameRange, text: meant.word }],
      safe: meant.safe,
    };
  },
  examples: [
    { before: '<p Rend="center">one</p>', after: '<p rend="center">one</p>', safe: true },
    { before: "<p xml:ID = 'a'>one</p>", after: "<p xml:id = 'a'>one</p>", safe: true },
    { before: '<p lang="en">one</p>', after: '<p xml:lang="en">one</p>', safe: false },
    { before: '<p corrisp="#a">one</p>', after: '<p corresp="#a">one</p>', safe: false },
  ],
};

/** TEI P4 had `id` and `lang`, which are `xml:id` and `xml:lang` now. */
function meantBy(name: string, possible: readonly string[]): Meant | undefined {
  const inXml = possible.find((each) => each === `xml:${name}`);
  return inXml === undefined ? meantOf(name, possible) : { word: inXml, safe: false };
}
