/** Mandates as they are kept. */
import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../engine/index.ts';

export type EndedBy = 'principal' | 'agent' | 'day' | 'closing' | 'counter';

/** A mandate: waiting to be accepted, standing, or ended. */
export interface Mandate {
  readonly id: string;
  readonly principalId: string;
  /** Account of the principal; null once it was closed. */
  readonly principalUserId: string | null;
  /** « Marie Wamytan ». */
  readonly principalName: string;
  /** Null before it is accepted. */
  readonly agentId: string | null;
  readonly agentUserId: string | null;
  readonly agentName: string;
  /** Where the link was sent. */
  readonly email: string;
  /** Null for all. */
  readonly schemes: readonly string[] | null;
  /** Included, in Nouméa; null for none. */
  readonly lastDay: LocalDate | null;
  /** Whether it opens requests that were filed before it was accepted. */
  readonly earlier: boolean;
  readonly givenAt: Date;
  readonly linkEndsAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: EndedBy | null;
  /** Where the principal is told: the address of their account, else the one that the register has; null for none. */
  readonly principalEmail: string | null;
  /** The agent who recorded it from paper; null for what its principal gave in their account. */
  readonly recordedBy: string | null;
  readonly recordedByName: string | null;
  /** Scan of the document on paper; null for none, and once it was forgotten. */
  readonly scanId: string | null;
}

const MANDATE = `m.id, m.principal_id as "principalId", p.user_id as "principalUserId",
  concat_ws(' ', p.given_name, p.family_name) as "principalName", m.agent_id as "agentId", a.user_id as "agentUserId",
  m.agent_name as "agentName", m.email, m.schemes, to_char(m.last_day, 'YYYY-MM-DD') as "lastDay", m.earlier,
  m.given_at as "givenAt", m.link_ends_at as "linkEndsAt", m.accepted_at as "acceptedAt", m.ended_at as "endedAt",
  m.ended_by as "endedBy", coalesce(u.email, p.email) as "principalEmail", m.recorded_by as "recordedBy",
  m.recorded_by_name as "recordedByName", m.scan_id as "scanId"
  from mandate m join person p on p.id = m.principal_id left join "user" u on u.id = p.user_id
  left join person a on a.id = m.agent_id`;

/** As many as one looks through: those that stand come first. */
const MOST = 200;

/** Who records a mandate from paper, and the scan of it. */
export interface Recorded {
  readonly userId: string;
  readonly name: string;
  readonly scanId: string;
}

interface NewRow extends Pick<
  Mandate,
  'id' | 'principalId' | 'agentName' | 'email' | 'schemes' | 'lastDay' | 'earlier'
> {
  /** Null for what its principal gives. */
  readonly recorded: Recorded | null;
  readonly tokenHash: string;
  readonly givenAt: Instant;
  readonly linkEndsAt: Instant;
}

/** Keeps a mandate that waits to be accepted. */
export async function insertMandate(tx: Knex, row: NewRow): Promise<void> {
  await tx('mandate').insert({
    id: row.id,
    principal_id: row.principalId,
    agent_name: row.agentName,
    email: row.email,
    schemes: row.schemes === null ? null : [...row.schemes],
    last_day: row.lastDay,
    earlier: row.earlier,
    token_hash: row.tokenHash,
    link_ends_at: row.linkEndsAt,
    given_at: row.givenAt,
    recorded_by: row.recorded?.userId ?? null,
    recorded_by_name: row.recorded?.name ?? null,
    scan_id: row.recorded?.scanId ?? null,
  });
}

/** A mandate of whatever state; undefined when there is none. */
export async function findMandate(tx: Knex, id: string): Promise<Mandate | undefined> {
  return one(tx, `m.id = ?`, [id]);
}

/** Holds one that has not ended until the transaction ends; undefined when it has, or never was. */
export async function lockMandate(tx: Knex.Transaction, id: string): Promise<Mandate | undefined> {
  return one(tx, `m.id = ? and m.ended_at is null for update of m`, [id]);
}

/** The mandate that the link of a secret offers; undefined for a link that was used, or serves no more. */
export async function findOffered(tx: Knex, tokenHash: string, now: Instant): Promise<Mandate | undefined> {
  return one(tx, `m.token_hash = ? and m.accepted_at is null and m.ended_at is null and m.link_ends_at > ?`, [
    tokenHash,
    now,
  ]);
}

