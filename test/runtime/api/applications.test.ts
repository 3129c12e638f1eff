/** Business applications: declared, given tokens, reading what they were given and nothing else; each reading is told. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminApplication, ApplicationDeclaration, RightChange } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { testNow } from '../../support/clock.ts';

const execute = promisify(execFile);

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  // What is listed has settled: ten seconds are not waited for here.
  await test.services.db('case').update({ updated_at: new Date(testNow().getTime() - 60_000) });
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as = cast.administrator) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });

const inDays = (days: number): string => new Date(testNow().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const CARE: ApplicationDeclaration = {
  name: 'Tiers payant',
  purpose: 'Rembourser les soins des personnes admises.',
  contact: 'soins@exemple.nc',
  endsOn: inDays(90),
  grants: [{ dispositif: SCHEME, categories: ['ressources'], identity: false }],
};
const declare = async (change: Partial<ApplicationDeclaration> = {}): Promise<AdminApplication> =>
  (await call('POST', '/admin/applications', { ...CARE, ...change })).json();
const tokenOf = async ({ id }: Pick<AdminApplication, 'id'>, days = 30): Promise<string> =>
  (await call('POST', `/admin/applications/${id}/tokens`, { days })).json().token;
const read = (token: string, url: string) =>
  test.request({ method: 'GET', url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } });
const trail = async (): Promise<readonly RightChange[]> => (await call('GET', '/admin/rights/changes')).json().items;

/** What the trail of rights says that it reads. */
const READS = 'Aide médicale (Ressources, assurance maladie et leurs justificatifs)';

