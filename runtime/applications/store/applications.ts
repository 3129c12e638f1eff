/** Applications as they are kept, with what they read and their tokens. */
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import type { ApplicationGrant } from '../application.ts';

/** A row of `application` with its grants and tokens, as administrators read it. */
export interface ApplicationRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly ends_at: Date;
  readonly stopped_at: Date | null;
  readonly grants: readonly ApplicationGrant[];
  readonly tokens: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly lastUsedAt: string | null;
  }[];
}

/** What is declared of an application. */
export interface Declared {
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly endsAt: Date;
  readonly grants: readonly ApplicationGrant[];
}

const GRANTS = `coalesce((select json_agg(json_build_object('dispositif', g.dispositif_id, 'categories', g.categories,
  'identity', g.identity) order by g.dispositif_id) from application_grant g where g.application_id = a.id), '[]') as grants`;

/** All of them, those that read first; one alone by its identifier. */
export async function listApplications(tx: Knex, id: string | null = null): Promise<readonly ApplicationRow[]> {
  const { rows } = await tx.raw<{ rows: ApplicationRow[] }>(
    `select a.id, a.name, a.purpose, a.contact, a.ends_at, a.stopped_at, ${GRANTS},
       coalesce((select json_agg(json_build_object('id', t.id, 'createdAt', t.created_at, 'expiresAt', t.expires_at,
         'lastUsedAt', t.last_used_at) order by t.created_at desc) from application_token t
         where t.application_id = a.id), '[]') as tokens
     from application a where :id::uuid is null or a.id = :id::uuid
     order by a.stopped_at is not null, plain_text(a.name), a.id`,
    { id },
  );
  return rows;
}

/** Holds an application until the transaction ends; undefined when there is none. */
export async function lockApplication(tx: Knex.Transaction, id: string): Promise<ApplicationRow | undefined> {
  await tx('application').where({ id }).forUpdate().first('id');
  return (await listApplications(tx, id))[0];
}

/** Holds one that reads, until the transaction ends. Throws `application-unknown`, also for one that was stopped. */
export async function requireRunning(tx: Knex.Transaction, id: string): Promise<ApplicationRow> {
  const application = await lockApplication(tx, id);
  if (!application || application.stopped_at !== null) throw problem('application-unknown');
  return application;
}

/** Records an application; false when another that reads has its name. */
export async function insertApplication(
  tx: Knex.Transaction,
  id: string,
  { grants, endsAt, ...declared }: Declared,
  by: string,
): Promise<boolean> {
  const row = { id, ...declared, ends_at: endsAt, created_by: by };
  const inserted = await tx('application').insert(row).onConflict().ignore().returning<{ id: string }[]>('id');
  if (inserted.length === 0) return false;
  await insertGrants(tx, id, grants);
  return true;
}

/** Declares an application anew. Its name must be free: see `isNameTaken`. */
export async function updateApplication(
  tx: Knex.Transaction,
  id: string,
  { grants, endsAt, ...declared }: Declared,
): Promise<void> {
  await tx('application')
    .where({ id })
    .update({ ...declared, ends_at: endsAt });
  await tx('application_grant').where({ application_id: id }).delete();
  await insertGrants(tx, id, grants);
}

/** Whether another application that reads has a name. */
export async function isNameTaken(tx: Knex.Transaction, id: string, name: string): Promise<boolean> {
  const others = tx('application').whereNot({ id }).whereNull('stopped_at').whereRaw('lower(name) = lower(?)', [name]);
  return (await others.first<{ id: string } | undefined>('id')) !== undefined;
}

/** Stops an application for good, and forgets its tokens and where it was told. */
export async function stopApplicationRow(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('application')
    .where({ id })
    .update({ stopped_at: tx.raw('product_now()') });
  await tx('application_token').where({ application_id: id }).delete();
  await tx('webhook').where({ application_id: id }).delete();
}

async function insertGrants(tx: Knex.Transaction, id: string, grants: readonly ApplicationGrant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx('application_grant').insert(
    grants.map(({ dispositif, categories, identity }) => ({
      application_id: id,
      dispositif_id: dispositif,
      categories: [...categories],
      identity,
    })),
  );
}
