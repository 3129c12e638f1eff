/**
 * Bad weather while someone fills a form in: no network, no database, a session that ended, a second window. Nothing that
 * was typed is lost, and the page says what is happening.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';
import type { Product } from '../../support/product.ts';
import { findDatabase } from '../../support/running-database.ts';
import { ANSWERS, PDF } from '../../support/medical-aid.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { crashPage } from '../../support/crash-page.ts';
import { beginForm, type BegunForm } from '../support/begun-form.ts';
import { openPage } from '../../support/watched-page.ts';
import { continueForm, fileRequest, openMail, PASSWORD } from '../support/citizen.ts';
import { fieldOf } from '../support/hands.ts';
import { DESKTOP, openStage, PHONE, type Stage } from '../support/stage.ts';

/** A phone far from a mast: 400 kbit/s, and as many milliseconds. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 } as const;
const STREET = 'Numéro et rue, tribu ou lieu-dit';

let stage: Stage;
let product: Product;
let browser: Browser;
beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
});
afterAll(() => stage.close());

describe('what is typed with JavaScript', () => {
  let form: BegunForm;
  let page: Page;
  beforeEach(async () => {
    form = await beginForm(browser, product, { pageId: 'coordonnees' });
    page = form.page;
  });
  afterEach(async () => {
    expect(form.problems).toEqual([]);
    await form.close();
  });

  test('is kept by the server a moment later, without any button', async () => {
    await fieldOf(page, STREET).fill('12 rue des Essais');
    await expectStored(form, '12 rue des Essais');
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => fieldOf(page, STREET).inputValue()).toBe('12 rue des Essais');
  });

  test('stays on the device without network, outlives the page, and leaves when the network is back', async () => {
    await page.context().setOffline(true);
    await fieldOf(page, STREET).fill('Tribu de Touaourou');
    await page.getByText('Hors connexion').waitFor();
    await expectNoBarrier(page);
    await crashPage(page);
    const again = await page.context().newPage();
    await page.context().setOffline(false);
    await form.open(again, 'coordonnees');
    await again.getByText('gardée sur cet appareil a été reprise').waitFor();
    await expect.poll(() => fieldOf(again, STREET).inputValue()).toBe('Tribu de Touaourou');
    await expectStored(form, 'Tribu de Touaourou');
  });

  test('goes from page to page without network', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Étape précédente' }).click();
    await page.getByRole('heading', { name: 'Votre identité' }).waitFor();
    await fieldOf(page, 'Commune ou pays de naissance').fill('Vao');
    await page.goBack();
    await page.getByRole('heading', { name: 'Votre adresse' }).waitFor();
    await page.goForward();
    await expect.poll(() => fieldOf(page, 'Commune ou pays de naissance').inputValue()).toBe('Vao');
    await page.context().setOffline(false);
    await expect.poll(async () => (await readAnswers(form)).identite?.lieuNaissance).toBe('Vao');
  });

  test('waits for a database that does not answer, and is saved when it does', async () => {
    const database = await findDatabase(product);
    await database.freeze();
    try {
      await fieldOf(page, STREET).fill('Route de Yaté');
      await page.getByText('Le service ne répond pas pour le moment').waitFor({ timeout: 30_000 });
    } finally {
      await database.thaw();
    }
    await page.getByText('Enregistré', { exact: true }).waitFor({ timeout: 40_000 });
    await expectStored(form, 'Route de Yaté');
  });

  test('waits for a person whose session ended', async () => {
    await page.context().clearCookies();
    await fieldOf(page, STREET).fill('Lot 4, Vallée-du-Tir');
    await page.getByText('Votre session a expiré').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('link', { name: 'Me reconnecter' }).click();
    await page.getByLabel('Adresse électronique').fill('marie@demo.example');
    await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Me connecter', exact: true }).click();
    await page.getByRole('heading', { name: 'Votre adresse' }).waitFor();
    await expect.poll(() => fieldOf(page, STREET).inputValue()).toBe('Lot 4, Vallée-du-Tir');
    await expectStored(form, 'Lot 4, Vallée-du-Tir');
  });

  test('is not written over by another window: the person chooses', async () => {
    const second = await page.context().newPage();
    await form.open(second, 'coordonnees');
    await fieldOf(page, STREET).fill('Première fenêtre');
    await expectStored(form, 'Première fenêtre');
    await fieldOf(second, STREET).fill('Seconde fenêtre');
    await second.getByText('modifiée dans une autre fenêtre').waitFor();
    await expectNoBarrier(second);
    expect((await readAnswers(form)).adresse.voie).toBe('Première fenêtre');
    await second.getByRole('button', { name: 'Garder ma saisie ici' }).click();
    await expectStored(form, 'Seconde fenêtre');
    await fieldOf(page, STREET).fill('Première fenêtre encore');
    await page.getByRole('button', { name: 'Reprendre l’autre version' }).click();
    await expect.poll(() => fieldOf(page, STREET).inputValue()).toBe('Seconde fenêtre');
  });
});

test('a document chosen without network waits on the device over a reload, leaves with its return, and the request is filed', async () => {
  const form = await beginForm(browser, product, { pageId: 'identite' });
  const { page, visitor, draftId } = form;
  const { json: piece } = await visitor.upload(
    `/api/v1/files?draft=${draftId}&pointer=/justificatifRessources`,
    'bulletins.pdf',
    PDF,
  );
  const { json: draft } = await visitor.get(`/api/v1/drafts/${draftId}`);
  const answers = { ...ANSWERS, justificatifRessources: piece };
  await visitor.put(`/api/v1/drafts/${draftId}`, { answers, revision: draft.revision });
  await form.open(page, 'pieces');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => (await caches.keys()).length > 0);

  const context = page.context();
  await context.route('**/*', (route) => route.abort('internetdisconnected'));
  await fieldOf(page, 'Justificatif de domicile').setInputFiles({
    name: 'facture-eau.pdf',
    mimeType: 'application/pdf',
    buffer: PDF,
  });
  // Before that it is on the page alone.
  await page.getByText('Le document est gardé sur cet appareil.').waitFor();
  await page.reload();
  await page.getByText('Vous êtes sans connexion : cette page vient de cet appareil.').waitFor();
  await page.getByText(/facture-eau\.pdf.*Le réseau est coupé/u).waitFor();
  await expectNoBarrier(page);

  await context.unroute('**/*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByRole('button', { name: /^Retirer facture-eau\.pdf/u }).waitFor();
  await continueForm(page);
  await page.getByRole('heading', { name: 'Vérifiez vos réponses', level: 1 }).waitFor();
  await page.getByRole('main').getByText('facture-eau.pdf').waitFor();
  expect(await fileRequest(page)).toMatch(/^[A-Z]+-\d{4}-\d+$/u);
  expect(form.problems).toEqual([]);
  await form.close();
});

