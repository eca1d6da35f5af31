import { foldPath } from '../../edition/on-disk.ts';

/** One spelling for names that look alike: é as one character or as two. */
export const sameText = (path: string) => path.normalize('NFC');

/** Names of Windows for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;
const LONGEST = 255;

/** Why a file can’t have this name on every system; undefined where it can. */
export function unportable(path: string): string | undefined {
  for (const part of path.split('/')) {
    if (DEVICE.test(part.replace(/[ .]+$/, ''))) return `“${part}” is the name of a device on Windows`;
    const sign = /[<>:"|?*\p{Cc}]/u.exec(part);
    if (sign) return `“${part}” holds a sign that no name has on Windows`;
    if (/[. ]$/.test(part))
      return `“${part}” ends in ${part.endsWith('.') ? 'a dot' : 'a space'}, which Windows drops`;
    if (Buffer.byteLength(part) > LONGEST) return `“${part.slice(0, 20)}…” is longer than ${LONGEST} bytes`;
  }
  return undefined;
}

/** Files that systems make by themselves and change when they like. */
export const isSystemFile = (path: string) =>
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(path) ||
  /(?:^|\/)(?:__MACOSX|\.Trashes|\.Spotlight-V100|\$RECYCLE\.BIN)(?:\/|$)/i.test(path);

/** Groups of paths, files and the folders above them, that are one and the same on some disks. */
export function collisions(paths: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const path of paths) {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const part = path.slice(0, end);
      if (seen.has(part)) break;
      seen.add(part);
      const key = foldPath(part);
      const group = groups.get(key);
      if (group) group.add(part);
      else groups.set(key, new Set([part]));
    }
  }
  // Where folders are told, what lies in them is not told again.
  const several = [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group]);
  const told = new Set(several.flat());
  return several.filter((group) => !group.every((path) => told.has(path.slice(0, path.lastIndexOf('/')))));
}
