/**
 * Fills a demonstration: the example schemes, an account for each role and function, and requests in several states, so
 * that every screen has something to show. All of it goes the way that people's own doings go, and doing it twice
 * changes nothing.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { readFolder } from '../cli/read-folder.ts';
import { ensureGroup, publishVersion } from '../dispositifs/index.ts';
import type { PasswordHash } from '../identity/index.ts';
import { BY_DEMONSTRATION } from '../identity/rights/right-change.ts';
import { ensurePerson } from '../people/index.ts';
import type { Services } from '../services.ts';
import { isSeeded, markSeeded } from '../store/settings.ts';
import { DEMO_PASSWORD, listAccounts, type DemoAccount } from './accounts.ts';
import { importEstablishments } from './import-establishments.ts';
import { publishLists } from './publish-lists.ts';
import { seedCases } from './seed-cases.ts';
import { seedLarge, type LargeOptions } from './seed-large.ts';
import type { SeededAgent } from './tell-story.ts';
import { findAccount } from '../identity/store/accounts.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
/** Accounts made at once. */
const ACCOUNTS_AT_ONCE = 4;
/** Agents of each function in the large demonstration: a queue is shared there. */
const COLLEAGUES = 3;

/**
 * Seeds what is missing; returns the accounts.
 * @param large requests of the large demonstration; those of the small one alone when absent
 */
export async function seedDemonstration(services: Services, large?: LargeOptions): Promise<readonly DemoAccount[]> {
  await publishLists(services.db);
  await importEstablishments(services.db);
  const identities = await publishExamples(services);
  const accounts = listAccounts(identities, large ? COLLEAGUES : 1);
  const agents: SeededAgent[] = [];
  const seeded = await isSeeded(services.db, 'small');
  const complete = seeded && (large === undefined || (await isSeeded(services.db, 'large')));
  // One for all: they share the password that is printed.
  const password = complete ? DEMO_PASSWORD : await services.identity.hashPassword(DEMO_PASSWORD);
  for (let at = 0; at < accounts.length; at += ACCOUNTS_AT_ONCE) {
    const some = accounts.slice(at, at + ACCOUNTS_AT_ONCE).map(async (account) => {
      return { account, userId: await seedAccount(services, account, password) };
    });
    agents.push(...(await Promise.all(some)));
  }
  if (!seeded) {
    await seedCases(services, identities, agents);
    await markSeeded(services.db, 'small');
  }
  if (large && !complete) {
    await seedLarge(services, identities, agents, large);
    await markSeeded(services.db, 'large');
  }
  return accounts;
}

async function publishExamples(services: Services): Promise<readonly DispositifIdentity[]> {
  const folders = await readdir(EXAMPLES, { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const name of names.toSorted()) {
    const result = await publishVersion(services, { source: await readFolder(join(EXAMPLES, name)), by: null });
    if (result.type === 'refused') {
      const [first] = result.diagnostics;
      services.log.error({ dispositif: name, code: first?.code, file: first?.file }, 'an example cannot be published');
    }
  }
  const { entries } = await services.catalogue.published();
  const identities = entries.filter(({ id }) => names.includes(id)).map(({ identity }) => identity);
  return identities.toSorted((one, other) => one.title.localeCompare(other.title, 'fr'));
}

/** Made in the order of the register's own rules: an account is a person as soon as it signs in. */
async function seedAccount(
  { db, identity }: Services,
  account: DemoAccount,
  password: string | PasswordHash,
): Promise<string> {
  const { email, givenName, familyName, roles, holds } = account;
  const known = await findAccount(db, email);
  if (known !== null) return known;
  const groups = holds === null ? [] : [await db.transaction((tx) => ensureGroup(tx, BY_DEMONSTRATION, holds.group))];
  const name = `${givenName} ${familyName}`;
  const userId = await identity.createAccount({ email, name, password, roles, groups });
  await ensurePerson(db, userId, null);
  return userId;
}
