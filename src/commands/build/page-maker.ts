import { readTei } from '../../document/tei.ts';
import type { Materials, Shown } from '../../edition/show/materials.ts';
import type { PageTask } from '../../edition/show/show.ts';
import type { Show } from '../../edition/workshop.ts';
import { bookStyle, compiledAs, compiledStylesheets, pdfDesignFiles } from '../../files/assets.ts';
import { hashOf } from '../../files/cache.ts';
import { failure } from '../../files/failure.ts';
import { readBytes } from '../../files/read.ts';
import type { Messages } from '../../project/messages.ts';
import type { Stylesheet } from '../../xml/transform.ts';

/** What pages are made with, in whichever thread. */
export interface PageWork {
  readonly messages: Messages;
  /** The stylesheets of the edition that stand in for those of this package, by name: the text of their SEF. */
  readonly stylesheets: ReadonlyMap<string, string>;
  /** Fonts of the edition, for print. */
  readonly fonts: readonly Uint8Array[];
}

/** Makes pages from files of the disk. What it needs for that, which takes long to load, it loads with the first page. */
export function pageMaker(work: PageWork): Show {
  let made: Promise<Show> | undefined;
  return async (task: PageTask): Promise<Shown> => {
    made ??= load(work);
    return (await made)(task);
  };
}

async function load({ messages, stylesheets, fonts }: PageWork): Promise<Show> {
  const [{ show }, { loadStylesheet }] = await Promise.all([
    import('../../edition/show/show.ts'),
    import('../../xml/transform.ts'),
  ]);
  const loaded = new Map<string, Stylesheet>();
  const stylesheet = (name: string) => {
    const own = stylesheets.get(name);
    const as = own === undefined ? compiledAs(name) : name;
    const known = loaded.get(as);
    if (known) return known;
    const made = loadStylesheet(as, own ?? compiledStylesheets([name]).value.get(name) ?? '');
    loaded.set(as, made);
    return made;
  };
  let press: ReturnType<Materials['press']> | undefined;
  const materials: Materials = {
    ...{ messages, stylesheet, read, image, design: pdfDesignFiles, bookStyle },
    press: () => {
      press ??= import('../../views/pdf/press.ts').then(({ openPress }) => openPress(fonts));
      return press;
    },
  };
  return (task) => show(task, materials);
}

const image: Materials['image'] = (file) => readBytes(file).value;

const read: Materials['read'] = (file, hash) => {
  const { value: bytes, diagnostics } = readBytes(file);
  if (!bytes) return { value: undefined, diagnostics };
  if (hashOf(bytes) === hash) return { value: readTei(bytes, file).value, diagnostics: [] };
  const message = 'The file was changed by another program while the edition was made';
  return {
    value: undefined,
    diagnostics: [failure('edition/changed-meanwhile', file, message, 'Run the command again.')],
  };
};
