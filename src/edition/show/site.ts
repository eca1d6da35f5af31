import type { Frame } from '../../views/frame.ts';
import { sheetFailed } from '../../views/sheet-failed.ts';
import { encoded } from '../output-file.ts';
import type { PageData } from '../pages/page.ts';
import { barePage, sitePage } from '../site-page.ts';
import type { Materials, Shown } from './materials.ts';

/** A page that is not one of a record. */
export interface SiteTask {
  readonly kind: 'site';
  readonly page: PageData & { readonly kind: string };
  readonly frame: Frame;
}

/** Where the stylesheet fails the page says so. */
export function siteShown({ page, frame }: SiteTask, { messages, stylesheet }: Materials): Shown {
  try {
    return { bytes: encoded(sitePage(page, frame, messages, stylesheet('site'))), diagnostics: [] };
  } catch (error) {
    const problem = sheetFailed(`The page ${page.path}`, 'site', page.path, error);
    return { bytes: encoded(barePage(page.title, problem.message)), diagnostics: [problem] };
  }
}
