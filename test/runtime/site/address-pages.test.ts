/** The address of an account changes with proof of both; whoever has the old one later has nothing of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import { isOpen } from '../../../runtime/identity/address/address-change.ts';
import { forgetUnconfirmed } from '../../../runtime/identity/address/store/address-changes.ts';
import { readSignedKey, signedKey } from '../../../runtime/identity/signed-key.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';
import { testNow } from '../../support/clock.ts';

const HOME = '/compte/adresse';
const CHOSEN = 'galet rouge sous la pluie';
const DAY_MS = 86_400_000;

let site: Site;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite();
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

const db = () => site.services.db;
const ask = (person: TestPerson, email: string, password = TEST_PASSWORD): Promise<Page> =>
  site.send(HOME, { email, password }, person);
/** Mails about accounts to an address, the latest last. */
async function mailsTo(to: string): Promise<readonly { readonly subject: string; readonly markdown: string }[]> {
  const rows = await db()('outbox').where({ type: 'mail' }).whereNull('case_id').orderBy('id');
  return rows.map(({ payload }) => payload).filter((mail) => mail.to === to);
}
async function linkTo(to: string): Promise<string> {
  const { markdown = '' } = (await mailsTo(to)).findLast((mail) => mail.markdown.includes('?cle=')) ?? {};
  return /\]\(http:\/\/localhost:3999(\/adresse[^)]+)\)/u.exec(markdown)?.[1] ?? '';
}
const follow = async (link: string): Promise<Page> => {
  const url = new URL(link, 'http://localhost');
  return site.send(url.pathname, { cle: url.searchParams.get('cle') ?? '' });
};
async function work(): Promise<void> {
  const orders = await db()('outbox').where({ type: 'contact' }).whereNull('done_at');
  for (const { id } of orders) await runEffect(site.services, id, { last: true });
}
const signsIn = async (email: string, password = TEST_PASSWORD): Promise<boolean> =>
  (await site.send('/connexion', { email, password })).status === 303;
const isIn = async (reader: Pick<TestPerson, 'cookie'>): Promise<boolean> =>
  (await site.page('/compte', reader)).status === 200;
const found = async (q: string): Promise<readonly string[]> => {
  const url = `/api/v1/people?${new URLSearchParams({ q }).toString()}`;
  const { items } = (await site.request({ method: 'GET', url, as: agent })).json();
  return items.map(({ email }: { email: string }) => email);
};
async function later(days: number): Promise<() => void> {
  const { clock } = site.services;
  const before = clock.offset();
  clock.setOffset(before + days * DAY_MS);
  return () => clock.setOffset(before);
}

