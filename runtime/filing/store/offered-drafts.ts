/** Requests that nobody's account holds yet, and whom to ask whether they are theirs. */
import type { Knex } from 'knex';
import { toDraft, type CaseDraft, type DraftRow } from './case-draft.ts';

/** Requests of no account that this browser began, or that an account was made from, and that the account has not declined. */
export async function listOfferedDrafts(
  tx: Knex,
  tokenHash: string | null,
  userId: string,
): Promise<readonly CaseDraft[]> {
  const rows = await tx<DraftRow>('case_draft')
    .whereNull('user_id')
    .whereNull('case_id')
    .where((builder) => {
      void builder.where({ offered_to: userId });
      if (tokenHash !== null) void builder.orWhere({ token_hash: tokenHash });
    })
    .whereRaw('not (? = any (declined_by))', [userId])
    .orderBy('created_at', 'desc')
    .limit(100)
    .select('*');
  return rows.map(toDraft);
}

/** Gives a request of no account to the one whose holder says that it is theirs; nothing happens when another was faster. */
export async function joinDraft(tx: Knex, id: string, userId: string): Promise<void> {
  await tx<DraftRow>('case_draft')
    .where({ id, user_id: null, case_id: null })
    .update({ user_id: userId, token_hash: null, offered_to: null });
}

/** Notes that the holder of an account says that a request is not theirs. It stays where it was begun. */
export async function declineDraft(tx: Knex, id: string, userId: string): Promise<void> {
  await tx.raw(
    `update case_draft set declined_by = array_append(declined_by, :userId),
       offered_to = nullif(offered_to, :userId)
     where id = :id and user_id is null and not (:userId = any (declined_by))`,
    { id, userId },
  );
}

/**
 * Notes that an account is being made from a request, which this browser holds: its address may be confirmed on another
 * device. An account whose address is confirmed already is offered nothing that its holder did not ask for.
 */
export async function offerDraft(tx: Knex, id: string, tokenHash: string, email: string): Promise<void> {
  await tx.raw(
    `update case_draft d set offered_to = u.id from "user" u
     where u.email = ? and not u."emailVerified"
       and d.id = ? and d.token_hash = ? and d.user_id is null and d.case_id is null`,
    [email.trim().toLowerCase(), id, tokenHash],
  );
}
