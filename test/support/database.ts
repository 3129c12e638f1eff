/** What a test file that needs the database begins with. */
import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './postgres.ts';
import { TEMPLATE } from './template.ts';

/** A migrated, empty database for this test alone; drop it in `afterAll`. */
export function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject('postgresUrl'), TEMPLATE);
}
