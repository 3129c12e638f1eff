/** The agenda of a sitting: its cases in their order, with what is typed of each. */
import type { Knex } from 'knex';
import type { SittingItemEntry } from '../../../schemas/types/api.ts';
import { SEEN, type SeenParameters } from '../../cases/queue/store/seen-cases.ts';
import { EMPTY_ITEM } from '../entries.ts';

/** A case on an agenda. */
export interface StoredItem {
  readonly caseId: string;
  readonly number: string;
  readonly dispositif: string;
  readonly entry: SittingItemEntry;
  readonly revisions: Readonly<Record<string, number>>;
  readonly revision: number;
  readonly appliedAt: Date | null;
  readonly appliedBy: string | null;
  /** Names of the applicant and of those who act for them. */
  readonly parties: readonly string[];
}

interface Row extends Pick<StoredItem, 'number' | 'dispositif' | 'revisions' | 'revision' | 'parties'> {
  readonly case_id: string;
  readonly entry: Partial<SittingItemEntry>;
  readonly applied_at: Date | null;
  readonly applied_by: string | null;
}

/** Schemes follow each other by the first of their cases. */
const ORDER = 'min(i.position) over (partition by c.dispositif_id), c.dispositif_id, i.position';

/** The cases of an agenda that somebody instructs, or all, in its order; or that one alone of them. */
export async function listItems(
  db: Knex,
  sittingId: string,
  seen: SeenParameters | 'all',
  only?: string,
): Promise<readonly StoredItem[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select i.case_id, c.number, c.dispositif_id as dispositif, i.entry, i.revisions, i.revision, i.applied_at, i.applied_by,
       array(
         select name from (values (c.applicant_name), (c.data #>> '{mandate,name}')) as told (name) where name <> ''
         union select p.given_name || ' ' || p.family_name from person p where p.id = c.person_id
         union select p.given_name || ' ' || p.family_name from establishment_link l join person p on p.id = l.person_id
           where l.establishment_id = c.establishment_id and l.confirmed_at is not null and l.ended_at is null
       ) as parties
     from sitting_case i join "case" c on c.id = i.case_id where i.sitting_id = :sittingId and i.case_id = coalesce(:only::uuid, i.case_id) and ${seen === 'all' ? 'true' : SEEN} order by ${ORDER}`,
    { ...(seen !== 'all' && seen), sittingId, only: only ?? null },
  );
  return rows.map(({ case_id: caseId, entry, applied_at: appliedAt, applied_by: appliedBy, ...rest }) => ({
    ...rest,
    caseId,
    entry: { ...EMPTY_ITEM, ...entry },
    appliedAt,
    appliedBy,
  }));
}

/** How many cases an agenda has, whoever may read them. */
export async function countItems(db: Knex, sittingId: string): Promise<number> {
  const [row] = await db('sitting_case').where({ sitting_id: sittingId }).count<{ count: string }[]>('*');
  return Number(row?.count ?? 0);
}

/** A sitting that is not closed, on whose agenda a case stands without having been put off. */
export interface Elsewhere {
  readonly caseId: string;
  readonly sittingId: string;
  readonly title: string;
  readonly at: string;
}

/** Of some cases, those that stand on an agenda where they are still to be decided. */
export async function findPending(tx: Knex, cases: readonly string[]): Promise<readonly Elsewhere[]> {
  const { rows } = await tx.raw<{ rows: Elsewhere[] }>(
    `select i.case_id as "caseId", s.id as "sittingId", s.entry ->> 'title' as title, s.entry ->> 'at' as at
     from sitting_case i join sitting s on s.id = i.sitting_id
     where i.case_id = any (:cases::uuid[]) and s.closed_at is null and i.applied_at is null
       and i.entry #>> '{decision,type}' is distinct from 'postpone'`,
    { cases: [...cases] },
  );
  return rows;
}

/** Keeps others from putting cases on any agenda until the transaction ends. */
export async function holdAgendas(tx: Knex.Transaction): Promise<void> {
  await tx.raw('lock table sitting_case in share row exclusive mode');
}

/** Whether anything that was decided at a sitting was carried out. */
export async function isBegun(tx: Knex, sittingId: string): Promise<boolean> {
  const applied = await tx('sitting_case')
    .where({ sitting_id: sittingId })
    .whereNotNull('applied_at')
    .limit(1)
    .pluck<string[]>('case_id');
  return applied.length > 0;
}

/** Puts cases last on an agenda; those that stand on it stay where they are. Who calls holds the sitting. */
export async function putItems(
  tx: Knex.Transaction,
  sittingId: string,
  cases: readonly string[],
  { by, now, revision }: { readonly by: string; readonly now: string; readonly revision: number },
): Promise<void> {
  await tx.raw(
    `insert into sitting_case (sitting_id, case_id, position, revision, put_at, put_by)
     select :sittingId, n.id, (select coalesce(max(position), 0) from sitting_case where sitting_id = :sittingId) + n.place,
       :revision, :now, :by
     from unnest(:cases::uuid[]) with ordinality as n (id, place) on conflict do nothing`,
    { sittingId, cases: [...cases], revision, now, by },
  );
  await tx.raw(
    `update sitting set dispositifs = array(select unnest(dispositifs) union
       select c.dispositif_id from "case" c where c.id = any (:cases::uuid[])) where id = :sittingId`,
    { sittingId, cases: [...cases] },
  );
}

/**
 * Says that what was decided of a case is carried out, in the transaction that does so. False where it was already, where the case
 * is not on the agenda any more, or where the minutes are closed.
 */
export async function noteApplied(
  tx: Knex.Transaction,
  sittingId: string,
  { caseId, by, now }: { readonly caseId: string; readonly by: string; readonly now: string },
): Promise<boolean> {
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `with held as (update sitting set revision = revision + 1 where id = :sittingId and closed_at is null returning revision)
     update sitting_case i set applied_at = :now, applied_by = :by, revision = held.revision from held
     where i.sitting_id = :sittingId and i.case_id = :caseId and i.applied_at is null`,
    { sittingId, caseId, by, now },
  );
  return rowCount === 1;
}

/** Takes a case off an agenda; false for one that does not stand on it, or of which the decision was carried out. */
export async function takeItem(tx: Knex.Transaction, sittingId: string, caseId: string): Promise<boolean> {
  const gone = await tx('sitting_case').where({ sitting_id: sittingId, case_id: caseId, applied_at: null }).delete();
  return gone > 0;
}

/** The cases of an agenda in its order, with their schemes. */
export async function listPlaces(
  tx: Knex,
  sittingId: string,
): Promise<readonly { readonly caseId: string; readonly dispositif: string }[]> {
  const { rows } = await tx.raw<{ rows: { caseId: string; dispositif: string }[] }>(
    `select i.case_id as "caseId", c.dispositif_id as dispositif
     from sitting_case i join "case" c on c.id = i.case_id where i.sitting_id = :sittingId order by ${ORDER}`,
    { sittingId },
  );
  return rows;
}

/** Numbers the places of an agenda anew. */
export async function writePlaces(tx: Knex.Transaction, sittingId: string, cases: readonly string[]): Promise<void> {
  await tx.raw(
    `update sitting_case i set position = n.place from unnest(:cases::uuid[]) with ordinality as n (id, place)
     where i.sitting_id = :sittingId and i.case_id = n.id`,
    { sittingId, cases: [...cases] },
  );
}
