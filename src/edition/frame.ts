import type { Project } from '../project/project.ts';
import type { Frame, PageLink } from '../views/frame.ts';
import { up } from './addresses.ts';
import { onSite } from './site-address.ts';

/** What differs from page to page. */
export interface Framed {
  readonly path: string;
  /** The path of the page in the navigation that this one belongs to. */
  readonly section?: string;
  readonly scripts?: readonly string[];
  readonly metadata?: Frame['metadata'];
  readonly links?: readonly PageLink[];
  readonly jsonLd?: string;
}

export const STYLESHEET = 'assets/edition.css';

/** Scripts of every page, from the top of the edition. */
const SCRIPTS: readonly string[] = [];

/**
 * The frame of a page.
 *
 * @param navigation the pages that every page leads to, by path
 */
export function frame(
  project: Project,
  navigation: readonly { readonly path: string; readonly title: string }[],
  page: Framed,
): Frame {
  const top = up(page.path);
  const section = page.section ?? page.path;
  return {
    edition: project.title,
    top,
    path: page.path,
    navigation: navigation.map(({ path, title }) => ({ href: top + path, title, current: path === section })),
    stylesheets: [STYLESHEET].map((path) => top + path),
    scripts: [...SCRIPTS, ...(page.scripts ?? [])].map((path) => top + path),
    metadata: page.metadata ?? [],
    links: [...canonical(project, page.path), ...(page.links ?? [])],
    jsonLd: page.jsonLd,
    editors: project.editors.map(({ name }) => name),
    publisher: project.publisher,
    rights: project.rights,
    licence: project.licence,
  };
}

/** The one address of a page, wherever a copy of it lies (RFC 6596). Views are different texts: each has its own. */
function canonical(project: Project, path: string): readonly PageLink[] {
  const href = onSite(project, path);
  return href === undefined ? [] : [{ rel: 'canonical', href }];
}
