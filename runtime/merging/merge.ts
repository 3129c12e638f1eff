/**
 * Merges two entries of the register, and takes a merge back: each in one transaction that holds both, with a line of the journal.
 * Events of cases stay what they are: whose a case is, is a projection that the journal explains.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { equalJson } from '../../engine/base/index.ts';
import { insertSiteMail } from '../identity/store/site-mail.ts';
import { findPerson, orderPersonEvent, updatePerson, type Person } from '../people/index.ts';
import type { Services } from '../services.ts';
import { judgeMerge, type ChosenDetail, type Ground, type Judged, type MergeObstacle } from './judge.ts';
import { compareDetails, type Alike } from './likeness.ts';
import { fr as messages } from './messages/fr.ts';
import {
  hasLater,
  insertMerge,
  isMandateBetween,
  lockMerge,
  markUndone,
  readEntries,
  type Details,
  type Part,
  type Written,
} from './store/merges.ts';
import { countMoved, moveRows, putRowsBack, type MovedCount } from './store/moved-rows.ts';

type Merging = Pick<Services, 'db' | 'clock' | 'jobs'>;

/** Who carries out. */
export interface Merger {
  readonly userId: string;
  readonly name: string;
}

/** What a merge of two entries would be, before it is carried out. */
export interface MergePlan extends Judged {
  readonly alike: Readonly<Record<ChosenDetail, Alike>>;
  readonly moved: readonly MovedCount[];
  /** What was looked at: a merge is refused when it is not so any more. */
  readonly digest: string;
}

/** What a merge of two entries would be; undefined when one of them is not there, or is merged already. */
export async function planMerge(
  tx: Knex,
  people: readonly [string, string],
  hold = false,
): Promise<MergePlan | undefined> {
  const entries = await readEntries(tx, people, hold);
  const [one, other] = people.map((id) => entries.get(id));
  if (!one || !other || one.id === other.id) return undefined;
  const alike = compareDetails(one, other);
  const mandateBetween = await isMandateBetween(tx, { kept: one.id, merged: other.id });
  const judged = judgeMerge(one, other, { alike, mandateBetween });
  const moved = await countMoved(tx, { kept: judged.kept.id, merged: judged.merged.id });
  return { ...judged, alike, moved, digest: digestOf(judged) };
}

/** Of the entries, and not of what they have: a request that comes meanwhile goes along. */
function digestOf({ kept, merged, obstacle, grounds }: Judged): string {
  return createHash('sha256')
    .update(JSON.stringify([kept, merged, obstacle, grounds]))
    .digest('base64url')
    .slice(0, 22);
}

/** What an agent decided. */
export interface MergeOrder {
  readonly people: readonly [string, string];
  readonly digest: string;
  /** Details that stand as the merged entry has them; the others as the one that stands. */
  readonly taken: readonly ChosenDetail[];
  readonly ground: Ground;
  readonly reason: string;
}

/** `changed`: it is not as it was looked at; `ground`: what it goes by is not so; `gone`: one entry is not there. */
export type MergeOutcome =
  | { readonly type: 'merged'; readonly id: string; readonly kept: string }
  | { readonly type: MergeObstacle | 'changed' | 'ground' | 'gone' };

/** Merges two entries. */
export async function mergePeople(services: Merging, by: Merger, order: MergeOrder): Promise<MergeOutcome> {
  const { db, clock, jobs } = services;
  const outcome = await db.transaction(async (tx): Promise<MergeOutcome> => {
    const plan = await planMerge(tx, order.people, true);
    if (!plan) return { type: 'gone' };
    if (plan.digest !== order.digest) return { type: 'changed' };
    if (plan.obstacle) return { type: plan.obstacle };
    if (!plan.grounds.includes(order.ground)) return { type: 'ground' };
    const { kept, merged } = plan;
    const between = { kept: kept.id, merged: merged.id };
    const id = randomUUID();
    const taken = order.taken.filter((detail) => !plan.fixed.includes(detail));
    const written = await takeDetails(tx, kept, merged, taken);
    const { ground, reason } = order;
    await insertMerge(tx, { id, ...between, at: clock.now(), by, ground, reason, written });
    await moveRows(tx, id, between);
    await orderPersonEvent(tx, 'person.merged', { person: kept.id, merged: merged.id });
    await tell(tx, kept, 'merged');
    return { type: 'merged', id, kept: kept.id };
  });
  if (outcome.type === 'merged') jobs.nudge();
  return outcome;
}

/** Parts of an entry that each detail is made of. */
const PARTS: Readonly<Record<ChosenDetail, readonly Part[]>> = {
  names: ['givenName', 'familyName'],
  birthDate: ['birthDate'],
  birthPlace: ['birthPlace'],
  email: ['email'],
  phone: ['phone'],
  address: ['address'],
};

async function takeDetails(
  tx: Knex.Transaction,
  kept: Person,
  merged: Person,
  taken: readonly ChosenDetail[],
): Promise<Written> {
  const parts = taken.flatMap((detail) => PARTS[detail]);
  const changed = await updatePerson(tx, kept, pick(merged, parts));
  const written = parts.filter((part) => changed.includes(part));
  return { before: pick(kept, written), after: pick(merged, written) };
}

function pick(of: Person, parts: readonly Part[]): Details {
  return parts.reduce<Details>((some, part) => ({ ...some, [part]: of[part] }), {});
}

/** `later`: a merge of one of them came after, and is undone first; `gone`: an entry is not there any more. */
export type UndoOutcome = { readonly type: 'undone' | 'later' | 'gone' | 'already' };

/**
 * Undoes a merge: what it moved goes back, and details that are still as it wrote them are again as they were. What came since
 * stays with the entry that it came to.
 */
export async function undoMerge(services: Merging, by: Merger, id: string, reason: string): Promise<UndoOutcome> {
  const { db, clock, jobs } = services;
  const outcome = await db.transaction(async (tx): Promise<UndoOutcome> => {
    const line = await lockMerge(tx, id);
    if (!line) return { type: 'gone' };
    if (line.undoneAt) return { type: 'already' };
    const kept = (await readEntries(tx, [line.kept, line.merged], true)).get(line.kept);
    if (await hasLater(tx, line)) return { type: 'later' };
    if (!kept || !(await findPerson(tx, line.merged))) return { type: 'gone' };
    await putRowsBack(tx, id, line);
    await markUndone(tx, line, { ...by, at: clock.now(), reason });
    await putDetailsBack(tx, kept, line.written ?? { before: {}, after: {} });
    await orderPersonEvent(tx, 'person.unmerged', { person: line.kept, unmerged: line.merged });
    await tell(tx, kept, 'undone');
    return { type: 'undone' };
  });
  if (outcome.type === 'undone') jobs.nudge();
  return outcome;
}

async function putDetailsBack(tx: Knex.Transaction, kept: Person, { before, after }: Written): Promise<void> {
  const still = Object.values(PARTS)
    .flat()
    .filter((part) => part in after && equalJson(kept[part], after[part] ?? null));
  await updatePerson(
    tx,
    kept,
    still.reduce<Details>((some, part) => ({ ...some, [part]: before[part] }), {}),
  );
}

/** The holder of an account learns what their account opens, and what it opens no more. */
async function tell(tx: Knex.Transaction, { userId, email }: Person, what: 'merged' | 'undone'): Promise<void> {
  if (userId !== null && email !== null) await insertSiteMail(tx, { to: email, ...messages[what] });
}
