import type { DateForm } from '../date.ts';
import { START } from '../parts.ts';

/** Ten years: what is meant lies somewhere in them. */
export const decade: DateForm = {
  name: 'decade',
  needs: /0['’]?(?:s|-х|er)/,
  pattern: new RegExp(String.raw`${START}(?<year>1[0-9]\d0|20\d0)(?:['’]?s|-х|er)(?![\p{L}\d])`, 'giu'),
  read: ({ year = '' }) => ({
    ...{ notBefore: year, notAfter: String(Number(year) + 9), precision: 'decade' },
  }),
  examples: [
    { text: 'in the 1950s', reads: 'notBefore=1950 notAfter=1959' },
    { text: 'der 1950er Jahre', reads: 'notBefore=1950 notAfter=1959' },
  ],
};
