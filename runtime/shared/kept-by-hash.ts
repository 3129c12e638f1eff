/** What is made of texts that never change, by their hash: those used last, as far as there is room. */
export interface KeptByHash<Value> {
  readonly find: (hash: string) => Value | undefined;
  /** @param weight how much of the room it takes, in the unit of the room; the one kept last stays, however heavy. */
  readonly keep: (hash: string, value: Value, weight: number) => Value;
  readonly drop: (hash: string) => void;
}

/** @param room how much is kept in all, such as characters of text */
export function createKeptByHash<Value>(room: number): KeptByHash<Value> {
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  let total = 0;
  const drop = (hash: string): void => {
    total -= kept.get(hash)?.weight ?? 0;
    kept.delete(hash);
  };
  return {
    find(hash) {
      const found = kept.get(hash);
      if (!found) return undefined;
      // Set again, the key becomes the last of the map: the first is the one used longest ago.
      kept.delete(hash);
      kept.set(hash, found);
      return found.value;
    },
    keep(hash, value, weight) {
      drop(hash);
      kept.set(hash, { value, weight });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= room || kept.size === 1) break;
        drop(oldest);
      }
      return value;
    },
    drop,
  };
}
