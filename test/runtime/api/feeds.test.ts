/** Feeds: what a spreadsheet reads at an address, with whose rights, and what ends it. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
}, 60_000);
afterAll(() => test.close());
afterEach(() => test.services.db('api_token').whereNotNull('feed').delete());

const WANTED = {
  name: 'Tableau de bord',
  days: 30,
  search: 'view=open',
  show: 'state,%3DCommune',
  reason: 'Suivi mensuel',
};
const make = (change: JsonObject = {}, as: TestPerson = cast.agent) =>
  test.request({ method: 'POST', url: '/api/v1/me/feeds', as, payload: { ...WANTED, ...change } });
async function made(change: JsonObject = {}): Promise<{ readonly id: string; readonly path: string }> {
  const answer = await make(change);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { id, address } = answer.json();
  return { id, path: new URL(address).pathname };
}
const read = (path: string) => test.request({ method: 'GET', url: path });

it('gives the view as CSV to whoever has the address, with its columns, and no session', async () => {
  const { path } = await made();
  const answer = await read(path);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  });
  expect(answer.body.split('\r\n').slice(0, 2)).toEqual([
    '\u{FEFF}Numéro;Étape;Commune',
    expect.stringMatching(/^AM-[\d-]+;À instruire;Thio$/u),
  ]);
  expect((await test.request({ method: 'HEAD', url: path })).statusCode).toBe(200);
});

it('is a reading of each of its cases, for the reason that was given', async () => {
  const { path } = await made();
  await read(path);
  const [reading] = await test.services.db('reading').where({ case_id: caseId, kind: 'export' }).orderBy('id', 'desc');
  expect(reading.user_name).toBe(cast.agent.name);
  expect(reading.reason).toContain('Suivi mensuel (flux « Tableau de bord » pour un tableur)');
});

it('gives what its maker may read when it is read, and nothing once they are no agent', async () => {
  const { path } = await made();
  const { db } = test.services;
  const groups = await db('membership').where({ user_id: cast.agent.userId }).select('*');
  await db('membership').where({ user_id: cast.agent.userId }).delete();
  expect((await read(path)).body.trim().split('\r\n')).toHaveLength(1);
  await db('membership').insert(groups);
  expect((await read(path)).body).toContain('Thio');
  await db('user_role').where({ user_id: cast.agent.userId, role: 'agent' }).delete();
  expect((await read(path)).statusCode).toBe(410);
  await db('user_role').insert({ user_id: cast.agent.userId, role: 'agent' });
});

it('has ended once its days are over, it was revoked, or its secret is another', async () => {
  const { id, path } = await made();
  expect((await read(`/api/v1/feeds/flux_${'x'.repeat(43)}.csv`)).statusCode).toBe(410);
  expect((await read('/api/v1/feeds/abc')).statusCode).toBe(404);
  await test.services
    .db('api_token')
    .where({ id })
    .update({ expires_at: new Date(0) });
  expect((await read(path)).statusCode).toBe(410);
  const listed = await test.request({ method: 'GET', url: '/api/v1/me/feeds', as: cast.agent });
  expect(listed.json().items).toMatchObject([{ id, name: 'Tableau de bord', ended: true }]);
  expect(listed.body).not.toContain(path.split('/').at(-1));
  const other = await made();
  const revoke = (as: TestPerson) => test.request({ method: 'DELETE', url: `/api/v1/tokens/${other.id}`, as });
  expect((await revoke(cast.otherAgent)).statusCode).toBe(404);
  expect((await revoke(cast.agent)).statusCode).toBe(204);
  expect((await read(other.path)).statusCode).toBe(410);
});

it('opens nothing else: its secret is no token, and its hash alone is kept', async () => {
  const { path } = await made();
  const secret = /flux_[\w-]+/u.exec(path)?.[0] ?? '';
  for (const url of ['/api/v1/cases?view=open', '/api/v1/tokens', '/api/v1/me/feeds']) {
    const answer = await test.request({ method: 'GET', url, headers: { authorization: `Bearer ${secret}` } });
    expect([url, answer.statusCode]).toEqual([url, 401]);
  }
  expect(JSON.stringify(await test.services.db('api_token'))).not.toContain(secret);
  const [change] = await test.services.db('right_change').orderBy('id', 'desc').limit(1);
  expect(change.kind).toBe('token-made');
});

it('stands among the tokens that administrators watch over, and is revoked there', async () => {
  const { id, path } = await made();
  const listed = await test.request({ method: 'GET', url: '/api/v1/admin/tokens', as: cast.administrator });
  expect(listed.json().items).toMatchObject([{ id, scopes: [] }]);
  const url = `/api/v1/admin/tokens/${id}`;
  expect((await test.request({ method: 'DELETE', url, as: cast.administrator })).statusCode).toBe(204);
  expect((await read(path)).statusCode).toBe(410);
});

it.for([
  ['a reason of spaces', { reason: '   ' }],
  ['no name', { name: ' ' }],
  ['more than a year', { days: 366 }],
] as const)('is not made with %s', async ([, change]) => {
  expect((await make(change)).statusCode).toBe(422);
});
