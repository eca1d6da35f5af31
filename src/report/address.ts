const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;
const DRIVE = /^\/?[A-Za-z]:\//;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A path as a program for repositories of code expects it: with slashes, without `./` and steps back that lead nowhere.
 * No name of a file that is kept on more than one system has a backslash in it. An address on the web stays as it is.
 */
export function tidyPath(path: string): string {
  if (ADDRESS.test(path)) return path;
  const steps: string[] = [];
  const slashed = path.replaceAll('\\', '/');
  for (const step of slashed.split('/')) {
    if (step === '' || step === '.') continue;
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..') steps.pop();
    else if (step !== '..' || !slashed.startsWith('/')) steps.push(step);
  }
  const root = slashed.startsWith('/') ? '/' : '';
  return `${root}${steps.join('/')}` || '.';
}

/**
 * A path as a URI reference (RFC 3986): relative where the path is, else `file:`. What is no path but an address stays
 * one.
 */
export function uriOf(path: string): string {
  if (ADDRESS.test(path) && URL.canParse(path)) return new URL(path).href;
  const tidy = tidyPath(path);
  const encoded = tidy
    .replace(LONE_SURROGATE, '\uFFFD')
    .split('/')
    .map((step) => encodeURIComponent(step).replace(/[!'()*]/g, percent))
    .join('/');
  if (DRIVE.test(tidy)) return `file:///${encoded.replace('%3A', ':').replace(/^\//, '')}`;
  return tidy.startsWith('/') ? `file://${encoded}` : encoded;
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
