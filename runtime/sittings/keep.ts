/** Changes of a sitting, one after the other: each is refused where the sitting is closed, and tells its new revision. */
import type { Knex } from 'knex';
import type { KeepSittingCell } from '../../schemas/types/api.ts';
import { heldAt, keyOf, writeItem, writeSitting } from './entries.ts';
import {
  countItems,
  findPending,
  holdAgendas,
  isBegun,
  listPlaces,
  putItems,
  takeItem,
  writePlaces,
  type Elsewhere,
} from './store/agenda.ts';
import type { Minutes } from './minutes.ts';
import { closeWith } from './store/minutes.ts';
import { findItem, writeItemEntry, writeSittingEntry } from './store/cells.ts';
import { findSitting, raiseRevision, removeSitting, type StoredSitting } from './store/sittings.ts';

/** Cases on one agenda: more than a day of work of a commission. */
const MOST_CASES = 300;

/** Why a change is not made. */
export interface SittingRefusal {
  readonly type: 'refused';
  readonly code: 'not-found' | 'request-invalid' | `sitting-${'changed' | 'closed' | 'applied' | 'full'}`;
}

/** Who changes it, and when. */
interface Change {
  readonly by: string;
  readonly now: string;
}

const refuseCell = (code: SittingRefusal['code']): SittingRefusal => ({ type: 'refused', code });

/** Does something to a sitting that is held and not closed. */
async function change<Done>(
  db: Knex,
  id: string,
  work: (tx: Knex.Transaction, held: StoredSitting) => Promise<Done | SittingRefusal>,
): Promise<Done | SittingRefusal> {
  return db.transaction(async (tx) => {
    const held = await findSitting(tx, id, 'hold');
    if (!held) return refuseCell('not-found');
    return held.closedAt === null ? work(tx, held) : refuseCell('sitting-closed');
  });
}

/** Keeps one thing that was typed, over the revision that was read. Typed again as it stands over it, it is kept once. */
export async function keepCell(
  db: Knex,
  id: string,
  { caseId, cell, revision }: KeepSittingCell,
): Promise<{ readonly type: 'kept'; readonly revision: number } | SittingRefusal> {
  return change(db, id, async (tx, held) => {
    const key = keyOf(cell);
    const item = caseId === null ? undefined : await findItem(tx, id, caseId);
    if (caseId !== null && !item) return refuseCell('not-found');
    if (item?.applied) return refuseCell('sitting-applied');
    if (((item ?? held).revisions[key] ?? 0) !== revision) return refuseCell('sitting-changed');
    if (caseId !== null && item) {
      const entry = writeItem(item.entry, cell);
      if (!entry) return refuseCell('request-invalid');
      const next = await raiseRevision(tx, id);
      await writeItemEntry(tx, id, caseId, { entry, key, revision: next });
      return { type: 'kept', revision: next };
    }
    const entry = writeSitting(held.entry, cell);
    const moment = entry && heldAt(entry);
    if (!entry || moment === null) return refuseCell('request-invalid');
    const next = await raiseRevision(tx, id);
    await writeSittingEntry(tx, id, { entry, key, revision: next, heldAt: moment });
    return { type: 'kept', revision: next };
  });
}

/** What became of cases that were to be put on an agenda. */
export interface Put {
  readonly type: 'put';
  readonly put: readonly string[];
  /** Those that stood on this one already. */
  readonly here: readonly string[];
  /** Those that are to be decided by another sitting, or by this one. */
  readonly pending: readonly Elsewhere[];
}

/** Puts cases on an agenda, in their order, each on one that is not closed; all or, beyond what an agenda holds, none. */
export async function putOnAgenda(
  db: Knex,
  id: string,
  cases: readonly string[],
  { by, now }: Change,
): Promise<Put | SittingRefusal> {
  return change(db, id, async (tx) => {
    // One after the other, so that two sittings do not take the same case at once.
    await holdAgendas(tx);
    const pending = await findPending(tx, cases);
    const here = new Set((await listPlaces(tx, id)).map(({ caseId }) => caseId));
    const elsewhere = new Set(pending.map(({ caseId }) => caseId));
    const put = cases.filter((one) => !here.has(one) && !elsewhere.has(one));
    if (put.length + (await countItems(tx, id)) > MOST_CASES) return refuseCell('sitting-full');
    if (put.length > 0) await putItems(tx, id, put, { by, now, revision: await raiseRevision(tx, id) });
    return { type: 'put', put, here: cases.filter((one) => here.has(one)), pending };
  });
}

/** Takes a case off an agenda. */
export async function takeOffAgenda(
  db: Knex,
  id: string,
  caseId: string,
): Promise<{ readonly type: 'taken'; readonly revision: number } | SittingRefusal> {
  return change(db, id, async (tx) => {
    const item = await findItem(tx, id, caseId);
    if (!item) return refuseCell('not-found');
    if (!(await takeItem(tx, id, caseId))) return refuseCell('sitting-applied');
    return { type: 'taken', revision: await raiseRevision(tx, id) };
  });
}

/** Gives a case another place: before one of its scheme, or last of them. */
export async function moveOnAgenda(
  db: Knex,
  id: string,
  caseId: string,
  before: string | null,
): Promise<{ readonly type: 'moved'; readonly revision: number } | SittingRefusal> {
  return change(db, id, async (tx) => {
    const places = await listPlaces(tx, id);
    const moved = places.find((one) => one.caseId === caseId);
    if (!moved) return refuseCell('not-found');
    const others = places.filter((one) => one !== moved);
    const of = others.findIndex((one) => one.caseId === before && one.dispositif === moved.dispositif);
    if (before !== null && of === -1) return refuseCell('request-invalid');
    const at = before === null ? others.findLastIndex((one) => one.dispositif === moved.dispositif) + 1 : of;
    await writePlaces(
      tx,
      id,
      others.toSpliced(at, 0, moved).map((one) => one.caseId),
    );
    return { type: 'moved', revision: await raiseRevision(tx, id) };
  });
}

/** Closes a sitting with its minutes, as they were read: nothing of it changes after. */
export async function closeSitting(
  db: Knex,
  id: string,
  revision: number,
  { content, by, now }: Change & { readonly content: Minutes },
): Promise<{ readonly type: 'closed' } | SittingRefusal> {
  return change(db, id, async (tx, held) => {
    if (held.revision !== revision) return refuseCell('sitting-changed');
    await closeWith(tx, id, { content, by, now });
    return { type: 'closed' };
  });
}

/** Removes a sitting that was not held: nothing of it was carried out. */
export async function dropSitting(db: Knex, id: string): Promise<{ readonly type: 'dropped' } | SittingRefusal> {
  return change(db, id, async (tx) => {
    if (await isBegun(tx, id)) return refuseCell('sitting-applied');
    await removeSitting(tx, id);
    return { type: 'dropped' };
  });
}
