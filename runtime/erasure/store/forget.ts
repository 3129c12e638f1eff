/** What stands beside a case and says of it, or of who asked, what was erased: rows of mails, effects, notices, files, readings. */
import type { Knex } from 'knex';

/** Mails and effects of a case that were carried out: `isGone` says it of the key of a mail. Gives how many mails went. */
export async function forgetEffects(
  tx: Knex.Transaction,
  id: string,
  isGone: (key: string) => boolean,
): Promise<number> {
  const rows: { id: string; key: string; mail: boolean }[] = await tx('outbox as o')
    .leftJoin('sent_mail as s', 's.effect_id', 'o.id')
    .where('o.case_id', id)
    .select('o.id', 'o.key', tx.raw('s.effect_id is not null as mail'));
  const gone = rows.filter(({ key, mail }) => !mail || isGone(key));
  const ids = gone.map((row) => row.id);
  await tx('mailbox').whereIn('effect_id', ids).delete();
  const mails = await tx('sent_mail').whereIn('effect_id', ids).delete();
  await tx('outbox').whereIn('id', ids).delete();
  return mails;
}

/** What was told of the case and what was posted of it, what agents had not sent or said of its documents, and the request as it was filled in. */
export async function forgetTraces(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('notice').where({ case_id: id }).delete();
  await tx('letter').where({ case_id: id }).delete();
  await tx('jotting').where({ case_id: id }).delete();
  await tx('page_marker').where({ case_id: id }).delete();
  // Revisions stay: who has it on screen is told that it is not as they read it.
  await tx('sitting_case').where({ case_id: id }).update({ entry: '{}' });
  await tx('case_draft').where({ case_id: id }).delete();
}

/** Files of a case, by identifier. */
export async function listFiles(tx: Knex.Transaction, id: string): Promise<readonly string[]> {
  return tx('file').where({ case_id: id }).pluck('id');
}

/**
 * Takes files from a case. What lies in the wallet of somebody with an account, or of a company or an association, stays theirs and is of no case any more; gives
 * the others, whose rows are gone and whose bytes are to be removed.
 */
export async function forgetFiles(tx: Knex.Transaction, ids: readonly string[]): Promise<readonly string[]> {
  await tx.raw(
    `update file f set case_id = null, draft_id = null, kind = 'wallet'
       where f.id = any (?::uuid[]) and f.kind = 'answer' and f.wallet is not null and not f.internal and f.scan <> 'infected'
         and (f.establishment_id is not null
           or exists (select from person p where p.id = f.person_id and p.user_id is not null))`,
    [[...ids]],
  );
  const rows = await tx('file')
    .whereIn('id', [...ids])
    .whereNotNull('case_id')
    .delete()
    .returning<{ id: string }[]>('id');
  return rows.map(({ id }) => id);
}

/**
 * Nothing leads from the case to a person any more; gives how many readings went. The entry of the register goes with it where
 * it was there for this case alone.
 */
export async function forgetApplicant(tx: Knex.Transaction, id: string, personId: string): Promise<number> {
  await tx('case').where({ id }).update({ person_id: null, establishment_id: null });
  await tx('file').where({ case_id: id }).update({ person_id: null, establishment_id: null });
  const readings = await tx('reading').where({ case_id: id }).delete();
  await tx.raw(
    `delete from person p where p.id = ? and p.user_id is null and not exists (select from "case" where person_id = p.id)
       and not exists (select from case_draft where person_id = p.id) and not exists (select from file where person_id = p.id)`,
    [personId],
  );
  return readings;
}

/** Words that a case was found by. */
export async function wordsOf(tx: Knex.Transaction, id: string): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { word: string }[] }>(
    `select word from "case", unnest(tsvector_to_array(search)) word where id = ? and word ~ '^[^0-9]{3}'`,
    [id],
  );
  return rows.map(({ word }) => word);
}

/**
 * Forgets words that no case is found by any more. Who files at that moment waits: a word that they found in the list must
 * not go before their case is there.
 */
export async function forgetWords(tx: Knex.Transaction, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await tx.raw('lock table search_word in share row exclusive mode');
  await tx.raw(
    `delete from search_word w where w.word = any (?::text[])
       and not exists (select from "case" where closed_at is null and search @@ array_to_tsvector(array[w.word])::text::tsquery)
       and not exists (select from "case" where closed_at is not null and search @@ array_to_tsvector(array[w.word])::text::tsquery)`,
    [[...words]],
  );
}
