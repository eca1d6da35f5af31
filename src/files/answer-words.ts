// What servers and the net answer, in an editor’s words.

const STATES: ReadonlyMap<number, string> = new Map([
  [401, 'who asks has to log in'],
  [403, 'it is not for everybody'],
  [429, 'it was asked too often'],
  [500, 'it has failed'],
  [503, 'it is overloaded or being mended'],
]);

/** `503, it is overloaded or being mended` */
export function meaning(status: number): string {
  const words = STATES.get(status);
  return words === undefined ? String(status) : `${status}, ${words}`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'there is no server of this name'],
  ['EAI_AGAIN', 'the name of the server can’t be looked up now'],
  ['ECONNREFUSED', 'the server refuses to be asked'],
  ['ECONNRESET', 'the server broke off'],
  ['UND_ERR_SOCKET', 'the server broke off'],
  ['EHOSTUNREACH', 'there is no way to the server'],
  ['ENETUNREACH', 'there is no way to the server'],
  ['ETIMEDOUT', 'there was no answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'there was no answer in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'there was no answer in time'],
  ['CERT_HAS_EXPIRED', 'the certificate of the server has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate of the server is that of another one'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody vouches for the certificate of the server'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'nobody vouches for the certificate of the server'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'nobody vouches for the certificate of the server'],
]);

/** `fetch` says only that it failed; what happened is the cause. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

function codeOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

const isLate = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

/** Whether it would be no use to ask in another way. */
export function isFinal(error: unknown): boolean {
  return isLate(error) || ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'].includes(codeOf(error));
}

/** Why there was no answer. */
export function why(error: unknown): string {
  if (isLate(error)) return 'there was no answer in time';
  const cause = causeOf(error);
  return (
    REASONS.get(codeOf(error)) ??
    (cause instanceof Error && cause.message !== '' ? cause.message : String(error))
  );
}
