import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreeing, type Editor, editor, file, Killed, killedAt, parcel } from './journeys.ts';
import { type Fault, type StandIn, type StoredRecord, standIn } from './stand-in.ts';

let server: StandIn;
let who: Editor;

beforeEach(async () => {
  server = await standIn();
  who = editor(server);
});
afterEach(() => server.end());

const all = () => [...server.records.values()];
/** One published record with each file once, as it was sent. */
function expectWhole(records: readonly StoredRecord[], context: string): void {
  expect([context, records.map(({ published }) => published)]).toEqual([context, [true]]);
  const contents = [...(records[0]?.files.values() ?? [])].map(({ key, content }) => [
    key,
    content?.bytes.toString(),
  ]);
  expect([context, contents.sort()]).toEqual([
    context,
    [
      ['1957-03-14-letter.xml', '<TEI/>'],
      ['empty.txt', ''],
      ['letters-v1.0.0.zip', 'a bag'],
    ],
  ]);
  expect(JSON.stringify(records[0]?.metadata)).not.toContain('tei-edition');
  expect(records[0]?.pids).toMatchObject({ doi: { identifier: '10.12345/r1' } });
}

/** How many requests it takes when nothing goes wrong. */
async function requestsOfOneJourney(): Promise<number> {
  const quiet = await standIn();
  await editor(quiet).send(parcel(), agreeing(editor(quiet)));
  await quiet.end();
  return quiet.requests.length;
}

/** One fault at each request in turn, each on a server of its own. */
async function atEachRequest(
  fault: Fault,
  attempt: (at: number, server: StandIn) => Promise<void>,
): Promise<void> {
  const count = await requestsOfOneJourney();
  expect(count).toBeGreaterThan(12);
  for (let at = 0; at < count; at++) {
    const fresh = await standIn();
    fresh.fault = (_, index) => (index === at ? fault : undefined);
    await attempt(at, fresh);
    await fresh.end();
  }
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a connection that is cut before anything is done', { cut: 'before' }],
  ['a connection that is cut after it was done, before the answer', { cut: 'after' }],
  ['429', { status: 429, headers: { 'Retry-After': '30' } }],
  ['500', { status: 500 }],
];

describe('Whatever goes wrong once', () => {
  it.each(FAULTS)('%s, at any request: one record is published, with each file once', async (name, fault) => {
    await atEachRequest(fault, async (at, fresh) => {
      const someone = editor(fresh);
      const { value, diagnostics } = await someone.send(parcel(), agreeing(someone));
      const context = `${name}, request ${at}: ${JSON.stringify([fresh.requests[at], diagnostics])}`;
      expect([context, value?.as]).toEqual([context, 'published']);
      expectWhole([...fresh.records.values()], context);
      expect(someone.questions.length).toBe(1);
    });
  });

  it.each(['before', 'after'] as const)(
    'a process that is killed %s a request, at any request: the next run carries on',
    async (when) => {
      const count = await requestsOfOneJourney();
      for (let at = 0; at < count; at++) {
        const fresh = await standIn();
        const someone = editor(fresh);
        const killed = someone.send(parcel(), { ...agreeing(someone), exchange: killedAt(at, when) });
        await expect(killed).rejects.toThrow(Killed);
        const context = `killed ${when} request ${at}: ${JSON.stringify(fresh.requests.at(-1))}`;
        const { value, diagnostics } = await someone.send(parcel(), agreeing(someone));
        expect([context, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([context, []]);
        expect(['published', 'unchanged']).toContain(value?.as);
        expectWhole([...fresh.records.values()], context);
        await fresh.end();
      }
    },
  );

  it.each(['before', 'after'] as const)(
    'a process that is killed %s a request of a new version: there is one new version in the end',
    async (when) => {
      const next = parcel({ version: '1.1.0', files: [file('b.zip', 'new')] });
      for (let at = 0; at < 14; at++) {
        const fresh = await standIn();
        const someone = editor(fresh);
        await someone.send(parcel(), agreeing(someone));
        await someone
          .send(next, { ...agreeing(someone), exchange: killedAt(at, when) })
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(Killed);
          });
        const context = `killed ${when} request ${at}: ${JSON.stringify(fresh.requests.at(-1))}`;
        await someone.send(next, agreeing(someone));
        const records = [...fresh.records.values()];
        expect([context, records.map(({ parent, published }) => [parent, published])]).toEqual([
          context,
          [
            ['p1', true],
            ['p1', true],
          ],
        ]);
        await fresh.end();
      }
    },
  );

  it('a draft whose answer was lost is found, even where the index of the repository is behind', async () => {
    server.blind = 2;
    server.fault = ({ method, path }, count) =>
      method === 'POST' && path === '/api/records' && count < 2 ? { cut: 'after' } : undefined;
    await who.send(parcel(), agreeing(who));
    expectWhole(all(), 'index behind');
  });

  it('what arrived as other bytes is sent again', async () => {
    let damages = 2;
    server.fault = ({ path }) => (path.endsWith('.zip/content') && damages-- > 0 ? 'damage' : undefined);
    await who.send(parcel(), agreeing(who));
    expectWhole(all(), 'damaged twice');
  });

  it('a transfer that fails, with which the repository forgets the file, is begun anew', async () => {
    let failures = 2;
    server.fault = ({ path }) => {
      if (!path.endsWith('.zip/content') || failures-- === 0) return undefined;
      all()[0]?.files.delete('letters-v1.0.0.zip');
      return { status: 400, json: { message: 'The file upload transfer failed, please try again.' } };
    };
    await who.send(parcel(), agreeing(who));
    expectWhole(all(), 'failed transfers');
  });

  it('a file that is deleted, and the answer lost, is replaced all the same', async () => {
    await who.send(parcel({ files: [file('letters-v1.0.0.zip', 'an old bag')] }));
    let cuts = 1;
    server.fault = ({ method }) => (method === 'DELETE' && cuts-- > 0 ? { cut: 'after' } : undefined);
    await who.send(parcel(), agreeing(who));
    expectWhole(all(), 'lost deletion');
  });

  it('a file that somebody has announced meanwhile is taken as it is', async () => {
    server.fault = ({ method, path }) => {
      const [draft] = all();
      if (method === 'POST' && path.endsWith('/draft/files') && draft && draft.files.size === 0)
        draft.files.set('empty.txt', { key: 'empty.txt', content: undefined, completed: false });
      return undefined;
    };
    const { value } = await who.send(parcel({ files: [file('empty.txt', '')] }));
    expect(value?.as).toBe('draft');
    expect(all()[0]?.files.get('empty.txt')?.completed).toBe(true);
  });
});
