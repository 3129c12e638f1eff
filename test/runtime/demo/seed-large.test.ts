import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditCases } from '../../../runtime/cases/index.ts';
import { listAccounts } from '../../../runtime/demo/accounts.ts';
import { seedLarge } from '../../../runtime/demo/seed-large.ts';
import type { SeededAgent } from '../../../runtime/demo/tell-story.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { createWorld, type World } from '../../support/world.ts';

const COUNT = 60;
const NOW = '2026-11-27T03:00:00.000Z';

interface Told {
  readonly number: string;
  readonly state: string;
  readonly applicant_name: string;
  readonly version: number;
}

let world: World;
let told: readonly Told[];
const counted: number[] = [];

beforeAll(async () => {
  world = await createWorld();
  told = await seed(world);
});

afterAll(() => world.close());

async function seed({ services }: World): Promise<readonly Told[]> {
  const { entries } = await services.catalogue.published();
  const identities = entries.map(({ identity }) => identity);
  const clock = { ...services.clock, now: () => NOW };
  const agents = await enterAgents(services, identities);
  const tell = (done: number): void => void counted.push(done);
  await seedLarge({ ...services, clock }, identities, agents, { count: COUNT, tell });
  return services.db('case').orderBy('number').select('number', 'state', 'applicant_name', 'version');
}

async function enterAgents(
  { identity }: World['services'],
  identities: readonly DispositifIdentity[],
): Promise<readonly SeededAgent[]> {
  const password = await identity.hashPassword('un mot de passe de test');
  const accounts = listAccounts(identities, 2).filter(({ holds }) => holds !== null);
  return Promise.all(
    accounts.map(async (account) => {
      const { email, givenName, familyName, roles } = account;
      const name = `${givenName} ${familyName}`;
      return { account, userId: await identity.createAccount({ email, name, password, roles, groups: [] }) };
    }),
  );
}

test('files every request, in many states, some of them taken by an agent', async () => {
  expect(told).toHaveLength(COUNT);
  expect(new Set(told.map(({ state }) => state)).size).toBeGreaterThan(4);
  expect(new Set(told.map((one) => one.applicant_name)).size).toBeGreaterThan(20);
  const { db } = world.services;
  const takers = await db('task').whereNotNull('assignee_id').distinct('assignee_id').pluck('assignee_id');
  expect(takers.length).toBeGreaterThan(0);
});

test('nothing of it is in the days to come, and what fell due has happened', async () => {
  const { db } = world.services;
  const late = await db('case_event').where('at', '>', NOW).pluck('seq');
  expect(late).toEqual([]);
  expect(await db('case').where('wake_at', '<=', NOW).pluck('id')).toEqual([]);
});

test('is what its events lead to', async () => {
  const { cases, findings } = await auditCases(world.services);
  expect(findings).toEqual([]);
  expect(cases).toBe(COUNT);
});

test('filed twice changes nothing, and elsewhere it is the same', async () => {
  expect(await seed(await withOtherAgents(world))).toEqual(told);
  await using elsewhere = await disposable();
  expect(await seed(elsewhere.world)).toEqual(told);
});

/** Accounts are there once: a second seeding finds them. */
async function withOtherAgents(other: World): Promise<World> {
  const { services } = other;
  const createAccount: typeof services.identity.createAccount = async ({ email }) => {
    const [id] = await services.db('user').where({ email }).pluck<string[]>('id');
    return id ?? '';
  };
  return { ...other, services: { ...services, identity: { ...services.identity, createAccount } } };
}

async function disposable(): Promise<AsyncDisposable & { readonly world: World }> {
  const other = await createWorld();
  return { world: other, [Symbol.asyncDispose]: () => other.close() };
}
