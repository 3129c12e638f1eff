/** Asking to be told what is new, with an account and without one, seeing it, and stopping by one click. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gatherNews, manageKey } from '../../../runtime/alerts/index.ts';
import { closeDueAccounts } from '../../../runtime/closing/carry-out.ts';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';
import { moveClock } from '../../support/clock.ts';

let site: Site;
let marie: TestPerson;
const db = () => site.services.db;
beforeAll(async () => {
  site = await createSite();
  marie = await site.signIn({ email: 'marie@exemple.nc' });
  await gatherNews(site.services);
}, BUILD_MS);
afterAll(() => site.close());
beforeEach(async () => {
  await db()('alert_reader').delete();
  await db()('account_mail').delete();
  await db()('outbox').delete();
});

const THEME = 'Santé et action sociale';
const CHOSEN = { about: `theme:${THEME}`, scheme: 'oui', version: 'oui', rhythm: 'daily' };
const ordered = async (): Promise<readonly { readonly to: string; readonly markdown: string }[]> =>
  (await db()('outbox').where({ type: 'mail' }).orderBy('id')).map(({ payload }) => payload);
async function askByMail(email = 'jean@exemple.nc'): Promise<string> {
  await site.send('/alertes', { ...CHOSEN, email });
  return /\?cle=([\w.-]+)/u.exec((await ordered()).at(-1)?.markdown ?? '')?.[1] ?? '';
}
/** The key by which an address that confirmed changes its alerts. */
async function subscribe(email = 'jean@exemple.nc'): Promise<string> {
  const done = await site.send('/alertes/confirmer', { cle: await askByMail(email) });
  return /cle=([\w.-]+)/u.exec(done.location)?.[1] ?? '';
}
const readers = async (): Promise<number> => (await db()('alert_reader')).length;

describe('the way in', () => {
  it('is on the catalogue, on a theme and on a sheet, with a feed of each', async () => {
    const shown = async (url: string) => {
      const { html } = await site.page(url);
      const [, href] = /<a href="(\/alertes[^"]*)">Être/u.exec(html) ?? [];
      const [, feed = ''] = /<link rel="alternate" type="application\/atom\+xml" href="([^"]*)"/u.exec(html) ?? [];
      expect((await site.request({ method: 'GET', url: feed })).statusCode).toBe(200);
      return [href, feed];
    };
    expect(await shown('/')).toEqual(['/alertes', '/alertes.atom']);
    const theme = `?${new URLSearchParams({ theme: THEME }).toString()}`;
    expect(await shown(`/${theme}`)).toEqual([`/alertes${theme}`, `/alertes.atom${theme}`]);
    expect(await shown('/?public=foyer')).toEqual(['/alertes?public=foyer', '/alertes.atom?public=foyer']);
    const sheet = `?demarche=${SCHEME}`;
    expect(await shown(`/demarches/${SCHEME}`)).toEqual([`/alertes${sheet}`, `/alertes.atom${sheet}`]);
  });

  it('has chosen what the page was about', async () => {
    const { html } = await site.page(`/alertes?demarche=${SCHEME}`);
    expect(html).toMatch(
      new RegExp(`<option[^>]*selected[^>]*value="scheme:${SCHEME}"|value="scheme:${SCHEME}"[^>]*selected`, 'u'),
    );
    expect((await site.page('/alertes?theme=Inconnu')).html).toMatch(
      /selected[^>]*value="all:"|value="all:"[^>]*selected/u,
    );
  });
});

