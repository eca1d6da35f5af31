import type { Fact, Run } from '../document/facts.ts';
import type { EntryKey, Relation } from '../document/relations.ts';
import type { Catalogue, MentionedEntry } from './catalogue.ts';
import { type EntryIndex, entryIndex, entryOf } from './links.ts';

/** What ties an entry to others: relations that registers state, and facts of other entries that lead to it. */
export interface Ties {
  readonly relations: readonly Related[];
  readonly named: readonly { readonly entry: MentionedEntry; readonly fact: Fact }[];
}

/** A relation as one of its members sees it. */
export interface Related {
  readonly relation: Relation;
  /** Whether the member acts, is acted on, or is one among equals. */
  readonly role: 'active' | 'passive' | 'mutual';
  readonly others: readonly MentionedEntry[];
}

const NONE: Ties = { relations: [], named: [] };
const TIES = new WeakMap<Catalogue, ReadonlyMap<MentionedEntry, Ties>>();

export function tiesOf(entry: MentionedEntry, catalogue: Catalogue): Ties {
  const known = TIES.get(catalogue) ?? allTies(catalogue);
  TIES.set(catalogue, known);
  return known.get(entry) ?? NONE;
}

function allTies(catalogue: Catalogue): ReadonlyMap<MentionedEntry, Ties> {
  const index = entryIndex(catalogue);
  const ties = new Map<
    MentionedEntry,
    { relations: Related[]; named: { entry: MentionedEntry; fact: Fact }[] }
  >();
  const of = (entry: MentionedEntry) => {
    const known = ties.get(entry) ?? { relations: [], named: [] };
    ties.set(entry, known);
    return known;
  };
  const stated = new Set<Relation>();
  for (const { entries } of catalogue.registers) {
    for (const entry of entries) {
      for (const relation of entry.relations) stated.add(relation);
      for (const fact of entry.facts)
        for (const other of ledTo(fact, index)) if (other !== entry) of(other).named.push({ entry, fact });
    }
  }
  for (const relation of stated)
    for (const [member, related] of asMembersSee(relation, index)) of(member).relations.push(related);
  return ties;
}

function ledTo({ runs = [] }: Fact, index: EntryIndex): ReadonlySet<MentionedEntry> {
  return new Set(runs.flatMap(({ to }: Run) => (to && 'id' in to ? (entryOf(to, index) ?? []) : [])));
}

function* asMembersSee(relation: Relation, index: EntryIndex): Generator<readonly [MentionedEntry, Related]> {
  const found = (keys: readonly EntryKey[]) => new Set(keys.flatMap((key) => entryOf(key, index) ?? []));
  // Those who act on nobody are all in it alike (TEI Guidelines, relation/@active).
  const isMutual = relation.passive.length === 0 && relation.mutual.length === 0;
  const [active, passive, mutual] = isMutual
    ? [new Set<MentionedEntry>(), new Set<MentionedEntry>(), found(relation.active)]
    : [relation.active, relation.passive, relation.mutual].map(found);
  const without = (others: Iterable<MentionedEntry> = [], me: MentionedEntry) =>
    [...others].filter((other) => other !== me);
  for (const me of active ?? []) yield [me, { relation, role: 'active', others: without(passive, me) }];
  for (const me of passive ?? []) yield [me, { relation, role: 'passive', others: without(active, me) }];
  for (const me of mutual ?? []) yield [me, { relation, role: 'mutual', others: without(mutual, me) }];
}
