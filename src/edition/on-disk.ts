/** Equal for paths that are one file where case or Unicode normalisation doesn’t count: macOS, Windows. */
export function foldPath(path: string): string {
  if (!/[^ -~]/.test(path)) return path.toLowerCase();
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}

/** Names that Windows keeps for devices, with any extension (Microsoft, “Naming Files, Paths, and Namespaces”). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?: *\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: names may hold them elsewhere
const SIGN = /[<>:"|?*\\\u0000-\u001f]/;

export const isDevice = (name: string): boolean => DEVICE.test(name);

/** Why Windows can’t hold a path with `/` between its parts, or undefined: “aux.xml” is the name of a device there. */
export function unheldByWindows(path: string): string | undefined {
  for (const part of path.split('/')) {
    if (isDevice(part)) return `“${part}” is the name of a device there`;
    const sign = SIGN.exec(part)?.[0];
    if (sign !== undefined) return `“${sign}” can’t stand in a name there`;
    if (/[. ]$/.test(part))
      return `a ${part.endsWith('.') ? 'dot' : 'space'} at the end of “${part}” is dropped there`;
  }
  return undefined;
}

/** Gives each path that is asked for once: where two would be one file on some disk, the later one has a number, `kim~2.html`. */
export function ownPaths(): (path: string) => string {
  const taken = new Map<string, number>();
  return (path) => {
    const key = foldPath(path);
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    return number === 1 ? path : path.replace(/(?:\.[^./]*)?$/, (extension) => `~${number}${extension}`);
  };
}
