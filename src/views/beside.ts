/** What an edition adds to the page of a record: xslt/modules/beside.xsl shows it. Addresses are relative to the page. */
export interface Beside {
  readonly citation: {
    readonly text: string;
    /** The same in pieces, where some of it is written from right to left. */
    readonly pieces?: readonly { readonly text: string; readonly isolated?: true }[] | undefined;
    /** Files of the same citation, for reference managers. */
    readonly forms: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  };
  readonly downloads: readonly {
    readonly what: 'tei' | 'text' | 'pdf-diplomatic' | 'pdf-reading';
    readonly type: string;
    readonly href: string;
  }[];
  /** Where the images of the record are, by the addresses that it gives; those that are there. */
  readonly images: Readonly<Record<string, string>>;
  /** What references lead to in other records of the edition, by the pointer: the folder of its pages, and the anchor. */
  readonly records: Readonly<Record<string, { readonly folder: string; readonly id: string }>>;
  /** The page of each register entry, by the pointer of the record that leads to it. */
  readonly entries: Readonly<Record<string, EntryLink>>;
}

export interface EntryLink {
  readonly href: string;
  /** How often this record names it. */
  readonly mentions: number;
}