describe('without an account', () => {
  it('an address is told nothing before its link was used, which a program that follows links does not do', async () => {
    const key = await askByMail('Jean@exemple.nc ');
    expect((await ordered())[0]?.to).toBe('jean@exemple.nc');
    const link = await site.page(`/alertes/confirmer?cle=${key}`);
    expect(link.text).toContain('Vous serez prévenu des nouveautés : Thème « Santé et action sociale ».');
    expect(await db()('alert_subscription').whereNotNull('confirmed_at')).toEqual([]);
    const done = await site.send('/alertes/confirmer', { cle: key });
    expect(done).toMatchObject({ status: 303, location: expect.stringContaining('/alertes/gerer?cle=') });
    const mine = await site.page(done.location);
    expect(mine.text).toContain('Votre alerte est en place.');
    expect(mine.text).toContain('Nouvelles démarches et changements');
    // The same link says the same once more, and takes nothing back.
    expect((await site.send('/alertes/confirmer', { cle: key })).status).toBe(303);
  });

  it('is answered the same whether the address is known or not', async () => {
    const texts = [];
    await subscribe('connue@exemple.nc');
    for (const email of ['inconnue@exemple.nc', 'connue@exemple.nc', 'marie@exemple.nc'])
      texts.push((await site.send('/alertes', { ...CHOSEN, email })).text);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('Ouvrez votre boîte aux lettres');
  });

  it('says all that is to be mended, and keeps what was typed', async () => {
    const page = await site.send('/alertes', { about: 'theme:Inconnu', email: 'jean', version: 'oui' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Choisissez de quoi vous voulez être prévenu.');
    expect(page.text).toContain('Choisissez un rythme.');
    expect(page.text).toContain('Indiquez votre adresse électronique');
    expect(page.html).toContain('value="jean"');
    expect((await site.send('/alertes', { ...CHOSEN, rhythm: 'never', email: 'jean@exemple.nc' })).status).toBe(422);
    const none = await site.send('/alertes', { about: 'all:', rhythm: 'daily', email: 'jean@exemple.nc' });
    expect(none.text).toContain('Cochez au moins une case');
    expect(await readers()).toBe(0);
    for (const about of ['', 'scheme:inconnu', 'all:x', 'audience:', 'autre:x', `theme:${'x'.repeat(9000)}`])
      expect((await site.send('/alertes', { ...CHOSEN, about, email: 'jean@exemple.nc' })).status, about).toBe(422);
  });

  it('is refused a link that is not ours', async () => {
    const key = await subscribe();
    const forged = `${key.slice(0, -2)}xx`;
    for (const path of ['confirmer', 'gerer', 'arreter'])
      for (const wrong of [forged, '', 'x', key.split('.')[0]])
        expect((await site.page(`/alertes/${path}?cle=${wrong}`)).status, path).toBe(410);
    // A link does what it was made for alone.
    expect((await site.page(`/alertes/confirmer?cle=${key}`)).status).toBe(410);
    expect((await site.send(`/alertes/arreter?cle=${forged}`, {})).status).toBe(410);
    expect(await readers()).toBe(1);
  });
});

describe('one click', () => {
  const oneClick = (key: string, headers: Readonly<Record<string, string>> = {}) =>
    site.request({
      method: 'POST',
      url: `/alertes/arreter?cle=${key}`,
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('stops all by the post of a program of mails, from wherever it comes, and says so again', async () => {
    const key = await subscribe();
    const stopped = await oneClick(key, { origin: 'https://mail.example' });
    expect(stopped.statusCode).toBe(200);
    expect(await readers()).toBe(0);
    expect((await oneClick(key)).statusCode).toBe(200);
    expect((await site.page(`/alertes/gerer?cle=${key}`)).text).toContain('Vos alertes sont arrêtées');
  });

  it('is a button for people, since programs follow links', async () => {
    const key = await subscribe();
    const page = await site.page(`/alertes/arreter?cle=${key}`);
    expect(page.text).toContain('Arrêter toutes mes alertes');
    expect(await readers()).toBe(1);
    const done = await site.send('/alertes/gerer', { cle: key, arreter: 'all' });
    expect(done.text).toContain('Vos alertes sont arrêtées');
    expect(await readers()).toBe(0);
  });

  it('stops one and leaves the others; nobody else’s', async () => {
    const key = await subscribe();
    await site.send('/alertes', { ...CHOSEN, about: 'all:', email: 'jean@exemple.nc' });
    const second = /\?cle=([\w.-]+)/u.exec((await ordered()).at(-1)?.markdown ?? '')?.[1] ?? '';
    await site.send('/alertes/confirmer', { cle: second });
    const other = await subscribe('autre@exemple.nc');
    const [first] = await db()('alert_subscription').where({ about: 'theme' });
    await site.send('/alertes/gerer', { cle: other, arreter: first.id });
    const mine = await site.page(`/alertes/gerer?cle=${key}`);
    expect(mine.text).toContain('Toutes les démarches');
    expect(mine.text).toContain('Thème « Santé');
    await site.send('/alertes/gerer', { cle: key, arreter: first.id });
    expect((await site.page(`/alertes/gerer?cle=${key}`)).text).not.toContain('Thème « Santé');
  });

  it('changes how often mails leave', async () => {
    const key = await subscribe();
    const done = await site.send('/alertes/gerer', { cle: key, rythme: 'weekly' });
    expect((await site.page(done.location)).text).toContain('Le rythme est changé.');
    expect((await db()('alert_reader').first()).rhythm).toBe('weekly');
    // Who has no account would read them nowhere.
    await site.send('/alertes/gerer', { cle: key, rythme: 'never' });
    expect((await db()('alert_reader').first()).rhythm).toBe('weekly');
  });
});

describe('with an account', () => {
  const follow = (fields: Readonly<Record<string, string>> = {}): Promise<Page> =>
    site.send('/alertes', { ...CHOSEN, ...fields }, marie);

  it('holds at once, without a mail, and shows what is new', async () => {
    expect((await site.page('/alertes', marie)).html).not.toContain('name="email"');
    expect((await site.page('/compte/alertes', marie)).text).toContain('Vous ne suivez rien pour le moment.');
    expect(await follow()).toMatchObject({ status: 303, location: '/compte/alertes?fait=ajoutee' });
    expect(await ordered()).toEqual([]);
    const { text } = await site.page('/compte/alertes', marie);
    expect(text).toContain('Nouvelle démarche : Aide médicale');
    expect(text).toContain('Thème « Santé et action sociale »');
    expect((await site.page('/compte', marie)).html).toContain('href="/compte/alertes"');
  });

  it('asked for twice, it is held once, as it was asked last', async () => {
    await follow();
    await follow({ campaign: 'oui', rhythm: 'never' });
    expect(await db()('alert_subscription')).toMatchObject([{ topics: ['scheme', 'version', 'campaign'] }]);
    expect(await db()('alert_reader')).toMatchObject([{ rhythm: 'never', next_at: null }]);
  });

  it('is changed and stopped there', async () => {
    await follow();
    const { id } = await db()('alert_subscription').first();
    expect((await site.send('/compte/alertes', { rythme: 'weekly' }, marie)).location).toBe(
      '/compte/alertes?fait=rythme',
    );
    expect((await site.send('/compte/alertes', { arreter: id }, marie)).location).toBe('/compte/alertes?fait=arretee');
    expect(await readers()).toBe(0);
  });

  it('is asked to sign in first', async () => {
    expect((await site.page('/compte/alertes')).location).toContain('/connexion');
    expect((await site.send('/compte/alertes', { arreter: 'all' })).status).toBe(401);
  });

  it('is in the export of one’s data, and goes with the account; what was asked for its address too', async () => {
    const leaving = await site.signIn({ email: 'part@exemple.nc' });
    await site.send('/alertes', CHOSEN, leaving);
    await subscribe('part@exemple.nc');
    await subscribe('reste@exemple.nc');
    const exported = await site.request({ method: 'GET', url: '/api/v1/me/export', as: leaving });
    expect(exported.rawPayload.includes('"rhythm": "daily"')).toBe(true);
    await site.send('/compte/fermeture', { password: TEST_PASSWORD }, leaving);
    moveClock(site.services.clock, 15 * 86_400_000);
    await closeDueAccounts(site.services);
    moveClock(site.services.clock, 0);
    expect(await db()('alert_reader')).toMatchObject([{ email: 'reste@exemple.nc' }]);
  });
});

describe('the feed', () => {
  it('is what accounts and mails tell, kept by whoever asks for it until it changes', async () => {
    const feed = await site.request({ method: 'GET', url: '/alertes.atom' });
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.headers['cache-control']).toBe('public, max-age=900');
    expect(feed.body).toContain('Aide médicale</title>');
    const again = await site.request({
      method: 'GET',
      url: '/alertes.atom',
      headers: { 'if-none-match': String(feed.headers.etag) },
    });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
    const other = await site.request({ method: 'GET', url: '/alertes.atom?public=foyer' });
    expect(other.headers.etag).not.toBe(feed.headers.etag);
  });

  it('is of what is there', async () => {
    for (const query of ['theme=Inconnu', 'demarche=inconnue', 'public=', 'theme=a&theme=b'])
      expect((await site.request({ method: 'GET', url: `/alertes.atom?${query}` })).statusCode, query).toBe(404);
  });
});

it('a key of a reader who is gone opens nothing of the next', async () => {
  const key = await subscribe();
  await site.send('/alertes/gerer', { cle: key, arreter: 'all' });
  await subscribe();
  const { id } = await db()('alert_reader').first();
  expect(manageKey(site.services.config, id)).not.toBe(key);
  expect((await site.page(`/alertes/gerer?cle=${key}`)).text).toContain('Vos alertes sont arrêtées');
});
