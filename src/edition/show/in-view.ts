import type { Result } from '../../diagnostic.ts';
import type { Entry } from '../../document/entries.ts';
import type { TeiDocument } from '../../document/tei.ts';
import { type Page, type Rendered, render } from '../../views/render.ts';
import { type View, views } from '../../views/view.ts';
import type { Materials } from './materials.ts';

/** A record in a view by its name; where it can’t be read, why. `page` is what surrounds it: nothing, in a book. */
export async function inView(
  { value: document, diagnostics }: Result<TeiDocument | undefined>,
  entries: readonly Entry[],
  name: View['name'],
  { messages, stylesheet }: Materials,
  page: Page = {},
): Promise<Result<Rendered | undefined>> {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view ${name}`);
  if (!document) return { value: undefined, diagnostics };
  return render(document, entries, view, stylesheet(name), messages, page);
}