describe('asking for another address', () => {
  it('needs an address that is another, and the password', async () => {
    const someone = await site.signIn({ email: 'ask@exemple.nc' });
    expect((await site.page(HOME, someone)).text).toContain('Votre adresse actuelle : ask@exemple.nc');
    expect((await ask(someone, 'pas une adresse')).text).toContain('Indiquez votre adresse électronique');
    expect((await ask(someone, 'ASK@exemple.nc')).text).toContain('C’est déjà l’adresse de votre compte.');
    const wrong = await ask(someone, 'autre.ask@exemple.nc', 'pas le mien du tout');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="autre.ask@exemple.nc"');
    expect(await mailsTo('autre.ask@exemple.nc')).toEqual([]);
    expect((await site.page(HOME)).location).toBe(`/connexion?suite=${encodeURIComponent(HOME)}`);
  });

  it('counts wrong passwords as signing in does', async () => {
    const someone = await site.signIn({ email: 'essais@exemple.nc' });
    const tries = async (): Promise<number> => (await db()('sign_in_attempt')).length;
    const before = await tries();
    await ask(someone, 'essais2@exemple.nc', 'pas le mien du tout');
    expect(await tries()).toBe(before + 1);
    await ask(someone, 'essais2@exemple.nc');
    expect(await tries()).toBe(before + 1);
  });

  it('changes nothing before the new one is confirmed, and can be given up', async () => {
    const someone = await site.signIn({ email: 'patient@exemple.nc' });
    expect(await ask(someone, 'Patiente@Exemple.nc ')).toMatchObject({ status: 303, location: HOME });
    const page = await site.page(HOME, someone);
    expect(page.text).toContain('Ouvrez le courriel envoyé à patiente@exemple.nc');
    const link = await linkTo('patiente@exemple.nc');
    const shown = await site.page(link);
    expect(shown.text).toContain(
      'Votre compte utilisait patient@exemple.nc. Il utilisera désormais patiente@exemple.nc',
    );
    expect(await signsIn('patiente@exemple.nc')).toBe(false);
    await site.send(`${HOME}/abandon`, {}, someone);
    expect((await site.page(HOME, someone)).text).not.toContain('patiente@exemple.nc');
    expect(await follow(link)).toMatchObject({ status: 410 });
    expect(await signsIn('patient@exemple.nc')).toBe(true);
  });

  it('replaces what was asked before, whose link then does nothing', async () => {
    const someone = await site.signIn({ email: 'hesite@exemple.nc' });
    await ask(someone, 'un@exemple.nc');
    const first = await linkTo('un@exemple.nc');
    await ask(someone, 'deux@exemple.nc');
    expect((await follow(first)).status).toBe(410);
    expect((await follow(await linkTo('deux@exemple.nc'))).status).toBe(200);
    expect(await signsIn('deux@exemple.nc')).toBe(true);
  });

  it('says the same of an address that has an account, and tells its owner alone', async () => {
    const someone = await site.signIn({ email: 'prend@exemple.nc' });
    await site.signIn({ email: 'deja@exemple.nc' });
    await ask(someone, 'deja@exemple.nc');
    expect((await site.page(HOME, someone)).text).toContain('Ouvrez le courriel envoyé à deja@exemple.nc');
    expect((await mailsTo('deja@exemple.nc')).at(-1)?.subject).toBe('Cette adresse a déjà un compte');
    expect(await linkTo('deja@exemple.nc')).toBe('');
  });

  it('is refused at the end where another account has proved the address meanwhile, not where one only claimed it', async () => {
    const someone = await site.signIn({ email: 'lent@exemple.nc' });
    await ask(someone, 'course@exemple.nc');
    const link = await linkTo('course@exemple.nc');
    await site.send('/inscription', {
      givenName: 'Rose',
      familyName: 'Hmaen',
      email: 'course@exemple.nc',
      password: CHOSEN,
    });
    expect((await follow(link)).status).toBe(200);
    expect(await signsIn('course@exemple.nc', CHOSEN)).toBe(false);
    await ask(someone, 'perdue@exemple.nc');
    expect((await site.page('/compte', someone)).status).toBe(200);
    const lost = await linkTo('perdue@exemple.nc');
    await site.signIn({ email: 'perdue@exemple.nc' });
    expect(await follow(lost)).toMatchObject({ status: 409 });
  });
});