test('photographs chosen all together on a phone at 400 kbit/s all arrive though the line is lost twice, and are put in order', async () => {
  const form = await beginForm(browser, product, { scheme: 'aprah', pageId: 'logement' });
  const { page, visitor, draftId } = form;
  const context = page.context();
  const slow = await context.newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', SLOW_LINE);
  // Large enough to travel in pieces. Twice, the server is given half of one, and then the phone has no line.
  const buffer = Buffer.concat([PDF, Buffer.alloc(140_000, 'x')]);
  let isLost = false;
  let losses = 0;
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (isLost) return route.abort('internetdisconnected');
    const isFirstPiece = request.method() === 'PATCH' && request.headers()['upload-offset'] === '0';
    if (!isFirstPiece || losses === 2) return route.continue();
    isLost = true;
    const { 'content-length': _, ...headers } = request.headers();
    await context.request.fetch(request.url(), { method: 'PATCH', headers, data: buffer.subarray(0, 70_000) });
    losses += 1;
    return route.abort('internetdisconnected');
  });
  const photos = page.getByRole('group', { name: /^Photos du logement/u });
  const names = ['charpente.pdf', 'facade.pdf', 'toiture.pdf'];
  await photos
    .getByLabel('Ajouter des documents')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'application/pdf', buffer })));
  for (const times of [1, 2]) {
    await expect.poll(() => losses).toBe(times);
    await photos.getByText('Le réseau est coupé').first().waitFor();
    await expectNoBarrier(page);
    isLost = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
  }
  for (const name of names) await photos.getByRole('button', { name: `Retirer ${name}` }).waitFor();
  const kept = async (): Promise<readonly string[]> => {
    const { json } = await visitor.get(`/api/v1/drafts/${draftId}`);
    return (json.answers.photos ?? []).map(({ name }: { readonly name: string }) => name);
  };
  await expect.poll(async () => (await kept()).toSorted()).toEqual(names);
  const [first, second, third] = await kept();
  await photos.getByRole('button', { name: `Monter ${third}` }).click();
  await expect.poll(kept).toEqual([first, third, second]);
  await page.reload();
  await expect.poll(() => photos.getByRole('list').getByRole('link').allInnerTexts()).toEqual([first, third, second]);
  expect(form.problems).toEqual([]);
  await form.close();
});

