import { request as askByHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as askByHttps } from 'node:https';

/** One request of HTTP (RFC 9110). */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly address: string;
  readonly headers: Readonly<Record<string, string | number>>;
  /** What is sent with it, each time from the beginning; its length stands in the headers. */
  readonly body?: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** How many bytes have been sent. */
  readonly progress?: (sent: number) => void;
}

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

export type Exchange = (request: Request) => Promise<Answer>;

/** No answer came, or not all of it; whether the server did what was asked nobody knows. */
export class Broken extends Error {}

/** No answer of these servers is longer, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Sends requests and reads whole answers; nothing is followed and nothing sent twice. What is sent is never held as a whole.
 *
 * @param patience in milliseconds: how long nothing may happen, and how long an answer may take from its first byte to its last
 */
export function exchange(patience: number): Exchange {
  return ({ method, address, headers, body, progress }) =>
    new Promise((done, fail) => {
      const ask = address.startsWith('https:') ? askByHttps : askByHttp;
      const asked = ask(address, { method, headers, agent: false });
      const late = () => asked.destroy(new Broken('there was no answer in time'));
      let watch = setTimeout(late, patience);
      let isOver = false;
      const goOn = () => {
        clearTimeout(watch);
        // A piece that waited for room goes on when the connection is closed.
        if (!isOver) watch = setTimeout(late, patience);
      };
      const end = (settle: () => void) => {
        isOver = true;
        clearTimeout(watch);
        settle();
        asked.destroy();
      };
      asked.on('response', (response) => {
        goOn();
        read(response).then(
          (text) => end(() => done(answerOf(response, text))),
          (error: unknown) => end(() => fail(error)),
        );
      });
      asked.on('error', (error) => end(() => fail(error)));
      asked.on('close', () => end(() => fail(new Broken('the server broke off'))));
      if (!body) {
        asked.end();
        return;
      }
      const sent = (bytes: number) => {
        goOn();
        progress?.(bytes);
      };
      write(asked, body(), sent).catch((error: unknown) => end(() => fail(error)));
    });
}

/** Ends as soon as the server has answered or broken off: then it reads no more. */
async function write(
  asked: ClientRequest,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sent: (bytes: number) => void,
): Promise<void> {
  let isOver = asked.destroyed;
  asked.once('response', () => {
    isOver = true;
  });
  asked.once('close', () => {
    isOver = true;
  });
  let bytes = 0;
  for await (const piece of body) {
    if (isOver) return;
    if (!asked.write(piece)) await roomAgain(asked);
    bytes += piece.length;
    sent(bytes);
  }
  asked.end();
}

function roomAgain(asked: ClientRequest): Promise<void> {
  return new Promise((done) => {
    const events = ['drain', 'response', 'close'] as const;
    const end = () => {
      for (const event of events) asked.off(event, end);
      done();
    };
    for (const event of events) asked.once(event, end);
    if (asked.destroyed) end();
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    size += piece.length;
    if (size > LARGEST) throw new Broken('the answer has no end');
  }
  if (!response.complete) throw new Broken('the server broke off');
  return Buffer.concat(pieces).toString('utf8');
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, text: string): Answer {
  return {
    status: statusCode,
    text,
    header: (name) => {
      const value = headers[name.toLowerCase()];
      return typeof value === 'string' ? value : value?.[0];
    },
  };
}