describe('an application', () => {
  it('is declared with what it reads, and given a token that is shown once', async () => {
    const { schemes } = (await call('GET', '/admin/applications')).json();
    expect(schemes).toContainEqual({
      id: SCHEME,
      title: 'Aide médicale',
      categories: expect.arrayContaining([{ id: 'contact', name: 'Adresse, téléphone et résidence' }]),
    });
    const made = await declare();
    expect(made).toMatchObject({ name: 'Tiers payant', stoppedAt: null, tokens: [] });
    const token = await tokenOf(made);
    expect(token).toMatch(/^cagou_app_[\w-]{43}$/u);
    const { items } = (await call('GET', '/admin/applications')).json();
    expect(items).toMatchObject([{ tokens: [{ lastUsedAt: null }] }]);
    expect(JSON.stringify(items)).not.toContain(token);
    expect(await test.services.db('application_token').where({ token_hash: token })).toEqual([]);
    expect((await read(token, '/application')).json()).toMatchObject({ name: 'Tiers payant', grants: CARE.grants });
    expect((await trail()).slice(0, 2)).toMatchObject([
      { kind: 'token-made', subject: 'Application « Tiers payant »', after: { token: 'Jeton de « Tiers payant »' } },
      { kind: 'application-declared', before: null, after: { reads: [READS] } },
    ]);
    const again = await call('POST', '/admin/applications', { ...CARE, name: 'TIERS payant' });
    expect(again.json()).toMatchObject({ status: 409, code: 'application-exists' });
    await call('POST', `/admin/applications/${made.id}/stop`, { reason: 'Essai terminé.' });
  });

  it.each([
    [
      'a category that the scheme has not',
      { grants: [{ dispositif: SCHEME, categories: ['autre'], identity: false }] },
      'category-unknown',
    ],
    [
      'a scheme that is not there',
      { grants: [{ dispositif: 'aucun', categories: [], identity: false }] },
      'dispositif-unknown',
    ],
    ['a scheme twice', { grants: [CARE.grants[0], CARE.grants[0]] }, 'request-invalid'],
    ['an end that is over', { endsOn: '2020-01-01' }, 'application-end'],
    ['an end after three years', { endsOn: inDays(1200) }, 'application-end'],
    ['nothing to read', { grants: [] }, 'body-invalid'],
  ])('is not declared with %s', async (_what, change, code) => {
    expect((await call('POST', '/admin/applications', { ...CARE, ...change })).json()).toMatchObject({ code });
  });

  it('reads the categories that it was given, and neither who asks nor anything else', async () => {
    const token = await tokenOf(await declare({ name: 'Ressources seules' }));
    const found = (await read(token, `/application/cases/${caseId}`)).json();
    const whole = (await test.services.db('case').where({ id: caseId }).first('data')).data;
    expect(found).toMatchObject({
      id: caseId,
      number: whole.number,
      dispositif: SCHEME,
      applicant: null,
      outcome: null,
    });
    const { compiled, allowed } = await leavesOf('ressources');
    expect(Object.keys(found.answers).length).toBeGreaterThan(0);
    for (const pointer of leaves(found.answers)) expect([pointer, allowed(pointer)]).toEqual([pointer, true]);
    expect(compiled.identity.title).toBe('Aide médicale');
    expect(JSON.stringify(found)).not.toContain(whole.applicant.familyName);
  });

  it('reads who asks when it was given that, and nothing but number and step when it was given nothing', async () => {
    const grants = [{ dispositif: SCHEME, categories: [], identity: true }];
    const token = await tokenOf(await declare({ name: 'Identité seule', grants }));
    const found = (await read(token, `/application/cases/${caseId}`)).json();
    const { data: whole } = await test.services.db('case').where({ id: caseId }).first('data');
    const { givenName, familyName } = whole.applicant;
    expect(found.applicant).toEqual({ givenName, familyName });
    expect(JSON.stringify(found)).not.toContain(whole.applicant.email);
    const { allowed } = await leavesOf();
    for (const pointer of leaves(found.answers)) expect([pointer, allowed(pointer)]).toEqual([pointer, true]);
  });

  it('is told to the person concerned, by its name and purpose, and to the data-protection officer', async () => {
    const token = await tokenOf(await declare({ name: 'Lecture montrée' }));
    await read(token, `/application/cases/${caseId}`);
    const reading = {
      who: 'Lecture montrée',
      what: 'Votre demande',
      reason: 'Application métier, pour la démarche « Aide médicale » : Rembourser les soins des personnes admises.',
    };
    const mine = (await call('GET', '/me/readings', undefined, cast.owner)).json().items;
    expect(mine).toContainEqual(expect.objectContaining(reading));
    const all = (await call('GET', '/readings', undefined, cast.dpo)).json().items;
    const { who, reason } = reading;
    const agent = { id: expect.stringMatching(/^application:/u), name: who };
    expect(all).toContainEqual(expect.objectContaining({ agent, kind: 'case', reason }));
    // What it was not given to read leaves no line.
    const before = await test.services.db('reading').count();
    expect((await read(token, '/application/cases/00000000-0000-4000-8000-000000000000')).statusCode).toBe(404);
    expect(await test.services.db('reading').count()).toEqual(before);
  });

  it('finds the cases of its schemes by their last change, and goes on from where it was', async () => {
    const token = await tokenOf(await declare({ name: 'Suivi' }));
    const first = (await read(token, `/application/cases?dispositif=${SCHEME}`)).json();
    expect(first.items).toMatchObject([{ id: caseId, number: expect.stringMatching(/^AM-/u) }]);
    const url = `/application/cases?dispositif=${SCHEME}&after=${first.next}`;
    expect((await read(token, url)).json()).toEqual({ items: [], next: first.next });
    const other = await fileMedicalAid(test, cast.owner);
    // Not before it has settled: what is committed later may have happened before.
    expect((await read(token, url)).json().items).toEqual([]);
    await test.services
      .db('case')
      .where({ id: other })
      .update({ updated_at: new Date(testNow().getTime() - 30_000) });
    expect((await read(token, url)).json().items).toMatchObject([{ id: other }]);
    const elsewhere = await read(token, '/application/cases?dispositif=permis-chasser');
    expect(elsewhere.json()).toMatchObject({ status: 404, code: 'dispositif-unknown' });
    // No day, a day that is none, an offset that is none.
    for (const at of ['hier', '2026-02-31 00:00:00+00', '2026-02-01 00:00:00+99']) {
      const after = Buffer.from(JSON.stringify({ at, id: other })).toString('base64url');
      const refused = await read(token, `/application/cases?dispositif=${SCHEME}&after=${after}`);
      expect(refused.json()).toMatchObject({ code: 'request-invalid' });
    }
    const nothing = await read(token, `/application/cases?dispositif=${SCHEME}&after=x`);
    expect(nothing.json()).toMatchObject({ code: 'request-invalid' });
  });

  it('reads otherwise from its next request on, when it is declared anew', async () => {
    const made = await declare({ name: 'Changeante' });
    const token = await tokenOf(made);
    const body = {
      ...CARE,
      name: 'Changeante',
      grants: [{ dispositif: 'permis-chasser', categories: [], identity: false }],
    };
    expect((await call('PUT', `/admin/applications/${made.id}`, body)).statusCode).toBe(200);
    expect((await read(token, `/application/cases/${caseId}`)).statusCode).toBe(404);
    const taken = await call('PUT', `/admin/applications/${made.id}`, { ...body, name: 'Suivi' });
    expect(taken.json()).toMatchObject({ code: 'application-exists' });
  });

  it('reads nothing with a token that is revoked or has ended, nor once it has ended or was stopped', async () => {
    const { db } = test.services;
    const made = await declare({ name: 'Finissante' });
    const tokens = [await tokenOf(made), await tokenOf(made), await tokenOf(made)];
    const fourth = await call('POST', `/admin/applications/${made.id}/tokens`, { days: 1 });
    expect(fourth.json()).toMatchObject({ status: 409, code: 'application-tokens' });
    const { items } = (await call('GET', '/admin/applications')).json();
    const [newest] = items.find(({ id }: AdminApplication) => id === made.id).tokens;
    const url = `/admin/applications/${made.id}/tokens/${newest.id}`;
    expect((await call('DELETE', url)).statusCode).toBe(200);
    expect((await call('DELETE', url)).json()).toMatchObject({ code: 'token-unknown' });
    const statuses = () => Promise.all(tokens.map(async (token) => (await read(token, '/application')).statusCode));
    expect(await statuses()).toEqual([200, 200, 401]);
    await db('application_token').where({ id: items[0].id }).delete();
    await db('application')
      .where({ id: made.id })
      .update({ ends_at: new Date(testNow().getTime() - 1000) });
    expect(await statuses()).toEqual([401, 401, 401]);
    await db('application')
      .where({ id: made.id })
      .update({ ends_at: new Date(testNow().getTime() + 100_000) });
    expect(await statuses()).toEqual([200, 200, 401]);
    const stopped = await call('POST', `/admin/applications/${made.id}/stop`, { reason: 'Plus utilisée.' });
    expect(stopped.json()).toMatchObject({ stoppedAt: expect.any(String), tokens: [] });
    expect(await statuses()).toEqual([401, 401, 401]);
    expect((await trail())[0]).toMatchObject({ kind: 'application-stopped', after: { reason: 'Plus utilisée.' } });
    const again = await call('PUT', `/admin/applications/${made.id}`, { ...CARE, name: 'Finissante' });
    expect(again.json()).toMatchObject({ status: 404, code: 'application-unknown' });
    // Its name is free again.
    expect((await declare({ name: 'Finissante' })).tokens).toEqual([]);
  });

  it('does nothing that people do, and people do nothing by its routes', async () => {
    const token = await tokenOf(await declare({ name: 'Bornée' }));
    for (const url of [`/cases/${caseId}`, '/cases', '/me/cases', '/admin/applications', `/cases/${caseId}/receipt`])
      expect((await read(token, url)).statusCode).toBe(401);
    expect((await read(token, '/session')).json()).toMatchObject({ user: null });
    const made = await call('POST', '/tokens', { name: 'Programme', days: 1 });
    expect((await read(made.json().token, '/application')).statusCode).toBe(403);
    expect((await read('cagou_app_inconnu', '/application')).statusCode).toBe(401);
  });
});

