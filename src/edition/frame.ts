import type { Project } from '../project/project.ts';
import type { Frame, PageLink } from '../views/frame.ts';
import { address, up } from './addresses.ts';
import { onSite } from './site-address.ts';
import { hasThemeCss, OWN } from './theme/theme-css.ts';

/** What differs from page to page. */
export interface Framed {
  readonly path: string;
  /** The path of the page in the navigation that this one belongs to. */
  readonly section?: string;
  readonly scripts?: readonly string[];
  readonly metadata?: Frame['metadata'];
  readonly links?: readonly PageLink[];
  readonly jsonLd?: string;
  /** Instead of that of the edition; undefined where the foot of the page is to name none. */
  readonly licence?: Frame['licence'];
}

export const STYLESHEET = 'assets/edition.css';

/** Scripts of every page, from the top of the edition. */
const SCRIPTS: readonly string[] = ['assets/print.js'];

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
  const { theme = {} } = project;
  return {
    edition: project.title,
    top,
    path: page.path,
    navigation: navigation.map(({ path, title }) => ({ href: top + path, title, current: path === section })),
    stylesheets: stylesheetsOf(project).map((path) => top + path),
    scripts: [...SCRIPTS, ...(page.scripts ?? [])].map((path) => top + path),
    metadata: page.metadata ?? [],
    links: [...canonical(project, page.path), ...(page.links ?? [])],
    jsonLd: page.jsonLd,
    editors: project.editors.map(({ name }) => name),
    publisher: project.publisher,
    rights: project.rights,
    licence: 'licence' in page ? page.licence : project.licence,
    ...(theme.logo !== undefined && { logo: top + ownAsset(theme.logo) }),
    ...(theme.header !== undefined && { header: theme.header }),
    ...(theme.footer !== undefined && { footer: theme.footer }),
  };
}

/** The one address of a page, wherever a copy of it lies (RFC 6596). Views are different texts: each has its own. */
function canonical(project: Project, path: string): readonly PageLink[] {
  const href = onSite(project, path);
  return href === undefined ? [] : [{ rel: 'canonical', href }];
}

/** The style sheets of every page, from the top of the edition: the last one wins. */
export function stylesheetsOf({ theme = {} }: Project): readonly string[] {
  return [
    STYLESHEET,
    ...(hasThemeCss(theme) ? ['assets/theme.css'] : []),
    ...(theme.css === undefined ? [] : [ownAsset(theme.css)]),
  ];
}

/** Where a file of the editor lies, by its path from the folder of the edition. */
const ownAsset = (path: string) => `assets/${OWN}/${address(path)}`;
