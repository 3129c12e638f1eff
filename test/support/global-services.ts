/** Vitest runs this once around a whole project: the services that its tests share. */
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { migrateTemplate } from './template.ts';
import { TEST_START } from './test-start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the maintenance database of the run's PostgreSQL. */
    postgresUrl: string;
    redisUrl: string;
    /** Milliseconds by which the time of the tests is ahead of the machine's. */
    aheadMs: number;
  }
}

export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const aheadMs = Date.parse(TEST_START) - Date.now();
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  const stop = async (): Promise<void> => {
    await Promise.all([redis.stop(), postgres.stop()]);
  };
  try {
    await migrateTemplate(postgres.url, aheadMs);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('aheadMs', aheadMs);
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis.url);
  return stop;
}
