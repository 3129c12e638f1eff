/**
 * What schemes give to the archives: some closed cases are chosen, leave in one package, and lose what they gave once it is recorded
 * that the archives have it. Nothing is erased on the word of a program: an archivist has the package first, and says so.
 */
import { localDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { eraseTransferred } from './erase-due-cases.ts';
import { foreseeCase, type Foreseeing } from './foresee-case.ts';
import {
  casesOfTransfer,
  findTransfer,
  findTransferable,
  insertTransfer,
  lockVersion,
  noteDropped,
  noteTaken,
  type TakenBy,
  type Transfer,
} from './store/transfers.ts';

/** `not-due`: these cases have nothing for the archives today, or are in another transfer. */
export type Prepared =
  | { readonly type: 'prepared'; readonly transfer: Transfer }
  | { readonly type: 'not-due'; readonly numbers: readonly string[] };

/** Chooses cases of a scheme for a transfer; all of them or none. */
export async function prepareTransfer(
  { db, dispositifs, clock }: Foreseeing & Pick<Services, 'clock'>,
  {
    dispositif,
    numbers,
    by,
  }: { readonly dispositif: string; readonly numbers: readonly string[]; readonly by: string },
): Promise<Prepared> {
  const today = localDate(clock.now());
  return db.transaction(async (tx) => {
    const found = await findTransferable(tx, dispositif, numbers);
    const due: (typeof found)[number][] = [];
    for (const one of found) {
      const foreseen = await foreseeCase({ db: tx, dispositifs }, one.id, today);
      if (foreseen && foreseen.due.archive.length > 0) due.push(one);
    }
    const chosen = new Set(due.map(({ number }) => number));
    const others = numbers.filter((number) => !chosen.has(number));
    if (others.length > 0) return { type: 'not-due', numbers: others };
    const cases = due.map(({ id }) => id);
    return { type: 'prepared', transfer: await insertTransfer(tx, { dispositif, by, at: clock.now(), cases }) };
  });
}

/** Why a transfer is not ended: there is none, it was not taken out yet, or it has ended. */
export type TransferRefused = 'unknown' | 'not-packed' | 'ended';

/** Gives a transfer up. */
export async function dropTransfer(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  id: string,
  by: string,
): Promise<TransferRefused | null> {
  return db.transaction(async (tx) => {
    const transfer = await findTransfer(tx, id, 'hold');
    if (!transfer) return 'unknown';
    if (hasEnded(transfer)) return 'ended';
    await noteDropped(tx, id, clock.now(), by);
    return null;
  });
}

/**
 * Records that the archives have a package, and erases from its cases what they were given, in one transaction. A case that changed
 * since keeps its data: what the archives have is not what it says now.
 */
export async function takeTransfer(
  services: Pick<Services, 'db' | 'clock' | 'dispositifs' | 'log'>,
  id: string,
  receipt: Omit<TakenBy, 'at'>,
): Promise<TransferRefused | null> {
  return services.db.transaction(async (tx) => {
    const transfer = await findTransfer(tx, id, 'hold');
    if (!transfer) return 'unknown';
    if (hasEnded(transfer)) return 'ended';
    if (transfer.manifest === null) return 'not-packed';
    const told = { number: id, reference: receipt.reference, manifest: transfer.manifest };
    const leftOut: string[] = [];
    for (const one of (await casesOfTransfer(tx, [id])).get(id) ?? []) {
      const isAsPacked = (await lockVersion(tx, one.id)) === one.version;
      const gone = isAsPacked && (await eraseTransferred(services, tx, one.id, told, receipt.by));
      if (!gone) leftOut.push(one.id);
    }
    await noteTaken(tx, id, { ...receipt, at: services.clock.now(), leftOut });
    return null;
  });
}

/** Whether a transfer can be changed no more. */
export const hasEnded = ({ takenAt, droppedAt }: Pick<Transfer, 'takenAt' | 'droppedAt'>): boolean =>
  takenAt !== null || droppedAt !== null;