describe('an address that is confirmed', () => {
  it('is where one signs in and where services write; the former one leads agents to the same cases', async () => {
    const someone = await site.signIn({ email: 'vieille@exemple.nc', name: 'Marie Waheo' });
    const id = await fileMedicalAid(site, someone);
    const mailed = (await readCase(db(), id))?.mails.length;
    await ask(someone, 'neuve@exemple.nc');
    expect((await follow(await linkTo('neuve@exemple.nc'))).text).toContain('Votre adresse est changée');
    await work();
    expect(await signsIn('vieille@exemple.nc')).toBe(false);
    expect(await isIn(someone)).toBe(true);
    expect(await readCase(db(), id)).toMatchObject({
      applicant: { email: 'neuve@exemple.nc' },
      formerEmails: ['vieille@exemple.nc'],
    });
    const mine = await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: someone });
    expect(mine.statusCode).toBe(200);
    expect((await readCase(db(), id))?.mails.length).toBe(mailed);
    expect(await found('vieille@exemple.nc')).toEqual(['neuve@exemple.nc']);
    expect(await found('neuve@exemple.nc')).toEqual(['neuve@exemple.nc']);
    const search = await site.request({ method: 'GET', url: '/api/v1/search?q=vieille@exemple.nc', as: agent });
    expect(search.body).toContain(id);
    const webhooks = await db()('outbox').where({ type: 'webhook' }).orderBy('id', 'desc').first();
    expect(webhooks.payload).toMatchObject({ name: 'person.updated', payload: { changed: ['email'] } });
  });

  it('makes links of the old mailbox worth nothing, and mails ordered before go to the new one', async () => {
    const someone = await site.signIn({ email: 'depart@exemple.nc' });
    const id = await fileMedicalAid(site, someone);
    await site.send('/mot-de-passe-oublie', { email: 'depart@exemple.nc' });
    const { markdown } = (await mailsTo('depart@exemple.nc')).at(-1)!;
    const [, jeton = ''] = /jeton=([^)]+)\)/u.exec(markdown) ?? [];
    await ask(someone, 'arrivee@exemple.nc');
    await follow(await linkTo('arrivee@exemple.nc'));
    expect((await site.send('/nouveau-mot-de-passe', { jeton, password: CHOSEN })).status).toBe(410);
    const [order] = await db()('outbox').where({ type: 'mail', case_id: id }).whereNull('done_at');
    expect(order.payload.to).toBe('depart@exemple.nc');
    await runEffect(site.services, order.id, { last: true });
    const sent = await db()('mailbox').orderBy('id', 'desc').first();
    expect(sent).toMatchObject({ to_address: 'arrivee@exemple.nc' });
  });

  it('leaves nothing to who is given the old one later: another account, no case, no draft, no mail', async () => {
    const someone = await site.signIn({ email: 'rendue@exemple.nc', name: 'Marie Waheo' });
    const id = await fileMedicalAid(site, someone);
    await ask(someone, 'gardee@exemple.nc');
    await follow(await linkTo('gardee@exemple.nc'));
    await work();
    const other = await site.signIn({ email: 'rendue@exemple.nc', name: 'Rose Hmaen' });
    expect(other.userId).not.toBe(someone.userId);
    expect((await site.page('/compte', other)).text).toContain('Vous n’avez pas encore déposé de demande.');
    expect((await site.page(`/compte/demandes/${id}`, other)).status).toBe(403);
    for (const url of [`/cases/${id}`, `/cases/${id}/receipt`])
      expect((await site.request({ method: 'GET', url: `/api/v1${url}`, as: other })).statusCode).toBe(403);
    const exported = await site.request({ method: 'GET', url: '/api/v1/me/export', as: other });
    expect(exported.body).not.toContain(id);
    expect((await site.page(`/compte/demandes/${id}`, someone)).status).toBe(200);
    expect((await site.page(`/compte/demandes/${id}`, someone)).text).not.toContain('Rose Hmaen');
  });
});

