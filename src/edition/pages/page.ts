import type { Messages } from '../../project/messages.ts';
import type { Project } from '../../project/project.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Framed } from '../frame.ts';

/** What the pages of an edition are made from. */
export interface Site {
  readonly project: Project;
  readonly catalogue: Catalogue;
  /** The words of the interface. */
  readonly messages: Messages;
  /** The books that are made beside the pages, by their paths. */
  readonly books: readonly { readonly path: string; readonly title: string }[];
  /** Whether there is a description of the schema that the records follow. */
  readonly hasGuidelines: boolean;
}

/** A page as a value: xslt/site.xsl makes HTML of it. */
export interface PageData {
  /** From the top of the edition, with `/`. */
  readonly path: string;
  readonly title: string;
  /** In the navigation, where the title says more than that. */
  readonly navigatedAs?: string;
  /** In a sentence, for search engines. */
  readonly description?: string | undefined;
  /** What xslt/pages/KIND.xsl shows, as plain values: texts, numbers, lists and objects of them. Addresses are from the top of the edition. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the frame of this page has of its own: scripts, links, metadata. */
  readonly frame?: Partial<Omit<Framed, 'path'>>;
}

/** A kind of page: its examples are its tests. */
export interface PageKind {
  readonly name: string;
  /** Whether its first page stands in the navigation. */
  readonly navigated: boolean;
  pages(site: Site): readonly PageData[];
}

/** Pages that every page leads to. */
export type Navigation = readonly Pick<PageData, 'path' | 'title'>[];
