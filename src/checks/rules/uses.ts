import type { Edit } from '../../diagnostic.ts';
import type { XmlAttribute } from '../../xml/tree.ts';
import { at, inWords, type Place, placeOf, rangeOf } from './place.ts';
import type { Noted, RuleFinding } from './rule.ts';

/**
 * How often a value is used in a file, and its first places, four numbers each in one list, for there are many:
 * `@type of div`, `letter`, 3 times, there.
 */
export type Use = readonly [where: string, value: string, times: number, places: Place];

/** So many places are remembered; what is used more often has no fix. */
const PLACES = 4;

/** Gathers the uses of a document. */
export function usesOfDocument() {
  const uses = new Map<
    string,
    { readonly use: readonly [string, string]; times: number; places: number[] }
  >();
  return {
    add(where: string, value: string, place: () => Place): void {
      const key = `${where} ${value}`;
      const known = uses.get(key) ?? { use: [where, value] as const, times: 0, places: [] };
      uses.set(key, known);
      known.times++;
      if (known.places.length < 4 * PLACES) known.places.push(...onOneLine(place()));
    },
    all: (): readonly Use[] =>
      Array.from(uses.values(), ({ use: [where, value], times, places }) => [where, value, times, places]),
  };
}

/** Of what goes over several lines its first character. */
function onOneLine([line = 1, column = 1, offset = 0, length = 0, more]: Place): Place {
  return [line, column, offset, more === undefined ? length : 1];
}

function placesOf([, , , numbers]: Use): readonly Place[] {
  return Array.from({ length: numbers.length / 4 }, (_, index) => numbers.slice(4 * index, 4 * index + 4));
}

/** The words of an attribute with their places: exact where it holds no references, else those of the whole value. */
export function* wordsOf({
  value,
  valueRange,
}: XmlAttribute): Generator<readonly [word: string, place: () => Place]> {
  for (const { 0: word, index } of value.matchAll(/\S+/g)) {
    yield [
      word,
      () => {
        const [line = 1, column = 1, offset = 0, length] = placeOf(valueRange);
        return length === value.length
          ? [line, column + index, offset + index, word.length]
          : placeOf(valueRange);
      },
    ];
  }
}

interface Value {
  readonly value: string;
  times: number;
  readonly files: Set<string>;
  readonly first: Noted<Use>;
}

/** How values that mean the same are known: those with one `key` are. */
export interface Likeness {
  readonly key: (value: string) => string;
  /** Whether two that have one key may both be right where they stand in the same file. */
  readonly apart?: (one: string, other: string) => boolean;
  readonly message: (rare: string, where: string, frequent: string, counts: string) => string;
  readonly hint: (frequent: string) => string;
}

/** The values that are written in more ways than one: each but the most frequent is told, once a file. */
export function* drift(notes: readonly Noted<Use>[], likeness: Likeness): Generator<RuleFinding> {
  const families = new Map<string, Map<string, Value>>();
  const meets = new Map<Value, boolean>();
  const keys = new Map<string, string>();
  const familyOf = ([where, value]: Use) => {
    const key = keys.get(value) ?? likeness.key(value);
    keys.set(value, key);
    return `${where} ${key}`;
  };
  for (const noted of notes) {
    const [, value, times] = noted.note;
    const key = familyOf(noted.note);
    const family = families.get(key) ?? new Map<string, Value>();
    families.set(key, family);
    const known = family.get(value) ?? { value, times: 0, files: new Set(), first: noted };
    family.set(value, known);
    known.times += times;
    known.files.add(noted.file);
  }
  for (const noted of notes) {
    const [where, value, times] = noted.note;
    const family = families.get(familyOf(noted.note));
    if (!family || family.size < 2) continue;
    const places = placesOf(noted.note);
    const [place] = places;
    if (!place) continue;
    const frequent = mostFrequent(family);
    const rare = family.get(value);
    if (!rare || rare === frequent) continue;
    if (!meets.has(rare)) {
      meets.set(rare, likeness.apart?.(value, frequent.value) === true && meet(rare, frequent));
    }
    if (meets.get(rare)) continue;
    const { file } = frequent.first;
    const other = placesOf(frequent.first.note)[0] ?? place;
    const counts = `${count(rare.times)}; it is written “${frequent.value}” ${count(frequent.times)}, first ${inWords(file, other, noted.file)}`;
    const edits = times === places.length ? replacing(places, value, frequent.value) : undefined;
    yield {
      message: likeness.message(value, where, frequent.value, counts),
      location: at(noted.file, place),
      hint: likeness.hint(frequent.value),
      related: [{ message: `“${frequent.value}” stands here`, location: at(file, other) }],
      ...(edits &&
        rare.times < frequent.times && {
          fix: { title: `Write “${frequent.value}”`, edits, safe: false },
        }),
    };
  }
}

/** Of equally frequent ones that which came first. */
function mostFrequent(family: ReadonlyMap<string, Value>): Value {
  return [...family.values()].reduce((best, each) => (each.times > best.times ? each : best));
}

function meet(one: Value, other: Value): boolean {
  const [fewer, more] = one.files.size < other.files.size ? [one, other] : [other, one];
  return [...fewer.files].some((file) => more.files.has(file));
}

const count = (times: number) => (times === 1 ? 'once' : `${times} times`);

/** Undefined where a value is not in the file as it is read, or can’t be written as it is. */
function replacing(places: readonly Place[], from: string, to: string): readonly Edit[] | undefined {
  const plain = places.every((place) => place.length === 4 && place[3] === from.length);
  if (!plain || /[<>&"']/.test(to)) return undefined;
  return places.map((place) => ({ range: rangeOf(place), text: to }));
}
