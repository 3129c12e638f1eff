import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isJsonList } from '../../../engine/base/index.ts';
import { isFileAnswer } from '../../../engine/form/words/index.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startHarness, type Harness } from './harness/app.ts';

let harness: Harness;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([harness.stop(), browser.close()]);
});
beforeEach(async () => {
  Object.assign(harness.state, { answers: {}, errors: [], readOnlyPointers: [] });
  page = await browser.newPage({ javaScriptEnabled: false });
  return () => page.close();
});

const send = (): Promise<void> => page.getByRole('button', { name: 'Continuer' }).click();

test('a page is filled and posted: texts, a date in three boxes, a choice', async () => {
  harness.state.answers = { identite: { statut: 'commun' } };
  await page.goto(`${harness.url}/vous`);
  await page.getByLabel('Nom de famille').fill('Wamytan');
  await page.getByLabel('Prénoms').fill('Élise');
  await page.getByLabel('Jour').fill('7');
  await page.getByLabel('Mois').fill('3');
  await page.getByLabel('Année').fill('1984');
  await page.getByLabel('Numéro et rue').fill('12 rue de Sébastopol');
  await page.getByLabel('Code postal').fill('98800');
  await page.getByLabel('Commune', { exact: true }).fill('Nouméa');
  await page.getByLabel('Téléphone').fill('26.12.34');
  await page.getByLabel('Adresse électronique').fill('elise@example.nc');
  await send();
  expect(page.url()).toBe(`${harness.url}/done`);
  expect(harness.state.answers).toEqual({
    identite: { statut: 'commun', nom: 'Wamytan', prenoms: 'Élise', dateNaissance: '1984-03-07' },
    adresse: { voie: '12 rue de Sébastopol', codePostal: '98800', commune: 'Nouméa' },
    telephone: '+687261234',
    courriel: 'elise@example.nc',
  });
});

test('errors come back on top and beside the field, what was typed too, even an impossible date', async () => {
  await page.goto(`${harness.url}/vous`);
  await page.getByLabel('Nom de famille').fill('Wamytan');
  await page.getByLabel('Jour').fill('31');
  await page.getByLabel('Année').fill('1984');
  await send();
  await page.getByRole('link', { name: 'Indiquez vos prénoms.' }).click();
  expect(page.url()).toContain('#champ_identite_prenoms');
  expect(await page.getByLabel('Prénoms').getAttribute('aria-invalid')).toBe('true');
  const described = await page.getByLabel('Prénoms').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).innerText()).toContain('Indiquez vos prénoms.');
  expect(await page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  expect(await page.getByLabel('Jour').inputValue()).toBe('31');
  expect(await page.getByLabel('Mois').inputValue()).toBe('');
});

test('members are added and removed by buttons that post, and their own conditions are followed', async () => {
  await page.goto(`${harness.url}/foyer`);
  const add = page.getByRole('button', { name: 'Ajouter une personne à charge' });
  await add.click();
  await page.getByLabel('Prénoms').fill('Léa');
  await page.getByLabel('Enfant').check();
  await add.click();
  expect(await page.getByLabel('École fréquentée').count()).toBe(1);
  await page.getByLabel('Prénoms').nth(1).fill('Paul');
  await page.getByRole('button', { name: 'Supprimer Personne 1' }).click();
  expect(await page.getByLabel('Prénoms').inputValue()).toBe('Paul');
  expect(harness.state.answers).toEqual({ enfants: [{ prenoms: 'Paul' }] });
});

test('the Enter key in a field sends the page, and adds nobody', async () => {
  await page.goto(`${harness.url}/foyer`);
  await page.getByRole('button', { name: 'Ajouter une personne à charge' }).click();
  await page.getByLabel('Prénoms').fill('Léa');
  await page.getByLabel('Prénoms').press('Enter');
  expect(await page.getByRole('group', { name: /^Personne \d/ }).count()).toBe(1);
  expect(await page.getByRole('alert').count()).toBe(1);
});

test('amounts, numbers, lists, several choices and yes-or-no keep their types', async () => {
  await page.goto(`${harness.url}/situation`);
  await page.getByLabel('Revenus mensuels').fill('125 000 F');
  await page.getByLabel('Heures travaillées').fill('37,5');
  await page.getByLabel('Secteur').selectOption('Mines');
  await page.getByLabel('drehu').check();
  await page.getByLabel('paicî').check();
  await page.getByRole('radio', { name: 'Non' }).check();
  await page.getByLabel('Votre projet').fill('Deux\nlignes');
  await send();
  expect(harness.state.answers).toMatchObject({
    revenus: 125000,
    heures: 37.5,
    secteur: 'Mines',
    langues: ['drehu', 'paicî'],
    urgence: false,
  });
});

