import type { Diagnostic } from '../../diagnostic.ts';
import { UNKNOWN } from '../formats/format.ts';
import { CONTEXT, PROFILE, RO_CRATE } from '../formats/ro-crate.ts';
import { RO_CRATE_PREVIEW } from '../formats/ro-crate-preview.ts';
import { finding } from './finding.ts';
import type { Holding } from './holding.ts';

/** A thing that a crate describes. */
type Entity = Readonly<Record<string, unknown>>;

const MADE_AGAIN = 'Make the package again with “tei deposit”, and change none of its files by hand.';
/** What the description of a crate as a whole must have (RO-Crate 1.2, Root Data Entity). */
const REQUIRED = ['name', 'description', 'datePublished', 'license'];

/**
 * Whether the crate of a package (RO-Crate 1.2) describes the files that there are: each of the payload, reached by `hasPart`
 * from the root, with its size and digest; and what every crate says of the whole.
 * @param text of ro-crate-metadata.json
 * @param digests SHA-256 of each file of the payload, by its path in data/, from the manifest
 */
export function crateFindings(
  holding: Holding,
  text: string,
  digests: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const tell = (path: string, message: string) =>
    found.push(
      finding(holding.located(`data/${path}`), { code: 'deposit/crate', message, hint: MADE_AGAIN }),
    );
  const graph = graphOf(text);
  if (typeof graph === 'string') {
    tell(RO_CRATE, graph);
    return found;
  }
  const byId = new Map(graph.map((entity) => [String(entity['@id']), entity]));
  const root = byId.get('./');
  if (!root) {
    tell(RO_CRATE, 'The crate has no entity “./”, which describes it as a whole');
    return found;
  }
  const lacking = REQUIRED.filter((name) => root[name] === undefined || root[name] === '');
  if (lacking.length > 0) tell(RO_CRATE, `The crate does not say its ${lacking.join(', ')}`);
  for (const message of formFaults(text, byId, root)) tell(RO_CRATE, message);
  const described = filesFrom(byId);
  const sizes = new Map(holding.files.map(({ path, size }) => [path, size]));
  for (const [path, entity] of described) {
    const size = sizes.get(`data/${path}`);
    if (size === undefined) {
      tell(path, `${RO_CRATE} describes this file, and it is not there`);
      continue;
    }
    const [toldSize, told] = [entity['contentSize'], entity['sha256']];
    if (told !== undefined && digests.has(path) && told !== digests.get(path))
      tell(path, `${RO_CRATE} tells another digest of this file than the manifest`);
    else if (toldSize !== undefined && toldSize !== String(size))
      tell(path, `${RO_CRATE} tells ${toldSize} bytes of this file, which has ${size}`);
  }
  for (const { path: whole } of holding.files) {
    const path = whole.startsWith('data/') ? whole.slice('data/'.length) : '';
    if (path === '' || path === RO_CRATE || path === RO_CRATE_PREVIEW || described.has(path)) continue;
    tell(path, `${RO_CRATE} does not describe this file, or it is not part of the whole (hasPart)`);
  }
  return found;
}

/** What is not as RO-Crate 1.2 has it, though some readers let it pass. */
function* formFaults(text: string, byId: ReadonlyMap<string, Entity>, root: Entity): Generator<string> {
  const { '@context': context } = JSON.parse(text) as Entity;
  if (context !== CONTEXT)
    yield `The crate has the context ${JSON.stringify(context)}; ${CONTEXT} was expected`;
  const descriptor = byId.get(RO_CRATE);
  if (!refersTo(descriptor?.['conformsTo'], PROFILE) || !refersTo(descriptor?.['about'], './'))
    yield 'The entity of this file does not say that it follows RO-Crate 1.2 and is about “./”';
  const { datePublished: date, creativeWorkStatus: status } = root;
  const isUnknown = date === UNKNOWN && status === 'Draft';
  if (typeof date === 'string' && date !== '' && !isUnknown && !/^\d{4}(?:-\d\d){0,2}$/.test(date))
    yield `The crate was published “${date}”, which is no date of ISO 8601`;
  for (const key of ['author', 'editor', 'contributor', 'publisher']) {
    const named = [root[key] ?? []].flat();
    if (named.some((each) => !byId.has(String((each as Entity | undefined)?.['@id']))))
      yield `The ${key} of the crate is no entity of it`;
  }
}

function refersTo(value: unknown, id: string): boolean {
  return [value].flat().some((each) => (each as Entity | undefined)?.['@id'] === id);
}

/** All entities, or what keeps them from being read. */
function graphOf(text: string): readonly Entity[] | string {
  try {
    const { '@graph': graph } = JSON.parse(text) as { readonly '@graph'?: unknown };
    if (Array.isArray(graph) && graph.every((each) => typeof each === 'object' && each !== null))
      return graph as readonly Entity[];
    return 'The crate has no list of entities (@graph)';
  } catch {
    return 'The crate is not JSON';
  }
}

/** The files that are reached from the root through folders, each once, by their paths. */
function filesFrom(byId: ReadonlyMap<string, Entity>): ReadonlyMap<string, Entity> {
  const files = new Map<string, Entity>();
  const seen = new Set<string>();
  const open = ['./'];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entity = byId.get(id);
    if (!entity || seen.has(id)) continue;
    seen.add(id);
    const types = [entity['@type']].flat();
    if (types.includes('File')) files.set(pathOf(id), entity);
    const parts = [entity['hasPart'] ?? []].flat() as readonly { readonly '@id'?: unknown }[];
    open.push(...parts.map((part) => String(part?.['@id'])));
  }
  return files;
}

/** An identifier is an address relative to the crate, in which signs may be escaped (RFC 3986). */
function pathOf(id: string): string {
  try {
    return decodeURIComponent(id).replace(/^\.\//, '');
  } catch {
    return id;
  }
}
