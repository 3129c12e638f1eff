/** Accounts as administrators keep them: signed out, disabled and enabled again, put in groups; each with a line in the trail. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator } from '../../../runtime/identity/accounts.ts';
import { disableAccount } from '../../../runtime/identity/disabling/disable.ts';
import { putBackLeft } from '../../../runtime/cases/index.ts';
import type { AccountDetail, AdminUserList, RightChange } from '../../../schemas/types/api.ts';
import { cookiesOf, createTestApp, TEST_PASSWORD, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let admin: TestPerson;
let instructors: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  admin = cast.administrator;
  instructors = await groupOf(test.services, 'instructeur');
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as = admin) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
const account = async (id: string): Promise<AccountDetail> => (await call('GET', `/admin/users/${id}`)).json();
const disable = (id: string, as = admin) =>
  call('POST', `/admin/users/${id}/disabling`, { reason: 'A quitté le service.' }, as);
const enable = (id: string) => call('POST', `/admin/users/${id}/enabling`, { reason: 'De retour.' });
const trail = async (): Promise<readonly RightChange[]> => (await call('GET', '/admin/rights/changes')).json().items;
const agent = (email: string, name: string) => test.signIn({ email, name, roles: ['agent'], groups: [instructors] });

describe('an account', () => {
  it('tells when it was last signed in with, and where it still is', async () => {
    const [before] = (await call('GET', '/admin/users?q=demandeur@')).json().items;
    expect(Date.parse(before.lastSignInAt)).toBeGreaterThan(Date.now() - 600_000);
    const found = await account(cast.owner.userId);
    expect(found).toMatchObject({ user: { email: 'demandeur@exemple.nc' }, disabled: null, holds: [], tokens: 0 });
    expect(found.sessions).toMatchObject([{ isCurrent: false }]);
    expect((await call('GET', '/admin/users/none')).json()).toMatchObject({ code: 'account-unknown' });
  });

  it('is listed fifty at a time, those with a role first, all or those that are asked for', async () => {
    const { db } = test.services;
    const ids = Array.from({ length: 120 }, (_, at) => `foule-${String(at).padStart(3, '0')}`);
    await db('user').insert(ids.map((id) => ({ id, name: id, email: `${id}@exemple.nc`, emailVerified: true })));
    await db('user_role').insert(ids.slice(0, 60).map((id) => ({ user_id: id, role: 'agent' })));
    const read = async (query: string): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (let next: string | null = '0'; next !== null;) {
        const page: AdminUserList = (await call('GET', `/admin/users?q=foule-&${query}cursor=${next}`)).json();
        expect(page.items.length).toBeLessThanOrEqual(50);
        seen.push(...page.items.map(({ id }: { id: string }) => id));
        next = page.next;
      }
      return seen;
    };
    expect(await read('')).toEqual(ids);
    expect(await read('of=staff&')).toEqual(ids.slice(0, 60));
    expect(await read('of=disabled&')).toEqual([]);
    await disable('foule-007');
    expect(await read('of=disabled&')).toEqual(['foule-007']);
    expect(await read('of=staff&')).toHaveLength(59);
    await db('user').whereIn('id', ids).delete();
  });

  it('is signed out by an administrator: its next request is refused, and the trail says so', async () => {
    const leaving = await agent('sortant@exemple.nc', 'Sylvie Sortante');
    const [session] = (await account(leaving.userId)).sessions;
    const after = await call('DELETE', `/admin/users/${leaving.userId}/sessions/${session?.id}`);
    expect(after.json()).toMatchObject({ sessions: [] });
    expect((await call('GET', '/cases/counts', undefined, leaving)).statusCode).toBe(401);
    expect((await trail())[0]).toMatchObject({
      kind: 'session-ended',
      by: admin.name,
      subject: 'Sylvie Sortante (sortant@exemple.nc)',
      before: { device: 'Appareil inconnu' },
    });
    const again = await call('DELETE', `/admin/users/${leaving.userId}/sessions/all`);
    expect(again.json()).toMatchObject({ status: 404, code: 'session-unknown' });
    // Nobody's session is ended under the name of somebody else.
    const [own] = (await account(admin.userId)).sessions;
    expect((await call('DELETE', `/admin/users/${leaving.userId}/sessions/${own?.id}`)).statusCode).toBe(404);
    expect(own?.isCurrent).toBe(true);
  });
});

describe('who is not an agent', () => {
  it.each(['administrator', 'dpo'] as const)('hears at once that the session of a %s was ended', async (role) => {
    const other = await test.signIn({ email: `${role}-2@exemple.nc`, roles: [role] });
    const response = await test.request({ method: 'GET', url: '/api/v1/cases/live', as: other, payloadAsStream: true });
    const heard: string[] = [];
    const ended = new Promise<void>((resolve) => {
      response
        .stream()
        .on('data', (chunk: Buffer) => heard.push(chunk.toString()))
        .on('end', () => resolve());
    });
    await call('DELETE', `/admin/users/${other.userId}/sessions/all`);
    await ended;
    expect(heard.join('')).toContain('event: rights');
    await call('PUT', `/admin/users/${other.userId}`, { roles: [], groups: [] });
  });
});

describe('an account that is disabled', () => {
  it('opens nothing, holds nothing, and gets all of it back', async () => {
    const leaving = await agent('parti@exemple.nc', 'Paul Parti');
    const made = await call('POST', '/tokens', { name: 'Tableur', days: 9 }, leaving);
    await call('POST', '/admin/invitations', {
      email: 'parti@exemple.nc',
      name: 'Paul',
      roles: ['author'],
      groups: [],
    });
    const reply = await disable(leaving.userId);
    expect(reply.json()).toMatchObject({
      user: { roles: [], groups: [], disabledAt: expect.any(String) },
      disabled: { by: admin.name, reason: 'A quitté le service.' },
      sessions: [],
      tokens: 0,
    });
    expect((await call('GET', '/cases/counts', undefined, leaving)).statusCode).toBe(401);
    const headers = { authorization: `Bearer ${made.json().token}` };
    expect((await test.request({ method: 'GET', url: '/api/v1/cases/counts', headers })).statusCode).toBe(401);
    expect((await call('GET', '/admin/invitations')).json().items).toEqual([]);
    // Who knows the password is told why; who does not hears what they always do.
    const enter = (password: string) => {
      const payload = new URLSearchParams({ email: 'parti@exemple.nc', password }).toString();
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      return test.request({ method: 'POST', url: '/connexion', headers: form, payload });
    };
    const [right, wrong] = [await enter(TEST_PASSWORD), await enter('un autre mot de passe')];
    expect([right.statusCode, wrong.statusCode]).toEqual([422, 422]);
    expect([right.body, wrong.body].map((body) => body.includes('Ce compte est désactivé'))).toEqual([true, false]);
    expect(cookiesOf(right)).not.toContain('session_token');
    expect((await call('GET', '/admin/users?of=disabled')).json().items).toMatchObject([{ name: 'Paul Parti' }]);
    const back = await enable(leaving.userId);
    expect(back.json()).toMatchObject({ user: { roles: ['agent'], groups: [{ id: instructors }] }, disabled: null });
    const lines = (await trail()).filter(({ subject }) => subject.startsWith('Paul Parti'));
    expect(lines).toMatchObject([
      { kind: 'account-enabled', after: { roles: ['agent'], reason: 'De retour.' } },
      { kind: 'account-disabled', before: { roles: ['agent'] }, after: { roles: [], groups: [] } },
      { kind: 'token-revoked' },
      { kind: 'token-made' },
      { kind: 'access-set' },
    ]);
    expect((await enable(leaving.userId)).json()).toMatchObject({ status: 409, code: 'account-enabled' });
  });

  it('gives what it had taken back to those who hold the function, who are named before', async () => {
    const leaving = await agent('absent@exemple.nc', 'Alice Absente');
    const caseId = await fileMedicalAid(test, cast.owner);
    const { tasks } = (await call('GET', `/cases/${caseId}`, undefined, leaving)).json();
    const take = { type: 'takeTask', task: tasks[0].id };
    expect((await call('POST', `/cases/${caseId}/commands`, take, leaving)).statusCode).toBe(200);
    const [held] = (await account(leaving.userId)).holds;
    expect(held).toMatchObject({ dispositif: 'Aide médicale', title: 'Instructeur', taken: 1 });
    expect(held?.others).toContain('agent@exemple.nc');
    expect(held?.others).not.toContain('Alice Absente');
    expect((await disable(leaving.userId)).json().holds).toEqual([]);
    const after = (await call('GET', `/cases/${caseId}`, undefined, cast.agent)).json();
    expect(after.tasks).toMatchObject([{ assignee: null }]);
    const { rows } = await test.services.db.raw(
      'select body from case_event where case_id = ? order by seq desc limit 1',
      [caseId],
    );
    expect(JSON.stringify(rows[0])).toContain('Compte désactivé');
    // Nothing is left for the sweep, which does what a server that was killed had not.
    expect(await putBackLeft(test.services)).toBe(0);
    await enable(leaving.userId);
    expect((await call('POST', `/cases/${caseId}/commands`, take, await test.signIn(leaving))).statusCode).toBe(200);
    await test.services.db.transaction((tx) => disableAccount(tx, { ...admin }, leaving.userId, 'Repartie.'));
    expect(await putBackLeft(test.services)).toBe(1);
    expect(await putBackLeft(test.services)).toBe(0);
  });

  it('gives back what it takes in the very moment, by the next sweep at the latest', async () => {
    const leaving = await agent('presse@exemple.nc', 'Perrine Pressée');
    const caseId = await fileMedicalAid(test, cast.owner);
    const { tasks } = (await call('GET', `/cases/${caseId}`, undefined, leaving)).json();
    const take = { type: 'takeTask', task: tasks[0].id };
    const both = await Promise.all([call('POST', `/cases/${caseId}/commands`, take, leaving), disable(leaving.userId)]);
    expect(both[1].statusCode).toBe(200);
    await putBackLeft(test.services);
    const held = await test.services.db('task').where({ assignee_id: leaving.userId });
    expect(held).toEqual([]);
    const { rows } = await test.services.db.raw(`select data -> 'tasks' as tasks from "case" where id = ?`, [caseId]);
    expect(rows[0].tasks).toMatchObject([{ assignee: null }]);
  });

  it('leaves a task that its case refuses to give back, and goes on with the others', async () => {
    const { db } = test.services;
    const leaving = await agent('bloque@exemple.nc', 'Bruno Bloqué');
    const cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.owner)];
    for (const caseId of cases) {
      const { tasks } = (await call('GET', `/cases/${caseId}`, undefined, leaving)).json();
      await call('POST', `/cases/${caseId}/commands`, { type: 'takeTask', task: tasks[0].id }, leaving);
    }
    expect((await account(leaving.userId)).holds).toMatchObject([{ taken: 2 }]);
    // A row that the case does not know of, as an older copy of the database may have left one.
    await db('task').where({ case_id: cases[0] }).update({ id: 't99' });
    expect((await disable(leaving.userId)).statusCode).toBe(200);
    const left = await db('task').where({ assignee_id: leaving.userId }).pluck('case_id');
    expect(left).toEqual([cases[0]]);
    expect(await putBackLeft(test.services)).toBe(0);
    await db('task').where({ case_id: cases[0] }).update({ id: 't1', assignee_id: null });
  });

  it('tells apart the cases of a route and those of the function itself', async () => {
    const { db } = test.services;
    const { id } = (await call('POST', '/admin/groups', { name: 'Aide médicale – Nord' })).json();
    const bound = { dispositif_id: SCHEME, function: 'instructeur', route: 'nord', group_id: id };
    await db('function_binding').insert(bound);
    const [first, second] = [
      await test.signIn({ email: 'nord1@exemple.nc', name: 'Nord Un', roles: ['agent'], groups: [id] }),
      await test.signIn({ email: 'nord2@exemple.nc', name: 'Nord Deux', roles: ['agent'], groups: [id] }),
    ];
    expect((await account(first.userId)).holds).toMatchObject([{ others: ['Nord Deux'], othersCount: 1 }]);
    // Who is in the group without the role of agent holds nothing by it.
    await call('PUT', `/admin/users/${second.userId}`, { roles: ['author'], groups: [id] });
    expect((await account(first.userId)).holds).toMatchObject([{ others: [], othersCount: 0 }]);
    await db('function_binding').where(bound).delete();
  });

  it('names five of those who hold the same, and counts them all', async () => {
    const { id } = (await call('POST', '/admin/groups', { name: 'Nombreux' })).json();
    const signatories = await groupOf(test.services, 'signataire');
    await call('PUT', `/admin/bindings/${SCHEME}/signataire`, { groups: [id] });
    const people = [];
    for (let nth = 1; nth <= 8; nth += 1)
      people.push(await test.signIn({ email: `n${nth}@exemple.nc`, name: `N${nth}`, roles: ['agent'], groups: [id] }));
    const [held] = (await account(people[0]?.userId ?? '')).holds;
    expect(held).toMatchObject({ others: ['N2', 'N3', 'N4', 'N5', 'N6'], othersCount: 7 });
    await call('PUT', `/admin/bindings/${SCHEME}/signataire`, { groups: [signatories] });
  });

  it('says that nobody else holds what only it holds', async () => {
    const { id } = (await call('POST', '/admin/groups', { name: 'Seule' })).json();
    const bound = await groupOf(test.services, 'signataire');
    await call('PUT', `/admin/bindings/${SCHEME}/signataire`, { groups: [id] });
    const alone = await test.signIn({ email: 'seule@exemple.nc', roles: ['agent'], groups: [id] });
    expect((await account(alone.userId)).holds).toMatchObject([{ taken: 0, others: [], othersCount: 0 }]);
    await call('PUT', `/admin/bindings/${SCHEME}/signataire`, { groups: [bound] });
  });

  it('is neither one’s own nor that of the last administrator, be there two at once', async () => {
    expect((await disable(admin.userId)).json()).toMatchObject({ status: 403, code: 'account-own' });
    const second = await test.signIn({ email: 'second@exemple.nc', roles: ['administrator'] });
    const held = await test.services.db.transaction();
    await held.raw('lock table membership in exclusive mode');
    const both = [disable(second.userId), disable(admin.userId, second)];
    await delay(500);
    await held.commit();
    const replies = await Promise.all(both);
    expect(replies.map(({ statusCode }) => statusCode).filter((status) => status === 200)).toHaveLength(1);
    expect(await test.services.db('user_role').where({ role: 'administrator' })).not.toHaveLength(0);
    // Whoever runs the server lets in again by command, whatever was disabled.
    expect(await makeAdministrator(test.services.db, 'admin@exemple.nc')).toBe(true);
    admin = await test.signIn({ email: 'admin@exemple.nc' });
    await call('PUT', `/admin/users/${second.userId}`, { roles: [], groups: [] });
  });

  it('is given nothing: no role, no group, no invitation, and is disabled once', async () => {
    const gone = await agent('rien@exemple.nc', 'Rémi Rien');
    await disable(gone.userId);
    const refused = { status: 403, code: 'account-disabled' };
    expect((await disable(gone.userId)).json()).toMatchObject(refused);
    const access = { roles: ['agent'], groups: [] };
    expect((await call('PUT', `/admin/users/${gone.userId}`, access)).json()).toMatchObject(refused);
    const invitation = { email: 'RIEN@exemple.nc', name: 'Rémi', roles: ['agent'], groups: [] };
    expect((await call('POST', '/admin/invitations', invitation)).json()).toMatchObject(refused);
    const join = await call('PUT', `/admin/groups/${instructors}/members/${gone.userId}`);
    expect(join.json()).toMatchObject(refused);
  });
});

describe('a group', () => {
  it('has members put in and taken out, one at a time, each with a line', async () => {
    const { id } = (await call('POST', '/admin/groups', { name: 'Accueil' })).json();
    const [ana, bob] = [
      await test.signIn({ email: 'ana@exemple.nc', name: 'Ana' }),
      await agent('bob@exemple.nc', 'Bob'),
    ];
    await call('PUT', `/admin/groups/${id}/members/${ana.userId}`);
    const both = await call('PUT', `/admin/groups/${id}/members/${bob.userId}`);
    expect(both.json().members).toEqual([
      { id: ana.userId, name: 'Ana' },
      { id: bob.userId, name: 'Bob' },
    ]);
    // Those who can be put in it are found however many are in it already.
    const outside = async (q: string): Promise<readonly { name: string }[]> =>
      (await call('GET', `/admin/users?q=${q}&outside=${id}`)).json().items;
    expect([await outside('ana@'), await outside('rien@')]).toEqual([[], []]);
    expect(await outside('demandeur@')).toHaveLength(1);
    const left = await call('DELETE', `/admin/groups/${id}/members/${bob.userId}`);
    expect(left.json().members).toHaveLength(1);
    const [out, into] = await trail();
    expect([out?.after?.groups, into?.after?.groups]).toEqual([
      expect.not.arrayContaining(['Accueil']),
      expect.arrayContaining(['Accueil']),
    ]);
    // What changes nothing leaves no line.
    await call('DELETE', `/admin/groups/${id}/members/${bob.userId}`);
    expect((await trail())[0]?.id).toBe(out?.id);
    expect((await call('PUT', `/admin/groups/${id}/members/none`)).json()).toMatchObject({ code: 'account-unknown' });
  });

  it('that is not there has no members', async () => {
    const url = `/admin/groups/00000000-0000-4000-8000-000000000000/members/${admin.userId}`;
    expect((await call('PUT', url)).json()).toMatchObject({ code: 'group-unknown' });
  });
});
