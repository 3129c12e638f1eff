/** A demonstration whose clock is moved by years, with one applicant whom nothing but their request names. */
import { seedDemonstration } from '../../../runtime/demo/seed.ts';
import { tellStory, uuidOf, type SeededAgent } from '../../../runtime/demo/tell-story.ts';
import { findAccount } from '../../../runtime/identity/store/accounts.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { insertPerson } from '../../../runtime/people/index.ts';
import type { Case } from '../../../engine/index.ts';
import { createWorld, type World } from '../../support/world.ts';

export const YEAR = 366 * 86_400_000;
/** Stands nowhere else in the demonstration. */
export const NAME = 'Quibaouiné';
export const ADDRESS = 'qui-baoui@exemple.nc';

export interface Erased {
  readonly world: World;
  /** A hunting permit that was cancelled, asked for by somebody without an account. */
  readonly cancelled: Case;
}

export async function createErased(): Promise<Erased> {
  const world = await createWorld();
  const { services } = world;
  const accounts = await seedDemonstration(services);
  const agents: SeededAgent[] = [];
  for (const account of accounts) {
    const userId = await findAccount(services.db, account.email);
    if (userId !== null) agents.push({ account, userId });
  }
  const compiled = await services.dispositifs.load('permis-chasser', 1);
  const scenario = compiled?.scenarios['annulation'];
  if (!compiled || !scenario) throw new Error('the hunting permit has no such scenario');
  const names = { givenName: 'Zéphyrine', familyName: NAME, email: ADDRESS, phone: '+687998877' };
  const personId = await insertPerson(services.db, { ...names, birthDate: '1971-02-03' });
  const cancelled = await tellStory(services, agents, {
    id: uuidOf('cancelled'),
    compiled,
    scenario,
    applicant: { personId, ...names },
    person: { ...names, birthDate: '1971-02-03' },
    filedAt: '2026-02-10T01:00:00.000Z',
    until: '2026-03-10T01:00:00.000Z',
    pause: () => 3_600_000,
  });
  if (!cancelled?.closedAt) throw new Error('the permit was not cancelled');
  await carryOutEffects(world);
  return { world, cancelled };
}

/** Carries out all effects that are ordered, those that follow from them too. */
export async function carryOutEffects({ services }: World): Promise<void> {
  for (;;) {
    const ids: string[] = await services
      .db('outbox')
      .whereNull('done_at')
      .whereNull('failed_at')
      .orderBy('id')
      .pluck('id');
    if (ids.length === 0) return;
    for (const id of ids) await runEffect(services, id, { last: true }).catch(() => undefined);
  }
}

/** Tables of which a row holds a text somewhere. */
export async function tablesWith({ services: { db } }: World, text: string): Promise<readonly string[]> {
  const tables: string[] = await db('pg_tables')
    .where({ schemaname: 'public' })
    .orderBy('tablename')
    .pluck('tablename');
  const found: string[] = [];
  for (const table of tables) {
    const row = await db(`${table} as t`)
      .whereRaw('t::text ilike ?', [`%${text}%`])
      .first(db.raw('1'));
    if (row) found.push(table);
  }
  return found;
}
