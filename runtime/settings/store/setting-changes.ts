/** What administrators set, as it was changed: the last change of a name is what holds. */
import type { Knex } from 'knex';
import type { SettingName, Settings } from '../../../schemas/types/api.ts';

/** What each setting holds. */
export type SettingValues = { readonly [Name in SettingName]: Settings[Name]['value'] };
/** Those that administrators set. */
export type OwnSettings = Partial<SettingValues>;

/** When a setting last changed, and by whom. */
export interface LastChange {
  readonly revision: string;
  readonly at: string;
  readonly by: string;
}

/** All that holds, with the last change of each. */
export interface StoredSettings {
  readonly own: OwnSettings;
  readonly last: Partial<Record<SettingName, LastChange>>;
}

/** A setting with what it holds, null for what the installation came with. */
export type NamedValue = {
  readonly [Name in SettingName]: { readonly name: Name; readonly value: SettingValues[Name] | null };
}[SettingName];

/** A change to be written. */
export type SettingWritten = NamedValue & {
  readonly reason: string;
  readonly at: string;
  readonly by: { readonly userId: string; readonly name: string };
};

/** A change as it is read; `is_last` when nothing was changed of it since. */
export type SettingRow = {
  readonly [Name in SettingName]: {
    readonly id: string;
    readonly name: Name;
    readonly value: SettingValues[Name] | null;
    readonly before: SettingValues[Name] | null;
    readonly reason: string;
    readonly undoes: string | null;
    readonly at: Date;
    readonly by_name: string;
    readonly is_last: boolean;
  };
}[SettingName];

const COLUMNS = [
  'id',
  'name',
  'value',
  'before',
  'reason',
  'undoes',
  'at',
  'by_name',
  'id = (select max(id) from setting_change later where later.name = setting_change.name) as is_last',
].join(', ');

/** What holds now. */
export async function readSettings(db: Knex): Promise<StoredSettings> {
  const { rows } = await db.raw<{ rows: StoredSettings[] }>(`
    select coalesce(jsonb_object_agg(name, value) filter (where value is not null), '{}') as own,
           coalesce(jsonb_object_agg(name, jsonb_build_object('revision', id::text, 'at', at, 'by', by_name)), '{}') as last
      from (select distinct on (name) name, value, id, at, by_name from setting_change order by name, id desc) held`);
  return rows[0] ?? { own: {}, last: {} };
}

/** Keeps others from changing settings until the transaction ends. */
export async function holdSettings(tx: Knex.Transaction): Promise<void> {
  await tx.raw('lock table setting_change in share row exclusive mode');
}

/** Days for which requests that were begun without an account were kept at some moment since then, where administrators said it. */
export async function listBegunDays(db: Knex, since: Date): Promise<readonly number[]> {
  const { rows } = await db.raw<{ rows: readonly { readonly days: number }[] }>(
    `select (held ->> 'anonymousDays')::int as days
       from setting_change, lateral (values (before), (value)) as once (held)
      where name = 'begun' and at >= ? and held is not null`,
    [since],
  );
  return rows.map(({ days }) => days);
}

/** Adds a change; `before` is what holds until then. Call `holdSettings` first. */
export async function insertSettingChange(tx: Knex.Transaction, change: SettingWritten): Promise<void> {
  const { name, value, reason, at, by } = change;
  await tx.raw(
    `insert into setting_change (name, value, before, reason, at, by_user, by_name)
     values (?, ?, (select value from setting_change where name = ? order by id desc limit 1), ?, ?, ?, ?)`,
    [name, json(value), name, reason, at, by.userId, by.name],
  );
}

/** Adds the change that undoes another: what held before it holds again. Call `holdSettings` first. */
export async function insertUndoing(
  tx: Knex.Transaction,
  id: string,
  { reason, at, by }: Pick<SettingWritten, 'reason' | 'at' | 'by'>,
): Promise<void> {
  await tx.raw(
    `insert into setting_change (name, value, before, reason, undoes, at, by_user, by_name)
     select name, before, value, ?, id, ?, ?, ? from setting_change where id = ?`,
    [reason, at, by.userId, by.name, id],
  );
}

/** One change; undefined when there is none such. */
export async function findSettingChange(tx: Knex, id: string): Promise<SettingRow | undefined> {
  const [found] = await tx('setting_change').select<SettingRow[]>(tx.raw(COLUMNS)).where({ id });
  return found;
}

/** A page of changes, newest first. @param cursor identifier that they come before */
export async function listSettingRows(
  db: Knex,
  cursor: string | undefined,
  limit: number,
): Promise<readonly SettingRow[]> {
  const query = db('setting_change').select<SettingRow[]>(db.raw(COLUMNS)).orderBy('id', 'desc').limit(limit);
  if (cursor !== undefined) void query.where('id', '<', cursor);
  return query;
}

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
