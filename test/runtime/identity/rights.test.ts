/** The trail of rights: whatever changes a right leaves a line, and nothing takes a line away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator } from '../../../runtime/identity/accounts.ts';
import type { RightChange } from '../../../schemas/types/api.ts';
import { createTestApp, TEST_PASSWORD, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { postsOf } from '../../support/posts.ts';

let test: TestApp;
let cast: Cast;
let admin: TestPerson;
let person: TestPerson;
let by: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  admin = cast.administrator;
  by = admin.name;
  person = await test.signIn({ email: 'anne@exemple.nc', name: 'Anne Naouna' });
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as = admin) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });

let seen = '0';
/** The lines since the last time one looked, oldest first. */
async function news(): Promise<readonly RightChange[]> {
  const { items }: { items: RightChange[] } = (await call('GET', '/admin/rights/changes')).json();
  const found = items.filter(({ id }) => Number(id) > Number(seen)).toReversed();
  seen = found.at(-1)?.id ?? seen;
  return found;
}

async function makeGroup(name: string): Promise<string> {
  return (await call('POST', '/admin/groups', { name })).json().id;
}

describe('the trail of rights', () => {
  it('says that the demonstration, a command or a publication gave rights, and to whom', async () => {
    const { db, identity } = test.services;
    await news();
    const account = { email: 'rene@exemple.nc', name: 'René', password: TEST_PASSWORD, groups: [] };
    await identity.createAccount({ ...account, roles: ['agent'] });
    await makeAdministrator(db, 'rene@exemple.nc');
    expect(await news()).toMatchObject([
      { by: 'Données de démonstration', before: { roles: [] }, after: { roles: ['agent'] } },
      { by: 'Commande sur le serveur', before: { roles: ['agent'] }, after: { roles: ['administrator', 'agent'] } },
    ]);
    const { items } = (await call('GET', '/admin/rights/changes?q=instructeur')).json();
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'function-bound',
        subject: 'Instructeur (Aide médicale)',
        before: { groups: [] },
        after: { groups: [expect.any(String)] },
      }),
    );
  });

  it('tells roles and groups of an account before and after, and nothing when nothing changed', async () => {
    const group = await makeGroup('Renfort de Bourail');
    await news();
    const access = { roles: ['agent'], groups: [group] };
    await call('PUT', `/admin/users/${person.userId}`, access);
    await call('PUT', `/admin/users/${person.userId}`, access);
    expect(await news()).toMatchObject([
      {
        by,
        kind: 'access-set',
        subject: 'Anne Naouna (anne@exemple.nc)',
        before: { roles: [], groups: [] },
        after: { roles: ['agent'], groups: ['Renfort de Bourail'] },
      },
    ]);
  });

  it('holds no line of a change that was refused', async () => {
    const refused = await call('PUT', `/admin/users/${person.userId}`, {
      roles: [],
      groups: ['00000000-0000-4000-8000-000000000000'],
    });
    expect(refused.json()).toMatchObject({ code: 'group-unknown' });
    expect(await news()).toEqual([]);
  });

  it('makes no change when its line cannot be written', async () => {
    const { db } = test.services;
    await db.raw('alter table right_change rename to right_change_away');
    const failed = await call('PUT', `/admin/users/${person.userId}`, { roles: ['dpo'], groups: [] });
    await db.raw('alter table right_change_away rename to right_change');
    expect(failed.statusCode).toBe(500);
    expect(await db('user_role').where({ user_id: person.userId }).pluck('role')).toEqual(['agent']);
  });

  it('tells what a member loses when their group is removed', async () => {
    const group = await makeGroup('Éphémère');
    await call('PUT', `/admin/users/${person.userId}`, { roles: ['agent'], groups: [group] });
    await news();
    expect((await call('DELETE', `/admin/groups/${group}`)).statusCode).toBe(204);
    expect(await news()).toMatchObject([
      { kind: 'access-set', subject: 'Anne Naouna (anne@exemple.nc)', before: { groups: ['Éphémère'] } },
      { kind: 'group-removed', by, subject: 'Éphémère' },
    ]);
  });

  it('tells which groups held a function', async () => {
    const group = await makeGroup('Deuxième bureau');
    const before = (await call('GET', '/admin/rights/changes?q=signataire (aide')).json().items[0].after;
    await news();
    await call('PUT', `/admin/bindings/${SCHEME}/signataire`, { groups: [group] });
    expect(await news()).toMatchObject([
      { by, subject: 'Signataire (Aide médicale)', before, after: { groups: ['Deuxième bureau'] } },
    ]);
  });

  it('tells of tokens, never their secret: made, revoked, and taken away with the last role', async () => {
    const make = async (name: string) => (await call('POST', '/tokens', { name, days: 3 }, person)).json();
    await news();
    const { id, token } = await make('Export');
    await call('DELETE', `/tokens/${id}`, undefined, person);
    await make('Tableau de bord');
    await call('PUT', `/admin/users/${person.userId}`, { roles: [], groups: [] });
    const lines = await news();
    const subject = 'Anne Naouna (anne@exemple.nc)';
    expect(lines).toMatchObject([
      { by: 'Anne Naouna', kind: 'token-made', subject, before: null, after: { token: 'Export' } },
      { by: 'Anne Naouna', kind: 'token-revoked', subject, before: { token: 'Export' }, after: null },
      { kind: 'token-made', after: { token: 'Tableau de bord' } },
      { by, kind: 'token-revoked', before: { token: 'Tableau de bord' }, after: null },
      { by, kind: 'access-set', after: { roles: [] } },
    ]);
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  it('follows an invitation from its sending to the access it gives, or to its withdrawal', async () => {
    await news();
    const invite = (email: string) =>
      call('POST', '/admin/invitations', { email, name: 'Léa Tein', roles: ['agent'], groups: [] });
    await invite('lea@exemple.nc');
    const mail = await test.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first('payload');
    const token = /\/invitation\/([^)]+)\)/.exec(mail.payload.markdown)![1]!;
    const { identity, config } = test.services;
    await postsOf(config.publicUrl, (request, reply) =>
      identity.acceptInvitation(request, reply, { token, password: TEST_PASSWORD }),
    );
    const sent = (await invite('lea.tein@exemple.nc')).json().items[0];
    await call('DELETE', `/admin/invitations/${sent.id}`);
    const lines = await news();
    expect(lines).toMatchObject([
      { by, kind: 'invitation-sent', subject: 'Léa Tein (lea@exemple.nc)', after: { roles: ['agent'], groups: [] } },
      { by: 'Léa Tein', kind: 'access-set', after: { roles: ['agent'] } },
      { by: 'Léa Tein', kind: 'invitation-accepted', before: { roles: ['agent'] }, after: null },
      { by, kind: 'invitation-sent' },
      { by, kind: 'invitation-withdrawn', subject: 'Léa Tein (lea.tein@exemple.nc)', after: null },
    ]);
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  it('is read in pages, by the data-protection officer too, and found without minding accents', async () => {
    const { db } = test.services;
    const more = Array.from({ length: 60 }, (_, at) => ({
      by_name: 'Hervé',
      kind: 'group-made',
      subject_id: 'x',
      subject: `Groupe ${at}`,
    }));
    await db('right_change').insert(more);
    const first = (await call('GET', '/admin/rights/changes?q=herve', undefined, cast.dpo)).json();
    expect(first.items).toHaveLength(50);
    const second = await call('GET', `/admin/rights/changes?q=herve&cursor=${first.next}`, undefined, cast.dpo);
    expect(second.json()).toMatchObject({ items: { length: 10 }, next: null });
  });

  it.each(["update right_change set by_name = 'x'", 'delete from right_change', 'truncate right_change'])(
    'only grows: « %s » is refused',
    async (statement) => {
      await expect(test.services.db.raw(statement)).rejects.toThrow('never changed nor removed');
    },
  );
});
