import type { Deposit } from '../../src/deposit/formats/format.ts';
import type { Agent, Metadata } from '../../src/deposit/metadata.ts';

const nobody: Omit<Agent, 'name' | 'kind'> = {
  ...{ family: undefined, given: undefined, orcid: undefined, ror: undefined, affiliation: undefined },
};

/** Of an edition of which all is known, with characters that each form writes in its own way. */
export const FULL: Metadata = {
  slug: 'letters-from-orlind',
  version: '1.2.0',
  title: 'Letters from Orlind: “R&D” <in> 1957',
  subtitle: 'The consul\'s "summer", #1',
  otherTitles: [
    { text: 'Dopisy z Orlindu', language: 'cs' },
    { text: 'Orlind', language: undefined },
  ],
  description: 'Seven letters: true, null & 007.\nFrom the papers of the consulate, in full.',
  creators: [
    {
      ...{ ...nobody, name: 'Jana Horáková', family: 'Horáková', given: 'Jana', kind: 'person' },
      ...{ orcid: 'https://orcid.org/0000-0002-1825-0097', affiliation: 'University of Orlind' },
    },
    { ...nobody, name: 'Plato', kind: 'person' },
    {
      ...{ ...nobody, name: 'Arvenian Papers', kind: 'organisation' },
      ror: 'https://ror.org/05dxps055',
    },
  ],
  contributors: [
    {
      ...{ ...nobody, name: 'Adolf Kotlík', family: 'Kotlík', given: 'Adolf', kind: 'person' },
      ...{ role: 'translator', does: 'Translation into English' },
    },
    { ...nobody, name: 'State Archive', kind: 'organisation', role: 'host', does: 'Publication on the web' },
  ],
  publisher: 'Arvenian Papers',
  date: '2026-11-20',
  licence: {
    name: 'CC BY 4.0',
    target: 'https://creativecommons.org/licenses/by/4.0/',
    spdx: 'CC-BY-4.0',
  },
  rights: 'The notes are ours.',
  sourceRights: ['The State Archive allows publication.'],
  languages: ['en', 'ko-Latn'],
  originalLanguages: ['cs'],
  keywords: ['consuls', '1957', 'yes'],
  doi: '10.1234/orlind.1',
  url: 'https://orlind.example/letters/',
  funding: [{ funder: 'Orlind Fund', number: 'OF-7', title: 'Consuls & ministries' }],
  sources: [
    {
      ...{ record: 'records/a.xml', repository: 'State Archive', settlement: 'Orlind', idno: 'K 7/12' },
      ...{ collections: ['Consulate'], title: 'Letter of 3 July', authors: ['Karel Nový'] },
      url: 'https://archive.example/k7',
    },
  ],
  created: { from: '1957-07-03', to: '1957-08' },
  places: [
    { name: 'Orlind', point: [50.0875, -14.4213] },
    { name: 'Telmarn', point: undefined },
  ],
  letters: true,
};

/** Of an edition of which little more than a title is known. */
export const BARE: Metadata = {
  ...{ slug: 'notes', version: undefined, title: 'Notes', subtitle: undefined, otherTitles: [] },
  ...{ description: undefined, creators: [], contributors: [], publisher: undefined, date: undefined },
  ...{ licence: undefined, rights: undefined, sourceRights: [], languages: [], originalLanguages: [] },
  ...{ keywords: [], doi: undefined, url: undefined, funding: [], sources: [], created: undefined },
  ...{ places: [], letters: false },
};

const software = { name: 'tei-edition', version: '0.1.0' };

export const full: Deposit = { metadata: FULL, draft: false, day: '2026-11-20', software };
export const bare: Deposit = { metadata: BARE, draft: true, day: undefined, software };

/** The same with other metadata. */
export const changed = (different: Partial<Metadata>, of = full): Deposit => ({
  ...of,
  metadata: { ...of.metadata, ...different },
});