/** The same, held until the transaction ends. */
export async function lockOffered(tx: Knex.Transaction, tokenHash: string, now: Instant): Promise<Mandate | undefined> {
  const found = await findOffered(tx, tokenHash, now);
  return found && (await one(tx, `m.id = ? and m.token_hash = ? for update of m`, [found.id, tokenHash]));
}

/** Mandates that a person gave: those that stand first, then the latest. */
export async function listMandatesGiven(tx: Knex, personId: string): Promise<readonly Mandate[]> {
  return many(tx, 'm.principal_id = ? order by (m.ended_at is null) desc, m.given_at desc, m.id limit ?', [
    personId,
    MOST,
  ]);
}

/** Those of a person that were recorded from paper and have not ended, the latest first. */
export async function listRecorded(tx: Knex, personId: string): Promise<readonly Mandate[]> {
  return many(
    tx,
    'm.principal_id = ? and m.recorded_by is not null and m.ended_at is null order by m.given_at desc, m.id limit ?',
    [personId, MOST],
  );
}

/** Mandates that a person accepted and that have not ended. */
export async function listMandatesHeld(tx: Knex, personId: string): Promise<readonly Mandate[]> {
  return many(tx, 'm.agent_id = ? and m.ended_at is null order by m.accepted_at, m.id limit ?', [personId, MOST]);
}

/** How many of a person's mandates wait or stand. */
export async function countStanding(tx: Knex, personId: string): Promise<number> {
  const [row] = await tx('mandate')
    .where({ principal_id: personId, ended_at: null })
    .count<{ readonly count: string }[]>('* as count');
  return Number(row?.count ?? 0);
}

/** Some whose last day is before a day. */
export async function listOver(tx: Knex, today: LocalDate, limit: number): Promise<readonly Mandate[]> {
  return many(tx, 'm.ended_at is null and m.last_day < ? order by m.last_day, m.id limit ?', [today, limit]);
}

/** Notes who accepted it, and that its link was used; false when somebody acts for the principal under another one already. */
export async function acceptRow(
  tx: Knex.Transaction,
  id: string,
  agent: { readonly personId: string; readonly name: string; readonly at: Instant },
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `update mandate m set agent_id = :agent, agent_name = :name, accepted_at = :at, token_hash = null where id = :id
       and not exists (select from mandate o where o.principal_id = m.principal_id and o.agent_id = :agent
         and o.accepted_at is not null and o.ended_at is null)
     returning id`,
    { id, agent: agent.personId, name: agent.name, at: agent.at },
  );
  return rows.length > 0;
}

/** Ends a mandate: its agent is told nothing more of the principal's requests, nor reminded of what was begun. */
export async function endRow(
  tx: Knex.Transaction,
  { id, principalId, agentId }: Pick<Mandate, 'id' | 'principalId' | 'agentId'>,
  by: EndedBy,
  at: Instant,
): Promise<void> {
  await tx('mandate').where({ id }).update({ ended_at: at, ended_by: by, token_hash: null });
  if (agentId === null) return;
  await tx('notice')
    .where({ person_id: agentId })
    .where((about) => {
      void about
        .whereIn('case_id', tx('case').select('id').where({ person_id: principalId, establishment_id: null }))
        .orWhereIn('draft_id', tx('case_draft').select('id').where({ mandate_id: id }));
    })
    .delete();
}

/** Ends all that a person who leaves gave or holds; gives those that stood. */
export async function endMandatesOf(tx: Knex.Transaction, personId: string, at: Instant): Promise<readonly Mandate[]> {
  const standing = await many(tx, 'm.ended_at is null and (m.principal_id = ? or m.agent_id = ?)', [
    personId,
    personId,
  ]);
  for (const mandate of standing) await endRow(tx, mandate, 'closing', at);
  return standing;
}

async function many(tx: Knex, where: string, values: readonly (string | number)[]): Promise<readonly Mandate[]> {
  const { rows } = await tx.raw<{ rows: Mandate[] }>(`select ${MANDATE} where ${where}`, [...values]);
  return rows;
}

async function one(tx: Knex, where: string, values: readonly string[]): Promise<Mandate | undefined> {
  return (await many(tx, where, values))[0];
}
