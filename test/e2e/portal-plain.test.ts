/** The public site where no script runs: the browser's own buttons do what they always do, and one lands where one looks. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { IDENTITY } from './support/answers.ts';
import { beginForm, type BegunForm } from './support/begun-form.ts';
import { fieldOf, fillIn } from './support/hands.ts';
import { openSharedStage, type SharedStage } from './support/stage.ts';

let stage: SharedStage;
let product: SharedStage['product'];
let browser: Browser;
let form: BegunForm;
let page: Page;
beforeAll(async () => {
  stage = await openSharedStage();
  ({ product, browser } = stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  form = await beginForm(browser, product, { pageId: 'identite', scripts: false });
  page = form.page;
  return form.close;
});

const go = (): Promise<void> => page.getByRole('button', { name: 'Continuer' }).last().click();
const title = (name: string): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();
const focus = (): Promise<string> =>
  page.locator(':focus').evaluate((element) => element.id || element.getAttribute('class') || '');

test('back and reload show pages, errors and all, and never ask to send a form again', async () => {
  await page.getByLabel('Nom de famille').fill('');
  await go();
  await page.getByText('Indiquez votre nom de famille.').first().waitFor();
  await expect.poll(focus).toBe('cg-summary');
  await page.reload();
  await page.getByText('Indiquez votre nom de famille.').first().waitFor();
  await fillIn(page, IDENTITY.answers);
  await go();
  await title('Votre adresse');
  await page.goBack();
  await title('Votre identité');
  await expect.poll(() => page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  await page.goForward();
  await title('Votre adresse');
});

test('a member that is added is where one lands, and so is the list that loses one', async () => {
  await form.open(page, 'foyer');
  const add = page.getByRole('button', { name: 'Ajouter une personne' });
  await add.click();
  await expect.poll(focus).toBe('champ_foyer_membres_0-titre');
  const member = page.getByRole('group', { name: 'Personne 1' });
  await fieldOf(member, 'Prénoms').fill('Téâ');
  await add.click();
  await expect.poll(focus).toBe('champ_foyer_membres_1-titre');
  await expect.poll(() => fieldOf(member, 'Prénoms').inputValue()).toBe('Téâ');
  await page.getByRole('button', { name: 'Supprimer Personne 2' }).click();
  await expect.poll(focus).toBe('champ_foyer_membres');
});
