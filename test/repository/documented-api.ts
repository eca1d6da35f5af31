import type { IncomingMessage } from 'node:http';
import { faultyMetadata } from './metadata-rules.ts';
import {
  type Content,
  entryOf,
  filesOf,
  type StoredFile,
  type StoredRecord,
  shown as shownAs,
  type Turn,
} from './stored.ts';

export const TOKEN = 'correct-horse-battery-staple';
const ACCEPT = 'application/vnd.inveniordm.v1+json';
const PREFIX = '10.12345';
const MOST_FILES = 100;
const RECORD_PARTS = ['access', 'files', 'metadata', 'custom_fields', 'pids'];

/** A refusal as the documentation has it: status, message, errors. */
class Refused extends Error {
  readonly status: number;
  readonly errors: readonly unknown[];

  constructor(status: number, message: string, ...errors: readonly unknown[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

const invalid = (field: string, ...messages: readonly string[]) =>
  new Refused(400, 'A validation error occurred.', { field, messages });

export interface Setting {
  readonly origin: string;
  readonly records: Map<string, StoredRecord>;
  readonly turned: Turn;
  /** How many searches don’t see yet what was made. */
  readonly blind: () => number;
}

/**
 * What the REST API reference of InvenioRDM, “Drafts and Records”, answers; everything that does not stand there is refused. Only
 * its entrances are known beforehand: any other address works only as it stands in a link (`proven`).
 */
export function documentedApi({ origin, records, turned, blind }: Setting) {
  let made = 0;
  let hiddenSearches = 0;
  const shown = (record: StoredRecord) => shownAs(record, origin, turned);

  function answer(request: IncomingMessage, path: string, proven: boolean, body: Content) {
    try {
      permitted(request, body);
      return route(request, path, proven, body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, message, errors } = error;
      return { status, json: { status, message, ...(errors.length > 0 && { errors }) } };
    }
  }

  function permitted({ headers }: IncomingMessage, body: Content): void {
    if (headers.authorization !== `Bearer ${TOKEN}`)
      throw new Refused(401, 'The server could not verify that you are authorized.');
    if (headers.accept !== ACCEPT) throw new Refused(406, `Not acceptable: ${headers.accept}`);
    if (body.size !== Number(headers['content-length'] ?? 0))
      throw new Refused(400, 'Not of the length that was announced');
  }

  function route(request: IncomingMessage, path: string, proven: boolean, body: Content) {
    const { method = '' } = request;
    const [, id, rest = ''] = /^\/api\/records\/([\w-]+)(\/.*)?$/.exec(path) ?? [];
    const entrances: Record<string, () => { status: number; json: unknown }> = {
      'POST /api/records': () => created(jsonIn(request, body)),
      'GET /api/user/records?sort=newest&size=25': () => mine(),
    };
    const entrance = entrances[`${method} ${path}`];
    if (entrance) return entrance();
    const isEntrance = method === 'GET' && (rest === '' || rest === '/draft');
    if (id === undefined || (!proven && !isEntrance))
      throw new Refused(404, `Not found, or not by a link: ${method} ${path}`);
    const record = records.get(id);
    if (!record) throw new Refused(404, 'The persistent identifier does not exist.');
    if (rest === '' && method === 'GET') return { status: 200, json: shown(found(record, true)) };
    if (rest === '/versions/latest' && method === 'GET') return { status: 200, json: shown(latest(record)) };
    if (rest === '/versions' && method === 'POST') return versioned(found(record, true), body);
    if (rest.startsWith('/draft'))
      return inDraft(request, found(record, false), rest.slice('/draft'.length), body);
    throw new Refused(405, 'Method not allowed');
  }

  function inDraft(request: IncomingMessage, draft: StoredRecord, rest: string, body: Content) {
    const { method = '' } = request;
    const [, name = '', action = ''] = /^\/files\/([^/]+)(\/content|\/commit)?$/.exec(rest) ?? [];
    switch (`${method} ${name === '' ? rest : `/files/*${action}`}`) {
      case 'GET ':
        return { status: 200, json: shown(draft) };
      case 'PUT ':
        take(draft, jsonIn(request, body));
        return { status: 200, json: shown(draft) };
      case 'POST /pids/doi':
        return reserved(draft, body);
      case 'POST /actions/publish':
        return published(draft, body);
      case 'GET /files':
        return { status: 200, json: filesOf(draft, [...draft.files.values()]) };
      case 'POST /files':
        return started(draft, jsonIn(request, body));
      case 'PUT /files/*/content': {
        const file = fileOf(draft, name);
        if (request.headers['content-type'] !== 'application/octet-stream')
          throw new Refused(415, 'Not an octet-stream');
        if (file.completed) throw new Refused(400, 'The file is complete already.');
        file.content = body;
        return { status: 200, json: entryOf(draft, file) };
      }
      case 'POST /files/*/commit': {
        const file = fileOf(draft, name);
        if (body.size > 0) throw new Refused(400, 'A body was not expected.');
        if (file.content === undefined) throw new Refused(400, 'The file has no content.');
        if (file.completed) throw new Refused(400, 'The file is complete already.');
        file.completed = true;
        return { status: 200, json: entryOf(draft, file) };
      }
      case 'GET /files/*':
        return { status: 200, json: entryOf(draft, fileOf(draft, name)) };
      case 'DELETE /files/*':
        fileOf(draft, name);
        draft.files.delete(decodeURIComponent(name));
        return { status: 204, json: undefined };
      default:
        throw new Refused(405, `Method not allowed: ${method} ${rest}`);
    }
  }

  function created(json: unknown) {
    made++;
    const id = `r${made}`;
    const draft: StoredRecord = {
      ...{ id, parent: `p${made}`, index: 1, published: false, access: undefined },
      ...{ metadata: {}, pids: {}, preview: undefined, files: new Map() },
    };
    take(draft, json);
    records.set(id, draft);
    hiddenSearches = blind();
    return { status: 201, json: shown(draft) };
  }

  function take(draft: StoredRecord, json: unknown): void {
    if (typeof json !== 'object' || json === null)
      throw new Refused(400, 'Unable to decode JSON data in request body.');
    const parts = json as Record<string, unknown>;
    for (const name of Object.keys(parts))
      if (!RECORD_PARTS.includes(name)) throw invalid(name, 'Unknown field.');
    const { access = { record: 'public', files: 'public' }, files, metadata, pids } = parts;
    const options = (files ?? {}) as Record<string, unknown>;
    for (const name of Object.keys(options))
      if (!['enabled', 'default_preview', 'order'].includes(name))
        throw invalid(`files.${name}`, 'Unknown field.');
    if (typeof options['enabled'] !== 'boolean')
      throw invalid('files.enabled', 'Missing data for required field.');
    const preview = options['default_preview'];
    if (preview !== undefined && !draft.files.has(String(preview)))
      throw invalid('files.default_preview', 'No such file.');
    if (typeof metadata !== 'object' || metadata === null)
      throw invalid('metadata', 'Missing data for required field.');
    const doi = (pids as { doi?: { identifier: string; provider: string } } | undefined)?.doi;
    const own = (draft.pids as { doi?: { identifier: string } }).doi;
    if (doi && doi.identifier !== own?.identifier && doi.identifier.startsWith(`${PREFIX}/`))
      throw invalid('pids.doi', `The prefix '${PREFIX}' is administrated locally.`);
    draft.access = access;
    draft.metadata = metadata as Record<string, unknown>;
    draft.preview = preview === undefined ? undefined : String(preview);
    // What is not given back is gone.
    draft.pids = (pids ?? {}) as Record<string, unknown>;
  }

  function reserved(draft: StoredRecord, body: Content) {
    if (body.size > 0) throw new Refused(400, 'A body was not expected.');
    if ('doi' in draft.pids) throw invalid('pids.doi', 'A PID already exists for type doi');
    const doi = { identifier: `${PREFIX}/${draft.id}`, provider: 'datacite', client: 'datacite' };
    draft.pids = { ...draft.pids, doi };
    return { status: 201, json: shown(draft) };
  }

  function started(draft: StoredRecord, json: unknown) {
    if (!Array.isArray(json) || json.length === 0) throw new Refused(400, 'A list was expected.');
    if (draft.files.size + json.length > MOST_FILES)
      throw new Refused(400, 'Uploading selected files will result in exceeding the max amount per record.');
    const keys = json.map((each: Record<string, unknown>) => {
      const { key, ...more } = each;
      if (typeof key !== 'string' || Object.keys(more).length > 0) throw invalid('key', 'Not as documented.');
      if (draft.files.has(key)) throw new Refused(400, `File with key ${key} already exists.`);
      return key;
    });
    const files = keys.map((key): StoredFile => ({ key, content: undefined, completed: false }));
    for (const file of files) draft.files.set(file.key, file);
    return { status: 201, json: filesOf(draft, files) };
  }

  function published(draft: StoredRecord, body: Content) {
    if (body.size > 0) throw new Refused(400, 'A body was not expected.');
    const errors = faultyMetadata(draft.metadata);
    if (errors.length > 0) throw new Refused(400, 'A validation error occurred.', ...errors);
    const files = [...draft.files.values()];
    if (files.length === 0 || files.some(({ completed }) => !completed))
      throw invalid('files.enabled', 'Missing uploaded files.');
    draft.published = true;
    if (!('doi' in draft.pids)) reserved(draft, body);
    return { status: 202, json: shown(draft) };
  }

  /** A second draft where there is one already: so that doubles are seen. */
  function versioned({ parent, index, metadata }: StoredRecord, body: Content) {
    if (body.size > 0) throw new Refused(400, 'A body was not expected.');
    made++;
    const { publication_date, version, ...kept } = metadata;
    const draft: StoredRecord = {
      ...{ id: `r${made}`, parent, index: index + 1, published: false, access: undefined },
      ...{ metadata: kept, pids: {}, preview: undefined, files: new Map() },
    };
    records.set(draft.id, draft);
    hiddenSearches = blind();
    return { status: 201, json: shown(draft) };
  }

  function mine() {
    const all = [...records.values()].reverse();
    const seen = hiddenSearches-- > 0 ? all.slice(1) : all;
    return {
      status: 200,
      json: { hits: { hits: seen.map(shown), total: seen.length }, links: {}, sortBy: 'newest' },
    };
  }

  function latest({ parent }: StoredRecord): StoredRecord {
    const all = [...records.values()].filter((each) => each.parent === parent && each.published);
    const last = all.at(-1);
    if (!last) throw new Refused(404, 'The persistent identifier does not exist.');
    return last;
  }

  function found(record: StoredRecord, published: boolean): StoredRecord {
    if (record.published !== published)
      throw new Refused(404, 'The persistent identifier is not registered.');
    return record;
  }

  function fileOf(draft: StoredRecord, name: string): StoredFile {
    const file = draft.files.get(decodeURIComponent(name));
    if (!file) throw new Refused(404, `Record has no file ${name}.`);
    return file;
  }

  return answer;
}

function jsonIn({ headers }: IncomingMessage, body: Content): unknown {
  if (headers['content-type'] !== 'application/json') throw new Refused(415, 'Not JSON');
  try {
    return JSON.parse(body.bytes.toString('utf8'));
  } catch {
    throw new Refused(400, 'Unable to decode JSON data in request body.');
  }
}
