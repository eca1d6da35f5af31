import { hashOf } from '../../files/cache.ts';
import type { Cache } from '../../host.ts';

/** With a thousand records each pack is still small, and a change in one record writes only its own anew. */
const PACKS = 32;

/** Values as they are written, and made whole again. */
export interface Form<Value> {
  readonly written: (value: Value) => unknown;
  readonly read: (name: string, written: Value) => Value;
}

const PLAIN = { written: <Value>(value: Value) => value, read: <Value>(_: string, value: Value) => value };

/** Values by name in a few packs, of which only those are written anew in which something changed. */
export function packed<Value>(
  cache: Cache,
  nameOf: (pack: number) => string,
  { written, read }: Form<Value> = PLAIN,
) {
  const packs: Packs<Value> = new Map();
  const valuesIn = packReader(cache, nameOf, packs, read);
  return {
    get: (name: string) => valuesIn(packOf(name)).get(name),
    keep: (values: ReadonlyMap<string, Value>) => {
      const fresh = Array.from({ length: PACKS }, () => new Map<string, Value>());
      for (const [name, value] of values) fresh[packOf(name)]?.set(name, value);
      for (const [pack, now] of fresh.entries()) {
        if (!isSame(valuesIn(pack), now)) {
          const plain = Array.from(now, ([name, value]) => [name, written(value)]);
          cache.put(nameOf(pack), inAscii(JSON.stringify(plain)));
        }
        packs.set(pack, now);
      }
    },
  };
}

/** What is known of the values in each pack. */
export type Packs<Value> = Map<number, ReadonlyMap<string, Value>>;

/** Gives the values of a pack, which is read where it is not among those that are known. */
export function packReader<Value>(
  cache: Cache,
  nameOf: (pack: number) => string,
  packs: Packs<Value>,
  read: Form<Value>['read'] = PLAIN.read,
): (pack: number) => ReadonlyMap<string, Value> {
  return (pack) => {
    const known = packs.get(pack);
    if (known) return known;
    const text = cache.get(nameOf(pack));
    const kept = text === undefined ? [] : (JSON.parse(text) as [string, Value][]);
    const values = new Map(kept.map(([name, value]) => [name, read(name, value)]));
    packs.set(pack, values);
    return values;
  };
}

/** The same JSON, which takes half the time to read. */
function inAscii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function packOf(name: string): number {
  const known = PACK_OF.get(name) ?? Number.parseInt(hashOf(name).slice(0, 8), 16) % PACKS;
  PACK_OF.set(name, known);
  return known;
}

const PACK_OF = new Map<string, number>();

/** What was not made again is the value that was read. */
function isSame<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  return one.size === other.size && [...other].every(([name, value]) => one.get(name) === value);
}
