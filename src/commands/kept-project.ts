import type { Result } from '../diagnostic.ts';
import { editionSchema } from '../files/assets.ts';
import { hashOf } from '../files/cache.ts';
import type { Cache } from '../host.ts';
import { type Project, readProject } from '../project/project.ts';

/**
 * The settings of an edition, which are kept where nothing is wrong with them: to read them again takes long, for the whole of
 * a validator is loaded.
 *
 * @param text what edition.json holds
 * @param file its name, for messages
 */
export function keptProject(
  text: string,
  file: string,
  cache: Cache | undefined,
): Result<Project | undefined> {
  const schema = editionSchema();
  const key = JSON.stringify(['settings', hashOf(JSON.stringify(schema)), hashOf(text)]);
  const kept = cache?.get(key);
  if (kept !== undefined) return { value: JSON.parse(kept) as Project, diagnostics: [] };
  const read = readProject(text, file, schema);
  if (read.value && read.diagnostics.length === 0) cache?.put(key, JSON.stringify(read.value));
  return read;
}