test('who signs up on one device and confirms on another is led there to the request that was begun', async () => {
  const [phone, computer] = await Promise.all([PHONE, DESKTOP].map((viewport) => openPage(browser, { viewport })));
  if (!phone || !computer) throw new Error('both devices are needed');
  const email = 'deux-appareils@exemple.nc';
  const begun = phone.page;
  await begun.goto(`${product.url}/demarches/aide-medicale/formulaire`);
  await begun.getByRole('button', { name: 'Commencer' }).click();
  await begun.locator('html[data-vivant="oui"]').waitFor();
  await fieldOf(begun, 'Nom de famille').fill('Poadja');
  await begun.getByText('Enregistré', { exact: true }).waitFor();
  const place = new URL(begun.url()).pathname;
  await begun.goto(`${product.url}/inscription?suite=${encodeURIComponent(place)}`);
  await begun.getByLabel('Prénom').fill('Rosalie');
  await begun.getByLabel('Nom de famille').fill('Poadja');
  await begun.getByLabel('Adresse électronique').fill(email);
  await begun.getByLabel('Mot de passe').fill(PASSWORD);
  await begun.getByRole('button', { name: 'Créer un compte' }).click();
  await begun.getByText(email).first().waitFor();

  const there = computer.page;
  await there.goto(product.url);
  const mail = await openMail(there, email, 'Confirmez votre adresse électronique');
  await mail.getByRole('link', { name: /verify-email/u }).click();
  await there.getByText('Votre compte a été créé à partir d’une demande').waitFor();
  await expectNoBarrier(there);
  await there.getByRole('button', { name: /^C’est la mienne/u }).click();
  await there.getByRole('heading', { name: 'Votre identité', level: 1 }).waitFor();
  expect(new URL(there.url()).pathname).toBe(place);
  await expect.poll(() => fieldOf(there, 'Nom de famille').inputValue()).toBe('Poadja');

  // What was begun there is an account’s now: the first device asks for it, and then goes on with what was typed on the second.
  await there.locator('html[data-vivant="oui"]').waitFor();
  await fieldOf(there, 'Prénoms').fill('Rosalie');
  await there.getByText('Enregistré', { exact: true }).waitFor();
  await begun.goto(`${product.url}/connexion?suite=${encodeURIComponent(place)}`);
  await begun.getByLabel('Adresse électronique').fill(email);
  await begun.getByLabel('Mot de passe').fill(PASSWORD);
  await begun.getByRole('button', { name: 'Me connecter', exact: true }).click();
  await begun.getByRole('heading', { name: 'Votre identité', level: 1 }).waitFor();
  await expect.poll(() => fieldOf(begun, 'Prénoms').inputValue()).toBe('Rosalie');
  for (const device of [phone, computer]) {
    expect(device.problems).toEqual([]);
    await device.close();
  }
});

describe('what is typed without JavaScript', () => {
  test('comes back on the page when the session ended meanwhile', async () => {
    const begun = await beginForm(browser, product, { pageId: 'coordonnees', scripts: false });
    const { page } = begun;
    await fieldOf(page, STREET).fill('Lot 4, Vallée-du-Tir');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('session').first().waitFor();
    await expect.poll(() => fieldOf(page, STREET).inputValue()).toBe('Lot 4, Vallée-du-Tir');
    // Signed in again in another window, the same button keeps it.
    const other = await page.context().newPage();
    await other.request.post(`${product.url}/api/auth/sign-in/email`, {
      data: { email: 'marie@demo.example', password: DEMO_PASSWORD },
      headers: { origin: product.url },
    });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await begun.open(page, 'coordonnees');
    await expect.poll(() => fieldOf(page, STREET).inputValue()).toBe('Lot 4, Vallée-du-Tir');
    await begun.close();
  });
});

async function readAnswers({
  visitor,
  draftId,
}: BegunForm): Promise<{ adresse: { voie: string }; identite?: { lieuNaissance?: string } }> {
  return (await visitor.get(`/api/v1/drafts/${draftId}`)).json.answers;
}

async function expectStored(form: BegunForm, street: string): Promise<void> {
  await expect.poll(async () => (await readAnswers(form)).adresse?.voie).toBe(street);
}
