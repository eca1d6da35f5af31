import type { Messages } from '../project/messages.ts';
import type { Frame } from '../views/frame.ts';
import { compose, type Stylesheet, toHtml } from '../xml/transform.ts';
import type { PageData } from './pages/page.ts';

const ED = 'urn:tei-edition';

/** HTML of a page that is not one of a record: xslt/site.xsl shows it by its kind. */
export function sitePage(
  page: PageData & { readonly kind: string },
  frame: Frame,
  messages: Messages,
  stylesheet: Stylesheet,
): string {
  const parameters = { [`Q{${ED}}page`]: page, [`Q{${ED}}frame`]: frame, [`Q{${ED}}messages`]: messages };
  return `${toHtml(compose(stylesheet, parameters))}\n`;
}

/** A page with HTML that is made elsewhere in the middle of it. */
export function withContent(page: string, content: string): string {
  const [start, end] = [/<main\b[^>]*>/.exec(page), page.lastIndexOf('</main>')];
  if (!start || end < 0) throw new Error('The page has no main element');
  return page.slice(0, start.index + start[0].length) + content + page.slice(end);
}
