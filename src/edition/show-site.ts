import type { Diagnostic } from '../diagnostic.ts';
import type { Frame } from '../views/frame.ts';
import { encoded } from './output-file.ts';
import type { PageData } from './pages/page.ts';
import type { Materials, Shown } from './show.ts';
import { barePage, sitePage } from './site-page.ts';

/** A page that is not one of a record. */
export interface SiteTask {
  readonly kind: 'site';
  readonly page: PageData & { readonly kind: string };
  readonly frame: Frame;
}

/** An edition may have a site.xsl of its own: where that fails, its page says so. */
export function siteShown({ page, frame }: SiteTask, { messages, stylesheet }: Materials): Shown {
  try {
    return { bytes: encoded(sitePage(page, frame, messages, stylesheet('site'))), diagnostics: [] };
  } catch (error) {
    const message = `The page ${page.path} could not be made: ${error instanceof Error ? error.message : String(error)}`;
    const problem: Diagnostic = {
      code: 'view/failed',
      severity: 'error',
      message,
      location: { file: page.path },
      hint: 'This is a fault of the stylesheet site.xsl. Mend it; if the edition has none of its own, please report it.',
    };
    return { bytes: encoded(barePage(page.title, message)), diagnostics: [problem] };
  }
}
