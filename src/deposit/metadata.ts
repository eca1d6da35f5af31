/**
 * What a deposit says of an edition, read once: edition.json leads, and the headers of the records fill what it leaves
 * out. Every file of a package is made from this.
 */
export interface Metadata {
  /** Of the title, for names of files: a–z, 0–9 and hyphens, at most 60 of them. */
  readonly slug: string;
  readonly version: string | undefined;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly otherTitles: readonly OtherTitle[];
  readonly description: string | undefined;
  /** The editors, in the order of the title page. */
  readonly creators: readonly Agent[];
  readonly contributors: readonly Contributor[];
  readonly publisher: string | undefined;
  /** Of publication: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly licence: LicenceOfDeposit | undefined;
  /** What the edition says of its rights in its own words. */
  readonly rights: string | undefined;
  /** What archives and hosts state on their rights, each statement once. */
  readonly sourceRights: readonly string[];
  /** Of the texts, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Of the originals where the texts are translations, as BCP 47 tags. */
  readonly originalLanguages: readonly string[];
  readonly keywords: readonly string[];
  /** Without https://doi.org/ before it. */
  readonly doi: string | undefined;
  /** Where the edition stands on the web, with a slash at its end. */
  readonly url: string | undefined;
  readonly funding: readonly Funding[];
  readonly sources: readonly Source[];
  /** The span of the dates of the documents. */
  readonly created: { readonly from: string; readonly to: string } | undefined;
  readonly places: readonly PlaceOfDeposit[];
  /** Whether it holds letters, which have a sender and a recipient. */
  readonly letters: boolean;
}

export interface OtherTitle {
  readonly text: string;
  readonly language: string | undefined;
}

export interface Agent {
  /** As the title page has it. */
  readonly name: string;
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly kind: 'person' | 'organisation';
  /** As an address: https://orcid.org/0000-0002-1825-0097. */
  readonly orcid: string | undefined;
  /** As an address: https://ror.org/05dxps055. */
  readonly ror: string | undefined;
  readonly affiliation: string | undefined;
}

export interface Contributor extends Agent {
  readonly role: ContributorRole;
  /** In the words of the header: Translated from the Czech by. */
  readonly does: string;
}

export type ContributorRole = 'translator' | 'encoder' | 'annotator' | 'researcher' | 'host' | 'other';

export interface LicenceOfDeposit {
  /** As it is usually called: CC BY 4.0. */
  readonly name: string;
  /** Where it can be read. */
  readonly target: string;
  /** Its identifier in the SPDX License List: CC-BY-4.0. */
  readonly spdx: string | undefined;
}

export interface Funding {
  readonly funder: string;
  readonly number: string | undefined;
  readonly title: string | undefined;
}

/** Where the original of a record is kept, or from where its text was taken. */
export interface Source {
  /** The path of the record in the folder of the edition: records/1960-06-28.xml. */
  readonly record: string;
  readonly repository: string | undefined;
  readonly settlement: string | undefined;
  /** From the largest to the smallest: fonds, inventory. */
  readonly collections: readonly string[];
  /** The shelfmark. */
  readonly idno: string | undefined;
  /** Of the document. */
  readonly title: string | undefined;
  /** Of the document: the official who wrote it, not the editor. */
  readonly authors: readonly string[];
  readonly url: string | undefined;
}

export interface PlaceOfDeposit {
  readonly name: string;
  /** Latitude and longitude in degrees (WGS 84). */
  readonly point: readonly [number, number] | undefined;
}
