import { beginsWith } from './wording.ts';

/** What the head of an office’s paper begins with. */
export const OFFICE = beginsWith([
  'embassy; legation; consulate; mission; central committee; department of; the white house; botschaft',
  'gesandtschaft; auswärtiges amt',
  'velvyslanectví; посольство; миссия; ambasada; poselstwo; nagykövetség; ambassade; ambasciata; embajada',
  'office of; secretariat',
]);
