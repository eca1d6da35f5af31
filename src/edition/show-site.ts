import type { Frame } from '../views/frame.ts';
import { encoded } from './output-file.ts';
import type { PageData } from './pages/page.ts';
import type { Materials } from './show.ts';
import { sitePage } from './site-page.ts';

/** A page that is not one of a record. */
export interface SiteTask {
  readonly kind: 'site';
  readonly page: PageData & { readonly kind: string };
  readonly frame: Frame;
}

export function siteBytes({ page, frame }: SiteTask, { messages, stylesheet }: Materials): Uint8Array {
  return encoded(sitePage(page, frame, messages, stylesheet('site')));
}
