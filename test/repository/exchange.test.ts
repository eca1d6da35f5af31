import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Broken, exchange } from '../../src/repository/exchange.ts';

const PIECE = Buffer.alloc(256 * 1024);
let server: Server;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

async function* pieces(count: number) {
  for (let sent = 0; sent < count; sent++) yield PIECE;
}

describe('A request', () => {
  it('that is answered before all of it is sent is over with the answer', async () => {
    const address = await serve((_, response) => {
      response.writeHead(413, { 'Content-Type': 'application/json' }).end('{"message":"Too large"}');
    });
    const headers = { 'Content-Length': PIECE.length * 4000 };
    let sent = 0;
    const asked = exchange(20_000)({
      ...{ method: 'PUT', address, headers, body: () => pieces(4000) },
      progress: (bytes) => {
        sent = bytes;
      },
    });
    const answer = await asked.catch((error: unknown) => error);
    // Whether the answer or the end of the connection comes first is up to the system.
    if (!(answer instanceof Error))
      expect(answer).toMatchObject({ status: 413, text: '{"message":"Too large"}' });
    expect(sent).toBeLessThan(PIECE.length * 4000);
  });

  it('that nobody takes is given up, and leaves no clock running', async () => {
    let taken = () => {};
    const connected = new Promise<void>((done) => {
      taken = done;
    });
    const address = await serve(() => taken());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const headers = { 'Content-Length': PIECE.length * 400 };
      const asked = exchange(1000)({ method: 'PUT', address, headers, body: () => pieces(400) });
      const failed = expect(asked).rejects.toThrow('there was no answer in time');
      await connected;
      // Until the connection takes no more.
      for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(1000);
      await failed;
      for (let turn = 0; turn < 5; turn++) await new Promise((next) => setImmediate(next));
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('whose answer is cut is broken, and not half an answer', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('{"half":');
      setImmediate(() => response.destroy());
    });
    await expect(exchange(20_000)({ method: 'GET', address, headers: {} })).rejects.toThrow();
  });

  it('whose answer comes drop by drop is given up', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200);
      const drops = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drops));
    });
    await expect(exchange(200)({ method: 'GET', address, headers: {} })).rejects.toThrow(Broken);
  });

  it('of which a piece can’t be read ends with the reason', async () => {
    const address = await serve((request) => request.resume());
    const failing = async function* () {
      yield PIECE;
      throw new Error('The disk is gone');
    };
    const asked = exchange(20_000)({ method: 'PUT', address, headers: {}, body: failing });
    await expect(asked).rejects.toThrow('The disk is gone');
  });
});
