import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreeing, codesOf, type Editor, editor, FILES, file, metadata, parcel } from './journeys.ts';
import { type StandIn, type StoredRecord, standIn } from './stand-in.ts';

let server: StandIn;
let who: Editor;

beforeEach(async () => {
  server = await standIn();
  who = editor(server);
});
afterEach(() => server.end());

const all = () => [...server.records.values()];
const only = (): StoredRecord => {
  expect(all().length).toBe(1);
  return all()[0] as StoredRecord;
};
const namesOf = ({ files }: StoredRecord) => [...files.keys()].sort();
const methods = () => server.requests.map(({ method, path }) => `${method} ${path}`);

const contentOf = (text: string) => ({
  bytes: Buffer.from(text),
  size: text.length,
  md5: createHash('md5').update(text).digest('hex'),
});

describe('A package that is sent', () => {
  it('becomes a draft with a DOI, its description and its files, and is not published', async () => {
    const { value, diagnostics } = await who.send();
    const draft = only();
    expect(value).toEqual({ as: 'draft', page: `${server.origin}/uploads/r1`, doi: '10.12345/r1' });
    expect(draft).toMatchObject({
      published: false,
      access: { record: 'public', files: 'public' },
      metadata: { ...metadata, version: '1.0.0' },
      pids: { doi: { identifier: '10.12345/r1', provider: 'datacite', client: 'datacite' } },
    });
    expect(namesOf(draft)).toEqual(FILES.map(({ name }) => name).sort());
    expect(draft.files.get('letters-v1.0.0.zip')).toMatchObject({
      content: contentOf('a bag'),
      completed: true,
    });
    expect(draft.files.get('empty.txt')).toMatchObject({ content: contentOf(''), completed: true });
    expect(codesOf({ diagnostics })).toEqual(['deposit/doi-not-inside']);
    expect(diagnostics[0]?.hint).toContain('"doi": "10.12345/r1"');
  });

  it('leaves no mark of this program in the description', async () => {
    await who.send();
    expect(JSON.stringify(only().metadata)).not.toContain('tei-edition');
  });

  it('reserves the DOI before any file is sent', async () => {
    await who.send();
    const order = methods();
    expect(order.findIndex((each) => each.endsWith('/pids/doi'))).toBeLessThan(
      order.findIndex((each) => each.endsWith('/files')),
    );
    expect(order.filter((each) => each.endsWith('/actions/publish'))).toEqual([]);
  });

  it('is not sent twice: a second run changes nothing and sends no file again', async () => {
    await who.send();
    server.requests.length = 0;
    const { value } = await who.send();
    expect(value?.as).toBe('draft');
    expect(only().id).toBe('r1');
    expect(methods().filter((each) => /^(?:POST|DELETE)|content/.test(each))).toEqual([]);
  });

  it('that says its DOI is sent without a word', async () => {
    await who.send();
    expect(codesOf(await who.send(parcel({ doi: '10.12345/R1' })))).toEqual([]);
    expect(only().pids).toMatchObject({ doi: { identifier: '10.12345/r1', provider: 'datacite' } });
  });

  it('that says another DOI than the draft is not sent', async () => {
    await who.send();
    server.requests.length = 0;
    const { value, diagnostics } = await who.send(parcel({ doi: '10.12345/r2' }));
    expect(value).toBeUndefined();
    expect(codesOf({ diagnostics })).toEqual(['deposit/other-doi']);
    expect(methods().filter((each) => !each.startsWith('GET'))).toEqual([]);
  });

  it('keeps a DOI that was registered elsewhere', async () => {
    const { value, diagnostics } = await who.send(parcel({ doi: '10.9999/letters' }));
    expect(diagnostics).toEqual([]);
    expect(value?.doi).toBe('10.9999/letters');
    expect(only().pids).toEqual({ doi: { identifier: '10.9999/letters', provider: 'external' } });
  });

  it('that claims a DOI of the repository itself is refused, with a way out', async () => {
    const { value, diagnostics } = await who.send(parcel({ doi: '10.12345/mine' }));
    expect(value).toBeUndefined();
    expect(codesOf({ diagnostics })).toEqual(['deposit/refused']);
    expect(diagnostics[0]?.message).toContain('administrated locally');
  });

  it('is sent without a DOI where the repository reserves none, and that is told', async () => {
    server.links = ({ reserve_doi, ...links }) => links;
    const { value, diagnostics } = await who.send();
    expect(value).toMatchObject({ as: 'draft', doi: undefined });
    expect(diagnostics).toMatchObject([{ code: 'deposit/no-doi-reserved', severity: 'info' }]);
    expect(only().pids).toEqual({});
  });

  it('replaces files that have changed, deletes those of its own that it has no more, and keeps those of others', async () => {
    await who.send();
    only().files.set('scan.tif', { key: 'scan.tif', content: contentOf('II*'), completed: true });
    const files = [file('letters-v1.0.0.zip', 'another bag'), file('1957-03-14-letter.xml', '<TEI/>')];
    server.requests.length = 0;
    const { diagnostics } = await who.send(parcel({ files, doi: '10.12345/r1' }));
    expect(namesOf(only())).toEqual(['1957-03-14-letter.xml', 'letters-v1.0.0.zip', 'scan.tif']);
    expect(only().files.get('letters-v1.0.0.zip')?.content?.bytes.toString()).toBe('another bag');
    expect(methods().filter((each) => each.startsWith('PUT') && each.endsWith('content')).length).toBe(1);
    expect(codesOf({ diagnostics })).toEqual(['deposit/other-file']);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('“scan.tif”'),
    });
  });

  it('shows first the file that is to be seen first', async () => {
    const { record, ...rest } = parcel();
    await who.send({
      ...rest,
      record: { ...record, files: { enabled: true, default_preview: 'empty.txt' } },
    });
    expect(only().preview).toBe('empty.txt');
    expect(only().pids).toMatchObject({ doi: { identifier: '10.12345/r1' } });
  });

  it('names files in any script', async () => {
    const files = [file('Dopis č. 7 (ředitel) 100%.xml', 'ž'), file('편지?.txt', 'a')];
    await who.send(parcel({ files }));
    expect(namesOf(only())).toEqual(files.map(({ name }) => name).sort());
  });

  it('is checked before: what a repository would not take is not sent', async () => {
    const { value, diagnostics } = await who.send(
      parcel({ more: { title: 'A', publication_date: '12 May 2026' } }),
    );
    expect(value).toBeUndefined();
    expect(codesOf({ diagnostics })).toEqual(['deposit/record', 'deposit/record']);
    expect(server.requests).toEqual([]);
  });

  it.each([
    [101, 'The package has 101 files; a record takes 100'],
    [0, 'The package has no files to send'],
  ])('with %i files is not sent', async (count, message) => {
    const files = Array.from({ length: count }, (_, index) => file(`${index}.xml`, 'x'));
    const { diagnostics } = await who.send(parcel({ files }));
    expect(diagnostics).toMatchObject([{ code: 'deposit/too-many-files', message }]);
    expect(server.requests).toEqual([]);
  });

  it('with 100 files is sent whole', async () => {
    const files = Array.from({ length: 100 }, (_, index) => file(`${index}.xml`, `${index}`));
    expect((await who.send(parcel({ files }))).value?.as).toBe('draft');
    expect(only().files.size).toBe(100);
  });
});

