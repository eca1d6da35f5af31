/** What a file NAME.profile.json says, with what it takes from the profile that it extends. */
export interface ProfileSettings {
  readonly name: string;
  /** The file that it was read from. */
  readonly file: string;
  readonly description?: string;
  readonly extends?: string;
  readonly language?: string;
  readonly original?: string | null;
  readonly languages?: readonly string[];
  /** Further words of labels, by what they mean. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  readonly brackets?: readonly (readonly [string, string])[];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly scope?: 'inside' | 'after' | 'before' | 'open';
  readonly lines?: 'keep' | 'flow' | 'guess';
  readonly dates?: {
    readonly order?: 'day-month' | 'month-day';
    readonly years?: { readonly from: number; readonly to: number };
  };
  readonly names?: 'propose' | 'assert';
  readonly page?: readonly PageRuleSettings[];
  readonly hands?: readonly KnownHand[];
  readonly translator?: NamedOrFound;
  readonly transcriber?: NamedOrFound;
  readonly host?: { readonly name: string; readonly resp?: string };
  readonly source?: {
    readonly repository?: string;
    readonly settlement?: string;
    readonly collection?: string;
    readonly patterns?: readonly string[];
  };
  readonly keywords?: readonly string[];
}

/** A rule for a line of the page that a transcript was taken from. */
export interface PageRuleSettings {
  readonly name: string;
  readonly where: 'first' | 'last' | 'rest' | 'before' | 'anywhere' | 'within';
  readonly text?: string;
  readonly pattern?: string;
  readonly after?: string | readonly string[];
  readonly before?: string | readonly string[];
  readonly alone?: boolean;
  readonly sureWith?: readonly string[];
  readonly does: PageDeed;
  readonly value?: 'next';
  readonly begins?: boolean;
  readonly says?: string;
}

export type PageDeed =
  | 'drop'
  | 'title'
  | 'date'
  | 'abstract'
  | 'statement'
  | 'rights'
  | 'identifier'
  | 'language'
  | 'keywords'
  | 'remark'
  | 'gap';

export interface KnownHand {
  readonly label: string;
  readonly name: string;
}

/** A person who is the same for all, or whom a pattern finds. */
export interface NamedOrFound {
  readonly name?: string;
  readonly pattern?: string;
  readonly resp?: string;
}
