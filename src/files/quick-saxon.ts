import { loadSaxonBy } from '../xml/saxon/saxon.ts';
import { loadCompiled } from './compiled-code.ts';

/** Saxon-JS asks the web by it, for documents that no stylesheet of ours may read. To load it takes a tenth of a second. */
const WEB = 'axios';

let folder: string | undefined;

/** Where what Saxon-JS was compiled to is kept in this thread; undefined where it is loaded as any module. */
export function saxonFolder(): string | undefined {
  return folder;
}

/** Has Saxon-JS loaded in half the time, once it was loaded. To be called before it is needed, in each thread. */
export function quickSaxon(cacheFolder: string): void {
  folder = cacheFolder;
  loadSaxonBy((file) => loadCompiled(file, cacheFolder, { [WEB]: {} }).exports);
}