describe('A draft', () => {
  it('is published where that is wanted and agreed to', async () => {
    const { value } = await who.send(parcel(), agreeing(who));
    expect(value).toEqual({ as: 'published', page: `${server.origin}/records/r1`, doi: '10.12345/r1' });
    expect(only().published).toBe(true);
    expect(who.questions).toEqual([
      {
        host: new URL(server.origin).host,
        title: metadata.title,
        doi: '10.12345/r1',
        isDoiInside: false,
        files: 3,
        page: `${server.origin}/uploads/r1`,
        isNewVersion: false,
      },
    ]);
  });

  it('stays a draft where the answer is no, and is published by a later run', async () => {
    const { value } = await who.send(parcel(), { publish: async () => false });
    expect(value?.as).toBe('draft');
    expect(only().published).toBe(false);
    expect((await who.send(parcel(), agreeing(who))).value?.as).toBe('published');
    expect(only().published).toBe(true);
  });

  it('is not asked about while a file is not there as it was sent', async () => {
    server.fault = ({ method, path }, count) => {
      if (method === 'GET' && path.endsWith('/files') && count > 5) only().files.delete('empty.txt');
      return undefined;
    };
    const { diagnostics } = await who.send(parcel(), agreeing(who));
    expect(codesOf({ diagnostics })).toContain('deposit/not-sent');
    expect(who.questions).toEqual([]);
  });

  it('that the repository will not publish stays, and the reason is told in its words', async () => {
    server.fault = ({ path }) =>
      path.endsWith('/actions/publish')
        ? {
            status: 400,
            json: {
              status: 400,
              message: 'A validation error occurred.',
              errors: [{ field: 'metadata.rights', messages: ['A licence is needed here.'] }],
            },
          }
        : undefined;
    const { value, diagnostics } = await who.send(parcel({ doi: undefined }), agreeing(who));
    expect(value).toBeUndefined();
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/refused',
      message: expect.stringContaining('metadata.rights: A licence is needed here.'),
    });
    server.fault = () => undefined;
    expect((await who.send(parcel(), agreeing(who))).value?.as).toBe('published');
    expect(only().id).toBe('r1');
  });

  it('whose description the repository objects to gets no files', async () => {
    const { diagnostics } = await who.send(
      parcel({ more: { identifiers: [{ scheme: 'bogus', identifier: '7' }] } }),
    );
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/refused',
      message: expect.stringContaining('metadata.identifiers: Invalid scheme.'),
    });
    expect(only().files.size).toBe(0);
  });

  it('that was deleted on its page is made anew, and told', async () => {
    await who.send();
    server.records.clear();
    const { value, diagnostics } = await who.send();
    expect(value?.as).toBe('draft');
    expect(only().id).toBe('r2');
    expect(codesOf({ diagnostics })).toContain('deposit/draft-gone');
  });

  it('can be named by the address of its page', async () => {
    await who.send();
    const other = editor(server);
    await other.send(parcel({ doi: '10.12345/r1' }), { to: `${server.origin}/uploads/r1` });
    expect(only().id).toBe('r1');
  });

  it('that is named and not there is told', async () => {
    const { diagnostics } = await who.send(parcel(), { to: `${server.origin}/uploads/r9` });
    expect(codesOf({ diagnostics })).toEqual(['deposit/no-such-record']);
  });
});

