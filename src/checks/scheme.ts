/** What keeps an address of the web from being one; `message` follows it. */
export interface AddressProblem {
  readonly message: string;
  readonly hint: string;
  /** What was most likely meant, and whether it is the same address in any case. */
  readonly write?: string;
  readonly safe?: boolean;
}

/** After which a / makes an address of what could be the name of a file. */
const DOMAIN = /^(?:[a-z\d-]+\.)+(?:com|edu|eu|gov|info|int|net|org)(?::\d+)?\//i;
const WWW = /^www\.[a-z\d-]+\./i;
const NO_COLON = /^(https?)[;.,]?(?:\/\/|\\\\):?(?=[^/\\])/i;

/** What is an address of the web but for its beginning; it may be the path of a file all the same. */
export function withoutScheme(token: string): AddressProblem | undefined {
  const [start, scheme] = NO_COLON.exec(token) ?? [];
  if (start !== undefined) {
    const write = `${scheme}://${token.slice(start.length)}`;
    return {
      message: `begins with “${start}”; “${scheme}://” was expected`,
      hint: `Write “${write}”.`,
      write,
    };
  }
  if (!DOMAIN.test(token) && !WWW.test(token)) return undefined;
  return {
    message: 'looks like an address of the web, but begins with no scheme: https:// was expected',
    hint: `Without it this is the path of a file, and there is none. Write “https://${token}”, and try it in a browser.`,
    write: `https://${token}`,
  };
}
