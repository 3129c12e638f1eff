/*
 * The version of each case that this browser last showed to an agent, so that the next visit says what others did
 * meanwhile. It is a convenience of one agent on one machine, hence the browser's own storage; at a counter the machine
 * is shared, and what a colleague saw is not seen.
 */
import { parseJson } from '../../ui/api/parse-json.ts';

const keyOf = (userId: string): string => `cagou-seen-${userId}`;
const LIMIT = 500;

/** The version last shown to the agent; null for a case they never opened here. */
export function readSeen(
  userId: string,
  caseId: string,
  storage: Pick<Storage, 'getItem'> = localStorage,
): number | null {
  return readAll(userId, storage).find(([id]) => id === caseId)?.[1] ?? null;
}

/** Remembers the version on screen; the cases seen longest ago are forgotten first. */
export function keepSeen(
  userId: string,
  caseId: string,
  version: number,
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): void {
  const others = readAll(userId, storage).filter(([id]) => id !== caseId);
  try {
    storage.setItem(keyOf(userId), JSON.stringify([...others, [caseId, version]].slice(-LIMIT)));
  } catch {
    // A full device: the next visit says less of what is new.
  }
}

type Seen = readonly [string, number];

function readAll(userId: string, storage: Pick<Storage, 'getItem'>): readonly Seen[] {
  const kept = parseJson(storage.getItem(keyOf(userId)));
  return Array.isArray(kept) ? kept.filter(isSeen) : [];
}

function isSeen(item: unknown): item is Seen {
  return Array.isArray(item) && typeof item[0] === 'string' && typeof item[1] === 'number';
}
