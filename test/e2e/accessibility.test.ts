/** A sample of pages of the three applications against what RGAA 4.1 asks beyond axe; docs/accessibilite.md cites it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInvalid, findUnsaid, readOutline } from './support/barriers.ts';
import { expectMeasured } from './support/measured.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
}, START_MS);
afterAll(async () => {
  await stage.close();
});

interface Sampled {
  readonly path: string;
  /** What is on the page once it is there. */
  readonly shows: string;
}

async function look(page: Page, { path, shows }: Sampled): Promise<string> {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${stage.product.url}${path}`);
  await page.locator(shows).first().waitFor();
  return expectMeasured(page);
}

test('what everyone sees, the account, and a request', async () => {
  const page = await stage.open(DESKTOP);
  const titles: string[] = [];
  for (const path of [
    '/',
    '/?q=zzz',
    '/demarches/aide-medicale',
    '/demarches/aide-medicale/formulaire',
    '/a-quoi-ai-je-droit',
    '/connexion',
    '/inscription',
    '/mot-de-passe-oublie',
    '/accessibilite',
    '/donnees',
    '/donnees/aide-medicale',
  ])
    titles.push(await look(page, { path, shows: 'h1' }));
  await signInDemo(page, stage.product.url, 'marie@demo.example');
  for (const path of [
    '/compte',
    '/compte/donnees',
    '/compte/documents',
    '/compte/foyer',
    '/compte/connexion',
    '/compte/notifications',
  ])
    titles.push(await look(page, { path, shows: 'h1' }));
  await page.goto(`${stage.product.url}/compte`);
  const request = await page.locator('a[href^="/compte/demandes/"]').first().getAttribute('href');
  titles.push(await look(page, { path: request ?? '', shows: 'h1' }));
  expect(new Set(titles).size, `8.6 ${titles.join(', ')}`).toBe(titles.length);
}, 240_000);

test('a page of a form, and what is still to be mended in it', async () => {
  const page = await stage.open(DESKTOP);
  await page.goto(`${stage.product.url}/demarches/aide-medicale/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.locator('html[data-vivant="oui"]').waitFor();
  const { pathname } = new URL(page.url());
  const form = await look(page, { path: pathname, shows: 'html[data-vivant="oui"]' });
  await page.goto(`${stage.product.url}${pathname.replace(/[^/]+$/u, 'verification')}`);
  const { title, levels } = await readOutline(page);
  expect(title).not.toBe(form);
  expect(levels[0]).toBe(1);
  expect(await findInvalid(page)).toEqual([]);
  expect(await findUnsaid(page)).toEqual([]);
}, 120_000);

test('the desk and the studio', async () => {
  const desk = await stage.open(DESKTOP);
  await signInDemo(desk, stage.product.url, 'instructeur.aide-medicale@demo.example');
  const titles = [
    await look(desk, { path: '/agent', shows: '[data-row-link]' }),
    await look(desk, { path: '/agent/guichet', shows: 'h1' }),
  ];
  const studio = await stage.open(DESKTOP);
  await signInDemo(studio, stage.product.url, 'auteur@demo.example');
  titles.push(await look(studio, { path: '/studio', shows: 'tbody tr' }));
  expect(new Set(titles).size, titles.join(', ')).toBe(titles.length);
}, 240_000);
