/** How agents wish to be told, and when the mail that counts what they have not read leaves next. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { USUAL_CHOICE, type AgentChoice } from '../agent-notice.ts';

interface Row {
  readonly user_id: string;
  readonly desk_off: AgentChoice['deskOff'];
  readonly mail_off: AgentChoice['mailOff'];
  readonly digest_hour: number | null;
}

/** What agents chose, or what is usual. */
export async function readAgentChoices(db: Knex, users: readonly string[]): Promise<ReadonlyMap<string, AgentChoice>> {
  const rows: readonly Row[] = await db('notice_choice').whereIn('user_id', users);
  const chosen = new Map(rows.map((row) => [row.user_id, toChoice(row)]));
  return new Map(users.map((id) => [id, chosen.get(id) ?? USUAL_CHOICE]));
}

/** What one agent chose, or what is usual. */
export async function readAgentChoice(db: Knex, userId: string): Promise<AgentChoice> {
  return (await readAgentChoices(db, [userId])).get(userId) ?? USUAL_CHOICE;
}

/** Keeps what an agent chose. @param digestAt when their mail leaves next, if one is to leave */
export async function writeAgentChoice(
  db: Knex,
  userId: string,
  { deskOff, mailOff, digestHour }: AgentChoice,
  digestAt: Instant | null,
): Promise<void> {
  await db.raw(
    `insert into notice_choice (user_id, desk_off, mail_off, digest_hour)
      values (:userId, :deskOff, :mailOff, :digestHour)
     on conflict (user_id) do update set desk_off = excluded.desk_off, mail_off = excluded.mail_off,
       digest_hour = excluded.digest_hour,
       digest_at = case when notice_choice.digest_at is null then null else :digestAt::timestamptz end`,
    { userId, deskOff: [...deskOff], mailOff: [...mailOff], digestHour, digestAt },
  );
}

/** Has a mail leave to agents at a moment each, unless one is to leave already. */
export async function awaitDigests(
  tx: Knex.Transaction,
  moments: readonly { readonly userId: string; readonly at: Instant }[],
): Promise<void> {
  if (moments.length === 0) return;
  const sorted = moments.toSorted((left, right) => (left.userId < right.userId ? -1 : 1));
  await tx.raw(
    `insert into notice_choice (user_id, digest_at) select * from unnest(?::text[], ?::timestamptz[])
     on conflict (user_id) do update set digest_at = coalesce(notice_choice.digest_at, excluded.digest_at)`,
    [sorted.map(({ userId }) => userId), sorted.map(({ at }) => at)],
  );
}

/** Agents whose mail is to leave now, each with what they chose; none leaves again before something new is told. */
export async function takeDueDigests(
  tx: Knex.Transaction,
  now: Instant,
  limit: number,
): Promise<ReadonlyMap<string, AgentChoice>> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `update notice_choice set digest_at = null where user_id in (select user_id from notice_choice
      where digest_at <= :now order by digest_at, user_id limit :limit for update skip locked)
     returning user_id, desk_off, mail_off, digest_hour`,
    { now, limit },
  );
  return new Map(rows.map((row) => [row.user_id, toChoice(row)]));
}

const toChoice = (row: Row): AgentChoice => ({
  deskOff: row.desk_off,
  mailOff: row.mail_off,
  digestHour: row.digest_hour,
});
