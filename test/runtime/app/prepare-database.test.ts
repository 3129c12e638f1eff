import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrateDatabase } from '../../../runtime/app/prepare-database.ts';
import { createTestDatabase } from '../../support/database.ts';
import { findFreePort } from '../../support/port.ts';
import type { TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function elsewhere(change: (url: URL) => void): string {
  const url = new URL(database.url);
  change(url);
  return url.href;
}

/** What a start says of a database, which is to be one sentence and nothing on the console beside it. */
async function refusal(url: string): Promise<unknown> {
  const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const error: unknown = await migrateDatabase(url).catch((cause: unknown) => cause);
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  return error;
}

describe('a database that cannot be used is told in one sentence, without its password', () => {
  test('when nothing answers', async () => {
    const port = String(await findFreePort());
    expect(await refusal(elsewhere((url) => (url.port = port)))).toMatchObject({
      message: `The database at 127.0.0.1:${port} cannot be used: connect ECONNREFUSED 127.0.0.1:${port}. Check DATABASE_URL.`,
    });
  });

  test('when it does not exist', async () => {
    expect(await refusal(elsewhere((url) => (url.pathname = '/nowhere')))).toMatchObject({
      message: expect.stringContaining('database "nowhere" does not exist. Check DATABASE_URL.'),
    });
  });

  test('when the password is wrong', async () => {
    const error = await refusal(elsewhere((url) => (url.password = 'wrong-word')));
    expect(error).toMatchObject({ message: expect.stringContaining('password authentication failed') });
    expect(String(error)).not.toContain('wrong-word');
  });
});
