/** Mails of cases: what was ordered, and what became of it. */
import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';

type MailEffect = Extract<Effect, { type: 'mail' }>;

/** A mail of a case, as it was ordered and as it left. */
export interface CaseMail {
  /** Effect that ordered it. */
  readonly id: string;
  readonly caseId: string;
  readonly key: string;
  readonly effect: MailEffect;
  readonly orderedAt: Date;
  /** Whether the effect was carried out, or given up. */
  readonly done: boolean;
  readonly failed: boolean;
  /** Where it went; null as for its status. */
  readonly sentTo: string | null;
  /** What became of it; null as long as it was not carried out, and of mails from before that was kept. */
  readonly status: string | null;
  readonly statusAt: Date | null;
  readonly answer: string | null;
}

/** As many as one looks through. */
const MOST = 200;

const COLUMNS = `o.id, o.case_id as "caseId", o.key, o.payload as effect, o.created_at as "orderedAt",
  o.done_at is not null as done, o.failed_at is not null as failed, s.to_address as "sentTo", s.status, s.status_at as "statusAt", s.answer`;
const FROM = 'from outbox o left join sent_mail s on s.effect_id = o.id';

/** The latest mails of some cases, the latest first. */
export async function listCaseMails(tx: Knex, caseIds: readonly string[]): Promise<readonly CaseMail[]> {
  const { rows } = await tx.raw<{ rows: CaseMail[] }>(
    `select ${COLUMNS} ${FROM} where o.case_id = any (?::uuid[]) and o.type = 'mail' order by o.id desc limit ?`,
    [[...caseIds], MOST],
  );
  return rows;
}

/** A mail of a case, with its content as it left; undefined when it has none of that identifier. */
export async function findCaseMail(
  tx: Knex,
  caseId: string,
  id: string,
): Promise<(CaseMail & { readonly html: string | null }) | undefined> {
  const { rows } = await tx.raw<{ rows: (CaseMail & { readonly html: string | null })[] }>(
    `select ${COLUMNS}, s.html ${FROM} where o.case_id = ? and o.id = ? and o.type = 'mail'`,
    [caseId, id],
  );
  return rows[0];
}

/** How many times the mails of a key were sent once more. */
export async function countAgain(tx: Knex.Transaction, caseId: string, first: string): Promise<number> {
  // Two who ask at once are one after the other, by the case.
  await tx('case').where({ id: caseId }).forUpdate().first('id');
  const { rows } = await tx.raw<{ rows: { sent: number }[] }>(
    `select count(*)::int as sent from outbox where case_id = ? and key ~ '^again:\\d+:' and substr(key, length(key) - length(?::text) + 1) = ?`,
    [caseId, first, first],
  );
  return rows[0]?.sent ?? 0;
}
