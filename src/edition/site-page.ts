import type { Messages } from '../project/messages.ts';
import type { Frame } from '../views/frame.ts';
import { escapeText } from '../xml/serialise.ts';
import { compose, holdWords, type Stylesheet, toHtml } from '../xml/transform.ts';
import type { PageData } from './pages/page.ts';

const ED = 'urn:tei-edition';

/** HTML of a page that is not one of a record: xslt/site.xsl shows it by its kind. */
export function sitePage(
  page: PageData & { readonly kind: string },
  frame: Frame,
  messages: Messages,
  stylesheet: Stylesheet,
): string {
  const parameters = {
    [`Q{${ED}}page`]: page,
    [`Q{${ED}}frame`]: frame,
    [`Q{${ED}}messages`]: holdWords(messages),
  };
  return `${toHtml(compose(stylesheet, parameters))}\n`;
}

/** A page without a frame: for when the stylesheet that makes frames has failed. */
export function barePage(title: string, words: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="UTF-8"><title>${escapeText(title)}</title></head><body><main><h1>${escapeText(title)}</h1><p>${escapeText(words)}</p></main></body></html>\n`;
}

/** A page with HTML that is made elsewhere in the middle of it, or at the end where a stylesheet of the edition makes no middle. */
export function withContent(page: string, content: string): string {
  const [start, end] = [/<main\b[^>]*>/.exec(page), page.lastIndexOf('</main>')];
  if (!start || end < 0) return page + content;
  return page.slice(0, start.index + start[0].length) + content + page.slice(end);
}
