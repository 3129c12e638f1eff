/** Requests being written, kept as one types. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import {
  nextDraftReminder,
  type Channel,
  type Instant,
  type JsonObject,
  type LocalDate,
  type LookedUp,
  type Mandate,
} from '../../../engine/index.ts';
import type { Config } from '../../config/config.ts';
import { LEAST_DRAFT_DAYS } from '../draft-days.ts';

/** A request being written. */
export interface CaseDraft {
  readonly id: string;
  readonly dispositifId: string;
  readonly version: number;
  /** Citizen or, for assisted filing, agent who writes it; null before signing in. */
  readonly userId: string | null;
  /** Hash of the secret that owns it before signing in. */
  readonly tokenHash: string | null;
  /** Account that was made from it and is to be asked whether it is theirs, on whatever device; null for none. */
  readonly offeredTo: string | null;
  /** Accounts whose holders said that it is not theirs. */
  readonly declinedBy: readonly string[];
  /** Valid or not. */
  readonly answers: JsonObject;
  /** What sources gave of them. */
  readonly looked: readonly LookedUp[];
  readonly channel: Channel;
  readonly receivedOn: LocalDate | null;
  /** Assisted filing: the applicant. */
  readonly personId: string | null;
  readonly mandate: Mandate | null;
  /** Company or association that it is written for; null for none. */
  readonly establishmentId: string | null;
  /** Mandate under which it was begun: its account is that of the principal. Null for none. */
  readonly mandateId: string | null;
  /** Case it became. */
  readonly caseId: string | null;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type NewCaseDraft = Pick<
  CaseDraft,
  | 'dispositifId'
  | 'version'
  | 'userId'
  | 'tokenHash'
  | 'answers'
  | 'channel'
  | 'receivedOn'
  | 'personId'
  | 'mandate'
  | 'establishmentId'
  | 'mandateId'
> & {
  /** Days after its last save for which it is kept, as it is told when it is begun. */
  readonly days: Config['draftDays'];
};

/** A row of `case_draft`. */
export interface DraftRow {
  readonly id: string;
  readonly dispositif_id: string;
  readonly dispositif_version: number;
  readonly user_id: string | null;
  readonly token_hash: string | null;
  readonly offered_to: string | null;
  readonly declined_by: readonly string[];
  readonly answers: JsonObject;
  readonly looked: readonly LookedUp[];
  readonly channel: Channel;
  readonly received_on: LocalDate | null;
  readonly person_id: string | null;
  readonly mandate: Mandate | null;
  readonly establishment_id: string | null;
  readonly mandate_id: string | null;
  readonly case_id: string | null;
  readonly revision: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly remind_at: Instant | Date | null;
  readonly anonymous_days: number;
  readonly account_days: number;
}

/** Begins a draft, of revision 1; gives it with its id. @param now of the product */
export async function insertDraft(tx: Knex, draft: NewCaseDraft, now: Instant): Promise<CaseDraft> {
  const [row] = await tx<DraftRow>('case_draft')
    .insert({
      id: randomUUID(),
      dispositif_id: draft.dispositifId,
      dispositif_version: draft.version,
      user_id: draft.userId,
      token_hash: draft.tokenHash,
      answers: draft.answers,
      channel: draft.channel,
      received_on: draft.receivedOn,
      person_id: draft.personId,
      mandate: draft.mandate,
      establishment_id: draft.establishmentId,
      mandate_id: draft.mandateId,
      created_at: new Date(now),
      updated_at: new Date(now),
      remind_at: reminderFrom(now),
      anonymous_days: draft.days.anonymous,
      account_days: draft.days.account,
    })
    .returning('*');
  if (!row) throw new Error('an inserted draft is returned');
  return toDraft(row);
}

/** Of any state, filed ones included; null when there is none. Whether somebody may see it is asked elsewhere. */
export async function findDraft(tx: Knex, id: string): Promise<CaseDraft | null> {
  const row = await tx<DraftRow>('case_draft').where({ id }).first();
  return row ? toDraft(row) : null;
}

/** Drafts of an account that were not filed, the last touched first; or those that were begun under a mandate. */
export async function listDraftsOf(tx: Knex, of: string | { readonly mandate: string }): Promise<readonly CaseDraft[]> {
  const rows = await tx<DraftRow>('case_draft')
    .where(typeof of === 'string' ? { user_id: of } : { mandate_id: of.mandate })
    .whereNull('case_id')
    .orderBy('updated_at', 'desc')
    .limit(100)
    .select('*');
  return rows.map(toDraft);
}

/** Drafts that a browser began before signing in and did not file, the last touched first. */
export async function listDraftsOfSecret(tx: Knex, tokenHash: string): Promise<readonly CaseDraft[]> {
  const rows = await tx<DraftRow>('case_draft')
    .where({ token_hash: tokenHash, user_id: null })
    .whereNull('case_id')
    .orderBy('updated_at', 'desc')
    .limit(100)
    .select('*');
  return rows.map(toDraft);
}

/**
 * Saves answers when the draft still has the revision they are based on and is not filed; null otherwise.
 * @param now of the product
 * @param also `theirs`: root properties that somebody else writes: they stay as they are; `looked`: what sources gave, where one was asked
 */
export async function updateDraft(
  tx: Knex,
  id: string,
  revision: number,
  answers: JsonObject,
  now: Instant,
  { theirs = [], looked }: { readonly theirs?: readonly string[]; readonly looked?: readonly LookedUp[] } = {},
): Promise<CaseDraft | null> {
  const kept =
    theirs.length === 0
      ? answers
      : tx.raw(
          `(?::jsonb - ?::text[]) || coalesce((select jsonb_object_agg(key, value) from jsonb_each(answers) where key = any(?::text[])), '{}')`,
          [JSON.stringify(answers), [...theirs], [...theirs]],
        );
  const [row] = await tx<DraftRow>('case_draft')
    .where({ id, revision })
    .whereNull('case_id')
    // Counted by the database: whatever is quoted, only a revision that stands is counted on from.
    .update({
      answers: kept,
      revision: tx.raw('revision + 1'),
      updated_at: new Date(now),
      remind_at: reminderFrom(now),
      ...(looked && { looked: tx.raw('?::jsonb', [JSON.stringify(looked)]) }),
    })
    .returning('*');
  return row ? toDraft(row) : null;
}

/** Holds a draft that is not filed, so that nobody files it until the transaction ends; false when there is none. */
export async function lockUnfiled(tx: Knex.Transaction, id: string): Promise<boolean> {
  return (await tx<DraftRow>('case_draft').where({ id }).whereNull('case_id').forUpdate().first('id')) !== undefined;
}

/** Removes a draft that was not filed. Its files must be removed first. */
export async function deleteDraft(tx: Knex, id: string): Promise<void> {
  await tx<DraftRow>('case_draft').where({ id }).whereNull('case_id').delete();
}

/** Locks drafts last saved so long ago that nobody is to open them any more; those being filed are passed over. @param least days for which all are kept */
export async function lockStaleDrafts(tx: Knex.Transaction, least: number, limit: number): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select id from case_draft where case_id is null
        and updated_at < product_now() - make_interval(days => case when user_id is null then anonymous_days else account_days end)
        and updated_at < product_now() - make_interval(days => :least::int)
      order by updated_at limit :limit for update skip locked`,
    { least, limit },
  );
  return rows.map(({ id }) => id);
}

/** The first reminder comes after as many days, however long it is kept. */
function reminderFrom(savedAt: Instant): Instant | null {
  return nextDraftReminder(savedAt, LEAST_DRAFT_DAYS.account, savedAt);
}

/** The draft of a row. */
export function toDraft(row: DraftRow): CaseDraft {
  return {
    id: row.id,
    dispositifId: row.dispositif_id,
    version: row.dispositif_version,
    userId: row.user_id,
    tokenHash: row.token_hash,
    offeredTo: row.offered_to,
    declinedBy: row.declined_by,
    answers: row.answers,
    looked: row.looked,
    channel: row.channel,
    receivedOn: row.received_on,
    personId: row.person_id,
    mandate: row.mandate,
    establishmentId: row.establishment_id,
    mandateId: row.mandate_id,
    caseId: row.case_id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
