/**
 * What a citizen is told, and how: the page of the account, the mail, the reminder, the choice. With and without scripts, on a
 * phone and on a desk.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../support/medical-aid.ts';
import type { Product } from '../../support/product.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { fileScenario, openOffice, type Office } from '../support/office.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';
import { passDays } from '../support/time.ts';

const CITIZEN = 'paul@demo.example';
const SCHEME = 'aide-medicale';
const TABLET = { width: 768, height: 1024 };

let stage: Stage;
let product: Product;
let office: Office;
beforeAll(async () => {
  stage = await openStage();
  ({ product } = stage);
  office = openOffice(product, SCHEME);
}, START_MS);
afterAll(async () => {
  expect(stage.problems()).toEqual([]);
  await stage.close();
});

const ways: readonly (readonly [string, BrowserContextOptions])[] = [
  ['with scripts, on a phone', { viewport: PHONE }],
  ['without scripts, on a tablet', { viewport: TABLET, javaScriptEnabled: false }],
  ['with scripts, on a desk', { viewport: DESKTOP }],
];

/** A request in which the service asks for something. */
async function askedRequest(): Promise<string> {
  const visitor = createVisitor(product.url);
  await visitor.signIn(CITIZEN);
  const { id } = await fileScenario(visitor, SCHEME, {
    ...ANSWERS,
    justificatifRessources: 'ressources.pdf',
    justificatifDomicile: 'domicile.pdf',
  });
  await office.act(id, 'instructeur', 'demanderCorrection', {
    message: 'Merci de vérifier vos revenus.',
    fields: { '/revenus': 'Comptez aussi la pension.' },
  });
  return id;
}

/** Axe sees with scripts only; what does not fit is seen without. */
async function look(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? PHONE;
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  if (width !== TABLET.width) await expectNoBarrier(page);
}

describe.each(ways)('a citizen %s', (_, options) => {
  test('is told what to do first, opens the very place, and is told no more', async () => {
    const id = await askedRequest();
    const { page } = await openPage(stage.browser, options);
    const main = page.getByRole('main');
    const section = (name: string) => main.getByRole('heading', { name, exact: true });
    await signInDemo(page, product.url, CITIZEN);
    await page.goto(`${product.url}/compte`);
    await section('À faire').waitFor();
    await expect
      .poll(async () => {
        await page.goto(`${product.url}/compte`);
        return main.getByRole('link', { name: /est à corriger/u }).count();
      })
      .toBeGreaterThan(0);
    expect(await main.locator('strong', { hasText: /^\d+(er)?\s\S+\s\d{4}$/u }).count()).toBeGreaterThan(0);
    await look(page, 'compte');
    await page.goto(`${product.url}/compte/demandes/${id}`);
    await section('Ce que vous avez à faire').waitFor();
    await section('Où en est votre demande').waitFor();
    await section('Ce qui a été dit et décidé').waitFor();
    await look(page, 'demande');
    await page.goto(`${product.url}/compte/notifications`);
    await look(page, 'notifications');
    await main
      .getByRole('link', { name: /est à corriger/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Corriger ma demande', level: 1 }).waitFor();
    await expect.poll(() => main.innerText()).toMatch(/Répondez au plus tard le/u);
    await page.goto(`${product.url}/compte/notifications`);
    const tout = main.getByRole('button', { name: 'Tout marquer comme lu' });
    if ((await tout.count()) > 0) await tout.click();
    await page.goto(`${product.url}/compte`);
    expect(await section('Nouveau').count()).toBe(0);
    await page.context().close();
  });

  test('chooses how to be told, and corrects their details', async () => {
    const { page } = await openPage(stage.browser, options);
    await signInDemo(page, product.url, CITIZEN);
    await page.goto(`${product.url}/compte/notifications/reglages`);
    await page.getByRole('heading', { name: 'Choisir comment être prévenu', level: 1 }).waitFor();
    await page.getByLabel(/^Par courriel/u).check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre choix est enregistré.').waitFor();
    await look(page, 'reglages');
    await page.goto(`${product.url}/compte/donnees`);
    await page.getByLabel('Lieu de naissance').fill('Thio');
    await page.getByRole('button', { name: 'Enregistrer mon identité' }).click();
    await page.getByText('Votre identité est enregistrée.').waitFor();
    await look(page, 'donnees');
    await page.context().close();
  });
});

test('a reminder comes once before the last day, with that day in it', async () => {
  const id = await askedRequest();
  await passDays(product, 24);
  const visitor = createVisitor(product.url);
  await visitor.signIn(CITIZEN);
  const reminders = async (): Promise<number> => {
    const page = (await visitor.get('/compte/notifications')).bytes.toString();
    return page.split('Plus que quelques jours').length - 1;
  };
  await expect.poll(reminders, { timeout: 60_000, interval: 2_000 }).toBeGreaterThan(0);
  expect(id).not.toBe('');
});
