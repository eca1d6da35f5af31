/** Where a package is sent. */
export interface RepositoryAddress {
  /** `https://zenodo.org` */
  readonly origin: string;
  /** `zenodo.org`, with the port where one is named. */
  readonly host: string;
  /** The identifier of a published record of which a new version is to be made, or of a draft that is there already. */
  readonly record?: string;
  readonly draft?: string;
}

/** `objection`: why this can’t be the address of a repository, as a sentence. */
export type ReadAddress = RepositoryAddress | { readonly objection: string };

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const TOP = /^\/(?:api\/?(?:records\/?)?)?$/;
const RECORD = /^\/(?:api\/)?records\/([\w.-]+)\/?$/;
const DRAFT = /^\/(?:uploads\/([\w.-]+)|api\/records\/([\w.-]+)\/draft)\/?$/;

/**
 * Reads the address of a repository: its front page, the page of a record there or of a draft. Plain HTTP, by which anybody
 * on the way could read the token, is for servers on this machine only (loopback, RFC 5735 and 4291).
 */
export function readAddress(given: string): ReadAddress {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(given) ? given : `https://${given}`;
  if (/\s/.test(given) || !URL.canParse(whole))
    return { objection: `“${given}” is no address of a repository: write https://zenodo.org, say.` };
  const { protocol, username, password, hostname, host, origin, pathname, search, hash } = new URL(whole);
  if (protocol !== 'https:' && protocol !== 'http:')
    return { objection: `An address of a repository begins with https://, and “${given}” does not.` };
  if (username !== '' || password !== '')
    return {
      objection:
        'An address is no place for a name or a password. The token stands in a file or in TEI_DEPOSIT_TOKEN.',
    };
  if (protocol === 'http:' && !LOOPBACK.test(hostname))
    return {
      objection: `By http:// anybody on the way could read your token: write https://${host}${pathname}.`,
    };
  if (search !== '' || hash !== '')
    return { objection: `“${given}” has more than an address of a repository: leave out all from ? or #.` };
  if (TOP.test(pathname)) return { origin, host };
  const draft = DRAFT.exec(pathname);
  if (draft) return { origin, host, draft: draft[1] ?? draft[2] ?? '' };
  const record = RECORD.exec(pathname)?.[1];
  if (record !== undefined) return { origin, host, record };
  return {
    objection: `“${given}” is no page of a repository that is known here: write ${origin}, or the address of a record or of an upload there.`,
  };
}

/**
 * The addresses by which one comes in, as the documentation has them (InvenioRDM, REST API reference, Drafts and Records);
 * from there on only links are followed.
 */
export const entrance = {
  records: ({ origin }: RepositoryAddress) => `${origin}/api/records`,
  record: ({ origin }: RepositoryAddress, id: string) => `${origin}/api/records/${id}`,
  draft: ({ origin }: RepositoryAddress, id: string) => `${origin}/api/records/${id}/draft`,
  mine: ({ origin }: RepositoryAddress) => `${origin}/api/user/records?sort=newest&size=25`,
} as const;
