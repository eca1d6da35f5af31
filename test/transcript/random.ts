/** Numbers from 0 to below `limit` that look random and are the same each time (Park and Miller’s generator). */
export function chances(seed: number): (limit: number) => number {
  let state = (seed * 48271 + 11) % 2147483647 || 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

export function oneOf<T>(from: readonly T[], chance: (limit: number) => number): T {
  return from[chance(from.length)] as T;
}
