import type { Page } from './page.ts';

/** Pages of what is told before a deposit beside the readiness checks, whose pages are made from them. */
export const depositReadiness: readonly Page[] = [
  {
    code: 'deposit/too-large',
    severity: 'warning',
    what: 'A file of an edition that is to be deposited is so large that it is checked piece by piece, and its header is not read.',
    why: 'What it says of languages, translators, archives and rights is missing in the metadata of the deposit, and nobody has looked for private data in it.',
    see: [],
    kind: 'session',
    bad: 'letters/edition.json\nletters/records/all.xml (of 20 MB)\n$ tei check letters --for deposit',
    good: 'letters/edition.json\nletters/records/1957.xml\n$ tei check letters --for deposit',
    mend: 'Divide the file into records. Or say in edition.json what its header says, and look through it yourself.',
  },
];
