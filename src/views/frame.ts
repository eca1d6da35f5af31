/** What surrounds every page: xslt/modules/frame.xsl shows it. Addresses are relative to the page. */
export interface Frame {
  /** The title of the edition. */
  readonly edition: string;
  /** The way up to the top of the edition: `../../`, or nothing. */
  readonly top: string;
  /** From the top of the edition. */
  readonly path: string;
  readonly navigation: readonly NavigationLink[];
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  /** Metadata of the page, as `<meta name="…" content="…">`. */
  readonly metadata: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly PageLink[];
  /** Of schema.org, as JSON-LD without any `<`. */
  readonly jsonLd: string | undefined;
  readonly editors: readonly string[];
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
  readonly licence: { readonly name: string; readonly target: string } | undefined;
  /** The address of an image before the title of the edition. */
  readonly logo?: string;
  /** A line beside the title, and a paragraph at the foot. */
  readonly header?: string;
  readonly footer?: string;
}

export interface NavigationLink {
  readonly href: string;
  readonly title: string;
  readonly current: boolean;
}

/** A `<link>` of the head: canonical, alternate, next, prev, license. */
export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}
