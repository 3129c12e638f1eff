/**
 * The whole server on a database of its own, spoken to without a socket; and people to speak as, each with a session of
 * better-auth like anybody else's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../../runtime/app/app.ts';
import { readConfig } from '../../runtime/config/config.ts';
import type { PasswordHash } from '../../runtime/identity/accounts.ts';
import type { Services } from '../../runtime/services.ts';
import type { Role } from '../../schemas/types/api.ts';
import { moveClock } from './clock.ts';
import { createTestDatabase } from './database.ts';
import { createServices, closeServices } from '../../runtime/app/create-services.ts';
import { TEST_PASSWORD } from './remembered-scrypt.ts';

export { TEST_PASSWORD };

export const PUBLIC_URL = 'http://localhost:3999';

export interface TestApp {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Requests as a browser on our pages would send them, with the cookies of a person when given. */
  request(options: InjectOptions & { readonly as?: TestPerson | undefined }): Promise<LightMyRequestResponse>;
  /** Makes an account with a verified address and signs it in. */
  signIn(account: {
    readonly email: string;
    readonly name?: string;
    readonly roles?: readonly Role[];
    readonly groups?: readonly string[];
  }): Promise<TestPerson>;
  close(): Promise<void>;
}

export interface TestPerson {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly cookie: string;
}

/** Starts the application in demonstration mode, without limits; `variables` are added to its environment. */
export async function createTestApp(variables: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cagou-app-'));
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PUBLIC_URL,
    SECRET: 'a secret for tests, of forty characters',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '0',
    NODE_ENV: 'test',
    ...variables,
  };
  const services = createServices(readConfig({ demo: true }, environment), database.url);
  moveClock(services.clock, 0);
  const app = await createApp(services);
  await app.ready();

  const request: TestApp['request'] = ({ as, headers, ...options }) =>
    app.inject({
      ...options,
      headers: { origin: services.config.publicUrl, ...(as && { cookie: as.cookie }), ...headers },
    });

  return {
    app,
    services,
    request,
    async signIn({ email, name = email, roles = [], groups = [] }) {
      hashed ??= services.identity.hashPassword(TEST_PASSWORD);
      const userId = await services.identity.createAccount({ email, name, password: await hashed, roles, groups });
      const response = await request({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email, password: TEST_PASSWORD },
      });
      if (response.statusCode !== 200) throw new Error(`${email} cannot sign in: ${response.body}`);
      return { userId, email, name, cookie: cookiesOf(response) };
    },
    async close() {
      await app.close();
      await closeServices(services);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What is stored of the password of all these accounts: made once, and remembered (see remembered-scrypt.ts). */
let hashed: Promise<PasswordHash> | undefined;

/** The cookies that a response sets, as a browser sends them back; those it takes away left out. */
export function cookiesOf(response: LightMyRequestResponse): string {
  return response.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}