describe('the old address', () => {
  it('takes the change back for three days, and gives the account back to its owner', async () => {
    const owner = await site.signIn({ email: 'volee@exemple.nc' });
    await fileMedicalAid(site, owner);
    const thief = await site.send('/connexion', { email: 'volee@exemple.nc', password: TEST_PASSWORD });
    await ask(owner, 'voleur@exemple.nc');
    await follow(await linkTo('voleur@exemple.nc'));
    const keep = await linkTo('volee@exemple.nc');
    expect((await mailsTo('volee@exemple.nc')).at(-1)?.subject).toBe('L’adresse de votre compte a changé');
    // Changed once more, so that the link would be worth nothing.
    await ask(owner, 'voleur.encore@exemple.nc');
    await follow(await linkTo('voleur.encore@exemple.nc'));
    const shown = await site.page(keep);
    expect(shown.text).toContain('Votre compte est passé de volee@exemple.nc à voleur@exemple.nc.');
    expect(await isIn(thief)).toBe(true);
    expect((await follow(keep)).text).toContain('Le changement est annulé');
    expect(await Promise.all([isIn(owner), isIn(thief)])).toEqual([false, false]);
    expect(await signsIn('volee@exemple.nc')).toBe(false);
    expect(await signsIn('voleur.encore@exemple.nc')).toBe(false);
    await site.send('/mot-de-passe-oublie', { email: 'volee@exemple.nc' });
    const { markdown } = (await mailsTo('volee@exemple.nc')).at(-1)!;
    const [, jeton = ''] = /jeton=([^)]+)\)/u.exec(markdown) ?? [];
    expect((await site.send('/nouveau-mot-de-passe', { jeton, password: CHOSEN })).status).toBe(200);
    expect(await signsIn('volee@exemple.nc', CHOSEN)).toBe(true);
    await work();
    const [mine] = await db()('case')
      .join('person', 'person.id', 'person_id')
      .where({ user_id: owner.userId })
      .select('data');
    expect(mine.data.applicant.email).toBe('volee@exemple.nc');
    expect((await follow(keep)).status).toBe(410);
  });

  it('takes back what is not confirmed yet; the other link then does nothing', async () => {
    const owner = await site.signIn({ email: 'prevenue@exemple.nc' });
    await ask(owner, 'inconnu@exemple.nc');
    const confirm = await linkTo('inconnu@exemple.nc');
    expect((await site.page(await linkTo('prevenue@exemple.nc'))).text).toContain(
      'Il a été demandé que votre compte passe',
    );
    await follow(await linkTo('prevenue@exemple.nc'));
    expect((await follow(confirm)).status).toBe(410);
    expect(await isIn(owner)).toBe(false);
  });

  it('does so no more after three days, nor when it has become another account’s', async () => {
    const [owner, second] = [
      await site.signIn({ email: 'tard@exemple.nc' }),
      await site.signIn({ email: 'cedee@exemple.nc' }),
    ];
    for (const [person, to] of [
      [owner, 'tard2@exemple.nc'],
      [second, 'cedee2@exemple.nc'],
    ] as const) {
      await ask(person, to);
      await follow(await linkTo(to));
    }
    await site.signIn({ email: 'cedee@exemple.nc' });
    expect((await follow(await linkTo('cedee@exemple.nc'))).text).toContain('Cette adresse sert à un autre compte');
    const back = await later(3.01);
    expect((await site.page(await linkTo('tard@exemple.nc'))).status).toBe(410);
    expect((await follow(await linkTo('tard@exemple.nc'))).status).toBe(410);
    back();
    expect(await signsIn('tard2@exemple.nc')).toBe(true);
  });
});

describe('links', () => {
  const change = {
    id: 'x',
    user_id: 'u',
    former: 'a',
    address: 'b',
    asked_at: new Date(0),
    confirmed_at: null,
    ended_at: null,
  };
  const hours = (count: number): string => new Date(count * 3_600_000).toISOString();
  const confirmed = { ...change, confirmed_at: new Date(3_600_000) };
  it.for<readonly [string, Parameters<typeof isOpen>, boolean]>([
    ['confirms within a day', [change, 'confirm-address', hours(23)], true],
    ['does not after it', [change, 'confirm-address', hours(24)], false],
    ['takes back what waits', [change, 'keep-address', hours(23)], true],
    ['has nothing to take back of what was never confirmed', [change, 'keep-address', hours(25)], false],
    ['confirms once', [confirmed, 'confirm-address', hours(2)], false],
    ['takes back for three days', [confirmed, 'keep-address', hours(72.9)], true],
    ['does not after them', [confirmed, 'keep-address', hours(73)], false],
    ['does nothing once it is ended', [{ ...confirmed, ended_at: new Date(1) }, 'keep-address', hours(2)], false],
  ])('a link %s', ([, asked, open]) => {
    expect(isOpen(...asked)).toBe(open);
  });

  it('are signed for one thing, and are nothing else', () => {
    const key = signedKey('confirm-address', 'x', 'secret');
    expect(readSignedKey('confirm-address', key, 'secret')).toBe('x');
    expect(readSignedKey('keep-address', key, 'secret')).toBeNull();
    expect(readSignedKey('confirm-address', key, 'another')).toBeNull();
    for (const wrong of [undefined, '', 'x', 'x.', `y${key.slice(1)}`, ['x']])
      expect(readSignedKey('confirm-address', wrong, 'secret')).toBeNull();
  });

  it('that were never used leave nothing behind', async () => {
    const someone = await site.signIn({ email: 'oubli@exemple.nc' });
    await ask(someone, 'oubli2@exemple.nc');
    const kept = async (): Promise<number> => (await db()('address_change').where({ user_id: someone.userId })).length;
    await forgetUnconfirmed(db(), new Date(testNow().getTime() + DAY_MS).toISOString());
    expect(await kept()).toBe(1);
    await forgetUnconfirmed(db(), new Date(testNow().getTime() + 3 * DAY_MS).toISOString());
    expect(await kept()).toBe(0);
  });
});

