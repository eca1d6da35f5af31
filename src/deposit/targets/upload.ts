import { type Target, within } from './target.ts';

/** InvenioRDM takes a hundred files a record, as it comes; with the three others there is room for more than these. */
const SINGLE_FILES = 90;

/** Zenodo and others keep a flat list of files: a few that can be looked at, and the package. */
export const upload: Target = {
  name: 'upload',
  about: 'a few flat files for the forms of Zenodo and other InvenioRDM',
  pack({ bag, slug, pages, book, records, zip }) {
    const tei =
      records.length <= SINGLE_FILES ? records : [zip(`${slug}-tei.zip`, within(`${slug}-tei`, records))];
    return within('upload', [
      zip(`${bag.name}.zip`, within(bag.name, bag.files)),
      zip(`${slug}-html.zip`, within(`${slug}-html`, pages)),
      ...(book ? [{ ...book, path: `${slug}.pdf` }] : []),
      ...tei,
    ]);
  },
};
