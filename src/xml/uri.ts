const PARTS = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

/** Resolves a reference against a base (RFC 3986 section 5.2), which may itself be relative: the path of a file. */
export function resolveUri(reference: string, base: string): string {
  const [, scheme, authority, path = '', query] = PARTS.exec(reference) ?? [];
  if (scheme !== undefined) return reference;
  const [, baseScheme, baseAuthority, basePath = '', baseQuery] = PARTS.exec(base) ?? [];
  if (authority !== undefined) return compose(baseScheme, authority, withoutDots(path), query);
  if (path === '') return compose(baseScheme, baseAuthority, basePath, query ?? baseQuery);
  const merged = path.startsWith('/')
    ? path
    : baseAuthority !== undefined && basePath === ''
      ? `/${path}`
      : basePath.slice(0, basePath.lastIndexOf('/') + 1) + path;
  return compose(baseScheme, baseAuthority, withoutDots(merged), query);
}

function compose(
  scheme: string | undefined,
  authority: string | undefined,
  path: string,
  query: string | undefined,
): string {
  return (
    (scheme === undefined ? '' : `${scheme}:`) +
    (authority === undefined ? '' : `//${authority}`) +
    path +
    (query === undefined ? '' : `?${query}`)
  );
}

function withoutDots(path: string): string {
  const absolute = path.startsWith('/');
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '..') {
      const above = kept.at(-1);
      if (above !== undefined && above !== '..' && !(absolute && kept.length === 1)) kept.pop();
      else if (!absolute) kept.push('..');
      if (last) kept.push('');
    } else if (segment !== '.') kept.push(segment);
    else if (last) kept.push('');
  }
  return kept.join('/');
}
