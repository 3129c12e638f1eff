/** Transfers to the archives as they are stored: what was chosen, packed, taken or given up. */
import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../engine/index.ts';

/** Cases of one scheme that leave for the archives in one package. */
export interface Transfer {
  readonly id: string;
  readonly dispositif: string;
  readonly preparedAt: Date;
  readonly preparedBy: string;
  readonly packedAt: Date | null;
  readonly manifest: string | null;
  readonly takenAt: Date | null;
  readonly takenBy: string | null;
  /** Day on which the archives took it, as they say. */
  readonly takenOn: LocalDate | null;
  readonly reference: string | null;
  readonly droppedAt: Date | null;
  readonly droppedBy: string | null;
}

/** A case of a transfer. */
export interface TransferCase {
  readonly id: string;
  readonly number: string;
  /** That of the case in the package that was taken out last; null before. */
  readonly version: number | null;
  readonly leftOut: boolean;
}

const COLUMNS = [
  'id',
  'dispositif_id as dispositif',
  'prepared_at as preparedAt',
  'prepared_by as preparedBy',
  'packed_at as packedAt',
  'manifest',
  'taken_at as takenAt',
  'taken_by as takenBy',
  'taken_on as takenOn',
  'reference',
  'dropped_at as droppedAt',
  'dropped_by as droppedBy',
];

/** Closed cases of a scheme by their numbers, in the order of these; those that are in a transfer under way are not given. */
export async function findTransferable(
  tx: Knex.Transaction,
  dispositif: string,
  numbers: readonly string[],
): Promise<readonly { readonly id: string; readonly number: string }[]> {
  // One transfer is prepared after the other: of two that name the same case, the second finds it taken.
  await tx.raw('lock table archive_transfer in share row exclusive mode');
  const { rows } = await tx.raw<{ rows: { id: string; number: string }[] }>(
    `select c.id, c.number from "case" c
       where c.dispositif_id = :dispositif and c.number = any (:numbers::text[]) and c.closed_at is not null
         and not exists (
           select from archive_transfer_case m join archive_transfer t on t.id = m.transfer_id
             where m.case_id = c.id and t.taken_at is null and t.dropped_at is null)
       order by c.closed_at, c.id`,
    { dispositif, numbers: [...numbers] },
  );
  return rows;
}

/** Adds a transfer of cases. */
export async function insertTransfer(
  tx: Knex.Transaction,
  { dispositif, by, at, cases }: TransferOf,
): Promise<Transfer> {
  const [transfer] = await tx('archive_transfer')
    .insert({ dispositif_id: dispositif, prepared_at: at, prepared_by: by })
    .returning<Transfer[]>(COLUMNS);
  if (!transfer) throw new Error('a transfer was not inserted');
  await tx('archive_transfer_case').insert(cases.map((id) => ({ transfer_id: transfer.id, case_id: id })));
  return transfer;
}

interface TransferOf {
  readonly dispositif: string;
  readonly by: string;
  readonly at: Instant;
  readonly cases: readonly string[];
}

/** A transfer by its number, held until the transaction ends where it is to be changed. */
export async function findTransfer(
  db: Knex,
  id: string,
  hold: 'hold' | 'read' = 'read',
): Promise<Transfer | undefined> {
  const query = db('archive_transfer').where({ id });
  return (hold === 'hold' ? query.forUpdate() : query).first<Transfer | undefined>(COLUMNS);
}

/** Its cases, those that were closed first before the others. */
export async function casesOfTransfer(
  db: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TransferCase[]>> {
  const rows: readonly (TransferCase & { readonly transfer: string })[] = await db('archive_transfer_case as m')
    .join('case as c', 'c.id', 'm.case_id')
    .whereIn('m.transfer_id', [...ids])
    .orderBy(['c.closed_at', 'c.id'])
    .select('m.transfer_id as transfer', 'c.id', 'c.number', 'm.version', 'm.left_out as leftOut');
  return Map.groupBy(rows, ({ transfer }) => transfer);
}

/** Version of a case, which is held until the transaction ends. */
export async function lockVersion(tx: Knex.Transaction, id: string): Promise<number | undefined> {
  return (await tx('case').where({ id }).forUpdate().first<{ version: number } | undefined>('version'))?.version;
}

/** Transfers before one, newest first. */
export async function listTransfers(db: Knex, before: string | undefined, limit: number): Promise<readonly Transfer[]> {
  const query = db('archive_transfer').orderBy('id', 'desc').limit(limit).select<Transfer[]>(COLUMNS);
  if (before !== undefined) void query.where('id', '<', before);
  return query;
}

/** Notes what is in a package that was taken out whole; nothing where the transfer has ended meanwhile. */
export async function notePacked(
  tx: Knex,
  id: string,
  {
    at,
    manifest,
    versions,
  }: { readonly at: Instant; readonly manifest: string; readonly versions: ReadonlyMap<string, number> },
): Promise<void> {
  const packed = await tx('archive_transfer')
    .where({ id })
    .whereNull('taken_at')
    .whereNull('dropped_at')
    .update({ packed_at: at, manifest });
  if (packed === 0) return;
  await tx.raw(
    `update archive_transfer_case m set version = (:versions::jsonb ->> m.case_id::text)::int where m.transfer_id = :id`,
    { id, versions: JSON.stringify(Object.fromEntries(versions)) },
  );
}

/** Notes that the archives have it, and which cases kept their data. */
export async function noteTaken(
  tx: Knex.Transaction,
  id: string,
  { at, by, on, reference, leftOut }: TakenBy & { readonly leftOut: readonly string[] },
): Promise<void> {
  await tx('archive_transfer').where({ id }).update({ taken_at: at, taken_by: by, taken_on: on, reference });
  await tx('archive_transfer_case')
    .where({ transfer_id: id })
    .whereIn('case_id', [...leftOut])
    .update({ left_out: true });
}

/** What is recorded of a transfer that the archives have. */
export interface TakenBy {
  readonly at: Instant;
  readonly by: string;
  readonly on: LocalDate;
  readonly reference: string;
}

/** Gives a transfer up: its cases may be chosen again. */
export async function noteDropped(tx: Knex.Transaction, id: string, at: Instant, by: string): Promise<void> {
  await tx('archive_transfer').where({ id }).update({ dropped_at: at, dropped_by: by });
}
