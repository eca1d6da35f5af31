import type { Memo, Pattern } from './pattern.ts';

/** What tells a pattern from others of its kind: two numbers – of other patterns, of definitions – or its members. */
export interface Identity {
  readonly kind: Pattern['kind'];
  readonly first: number;
  readonly second: number;
  readonly members: readonly Pattern[];
}

interface Entry extends Identity {
  readonly pattern: Pattern;
  readonly next: Entry | undefined;
  kept: boolean;
}

/** All patterns by what they are made of. */
export interface PatternTable {
  find(identity: Identity, keep: boolean): Pattern | undefined;
  add(identity: Identity, pattern: Pattern, keep: boolean): void;
  /** Lets go of all that is not kept, and of what patterns remember. */
  forget(): void;
}

export const NO_MEMBERS: readonly Pattern[] = [];

export function patternTable(): PatternTable {
  const byHash = new Map<number, Entry>();

  function add(hash: number, { kind, first, second, members }: Identity, pattern: Pattern, kept: boolean) {
    byHash.set(hash, { kind, first, second, members, pattern, kept, next: byHash.get(hash) });
  }

  return {
    find(identity, keep) {
      for (let entry = byHash.get(hashOf(identity)); entry; entry = entry.next) {
        if (!equal(entry, identity)) continue;
        if (keep) entry.kept = true;
        return entry.pattern;
      }
      return undefined;
    },
    add(identity, pattern, keep) {
      add(hashOf(identity), identity, pattern, keep);
    },
    forget() {
      const firsts = [...byHash];
      byHash.clear();
      for (const [hash, first] of firsts) {
        for (let entry: Entry | undefined = first; entry; entry = entry.next) {
          Object.assign(entry.pattern.memo, noMemo());
          if (entry.kept) add(hash, entry, entry.pattern, true);
        }
      }
    },
  };
}

export function noMemo(): Memo {
  return {
    lastElement: undefined,
    lastAttribute: undefined,
    elements: undefined,
    attributes: undefined,
    attributeNames: undefined,
    closed: undefined,
    text: undefined,
    verdicts: undefined,
    enumeration: undefined,
    alone: undefined,
  };
}

function hashOf({ kind, first, second, members }: Identity): number {
  let hash = mixed(mixed(kind.charCodeAt(0) * 31 + kind.length, first), second);
  for (const { id } of members) hash = mixed(hash, id);
  return hash;
}

function mixed(hash: number, number: number): number {
  const product = Math.imul(hash ^ number, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function equal(one: Identity, other: Identity): boolean {
  if (one.kind !== other.kind || one.first !== other.first || one.second !== other.second) return false;
  const { members } = one;
  if (members.length !== other.members.length) return false;
  for (let i = 0; i < members.length; i++) if (members[i] !== other.members[i]) return false;
  return true;
}
