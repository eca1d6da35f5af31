import { meaning } from '../files/answer-words.ts';
import type { RepositoryAddress } from './address.ts';
import type { Answer, Exchange, Request } from './exchange.ts';
import { duration, pauseAfter, pauseOf } from './pauses.ts';
import { busy, elsewhere, silent, strange } from './stops.ts';
import type { Token } from './token.ts';
import { unanswered } from './unanswered.ts';

/** What is asked of a repository. */
export interface Asked {
  readonly method: Request['method'];
  readonly address: string;
  readonly json?: unknown;
  readonly file?: SentFile;
  /** Whether it may be asked again where nobody knows if it was done: twice is the same as once. */
  readonly again: boolean;
}

/** Bytes that are sent as they are. */
export interface SentFile {
  readonly size: number;
  /** Each time from the beginning. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly progress: (sent: number) => void;
}

/** Whatever the answer says, but for 429, 5xx and redirections: these are dealt with. */
export type Ask = (asked: Asked) => Promise<Answer>;

/** It may have been done or not: who asked has to look. */
export class Unsure extends Error {}

export interface Manners {
  readonly address: RepositoryAddress;
  readonly token: Token;
  readonly exchange: Exchange;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly progress: (step: string) => void;
}

/** The documentation: “application/vnd.inveniordm.v1+json”; Zenodo answers in another form without it. */
const ACCEPT = 'application/vnd.inveniordm.v1+json';
/** How often is asked again where a server is overloaded or breaks off, and how long is waited first, in milliseconds. */
const TRIES = 5;
const FIRST_PAUSE = 1000;
/** How often a server may say that it was asked too often, one after the other, and for how long it may want to be left alone. */
const PATIENT = 10;
const LONGEST = 15 * 60_000;
const STEPS = 5;
const LEADS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks one repository and no other server: neither a link nor a redirection takes the token elsewhere. Waits where it says so
 * (429) and where it has failed (5xx), and asks again, both a bounded number of times.
 */
export function asking({ address: { origin, host }, token, exchange, wait, progress }: Manners): Ask {
  let rest = 0;

  async function pause(milliseconds: number, words: string): Promise<void> {
    progress(`${host} ${words}: going on in ${duration(milliseconds)}`);
    await wait(milliseconds);
  }

  async function send({ method, address, json, file }: Asked): Promise<Answer> {
    if (rest > 0) await pause(rest, 'was asked often');
    rest = 0;
    const text = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
    const length = file?.size ?? text?.length ?? (method === 'POST' || method === 'PUT' ? 0 : undefined);
    const type = file ? 'application/octet-stream' : 'application/json';
    const answer = await exchange({
      method,
      address,
      headers: {
        Accept: ACCEPT,
        Authorization: token.header(),
        'User-Agent': 'tei-edition',
        ...(file || text ? { 'Content-Type': type } : {}),
        ...(length === undefined ? {} : { 'Content-Length': length }),
      },
      ...(text && { body: () => [text] }),
      ...(file && { body: file.bytes, progress: file.progress }),
    });
    const longer = pauseAfter(answer);
    if (longer !== undefined && longer <= LONGEST) rest = longer;
    return answer;
  }

  /** With what it leads on to, on the same server. */
  async function follow(asked: Asked): Promise<Answer> {
    let at = asked.address;
    for (let step = 0; step <= STEPS; step++) {
      if (!isOf(origin, at)) throw elsewhere(at, host);
      const answer = await send({ ...asked, address: at });
      const location = answer.header('location');
      if (!LEADS_ON.has(answer.status) || location === undefined) return answer;
      if (!URL.canParse(location, at)) throw strange(asked.address, host);
      at = new URL(location, at).href;
      // What is sent by these would become another request (RFC 9110, 15.4).
      const keeps = asked.method === 'GET' || answer.status === 307 || answer.status === 308;
      if (!keeps) throw isOf(origin, at) ? strange(asked.address, host) : elsewhere(at, host);
    }
    throw strange(asked.address, host);
  }

  return async (asked) => {
    let [failures, refusals] = [0, 0];
    for (;;) {
      const answer = await follow(asked).catch(unanswered);
      if ('why' in answer) {
        const { why, when } = answer;
        if (!asked.again && when === 'sent') throw new Unsure(why);
        if (++failures === TRIES || when === 'never') throw silent(asked.address, host, why);
        await pause(backOff(failures), 'does not answer');
      } else if (answer.status === 429) {
        const longer = pauseOf(answer) ?? backOff(++failures + 2);
        if (longer > LONGEST || ++refusals === PATIENT) throw busy(asked.address, host, longer);
        rest = 0;
        await pause(Math.max(longer, FIRST_PAUSE), 'was asked often');
      } else if (answer.status >= 500) {
        const words = `the server answered ${meaning(answer.status)}`;
        if (!asked.again) throw new Unsure(words);
        const longer = pauseOf(answer) ?? 0;
        if (++failures === TRIES || longer > LONGEST) throw silent(asked.address, host, words);
        await pause(Math.max(longer, backOff(failures)), 'has failed');
      } else return answer;
    }
  };
}

/** 1, 2, 4, 8 seconds … */
export function backOff(failures: number): number {
  return FIRST_PAUSE * 2 ** (failures - 1);
}

/** Whether an address is one of this server: the same protocol, host and port (RFC 6454, section 4). */
export function isOf(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === origin;
}
