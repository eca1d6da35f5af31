import { CONTENTS, type Described } from './contents.ts';
import { type Entity, ref } from './crate-entity.ts';
import { mediaType } from './media-types.ts';

/** The address of a file as an IRI (RO-Crate 1.2, “Encoding file paths”). */
function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Files as entities in their folders; `top` is what the crate has for its parts. */
export function tree(files: readonly Described[]) {
  const parts = new Map<string, string[]>([['', []]]);
  const folder = (path: string): string[] => {
    const known = parts.get(path);
    if (known) return known;
    const made: string[] = [];
    parts.set(path, made);
    folder(path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)).push(path);
    return made;
  };
  for (const { path } of files) folder(path.slice(0, path.lastIndexOf('/') + 1)).push(path);
  const about = (path: string) => CONTENTS.find((each) => each.path === path)?.about;
  const folders = [...parts].filter(([path]) => path !== '');
  return {
    top: (parts.get('') ?? []).map((path) => ref(address(path))),
    entities: [
      ...folders.map(
        ([path, inside]): Entity => ({
          '@id': address(path),
          '@type': 'Dataset',
          name: path.slice(0, -1),
          description: about(path),
          hasPart: inside.map((each) => ref(address(each))),
        }),
      ),
      ...files.map(
        ({ path, size, sha256 }): Entity => ({
          '@id': address(path),
          '@type': 'File',
          name: path,
          description: about(path),
          encodingFormat: mediaType(path),
          contentSize: String(size),
          sha256,
        }),
      ),
    ],
  };
}
