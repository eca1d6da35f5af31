import { type Target, within } from './target.ts';

/** The whole package, as a folder and as a ZIP with that folder in it (RFC 8493, 4.2). */
export const bag: Target = {
  name: 'bag',
  about: 'a BagIt package with all of the edition, as a folder and as a ZIP',
  pack({ bag: { name, files }, zip }) {
    const folder = within(name, files);
    return [...folder, zip(`${name}.zip`, folder)];
  },
};
