/** Tokens are told of before they end: a month, then a week before, once each, by day. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../engine/index.ts';
import { tellEndingTokens } from '../../../runtime/jobs/tell-ending-tokens.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

const DAY = 86_400_000;
/** Ten in the morning of Nouméa. */
const NOW = Date.parse('2026-11-26T23:00:00Z');

let test: TestApp;
let admin: TestPerson;
let author: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  admin = await test.signIn({ email: 'admin@exemple.nc', name: 'Hélène Diriwi', roles: ['administrator'] });
  author = await test.signIn({ email: 'auteur@exemple.nc', name: 'Lise Poadja', roles: ['author'] });
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.services.db('api_token').delete();
  await test.services.db('application').delete();
  await test.services.db('outbox').delete();
});

/** A token of somebody that lasts a year, and ends in so many days. */
async function endingIn(days: number, of: TestPerson, name = 'Annuaire'): Promise<string> {
  const payload = { name, days: 365, scopes: ['accounts'] };
  const made = await test.request({ method: 'POST', url: '/api/v1/tokens', as: of, payload });
  const { id } = made.json();
  await test.services
    .db('api_token')
    .where({ id })
    .update({ created_at: new Date(NOW + (days - 365) * DAY), expires_at: new Date(NOW + days * DAY) });
  return id;
}
const tellAt = (ms: number): Promise<number> => {
  const now: Instant = new Date(ms).toISOString();
  return tellEndingTokens({ ...test.services, clock: { ...test.services.clock, now: () => now } });
};
const written = async (): Promise<readonly string[]> => {
  const rows = await test.services.db('outbox').where({ type: 'mail' }).orderBy('id').select('payload');
  return rows.map(({ payload }: { payload: { to: string; subject: string } }) => `${payload.to}: ${payload.subject}`);
};
const ONE = 'Un jeton d’accès se termine bientôt';

describe('a token that ends', () => {
  it('is told of a month before and a week before, once each, to its owner and the administrators', async () => {
    await endingIn(31, author);
    expect(await tellAt(NOW)).toBe(0);
    expect(await tellAt(NOW + DAY)).toBe(2);
    expect(await written()).toEqual([`admin@exemple.nc: ${ONE}`, `auteur@exemple.nc: ${ONE}`]);
    expect(await tellAt(NOW + 2 * DAY)).toBe(0);
    expect(await tellAt(NOW + 23 * DAY)).toBe(0);
    expect(await tellAt(NOW + 24 * DAY)).toBe(2);
    expect(await tellAt(NOW + 25 * DAY)).toBe(0);
    expect(await written()).toHaveLength(4);
  });

  it('is told of once when the month was missed, and not at all when all was', async () => {
    await endingIn(5, author);
    expect(await tellAt(NOW)).toBe(2);
    expect(await tellAt(NOW + DAY)).toBe(0);
    expect(await tellAt(NOW + 6 * DAY)).toBe(0);
    await endingIn(5, author, 'Oublié');
    expect(await tellAt(NOW + 8 * DAY)).toBe(0);
  });

  it('is told of in one mail with the others of that day', async () => {
    await endingIn(20, admin);
    await endingIn(6, author);
    await tellAt(NOW);
    expect(await written()).toEqual([
      'admin@exemple.nc: 2 jetons d’accès se terminent bientôt',
      `auteur@exemple.nc: ${ONE}`,
    ]);
  });

  it('waits for the day', async () => {
    await endingIn(20, admin);
    const evening = Date.parse('2026-11-26T07:30:00Z');
    expect(await tellAt(evening)).toBe(0);
    expect(await tellAt(Date.parse('2026-11-26T19:59:00Z'))).toBe(0);
    expect(await tellAt(Date.parse('2026-11-26T20:00:00Z'))).toBe(1);
  });

  it('is not told of once it is revoked', async () => {
    const id = await endingIn(20, author);
    const revoked = await test.request({ method: 'DELETE', url: `/api/v1/admin/tokens/${id}`, as: admin });
    expect(revoked.statusCode).toBe(204);
    expect(await tellAt(NOW)).toBe(0);
  });

  it('of an application is told of to the administrators, unless it was stopped', async () => {
    const { db } = test.services;
    const application = async (name: string, stopped: boolean): Promise<void> => {
      const id = crypto.randomUUID();
      const at = new Date(NOW - 300 * DAY);
      await db('application').insert({
        id,
        name,
        purpose: 'Tenir le cadastre à jour',
        contact: 'c@exemple.nc',
        created_by: 'Hélène',
        ends_at: new Date(NOW + 365 * DAY),
        ...(stopped && { stopped_at: at }),
      });
      const token = { id: crypto.randomUUID(), application_id: id, token_hash: name, created_by: 'Hélène' };
      await db('application_token').insert({ ...token, created_at: at, expires_at: new Date(NOW + 20 * DAY) });
    };
    await application('Cadastre', false);
    await application('Ancienne', true);
    expect(await tellAt(NOW)).toBe(1);
    const [mail] = await db('outbox').where({ type: 'mail' }).select('payload');
    expect(mail.payload).toMatchObject({
      to: 'admin@exemple.nc',
      markdown: expect.stringContaining('l’application **Cadastre**'),
      link: { path: '/agent/administration/jetons' },
    });
    expect(mail.payload.markdown).not.toContain('Ancienne');
  });
});