describe('the list of cases that changed', () => {
  it('gives each once, page after page, however many changed in the same moment', async () => {
    const { db } = test.services;
    const token = await tokenOf(await declare({ name: 'Pages' }));
    const { rows: before } = await db.raw('select count(*)::int as count from "case" where dispositif_id = ?', [
      SCHEME,
    ]);
    // Copies of a case, which no reader of this test opens: what is listed is the row alone.
    await db.raw(
      `insert into "case" (id, number, dispositif_id, dispositif_version, version, state, channel, person_id, applicant_name,
         filed_at, data, updated_at)
       select gen_random_uuid(), 'AM-COPIE-' || nth, dispositif_id, dispositif_version, version, state, channel, person_id,
         applicant_name, filed_at, data, product_now() - (nth / 70) * interval '1 minute' - interval '1 hour'
       from "case", generate_series(1, 240) nth where id = ?`,
      [caseId],
    );
    const seen: string[] = [];
    let pages = 0;
    for (let after = ''; ; pages += 1) {
      const page = (await read(token, `/application/cases?dispositif=${SCHEME}${after}`)).json();
      if (page.items.length === 0) break;
      expect(page.items.length).toBeLessThanOrEqual(100);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      after = `&after=${page.next}`;
    }
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(seen).toHaveLength(before[0].count + 240);
    expect(new Set(seen).size).toBe(seen.length);
    await db('case').where('number', 'like', 'AM-COPIE-%').delete();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'e30x'],
    ['a list', 'W10'],
    ['an instant alone', Buffer.from('{"at":"2026-06-01 10:00:00+00"}').toString('base64url')],
    [
      'what is no instant',
      Buffer.from('{"at":"now","id":"00000000-0000-4000-8000-000000000000"}').toString('base64url'),
    ],
    [
      'a month that is none',
      Buffer.from('{"at":"2026-19-01 10:00:00+00","id":"00000000-0000-4000-8000-000000000000"}').toString('base64url'),
    ],
    ['a name that is none', Buffer.from('{"at":"2026-06-01 10:00:00+00","id":"x"}').toString('base64url')],
  ])('does not go on from %s', async (_what, after) => {
    const token = await tokenOf(await declare({ name: `Reprise ${_what}` }));
    const refused = await read(token, `/application/cases?dispositif=${SCHEME}&after=${after}`);
    expect([refused.statusCode, refused.json().code]).toEqual([400, 'request-invalid']);
  });

  it('is refused without the scheme, and of a case by what is no identifier', async () => {
    const token = await tokenOf(await declare({ name: 'Sans démarche' }));
    expect((await read(token, '/application/cases')).json()).toMatchObject({ code: 'request-invalid' });
    expect((await read(token, '/application/cases/1')).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('two administrators', () => {
  it('who declare the same name at once declare one application', async () => {
    const both = await Promise.all([1, 2].map(() => call('POST', '/admin/applications', { ...CARE, name: 'Jumelle' })));
    const statuses = both.map(({ statusCode }) => statusCode);
    expect(statuses.toSorted((left, right) => left - right)).toEqual([201, 409]);
  });

  it('who make tokens at once make three at most', async () => {
    const made = await declare({ name: 'Jetons' });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => call('POST', `/admin/applications/${made.id}/tokens`, { days: 3 })),
    );
    expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(3);
    const secrets = all.flatMap((reply) => reply.json().token ?? []);
    expect(new Set(secrets).size).toBe(3);
  });
});

describe('the client of the documentation', () => {
  it('reads what changed, keeps where it stopped, and goes on from there', async () => {
    const url = await test.app.listen({ port: 0, host: '127.0.0.1' });
    const folder = await mkdtemp(join(tmpdir(), 'cagou-client-'));
    const env = {
      CAGOU_URL: url,
      CAGOU_TOKEN: await tokenOf(await declare({ name: 'Exemple' })),
    };
    const run = async (scheme: string): Promise<readonly string[]> => {
      const client = ['docs/clients/read-cases.mjs', scheme, join(folder, 'place.txt')];
      const { stdout } = await execute(process.execPath, client, { env });
      return stdout.split('\n').filter((line) => line !== '');
    };
    const lines = await run(SCHEME);
    expect(lines.map((line) => JSON.parse(line).dispositif)).toEqual(lines.map(() => SCHEME));
    expect(lines.map((line) => JSON.parse(line).id)).toContain(caseId);
    expect(await run(SCHEME)).toEqual([]);
    await expect(run('permis-chasser')).rejects.toThrow('404 Démarche introuvable');
    await rm(folder, { recursive: true });
  });
});

/** Pointers of the values of answers that are no containers. */
function leaves(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${at}/${name}`));
}

/** Whether a value of the answers may be read with some categories: its own, or that of what it stands in, or of nobody. */
async function leavesOf(...categories: readonly string[]) {
  const { dispositifs } = test.services;
  const compiled = await dispositifs.load(SCHEME, (await dispositifs.current(SCHEME)) ?? 0);
  if (!compiled) throw new Error('not published');
  const known = new Map(
    compiled.form.model.fields.map(({ pointer, annotation }) => [pointer, annotation.personal] as const),
  );
  const allowed = (pointer: string): boolean => {
    const plain = pointer.replaceAll(/\/\d+(?=\/|$)/gu, '/*');
    for (let at = plain; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const category = known.get(at);
      if (category !== undefined) return category === false || categories.includes(category);
    }
    return false;
  };
  return { compiled, allowed };
}
