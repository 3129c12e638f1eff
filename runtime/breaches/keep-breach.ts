/**
 * Keeping what the officer types of a breach. What stood before somebody goes on typing, later or after somebody else, is a line
 * of the follow-up first: nothing that was written to the notebook for a while can be typed over without a trace.
 */
import type { Knex } from 'knex';
import { localDate } from '../../engine/index.ts';
import type { AddBreachLine, BreachEntry } from '../../schemas/types/api.ts';
import { deadlineOf } from './deadline.ts';
import { closeBreach, findBreach, insertBreach, updateBreach, type StoredBreach } from './store/breaches.ts';
import { addLine } from './store/lines.ts';

/** Typing that stops for so long is over: what comes then is another sitting. */
const SITTING_MS = 10 * 60_000;

/** Who writes, and when. */
interface Writing {
  readonly id: string;
  readonly by: string;
  readonly now: string;
}

/** What became of it. */
export type BreachWritten =
  | { readonly type: 'written'; readonly breach: StoredBreach }
  | { readonly type: 'refused'; readonly code: 'not-found' | 'breach-changed' | 'breach-closed' };

/** Keeps an entry over a revision, or begins it over 0: begun twice under one identifier, it is there once. */
export async function keepBreach(
  db: Knex,
  { id, by, now }: Writing,
  { entry, revision }: { readonly entry: BreachEntry; readonly revision: number },
): Promise<BreachWritten> {
  return db.transaction(async (tx) => {
    const { discoveredAt } = deadlineOf(entry);
    const found = await findBreach(tx, id, true);
    if (!found && revision !== 0) return { type: 'refused', code: 'not-found' };
    if (found && found.revision !== revision) return { type: 'refused', code: 'breach-changed' };
    if (found && found.closedAt !== null) return { type: 'refused', code: 'breach-closed' };
    const kept = { id, entry, discoveredAt, by, now };
    if (found) {
      if (isAnotherSitting(found, { by, now }))
        await addLine(tx, { breachId: id, at: now, by: found.keptBy, kind: 'entry', text: '', entry: found.entry });
      await updateBreach(tx, kept);
    } else {
      await insertBreach(tx, kept, localDate(now).slice(0, 4));
      await addLine(tx, { breachId: id, at: now, by, kind: 'begun', text: '', entry });
    }
    return written(tx, id);
  });
}

/** Adds a line to the follow-up, with the entry as it stands; closes the breach, or takes it up again, where the line says so. */
export async function addToBreach(
  db: Knex,
  { id, by, now }: Writing,
  { kind, text, lineId }: AddBreachLine & { readonly lineId: string },
): Promise<BreachWritten> {
  return db.transaction(async (tx) => {
    const found = await findBreach(tx, id, true);
    if (!found) return { type: 'refused', code: 'not-found' };
    await addLine(tx, { breachId: id, id: lineId, at: now, by, kind, text, entry: found.entry });
    if (kind !== 'note') await closeBreach(tx, id, kind === 'closed' ? now : null);
    return written(tx, id);
  });
}

function isAnotherSitting({ keptAt, keptBy }: StoredBreach, { by, now }: Omit<Writing, 'id'>): boolean {
  return keptBy !== by || Date.parse(now) - keptAt.getTime() >= SITTING_MS;
}

async function written(tx: Knex, id: string): Promise<BreachWritten> {
  const breach = await findBreach(tx, id);
  if (!breach) throw new Error(`breach ${id} was written, and is not there`);
  return { type: 'written', breach };
}