test('a document travels with the page, is kept while another page is filled, is replaced and removed', async () => {
  const file = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.goto(`${harness.url}/pieces`);
  await page.getByLabel(/^Justificatif de revenus/u).setInputFiles(file('mars.pdf'));
  await send();
  expect(harness.state.answers['justificatif']).toMatchObject({ name: 'mars.pdf', size: 8 });
  await page.goto(`${harness.url}/pieces`);
  await send();
  expect(harness.state.answers['justificatif']).toMatchObject({ name: 'mars.pdf' });
  await page.goto(`${harness.url}/pieces`);
  await page.getByLabel('Remplacer').setInputFiles(file('avril.pdf'));
  await send();
  expect(harness.state.answers['justificatif']).toMatchObject({ name: 'avril.pdf' });
  await page.goto(`${harness.url}/pieces`);
  await page.getByRole('button', { name: 'Retirer avril.pdf' }).click();
  expect(harness.state.answers).toEqual({ autorise: false });
});

test('several documents travel with the page at once, are added to, put in order and taken away', async () => {
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  const names = (): readonly string[] => {
    const { photos } = harness.state.answers;
    return isJsonList(photos) ? photos.map((photo) => (isFileAnswer(photo) ? photo.name : '')) : [];
  };
  await page.goto(`${harness.url}/photos`);
  await page.getByLabel('Ajouter des documents').setInputFiles([file('toit.pdf')]);
  await send();
  // Two are asked for.
  await page.getByRole('link', { name: 'Ajoutez des documents : il en faut au moins 2.' }).waitFor();
  await page.getByLabel('Ajouter d’autres documents').setInputFiles([file('mur.pdf'), file('cour.pdf')]);
  await send();
  expect(names()).toEqual(['toit.pdf', 'mur.pdf', 'cour.pdf']);
  await page.goto(`${harness.url}/photos`);
  await page.getByRole('button', { name: 'Monter cour.pdf' }).click();
  expect(names()).toEqual(['toit.pdf', 'cour.pdf', 'mur.pdf']);
  await page.getByRole('button', { name: 'Descendre toit.pdf' }).click();
  await page.getByRole('button', { name: 'Retirer cour.pdf' }).click();
  expect(names()).toEqual(['toit.pdf', 'mur.pdf']);
});

test('a photograph travels by the button of the camera, in the place of a chosen document', async () => {
  const camera = page.getByLabel('Prendre en photo : Justificatif de revenus');
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
  await page.goto(`${harness.url}/pieces`);
  expect(await camera.getAttribute('capture')).toBe('environment');
  await camera.setInputFiles(photo);
  await send();
  expect(harness.state.answers['justificatif']).toMatchObject({ name: 'photo.jpg' });
  // Left alone, it takes nothing away of what was given.
  await page.goto(`${harness.url}/pieces`);
  await send();
  expect(harness.state.answers['justificatif']).toMatchObject({ name: 'photo.jpg' });
});

test.each([
  ['a phone, where one points with a finger', { hasTouch: true, isMobile: true }, true],
  ['a desk', {}, false],
])('the camera is offered on %s: %j, %j', async (_, device, offered) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ ...device, javaScriptEnabled, viewport: { width: 390, height: 780 } });
    const shown = await context.newPage();
    await shown.goto(`${harness.url}/pieces`);
    expect(await shown.getByLabel('Prendre en photo : Justificatif de revenus').isVisible()).toBe(offered);
    const width = await shown.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await context.close();
  }
});

test('a list that is vouched for is read, and has no button', async () => {
  harness.state.answers = { enfants: [{ prenoms: 'Léa', lien: 'enfant' }] };
  harness.state.readOnlyPointers = ['/enfants'];
  await page.goto(`${harness.url}/foyer`);
  expect(await page.getByRole('group', { name: 'Personne 1' }).innerText()).toContain('Léa');
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Continuer']);
});

test('a verified identity is read, not typed, and still posted', async () => {
  harness.state.answers = { identite: { nom: 'Wamytan', prenoms: 'Élise', dateNaissance: '1984-03-27' } };
  harness.state.readOnlyPointers = ['/identite/nom', '/identite/dateNaissance'];
  await page.goto(`${harness.url}/vous`);
  expect(await page.getByRole('textbox', { name: 'Nom de famille' }).count()).toBe(0);
  expect(await page.getByRole('group', { name: 'Date de naissance' }).innerText()).toMatch(/27\smars\s1984/u);
  await send();
  expect(harness.state.answers['identite']).toMatchObject({ nom: 'Wamytan', dateNaissance: '1984-03-27' });
});
