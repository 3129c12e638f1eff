/** The journal of merges, and the entries that they are about. Store functions; each takes the transaction first. */
import type { Knex } from 'knex';
import { SEEN, type SeenParameters } from '../../cases/queue/store/seen-cases.ts';
import { toPerson, type Person, type PersonRow } from '../../people/index.ts';
import type { Ground, JudgedEntry } from '../judge.ts';
import type { Between } from './moved-rows.ts';

type EntryRow = PersonRow & { readonly created_at: string; readonly left_at: string | null };

/** Entries that stand, by identifier; held until the transaction ends where `hold` says so. */
export async function readEntries(
  tx: Knex,
  ids: readonly string[],
  hold = false,
): Promise<ReadonlyMap<string, JudgedEntry>> {
  if (hold)
    await tx.raw('select id from person where id = any (:ids::uuid[]) order by id for update', { ids: [...ids] });
  const { rows } = await tx.raw<{ rows: { person: EntryRow; proven: string | null }[] }>(
    `select to_jsonb(p) as person, lower(u.email) as proven from person p
       left join "user" u on u.id = p.user_id and u."emailVerified" where p.id = any (:ids::uuid[]) and p.merged_into is null`,
    { ids: [...ids] },
  );
  return new Map(
    rows.map(({ person, proven }) => [
      person.id,
      { ...toPerson(person), provenEmail: proven, createdAt: person.created_at, left: person.left_at !== null },
    ]),
  );
}

/** The entry that stands for one, itself when it does; undefined when there is none. */
export async function standingEntry(tx: Knex, id: string): Promise<string | undefined> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    'select coalesce(merged_into, id) as id from person where id = ?',
    [id],
  );
  return rows[0]?.id;
}

/** Whether one of two acts for the other, or was asked to. */
export async function isMandateBetween(tx: Knex, { kept, merged }: Between): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { found: boolean }[] }>(
    `select exists (select from mandate where ended_at is null
       and ((principal_id = :kept and agent_id = :merged) or (principal_id = :merged and agent_id = :kept))) as found`,
    { kept, merged },
  );
  return rows[0]?.found === true;
}

/** A part of an entry that a merge may write over. */
export type Part = 'givenName' | 'familyName' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address';

/** Values of some parts. */
export type Details = Partial<Pick<Person, Part>>;

/** What a merge wrote, and what was there before. */
export interface Written {
  readonly before: Details;
  readonly after: Details;
}

/** A line of the journal. */
export interface MergeLine extends Between {
  readonly id: string;
  readonly seq: string;
  readonly at: Date;
  readonly byUser: string;
  readonly byName: string;
  readonly ground: Ground;
  readonly reason: string;
  readonly written: Written | null;
  readonly undoneAt: Date | null;
  readonly undoneByName: string | null;
  readonly undoneReason: string | null;
}

/** What is noted of a merge that is carried out. */
export interface NewMerge extends Between {
  readonly id: string;
  readonly at: string;
  readonly by: { readonly userId: string; readonly name: string };
  readonly ground: Ground;
  readonly reason: string;
  readonly written: Written;
}

/** Notes a merge, and that the one entry stands for the other. */
export async function insertMerge(
  tx: Knex.Transaction,
  { id, kept, merged, at, by, ground, reason, written }: NewMerge,
): Promise<void> {
  await tx('person_merge').insert({
    id,
    kept_id: kept,
    merged_id: merged,
    at,
    by_user: by.userId,
    by_name: by.name,
    ground,
    reason,
    written: JSON.stringify(written),
  });
  await tx('person').where({ id: merged }).update({ merged_into: kept });
  await tx('person_pair').where({ one: merged }).orWhere({ other: merged }).delete();
}

