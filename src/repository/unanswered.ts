import { why } from '../files/answer-words.ts';
import { Broken } from './exchange.ts';

/** Why no answer came. */
export interface Unanswered {
  readonly why: string;
  /** `sent`: the server may have got it; `before`: it can’t have; `never`: nor would it another time. */
  readonly when: 'sent' | 'before' | 'never';
}

const NO_WAY: ReadonlySet<string> = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);
/** There is no such server, or nobody vouches that it is the right one. */
const WRONG_SERVER = /^ENOTFOUND$|CERT|^ERR_TLS_|^ERR_SSL_|^UNABLE_TO_VERIFY/;

/** An error of the net; any other, of the disk or of ours, is thrown again. */
export function unanswered(error: unknown): Unanswered {
  if (error instanceof Broken) return { why: error.message, when: 'sent' };
  if (!(error instanceof Error && 'code' in error) || 'path' in error) throw error;
  const code = String(error.code);
  if (WRONG_SERVER.test(code)) return { why: why(error), when: 'never' };
  return { why: why(error), when: NO_WAY.has(code) ? 'before' : 'sent' };
}
