import type { Severity } from '../diagnostic.ts';

/** What an attribute points to by the TEI Guidelines: elements of some names, and no others. */
export interface TargetKind {
  /** The attributes, without `@`. */
  readonly attributes: readonly string[];
  /** On which elements it holds; on all, where undefined. */
  readonly on?: readonly string[];
  /** For `rs` and `name`: which types of them say the same as an element of their own would. */
  readonly types?: readonly string[];
  /** The elements that are meant first, as a finding names them. */
  readonly expected: readonly string[];
  /** Others that editors point to with good reason. */
  readonly accepted?: readonly string[];
  /** An error where the Guidelines leave no choice. */
  readonly severity: Severity;
  /** The class or element whose page in the Guidelines (appendices B and C) declares the attribute. */
  readonly declaredBy: string;
}

/** Names, divided by spaces. */
export const words = (text: string): readonly string[] => text.split(' ');

/** Someone who can do or say something, however described. */
export const AGENTS = words(
  'person personGrp persona org author editor principal respStmt sponsor funder meeting resp name persName orgName ' +
    'forename surname roleName addName castItem castGroup role roleDesc actor speaker respons application publisher ' +
    'authority distributor listPerson listOrg nym rs handNote',
);
/** An entry of an index or list that was not made as a register. */
export const ENTRIES = words(
  'item list label term note row cell entry entryFree superEntry nym name rs category taxonomy interp relation object',
);
/** Descriptions of writings. */
export const BIBLIOGRAPHY = words('bibl biblStruct biblFull msDesc');
/** Writings themselves, and parts of them and of their descriptions. */
export const TEXTS = words(
  'TEI teiCorpus text body group div front back floatingText listBibl listWit witness msItem msItemStruct msPart msFrag ' +
    'object sourceDesc edition title monogr analytic series relatedItem recording performance event citedRange fileDesc',
);
