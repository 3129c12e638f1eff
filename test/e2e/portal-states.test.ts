/** Every screen of the public site in the states people meet, errors included: axe finds nothing, the policy refuses nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../runtime/demo/accounts.ts';
import type { Product } from '../support/product.ts';
import { openPage, type WatchedPage } from '../support/watched-page.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let product: Product;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
  watched = await openPage(browser, { viewport: { width: 390, height: 780 } });
  page = watched.page;
});
afterAll(async () => {
  expect(watched.problems).toEqual([]);
  await stage.close();
});

const open = async (path: string): Promise<void> => {
  await page.goto(`${product.url}${path}`);
};
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).last().click();
const fits = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const look = async (): Promise<void> => {
  await expectNoBarrier(page);
  expect(await fits(), `${page.url()} is wider than the screen`).toBe(true);
};

test('pages for everyone', async () => {
  const paths = [
    '/',
    '/?q=zzz',
    '/demarches/aide-medicale',
    '/demarches/permis-chasser',
    '/demarches/subvention-association',
    '/demarches/aprah',
    '/demarches/permis-construire',
    '/demarches/ecosysteme-patrimonial',
    '/demarches/aide-medicale/formulaire',
    '/accessibilite',
    '/appareil-partage',
    '/donnees-personnelles',
    '/mentions-legales',
    '/donnees',
    '/donnees/aide-medicale',
    '/alertes?demarche=aprah',
    '/alertes/gerer?cle=x',
    '/connexion',
    '/connexion?error=1',
    '/inscription',
    '/mot-de-passe-oublie',
    '/nouveau-mot-de-passe?jeton=x',
    '/verification-adresse',
    '/invitation/x',
    '/demonstration/courriels',
    '/nulle-part',
  ];
  for (const path of paths) {
    await open(path);
    await look();
  }
});

test('small forms with their errors', async () => {
  await open('/connexion');
  await press('Me connecter');
  await page.getByText('Il y a 2 erreurs à corriger').waitFor();
  await look();
  await open('/inscription');
  await press('Créer un compte');
  await page.getByText('Il y a 4 erreurs à corriger').waitFor();
  await look();
  await open('/mot-de-passe-oublie');
  await press('Recevoir le lien');
  await look();
  await open('/alertes');
  await page.getByLabel('Votre adresse électronique').fill('jean');
  await press('Être prévenu');
  await page.getByText('Il y a une erreur à corriger').waitFor();
  await look();
});

test('the feed of what is new is Atom, as a parser of XML reads it', async () => {
  await open('/alertes');
  const { entries, ...feed } = await page.evaluate(async () => {
    const response = await fetch(
      document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')?.href ?? '',
    );
    const xml = new DOMParser().parseFromString(await response.text(), 'application/xml');
    const texts = (element: Element, names: readonly string[]) =>
      names.map((name) => element.querySelector(`:scope > ${name}`)?.textContent ?? '');
    return {
      errors: xml.querySelectorAll('parsererror').length,
      namespace: xml.documentElement.namespaceURI,
      root: xml.documentElement.localName,
      // What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2).
      asked: texts(xml.documentElement, ['id', 'title', 'updated', 'author > name']),
      self: xml.querySelector('feed > link[rel="self"]')?.getAttribute('type'),
      entries: [...xml.querySelectorAll('feed > entry')].map((entry) => ({
        asked: texts(entry, ['id', 'title', 'updated', 'summary']),
        link: entry.querySelector('link[rel="alternate"]')?.getAttribute('href') ?? '',
      })),
    };
  });
  expect(feed).toMatchObject({
    errors: 0,
    namespace: 'http://www.w3.org/2005/Atom',
    root: 'feed',
    self: 'application/atom+xml',
  });
  expect(feed.asked.every((text) => text !== '')).toBe(true);
  expect(entries.length).toBeGreaterThan(0);
  for (const { asked, link } of entries) {
    expect(asked.every((text) => text !== '')).toBe(true);
    expect(URL.canParse(asked[0] ?? '') && URL.canParse(link)).toBe(true);
    expect(new Date(asked[2] ?? '').toISOString()).toBe(asked[2]);
  }
  expect(new Set(entries.map(({ asked }) => asked[0])).size).toBe(entries.length);
});

test('every page of every form, empty and with its errors', async () => {
  for (const scheme of ['aide-medicale', 'permis-chasser', 'subvention-association']) {
    await open(`/demarches/${scheme}/formulaire`);
    await press('Commencer');
    const base = page.url().replace(/\/[^/]*$/u, '');
    await page.goto(`${base}/verification`);
    await look();
    const pages = await page
      .locator('.cg-review-change')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const path of pages) {
      await open(`${path}`);
      await look();
      await open(`${path}&verifier=1`);
      await look();
    }
  }
});

test('what the page says when it cannot save', async () => {
  await open('/demarches/aide-medicale/formulaire');
  await press('Commencer une autre demande');
  await page.locator('html[data-vivant="oui"]').waitFor();
  const surname = page.getByLabel('Nom de famille');
  await page.context().setOffline(true);
  await surname.fill('Wamytan');
  await page.locator('.p-status').getByText('Hors connexion').waitFor();
  await page.context().setOffline(false);
  await page.locator('.p-status').getByText('Enregistré', { exact: true }).waitFor();
  await look();
  const answerWith = (status: number, code: string) =>
    page.route('**/api/v1/drafts/*', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ code }) }),
    );
  for (const [status, code] of [
    [503, 'unavailable'],
    [404, 'not-found'],
    [409, 'draft-changed'],
  ] as const) {
    await answerWith(status, code);
    await surname.pressSequentially('x');
    await page.locator('.p-status .p-box').waitFor();
    await page.waitForTimeout(1_000);
    await look();
    await page.unroute('**/api/v1/drafts/*');
  }
});

test('an account with its requests', async () => {
  await open('/demarches/aide-medicale/formulaire');
  await page.getByRole('button', { name: /^Commencer/u }).click();
  await page.locator('[data-vivant]').waitFor();
  const begun = new URL(page.url()).pathname;
  await open('/connexion?suite=/compte');
  await page.getByLabel('Adresse électronique').fill('marie@demo.example');
  await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
  await press('Me connecter');
  await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
  await page.getByText('Une demande a été commencée sur cet appareil').first().waitFor();
  await look();
  await open(begun);
  await page.getByRole('heading', { name: 'Est-ce votre demande' }).waitFor();
  await look();
  await page.getByRole('button', { name: 'Ce n’est pas moi' }).click();
  await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
  await open(begun);
  await page.getByRole('heading', { name: 'Cette demande n’est pas dans votre compte' }).waitFor();
  await look();
  await open('/compte');
  const requests = await page
    .locator('a[href^="/compte/demandes/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(requests.length).toBeGreaterThan(0);
  for (const path of requests) {
    await open(path);
    await page.getByText('Relire mes réponses').click();
    await look();
  }
  await open('/demarches/aide-medicale/formulaire');
  await page.getByRole('button', { name: /^Commencer/u }).click();
  // What was begun is there once its first page is.
  await page.locator('html[data-vivant="oui"]').waitFor();
  await open('/compte');
  await look();
  await page
    .getByRole('link', { name: /^Supprimer/u })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Supprimer cette demande commencée' }).waitFor();
  await look();
  await press('Supprimer');
  await page.getByText('La demande commencée est supprimée.').waitFor();
  await look();
  await open('/compte/alertes');
  await look();
  await open('/alertes?demarche=permis-chasser');
  await press('Être prévenu');
  await page.getByText('Votre alerte est en place.').waitFor();
  await look();
  await page.getByRole('button', { name: 'Arrêter l’alerte' }).click();
  await page.getByText('C’est arrêté').waitFor();
  await open('/compte/foyer');
  await look();
  await press('Ajouter cette personne');
  await page.getByText('Il y a 4 erreurs à corriger').waitFor();
  await look();
  await page.getByLabel('Prénoms').fill('Rose');
  await page.getByLabel('Nom', { exact: true }).fill('Waheo');
  await page.getByLabel('Date de naissance').fill('23/11/2019');
  await page.getByLabel('Lien avec vous').selectOption('Enfant');
  await press('Ajouter cette personne');
  await page.getByText('Rose Waheo, enfant, né ou née le 23 novembre 2019').waitFor();
  await look();
  await open('/compte/donnees');
  await page.getByLabel('Téléphone').fill('12');
  await press('Enregistrer');
  await page.getByText('Il y a une erreur à corriger').waitFor();
  await look();
  await open('/deconnexion');
  await look();
});
