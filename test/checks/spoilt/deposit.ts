import type { Edit, Spoilt } from './spoilt.ts';

const NO_NUMBER =
  'The shelfmark is not known:\n                the host gives no number of box, inventory or sheet. ';
const LICENCE =
  '<p>No licence has been granted as yet for this encoding and its notes. What the host states about\n            the rights in the translation is quoted in the description of the source.</p>';

/** What the record lacks before it can be deposited; each mistake is made in the record that lacks nothing. */
const LICENSED: Edit = [
  LICENCE,
  '<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>',
];
const NUMBERED: Edit = [
  '<publisher>tei-edition project</publisher>\n',
  '<publisher>tei-edition project</publisher>\n<idno type="DOI">10.5555/1960-06-28</idno>\n',
];
const WITH_SHELFMARK: Edit = [
  'KPDR</collection>\n',
  'KPDR</collection>\n<idno type="file">Box 3, no. 17</idno>\n',
];
const WITH_ADDRESS: Edit = [
  '<publisher>History and Public Policy Program, Digital Archive</publisher>\n',
  '<publisher>History and Public Policy Program, Digital Archive</publisher>\n<idno type="URL">https://digitalarchive.example.org/document/1</idno>\n',
];
const FINAL: Edit = ['<revisionDesc status="draft">', '<revisionDesc status="final">'];

export const READY: readonly Edit[] = [LICENSED, NUMBERED, WITH_SHELFMARK, WITH_ADDRESS, FINAL];

const without = (left: Edit, ...instead: readonly Edit[]): readonly Edit[] => [
  ...READY.filter((each) => each !== left),
  ...instead,
];

/** AR-D01 to AR-D06. */
export const beforeDeposit: readonly Spoilt[] = [
  {
    name: 'a publication without terms',
    rule: 'schematron/AR-D01',
    edits: without(LICENSED, [
      LICENCE,
      '<p>The encoding and its notes belong to the project of the edition.</p>',
    ]),
    pitfall: 33,
  },
  { name: 'a record without identifier', rule: 'schematron/AR-D02', edits: without(NUMBERED) },
  {
    name: 'an original without number',
    rule: 'schematron/AR-D03',
    edits: without(WITH_SHELFMARK, [NO_NUMBER, '']),
  },
  {
    name: 'an original whose number is not known',
    rule: 'schematron/AR-D03-unknown',
    edits: without(WITH_SHELFMARK),
  },
  { name: 'a source on the web without address', rule: 'schematron/AR-D04', edits: without(WITH_ADDRESS) },
  { name: 'a draft', rule: 'schematron/AR-D05', edits: without(FINAL) },
  {
    name: 'a record with two keywords',
    rule: 'schematron/AR-D06',
    edits: [
      ...READY,
      ...[
        'Soviet Union',
        "People's Republic of China",
        'foreign relations',
        'economic aid',
        'Sino-Soviet dispute',
      ].map((term): Edit => [`<term>${term}</term>`, '']),
    ],
  },
];
