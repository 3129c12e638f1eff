/*
 * The version of each case that this browser last showed, so that the next visit says what others did meanwhile. It is a
 * convenience of one agent on one machine, hence the browser's own storage.
 */
const KEY = 'cagou-seen';
const LIMIT = 500;

/** The version last shown; null for a case never opened here. */
export function readSeen(caseId: string, storage: Pick<Storage, 'getItem'> = localStorage): number | null {
  return readAll(storage).find(([id]) => id === caseId)?.[1] ?? null;
}

/** Remembers the version on screen; the cases seen longest ago are forgotten first. */
export function keepSeen(caseId: string, version: number, storage: Storage = localStorage): void {
  const others = readAll(storage).filter(([id]) => id !== caseId);
  storage.setItem(KEY, JSON.stringify([...others, [caseId, version]].slice(-LIMIT)));
}

type Seen = readonly [string, number];

function readAll(storage: Pick<Storage, 'getItem'>): readonly Seen[] {
  const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
  return Array.isArray(kept) ? kept.filter(isSeen) : [];
}

function isSeen(item: unknown): item is Seen {
  return Array.isArray(item) && typeof item[0] === 'string' && typeof item[1] === 'number';
}
