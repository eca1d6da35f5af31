/**
 * A schema for programs that complete what is typed, and for pages: plain data, the same for the same ODD. Names are those
 * that documents have. Texts are in the language of the ODD.
 */
export interface SchemaDescription {
  readonly version: 1;
  readonly ident: string;
  readonly title: string;
  readonly namespace: string;
  readonly language: string;
  /** The edition of the TEI that it is made from. */
  readonly source: string;
  /** The elements that a document may begin with. */
  readonly start: readonly string[];
  /** In the order of their names, as all lists here. */
  readonly elements: readonly ElementDescription[];
  /** By the identifiers that elements and classes name: `att.global/n` for one of a class, `gap/reason` for one of an element. */
  readonly attributes: Readonly<Record<string, AttributeDescription>>;
  readonly classes: readonly ClassDescription[];
  readonly modules: readonly ModuleDescription[];
}

/** What is said about something. */
export interface Said {
  /** The name written out: “title page”. */
  readonly gloss: string;
  readonly description: string;
}

export interface ElementDescription extends Said {
  readonly name: string;
  readonly namespace: string;
  readonly module: string;
  readonly remarks: readonly string[];
  readonly classes: readonly string[];
  /** Keys of the table of attributes: its own first, then those of its classes. */
  readonly attributes: readonly string[];
  readonly content: ContentDescription;
  /** The names of elements that may stand in it, and of those that it may stand in. */
  readonly children: readonly string[];
  readonly parents: readonly string[];
  /** Whether it may hold text. */
  readonly text: boolean;
  readonly rules: readonly RuleDescription[];
  /** XML, from the ODD itself; none of those of the TEI. */
  readonly examples: readonly string[];
}

export interface AttributeDescription extends Said {
  readonly name: string;
  readonly usage: 'required' | 'recommended' | 'optional';
  readonly datatype: DatatypeDescription;
  readonly values?: ValuesDescription;
  readonly default?: string;
  /** The element or class that it is defined in. */
  readonly from: string;
}

export interface DatatypeDescription {
  /** Of the TEI, or of XML Schema with `xsd:`. */
  readonly name: string;
  readonly inWords: string;
  /** How many of them, with spaces between; null: as many as one likes. */
  readonly min: number;
  readonly max: number | null;
}

export interface ValuesDescription {
  /** closed: no others; semi: these first of all; open: such as these. */
  readonly type: 'closed' | 'semi' | 'open';
  readonly items: readonly ({ readonly value: string } & Said)[];
}

export interface ClassDescription extends Said {
  readonly name: string;
  readonly type: 'atts' | 'model';
  readonly module: string;
  readonly classes: readonly string[];
  readonly members: readonly string[];
  /** Keys of the table of attributes, those that it defines itself. */
  readonly attributes: readonly string[];
}

export interface ModuleDescription {
  readonly name: string;
  readonly elements: readonly string[];
  readonly classes: readonly string[];
}

export interface RuleDescription {
  readonly ident: string;
  /** What it is for, or else what it says when it is broken. */
  readonly about: string;
}

/** A content model; max is null where there is no limit. */
export type ContentDescription =
  | { readonly kind: 'empty' | 'text' | 'any' }
  | { readonly kind: 'relaxng'; readonly pattern: string }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'data'; readonly name: string }
  | { readonly kind: 'macro'; readonly name: string; readonly content: ContentDescription }
  | ({
      readonly kind: 'sequence' | 'alternate' | 'interleave';
      readonly members: readonly ContentDescription[];
    } & OccursDescription)
  | ({ readonly kind: 'element' | 'class'; readonly name: string } & OccursDescription);

export interface OccursDescription {
  readonly min: number;
  readonly max: number | null;
}
