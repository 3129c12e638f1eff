/** What people are to be reminded of now, held by the transaction that reminds them. */
import type { Knex } from 'knex';
import type { Case, Instant } from '../../../engine/index.ts';

/** A case whose applicant is awaited until a moment. */
interface AwaitedCase {
  readonly data: Case;
  /** Until when, as the row says it. */
  readonly until: Date;
}

/** A request that its owner began and left. */
export interface WaitingDraft {
  readonly id: string;
  readonly dispositifId: string;
  readonly version: number;
  readonly personId: string;
  /** Mandate under which it was begun; null for none. */
  readonly mandateId: string | null;
  readonly savedAt: Date;
  /** Days after that for which it is kept. */
  readonly keptDays: number;
  /** Whether its scheme still takes requests: what can no longer be filed is not to be gone on with. */
  readonly offered: boolean;
}

/** Cases whose reminders have come, the earliest first; those that somebody acts on are passed over. */
export async function lockRemindedCases(
  tx: Knex.Transaction,
  now: Instant,
  limit: number,
): Promise<readonly AwaitedCase[]> {
  const { rows } = await tx.raw<{ rows: AwaitedCase[] }>(
    `select data, awaited_until as until from "case" where remind_at <= :now
      order by remind_at, id limit :limit for update skip locked`,
    { now, limit },
  );
  return rows;
}

/** When the applicant of a case is next reminded; null for never. */
export async function setCaseReminder(tx: Knex.Transaction, id: string, at: Instant | null): Promise<void> {
  await tx('case').where({ id }).update({ remind_at: at });
}

/** Begun requests whose reminders have come; those filled by an agent for someone are the agent’s. */
export async function lockRemindedDrafts(
  tx: Knex.Transaction,
  now: Instant,
  limit: number,
): Promise<readonly WaitingDraft[]> {
  const { rows } = await tx.raw<{ rows: WaitingDraft[] }>(
    `select d.id, d.dispositif_id as "dispositifId", d.dispositif_version as version, p.id as "personId",
        d.mandate_id as "mandateId",
        d.updated_at as "savedAt", d.account_days as "keptDays", s.standing = 'offered' as offered
      from case_draft d join person p on p.user_id = d.user_id join dispositif s on s.id = d.dispositif_id
      where d.remind_at <= :now and d.case_id is null and d.user_id is not null and d.person_id is null
      order by d.remind_at, d.id limit :limit for update of d skip locked`,
    { now, limit },
  );
  return rows;
}

/** When the owner of a begun request is next reminded; null for never. */
export async function setDraftReminder(tx: Knex.Transaction, id: string, at: Instant | null): Promise<void> {
  await tx('case_draft').where({ id }).update({ remind_at: at });
}
