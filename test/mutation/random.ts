/** The same draw every time: a run of the harness that cannot be repeated proves nothing. */

/** Numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** At most so many of the items, drawn without putting back, in their own order. */
export function sample<T>(items: readonly T[], most: number, random: () => number): readonly T[] {
  if (items.length <= most) return items;
  const left = items.map((_, index) => index);
  const drawn = Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0);
  return drawn.toSorted((one, other) => one - other).flatMap((index) => items[index] ?? []);
}
