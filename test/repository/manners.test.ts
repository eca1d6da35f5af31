import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Editor, editor } from './journeys.ts';
import { type StandIn, standIn } from './stand-in.ts';

let server: StandIn;
let who: Editor;

beforeEach(async () => {
  server = await standIn();
  who = editor(server);
});
afterEach(() => server.end());

describe('A repository is left alone', () => {
  it('for as long as it says, in seconds', async () => {
    server.fault = (_, count) =>
      count === 0 ? { status: 429, headers: { 'Retry-After': '42' } } : undefined;
    await who.send();
    expect(who.pauses).toEqual([42_000]);
    expect(who.steps.some((step) => step.includes('going on in 42 seconds'))).toBe(true);
  });

  it('until the date that it says, seen from the date of its answer', async () => {
    const headers = { 'Retry-After': 'Mon, 21 Sep 2026 14:15:00 GMT', Date: 'Mon, 21 Sep 2026 14:13:20 GMT' };
    server.fault = (_, count) => (count === 0 ? { status: 429, headers } : undefined);
    await who.send();
    expect(who.pauses).toEqual([100_000]);
  });

  it('until its limit is reset, as soon as no request remains', async () => {
    const headers = {
      'X-RateLimit-Limit': '100',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': '1790000060',
      Date: 'Mon, 21 Sep 2026 14:13:20 GMT',
    };
    server.headers = (count) => (count === 0 || count === 3 ? headers : {});
    expect((await who.send()).value?.as).toBe('draft');
    expect(who.pauses).toEqual([60_000, 60_000]);
  });

  it('not at all, where requests remain', async () => {
    server.headers = () => ({ 'X-RateLimit-Remaining': '1', 'X-RateLimit-Reset': '1790000060' });
    await who.send();
    expect(who.pauses).toEqual([]);
  });

  it('for a while, where it says when in seconds from now', async () => {
    const headers = { 'X-RateLimit-Reset': '12' };
    server.fault = (_, count) => (count === 0 ? { status: 429, headers } : undefined);
    await who.send();
    expect(who.pauses).toEqual([12_000]);
  });

  it('a little longer each time, where it fails and says nothing', async () => {
    server.fault = (_, count) => (count > 0 && count < 4 ? { status: 500 } : undefined);
    await who.send();
    expect(who.pauses).toEqual([1000, 2000, 4000]);
  });
});