describe('A version after the first', () => {
  const second = (more: object = {}) =>
    parcel({ version: '1.1.0', files: [file('letters-v1.1.0.zip', 'a new bag')], ...more });

  it('becomes a new version of the record, with a DOI of its own, and the first one stays', async () => {
    await who.send(parcel(), agreeing(who));
    const { value } = await who.send(second(), agreeing(who));
    expect(value).toMatchObject({ as: 'published', doi: '10.12345/r2' });
    const [first, next] = all();
    expect(next).toMatchObject({ parent: first?.parent, index: 2, published: true });
    expect(next?.metadata).toMatchObject({ version: '1.1.0', publication_date: '2026-05-12' });
    expect(namesOf(next as StoredRecord)).toEqual(['letters-v1.1.0.zip']);
    expect(namesOf(first as StoredRecord)).toContain('letters-v1.0.0.zip');
    expect(who.questions.map(({ isNewVersion }) => isNewVersion)).toEqual([false, true]);
  });

  it('is not made where nothing has changed', async () => {
    await who.send(parcel(), agreeing(who));
    server.requests.length = 0;
    const { value } = await who.send(parcel(), agreeing(who));
    expect(value).toEqual({ as: 'unchanged', page: `${server.origin}/records/r1`, doi: '10.12345/r1' });
    expect(methods().every((each) => each.startsWith('GET'))).toBe(true);
  });

  it('needs another number', async () => {
    await who.send(parcel(), agreeing(who));
    const { diagnostics } = await who.send(parcel({ files: [file('a.xml', 'other')] }));
    expect(codesOf({ diagnostics })).toEqual(['deposit/same-version']);
    expect(all().length).toBe(1);
  });

  it('needs another number, also where its draft is there already', async () => {
    await who.send(parcel(), agreeing(who));
    await who.send(second());
    const { diagnostics } = await who.send(second({ version: '1.0.0' }), agreeing(who));
    expect(codesOf({ diagnostics })).toEqual(['deposit/same-version']);
    expect(all()[1]?.published).toBe(false);
  });

  it('that still says the DOI of the one before is told the new one, and gets no files', async () => {
    await who.send(parcel(), agreeing(who));
    const { value, diagnostics } = await who.send(second({ doi: '10.12345/r1' }));
    expect(value).toBeUndefined();
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'deposit/other-doi',
      message: expect.stringContaining('that of the version before; the new one has 10.12345/r2'),
    });
    expect(all()[1]?.files.size).toBe(0);
    expect((await who.send(second({ doi: '10.12345/r2' }), agreeing(who))).value?.as).toBe('published');
    expect(all().length).toBe(2);
  });

  it('can be made of the page of a record, without what earlier runs have kept', async () => {
    await who.send(parcel(), agreeing(who));
    const other = editor(server);
    await other.send(second(), { to: `${server.origin}/records/r1` });
    expect(all().map(({ parent }) => parent)).toEqual(['p1', 'p1']);
    await other.send(second(), { to: `${server.origin}/records/r1` });
    expect(all().length).toBe(2);
  });

  it('goes on from a draft that was published on its page', async () => {
    await who.send();
    only().published = true;
    await who.send(second(), agreeing(who));
    expect(all().map(({ parent, published }) => [parent, published])).toEqual([
      ['p1', true],
      ['p1', true],
    ]);
  });
});

describe('Between runs', () => {
  it('addresses and names are kept, and no content', async () => {
    await who.send();
    expect(JSON.parse(who.kept())).toEqual({
      version: 1,
      repositories: {
        [server.origin]: {
          draft: {
            id: 'r1',
            self: expect.stringContaining('/api/records/r1/draft'),
            record: expect.stringContaining('/api/records/r1/versions/latest'),
            files: FILES.map(({ name }) => name),
            digest: expect.stringMatching(/^[\da-f]{64}$/),
          },
        },
      },
    });
  });

  it('what was published is known by a digest of all that was sent', async () => {
    await who.send(parcel(), agreeing(who));
    const sums = FILES.map(({ name }) => [
      name,
      createHash('sha256')
        .update({ 'letters-v1.0.0.zip': 'a bag', '1957-03-14-letter.xml': '<TEI/>' }[name] ?? '')
        .digest('hex'),
    ]).sort();
    const digest = createHash('sha256')
      .update(JSON.stringify([parcel().record, sums]))
      .digest('hex');
    expect(JSON.parse(who.kept()).repositories[server.origin].published).toEqual({
      id: 'r1',
      self: expect.stringContaining('/api/records/r1'),
      page: `${server.origin}/records/r1`,
      doi: '10.12345/r1',
      version: '1.0.0',
      digest,
    });
  });
});