/** Notes that a merge was undone, and that both entries stand. */
export async function markUndone(
  tx: Knex.Transaction,
  { id, merged }: Pick<MergeLine, 'id' | 'merged'>,
  {
    userId,
    name,
    at,
    reason,
  }: { readonly userId: string; readonly name: string; readonly at: string; readonly reason: string },
): Promise<void> {
  await tx('person_merge')
    .where({ id })
    .update({ undone_at: at, undone_by: userId, undone_by_name: name, undone_reason: reason });
  await tx('person').where({ id: merged }).update({ merged_into: null });
}

const LINE = `m.id, m.seq, m.kept_id as kept, m.merged_id as merged, m.at, m.by_user as "byUser", m.by_name as "byName", m.ground, m.reason, m.written,
  m.undone_at as "undoneAt", m.undone_by_name as "undoneByName", m.undone_reason as "undoneReason"`;

/** A line of the journal, held until the transaction ends; undefined when there is none. */
export async function lockMerge(tx: Knex.Transaction, id: string): Promise<MergeLine | undefined> {
  const { rows } = await tx.raw<{ rows: MergeLine[] }>(`select ${LINE} from person_merge m where m.id = ? for update`, [
    id,
  ]);
  return rows[0];
}

/** Whether a merge that stands came after one, and is of one of its entries: it is undone first. */
export async function hasLater(
  tx: Knex,
  { seq, kept, merged }: Pick<MergeLine, 'seq' | 'kept' | 'merged'>,
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { found: boolean }[] }>(
    `select exists (select from person_merge where seq > :seq and undone_at is null
       and (kept_id in (:kept, :merged) or merged_id in (:kept, :merged))) as found`,
    { seq, kept, merged },
  );
  return rows[0]?.found === true;
}

/** A merge as the journal shows it: with the names of its entries, as long as they are there. */
export interface ShownMerge extends MergeLine {
  readonly keptName: string | null;
  readonly mergedName: string | null;
  readonly hasLater: boolean;
  /** How many requests came with it. */
  readonly requests: number;
}

const SHOWN = `select ${LINE}, nullif(concat_ws(' ', k.given_name, k.family_name), '') as "keptName",
    nullif(concat_ws(' ', g.given_name, g.family_name), '') as "mergedName",
    (select count(*)::int from person_merge_row r where r.merge_id = m.id and r.kind = 'requests') as requests,
    exists (select from person_merge o where o.seq > m.seq and o.undone_at is null
      and (o.kept_id in (m.kept_id, m.merged_id) or o.merged_id in (m.kept_id, m.merged_id))) as "hasLater"
  from person_merge m left join person k on k.id = m.kept_id left join person g on g.id = m.merged_id`;

/** Lines of the journal, the latest first, of entries of which the reader sees a request, or that they merged themselves. */
export async function listMerges(
  tx: Knex,
  asked: {
    readonly parameters: SeenParameters;
    readonly userId: string;
    readonly own: readonly string[];
    readonly before: string | null;
    /** That one line alone. */
    readonly only?: string;
    readonly limit: number;
  },
): Promise<readonly ShownMerge[]> {
  const { parameters, userId, own, before, only, limit } = asked;
  const { rows } = await tx.raw<{ rows: ShownMerge[] }>(
    `${SHOWN} where ${before === null ? 'true' : 'm.seq < :before::bigint'} ${only === undefined ? '' : 'and m.id = :only::uuid'} and m.kept_id <> all (:own::uuid[])
       and (m.by_user = :userId or exists (select from "case" c where c.person_id in (m.kept_id, m.merged_id) and ${SEEN}))
     order by m.seq desc limit :limit`,
    { ...parameters, userId, own: [...own], before, only: only ?? null, limit },
  );
  return rows;
}

/** Merges of a person's own entry, the latest first. */
export async function mergesOf(tx: Knex, personId: string): Promise<readonly ShownMerge[]> {
  const { rows } = await tx.raw<{ rows: ShownMerge[] }>(
    `${SHOWN} where :personId in (m.kept_id, m.merged_id) order by m.seq desc limit 100`,
    { personId },
  );
  return rows;
}