describe('by the API', () => {
  const call = (method: 'GET' | 'PUT' | 'DELETE', as: TestPerson, payload?: object) =>
    site.request({ method, url: '/api/v1/me/address', as, ...(payload && { payload }) });

  it('is asked with the password of a session, seen while it waits, and given up', async () => {
    const someone = await site.signIn({ email: 'script@exemple.nc' });
    expect((await call('GET', someone)).json()).toEqual({ email: 'script@exemple.nc', pending: null });
    const refused = await call('PUT', someone, { email: 'script2@exemple.nc', password: 'pas le mien du tout' });
    expect(refused.json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await call('PUT', someone, { email: 'script@exemple.nc' })).json()).toMatchObject({
      code: 'email-invalid',
    });
    const asked = await call('PUT', someone, { email: 'script2@exemple.nc', password: TEST_PASSWORD });
    expect(asked.json()).toMatchObject({ email: 'script@exemple.nc', pending: { email: 'script2@exemple.nc' } });
    expect((await call('DELETE', someone)).json()).toMatchObject({ pending: null });
  });

  it('is not a program’s to ask', async () => {
    const someone = await site.signIn({ email: 'programme@exemple.nc' });
    const made = await site.request({
      method: 'POST',
      url: '/api/v1/tokens',
      as: someone,
      payload: { name: 'essai', days: 1 },
    });
    const response = await site.request({
      method: 'PUT',
      url: '/api/v1/me/address',
      headers: { authorization: `Bearer ${made.json().token}` },
      payload: { email: 'programme2@exemple.nc', password: TEST_PASSWORD },
    });
    expect(response.json()).toMatchObject({ status: 403, code: 'session-needed' });
  });

  it('has no address of its own for the proof', async () => {
    const someone = await site.signIn({ email: 'preuve@exemple.nc' });
    const url = '/api/auth/proof/password';
    const response = await site.request({ method: 'POST', url, as: someone, payload: { password: TEST_PASSWORD } });
    expect(response.statusCode).toBe(404);
  });
});

describe('without a password', () => {
  it('who signed in a moment ago is believed, and who did not signs in again', async () => {
    const someone = await site.signIn({ email: 'sans@exemple.nc' });
    await db()('account').where({ userId: someone.userId }).update({ providerId: 'nc-connect' });
    const fresh = await site.page(HOME, someone);
    expect(fresh.html).not.toContain('name="password"');
    expect((await site.send(HOME, { email: 'sans2@exemple.nc' }, someone)).status).toBe(303);
    await db()('session')
      .where({ userId: someone.userId })
      .update({ createdAt: new Date(Date.now() - 16 * 60_000) });
    expect((await site.page(HOME, someone)).text).toContain('connectez-vous de nouveau');
    const late = await site.send(HOME, { email: 'sans3@exemple.nc' }, someone);
    expect(late.text).toContain('Vous vous êtes connecté il y a trop longtemps pour cela.');
    expect(await mailsTo('sans3@exemple.nc')).toEqual([]);
  });
});
