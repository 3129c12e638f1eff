/** The server without HTTP: services on a database of their own, a published scheme, and people to act as. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Actor, Applicant, JsonObject } from '../../engine/index.ts';
import { fileCase, type Filed, type Filing } from '../../runtime/cases/index.ts';
import { readConfig } from '../../runtime/config/config.ts';
import { createJobs } from '../../runtime/jobs/index.ts';
import type { Retries } from '../../runtime/jobs/effect-queue.ts';
import { insertPerson } from '../../runtime/people/index.ts';
import type { Services } from '../../runtime/services.ts';
import { moveClock } from './clock.ts';
import { createTestDatabase } from './database.ts';
import { ANSWERS, PDF, publishMedicalAid, SCHEME } from './medical-aid.ts';
import { createServices, closeServices } from '../../runtime/app/create-services.ts';

export interface World {
  readonly services: Services;
  readonly applicant: Applicant;
  readonly citizen: Actor;
  readonly databaseUrl: string;
  /** Answers with documents that are really stored. */
  readonly answers: JsonObject;
  /** Files a request and gives the case. */
  file(filing?: Partial<Filing>): Promise<Filed>;
  /** An agent with an account, holding functions. */
  agent(name: string, ...functions: readonly string[]): Promise<Extract<Actor, { type: 'agent' }>>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly retries?: Retries;
}

/** Opens services in demonstration mode with `aide-medicale` published. No worker runs. */
export async function createWorld({ env = {}, retries }: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cagou-world-'));
  const config = readConfig(
    { demo: true },
    {
      DATA_DIR: dataDir,
      SECRET: 'a secret for tests, of forty characters',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      ...env,
    },
  );
  const opened = createServices(config, database.url);
  const services = retries ? await withRetries(opened, retries) : opened;
  moveClock(services.clock, 0);
  await publishMedicalAid(services);
  const names = { givenName: 'Marie-Louise', familyName: 'Wamytan', email: 'marie@exemple.nc', phone: '+687261234' };
  const personId = await insertPerson(services.db, { ...names, birthDate: '1988-05-14' });
  const applicant: Applicant = { personId, ...names };
  const citizen: Actor = { type: 'applicant', personId, name: 'Marie-Louise Wamytan' };
  const answers = { ...ANSWERS, ...(await storeDocuments(services)) };
  return {
    services,
    applicant,
    citizen,
    databaseUrl: database.url,
    answers,
    async file(filing = {}) {
      const whole: Filing = {
        dispositifId: SCHEME,
        version: null,
        draftId: null,
        answers,
        channel: 'online',
        receivedOn: null,
        applicant,
        mandate: null,
        ...filing,
      };
      const filed = await fileCase(services, whole, citizen);
      if (filed.type === 'refused') throw new Error(JSON.stringify(filed));
      return filed;
    },
    async agent(name, ...functions) {
      const userId = randomUUID();
      await services.db('user').insert({ id: userId, name, email: `${userId}@exemple.nc` });
      return { type: 'agent', userId, name, functions };
    },
    async close() {
      await closeServices(services);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function withRetries(services: Services, retries: Retries): Promise<Services> {
  await services.jobs.close();
  return { ...services, jobs: createJobs({ ...services, retries }) };
}

async function storeDocuments({ files }: Services): Promise<JsonObject> {
  const documents: Record<string, JsonObject> = {};
  for (const name of ['justificatifRessources', 'justificatifDomicile']) {
    const stored = await files.put(Readable.from([PDF]), { maxBytes: 10_000, accept: ['pdf'] });
    if (stored.type === 'refused') throw new Error(stored.message);
    documents[name] = { id: stored.id, name: `${name}.pdf`, size: stored.size, mediaType: stored.mediaType };
  }
  return documents;
}
