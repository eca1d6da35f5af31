/**
 * Why a path must not be followed, or undefined where it stays in the folder that it is read from: with `/` between its parts,
 * never absolute, never upwards (RFC 8493, section 5.1; APPNOTE.TXT 6.3.10, 4.4.17).
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.includes('\0')) return 'it holds the character NUL, at which some programs end a name';
  if (path.includes('\\')) return 'it holds a backslash, which Windows takes for the end of a folder’s name';
  if (path.startsWith('/')) return 'it begins at the root of the disk';
  if (/^[A-Za-z]:/.test(path)) return `it begins with the drive ${path.slice(0, 2)}`;
  const parts = path.split('/');
  if (parts.includes('..')) return 'it leads upwards, out of its folder';
  if (parts.includes('.') || parts.includes('')) return 'it has an empty part, or one that is a mere dot';
  return undefined;
}
