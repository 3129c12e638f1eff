/**
 * The whole journey of a citizen with the keyboard alone: an account, a request with two children and documents, the
 * correction, the letter. Nothing is clicked and nothing is given the focus but by keys.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCHEME } from '../../support/medical-aid.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { MEDICAL_AID } from '../support/answers.ts';
import { PASSWORD } from '../support/citizen.ts';
import { fieldOf } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { press, tabTo, typeIn, typePages } from '../support/keyboard.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';

const EMAIL = 'clavier@exemple.nc';

let stage: SharedStage;
let product: SharedStage['product'];
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let number: string;

beforeAll(async () => {
  stage = await openSharedStage();
  ({ product, browser } = stage);
  watched = await openPage(browser);
  page = watched.page;
  await page.goto(product.url);
});
afterAll(() => stage.close());

const link = (name: string | RegExp) => page.getByRole('link', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();

test('the first stop of a page skips to its content', async () => {
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator(':focus').innerText()).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('main :focus').count()).toBe(1);
});

test('an account is opened', async () => {
  await press(page, link('Me connecter'));
  await press(page, link('Je n’ai pas de compte'));
  await typeIn(page, page.getByLabel('Prénom'), 'Marie-Louise');
  await typeIn(page, page.getByLabel('Nom de famille'), 'Wamytan');
  await typeIn(page, page.getByLabel('Adresse électronique'), EMAIL);
  await typeIn(page, page.getByLabel('Mot de passe'), PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText(EMAIL).first().waitFor();
  const mail = page.getByRole('group').filter({ hasText: EMAIL }).first();
  await press(page, page.getByRole('link', { name: 'Courriels de démonstration', exact: true }));
  for (let attempt = 0; attempt < 100 && (await mail.count()) === 0; attempt += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await press(page, mail.locator('summary'));
  await press(page, mail.getByRole('link', { name: /verify-email/u }));
  await link('Mon compte').first().waitFor();
});

test('a request is filed', async () => {
  await press(page, link(/^Démarches$/u));
  await press(page, link('Aide médicale'));
  await press(page, link('Commencer la démarche'));
  await press(page, button('Commencer'));
  await typePages(page, MEDICAL_AID);
  await tabTo(page, page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await press(page, button('Déposer ma demande'));
  await heading('Votre demande est déposée');
  number = /AM-\d{4}-\d{6}/u.exec(await page.locator('main').innerText())?.[0] ?? '';
});

test('a mistake is found from the summary of errors', async () => {
  await press(page, link('Suivre ma demande'));
  await page.getByText(`Dossier ${number},`).waitFor();
  await askCorrection();
  await page.reload();
  await press(page, link('Corriger ma demande'));
  const income = fieldOf(page, 'Revenus de tout le foyer, par mois');
  await tabTo(page, income);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await press(page, button('Renvoyer ma demande corrigée'));
  await press(page, link(/Indiquez les revenus mensuels/u));
  expect(await income.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('and corrected', async () => {
  await page.keyboard.type('96000');
  await press(page, button('Renvoyer ma demande corrigée'));
  await page.getByRole('heading', { name: 'Demande en cours d’étude' }).waitFor();
});

test('and the letter is reached once it is signed', async () => {
  const id = page.url().split('?')[0]?.split('/').at(-1) ?? '';
  const office = openOffice(product, SCHEME);
  await office.annotate(id, 'instructeur', { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' });
  await office.act(id, 'instructeur', 'proposerAccord');
  await office.act(id, 'signataire', 'signerAccord');
  const letter = link(/^Décision d’attribution/u);
  for (let attempt = 0; attempt < 100 && (await letter.count()) === 0; attempt += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await tabTo(page, letter);
  const answer = await page.request.get(new URL((await letter.getAttribute('href')) ?? '', product.url).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
});

test('no error of scripts and none of the content policy came on the way', () => {
  expect(watched.problems).toEqual([]);
});

/** What the agent does meanwhile, beside the browser. */
async function askCorrection(): Promise<void> {
  const id = page.url().split('/').at(-1) ?? '';
  await openOffice(product, SCHEME).act(id, 'instructeur', 'demanderCorrection', {
    message: 'Vérifiez vos revenus.',
    fields: { '/revenus': 'Indiquez le montant d’un mois.' },
  });
}
