import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite({ SESSION_IDLE_HOURS: '4', SESSION_HOURS: '48' });
}, BUILD_MS);
afterAll(() => site.close());

const CHOSEN = 'galet rouge sous la pluie';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';

const elsewhere = async (email: string, password = TEST_PASSWORD): Promise<Page> => {
  const response = await site.request({
    method: 'POST',
    url: '/connexion',
    payload: new URLSearchParams({ email, password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': FIREFOX },
  });
  const cookie = response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return { status: response.statusCode, location: '', text: '', html: '', cookie };
};
const isIn = async (reader: Pick<TestPerson, 'cookie'>): Promise<boolean> =>
  (await site.page('/compte', reader)).status === 200;
const change = (person: Pick<TestPerson, 'cookie'>, current: string, password: string): Promise<Page> =>
  site.send('/compte/mot-de-passe', { current, password }, person);

describe('a password that one changes', () => {
  it('needs the one there is, and must be hard to guess', async () => {
    const person = await site.signIn({ email: 'helene.kaloi@exemple.nc' });
    expect((await change(person, '', CHOSEN)).text).toContain('Indiquez votre mot de passe actuel.');
    expect((await change(person, 'pas le mien du tout', CHOSEN)).text).toContain('pas votre mot de passe actuel');
    expect((await change(person, TEST_PASSWORD, 'court')).text).toContain('au moins 12 caractères');
    expect((await change(person, TEST_PASSWORD, 'motdepasse2024')).text).toContain('ceux que l’on essaie en premier');
    const own = await change(person, TEST_PASSWORD, 'helene.kaloi98');
    expect(own).toMatchObject({ status: 422 });
    expect(own.text).toContain('reprend votre adresse');
    expect(await isIn(person)).toBe(true);
  });

  it('ends all other sessions, and keeps this one', async () => {
    const person = await site.signIn({ email: 'paul@exemple.nc' });
    const other = await elsewhere(person.email);
    const changed = await change(person, TEST_PASSWORD, CHOSEN);
    expect(changed).toMatchObject({ status: 303, location: '/compte/connexion?fait=mot-de-passe' });
    expect(await isIn(other)).toBe(false);
    expect((await site.page(changed.location, changed)).text).toContain('Vos autres appareils sont déconnectés.');
    expect((await elsewhere(person.email)).status).toBe(422);
    expect((await elsewhere(person.email, CHOSEN)).status).toBe(303);
  });

  it('ends them by the API too, whatever a script asks for', async () => {
    const person = await site.signIn({ email: 'api@exemple.nc' });
    const other = await elsewhere(person.email);
    const response = await site.request({
      method: 'POST',
      url: '/api/auth/change-password',
      as: person,
      payload: { currentPassword: TEST_PASSWORD, newPassword: CHOSEN, revokeOtherSessions: false },
    });
    expect(response.statusCode).toBe(200);
    expect(await isIn(other)).toBe(false);
  });
});

describe('a password that one chooses', () => {
  it('with the link of a mail must be hard to guess too, and ends all sessions', async () => {
    const person = await site.signIn({ email: 'rose.hmaen@exemple.nc' });
    await site.send('/mot-de-passe-oublie', { email: person.email });
    const mail = await site.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first();
    const [, jeton = ''] = /jeton=([^)]+)\)/u.exec(mail.payload.markdown) ?? [];
    const refused = await site.send('/nouveau-mot-de-passe', { jeton, password: 'rose.hmaen1988' });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.text).toContain('reprend votre adresse');
    expect((await site.send('/nouveau-mot-de-passe', { jeton, password: CHOSEN })).status).toBe(200);
    expect(await isIn(person)).toBe(false);
  });

  it('at sign-up must be hard to guess, by the page and by the API', async () => {
    const values = { givenName: 'Léa', familyName: 'Kaloi', email: 'lea.kaloi@exemple.nc' };
    const page = await site.send('/inscription', { ...values, password: 'azertyuiop12' });
    expect(page.text).toContain('ceux que l’on essaie en premier');
    const response = await site.request({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: values.email, name: 'Léa Kaloi', password: 'lea.kaloi123' },
    });
    expect(response.json()).toMatchObject({ status: 422, code: 'password-personal' });
  });
});

describe('the page of devices', () => {
  it('names them, marks this one, and ends one or all others', async () => {
    const person = await site.signIn({ email: 'jean@exemple.nc' });
    const [first, second, third] = [
      await elsewhere(person.email),
      await elsewhere(person.email),
      await elsewhere(person.email),
    ];
    const page = await site.page('/compte/connexion', person);
    expect(page.text).toContain('Firefox sur Windows');
    expect(page.text).toContain('(cet appareil)');
    expect(page.text).toContain('réseau 127.0.0.…');
    const ids = [...page.html.matchAll(/name="session" value="([^"]+)"/gu)].map(([, id = '']) => id);
    expect(ids).toHaveLength(3);
    const ended = await site.send('/compte/connexion/appareils', { session: ids[0]! }, person);
    expect((await site.page(ended.location, person)).text).toContain('L’appareil est déconnecté.');
    const left = await Promise.all([first, second, third].map(isIn));
    expect(left.filter(Boolean)).toHaveLength(2);
    await site.send('/compte/connexion/appareils', {}, person);
    expect(await Promise.all([first, second, third].map(isIn))).toEqual([false, false, false]);
    expect(await isIn(person)).toBe(true);
  });

  it('ends no session of somebody else', async () => {
    const person = await site.signIn({ email: 'curieux@exemple.nc' });
    const other = await site.signIn({ email: 'autre@exemple.nc' });
    const { id } = await site.services.db('session').where({ userId: other.userId }).first('id');
    await site.send('/compte/connexion/appareils', { session: id }, person);
    expect(await isIn(other)).toBe(true);
  });
});

describe('a session', () => {
  const age = (person: TestPerson, hours: number): Promise<unknown> =>
    site.services.db.raw(`update session set "createdAt" = now() - ?::int * interval '1 hour' where "userId" = ?`, [
      hours,
      person.userId,
    ]);

  it('ends for good after the time that was set, however lately it was used', async () => {
    const person = await site.signIn({ email: 'ancienne@exemple.nc' });
    await age(person, 47);
    expect(await isIn(person)).toBe(true);
    await age(person, 49);
    expect(await isIn(person)).toBe(false);
    const asked = await site.request({ method: 'GET', url: '/api/auth/get-session', as: person });
    expect(asked.json()).toBeNull();
  });

  it('changes no password once it has lasted that long', async () => {
    const person = await site.signIn({ email: 'perimee@exemple.nc' });
    await age(person, 49);
    const response = await site.request({
      method: 'POST',
      url: '/api/auth/change-password',
      as: person,
      payload: { currentPassword: TEST_PASSWORD, newPassword: CHOSEN },
    });
    expect(response.statusCode).toBe(401);
  });
});
