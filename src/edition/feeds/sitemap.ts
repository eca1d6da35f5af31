import { xmlbuilder } from '../../xml/xmlbuilder.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** A file holds no more addresses (sitemaps.org, protocol 0.9). */
const ADDRESSES = 50_000;

/** A page by its whole address, and when it was last changed, in W3C form. */
export interface Listed {
  readonly url: string;
  readonly changed?: string;
}

/**
 * The list of all pages for search engines (sitemaps.org, protocol 0.9): sitemap.xml, or where there are very many pages an index of
 * that name and sitemap-1.xml, sitemap-2.xml …
 *
 * @param top the address of the edition, with `/` at its end
 */
export function sitemap(
  pages: readonly Listed[],
  top: string,
  limit = ADDRESSES,
): readonly { readonly path: string; readonly text: string }[] {
  if (pages.length <= limit) return [{ path: 'sitemap.xml', text: list('urlset', 'url', pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / limit) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: list('urlset', 'url', pages.slice(index * limit, (index + 1) * limit)),
  }));
  const index = parts.map(({ path }) => ({ url: top + path }));
  return [{ path: 'sitemap.xml', text: list('sitemapindex', 'sitemap', index) }, ...parts];
}

function list(root: string, item: string, listed: readonly Listed[]): string {
  const document = xmlbuilder().create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, root);
  for (const { url, changed } of listed) {
    const element = document.ele(item).ele('loc').txt(url).up();
    if (changed !== undefined) element.ele('lastmod').txt(changed);
  }
  return `${document.end({ prettyPrint: true })}\n`;
}
