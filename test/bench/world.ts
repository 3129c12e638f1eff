/**
 * What the measurements happen in: a PostgreSQL of its own that flushes to disk as in production, the scheme
 * `aide-medicale`, sixteen citizens and an agent with sessions of better-auth. All of it is removed at the end.
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../runtime/app/app.ts';
import { readConfig } from '../../runtime/config/config.ts';
import type { Services } from '../../runtime/services.ts';
import { createDatabase } from '../../runtime/store/database.ts';
import { startLocalPostgres } from '../../runtime/store/local/start-postgres.ts';
import { migrate } from '../../runtime/store/migrate.ts';
import { cookiesOf } from '../support/app.ts';
import { groupOf, publishMedicalAid } from '../support/medical-aid.ts';
import { findFreePort } from '../support/port.ts';
import { createServices, closeServices } from '../../runtime/app/create-services.ts';

export interface Somebody {
  readonly userId: string;
  /** Headers of a request that a browser sends for them. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface World {
  readonly databaseUrl: string;
  /** Folder that goes away with the rest. */
  readonly folder: string;
  /** In this process, for what is prepared and looked at; measurements go through servers of their own. */
  readonly services: Services;
  /** Environment of a server of the product in this world. */
  readonly environment: Readonly<Record<string, string>>;
  readonly citizens: readonly Somebody[];
  readonly agent: Somebody;
  close(): Promise<void>;
}

const CITIZENS = 16;
const PASSWORD = 'un mot de passe de mesure';
/** Those of `npm start`. */
const SETTINGS = { max_connections: '200', shared_buffers: '256MB' };

export async function createWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'cagou-bench-'));
  // As root the database runs under another account, which has to walk through.
  await chmod(folder, 0o711);
  // Why its database is away, if it ever is, is what a measurement that stops has to say.
  const postgres = await startLocalPostgres({ folder, settings: SETTINGS, tell: console.error });
  // Also when the run is broken off; a database that is still ending may need some tries.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const environment = {
    DATA_DIR: folder,
    DATABASE_URL: postgres.url,
    PUBLIC_URL: `http://127.0.0.1:${await findFreePort()}`,
    SECRET: 'a secret for measurements, long enough',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '0',
    // Everybody is signed in by a password; what is measured begins afterwards.
    SECOND_FACTOR: 'offered',
    NODE_ENV: 'production',
    // Nothing listens there: no mail leaves a measurement.
    SMTP_URL: 'smtp://127.0.0.1:9',
  };
  // What is prepared in bulk takes longer than anybody is made to wait for a page.
  const patient = createDatabase(postgres.url);
  const impatient = createServices(readConfig({ demo: false }, environment), postgres.url);
  const services = { ...impatient, db: patient.db };
  await migrate(services.db);
  await publishMedicalAid(services);
  const people = await signEverybodyIn(services);
  return {
    databaseUrl: postgres.url,
    folder,
    services,
    environment,
    ...people,
    async close() {
      await patient.close();
      await closeServices(impatient);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signEverybodyIn(services: Services): Promise<Pick<World, 'citizens' | 'agent'>> {
  const app = await createApp(services);
  const { publicUrl } = services.config;
  const signIn = async (email: string, name: string, groups: readonly string[]): Promise<Somebody> => {
    const roles = groups.length > 0 ? (['agent'] as const) : [];
    const userId = await services.identity.createAccount({ email, name, password: PASSWORD, roles, groups });
    const response = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: publicUrl },
      payload: { email, password: PASSWORD },
    });
    if (response.statusCode !== 200) throw new Error(`${email} cannot sign in: ${response.body}`);
    return { userId, headers: { origin: publicUrl, cookie: cookiesOf(response) } };
  };
  const citizens: Somebody[] = [];
  for (let index = 1; index <= CITIZENS; index += 1) {
    citizens.push(await signIn(`citoyen${index}@exemple.nc`, `Marie Wamytan ${index}`, []));
  }
  const agent = await signIn('agent@exemple.nc', 'Agnès Instruit', [await groupOf(services, 'instructeur')]);
  await app.close();
  return { citizens, agent };
}
