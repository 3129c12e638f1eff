/** A sample of pages of the three applications against what RGAA 4.1 asks beyond axe; docs/accessibilite.md cites it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCutBySpacing, findInvalid, findUnsaid, readOutline, walk, widthBeyond } from './support/barriers.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
}, START_MS);
afterAll(async () => {
  await stage.close();
});

/** Of the agents' applications: Mantine sets its colours in style elements beside the page, which HTML allows in the head alone. */
const KNOWN = /<style |in <(?:button|span)>/u;

interface Sampled {
  readonly path: string;
  /** What is on the page once it is there. */
  readonly shows: string;
}

async function look(page: Page, { path, shows }: Sampled): Promise<string> {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${stage.product.url}${path}`);
  await page.locator(shows).first().waitFor();
  const { title, language, doctype, levels, parts, unnamed } = await readOutline(page);
  expect({ language, doctype, unnamed }, path).toEqual({ language: 'fr', doctype: true, unnamed: 0 });
  expect(
    levels.filter((level) => level === 1),
    `8.5, 9.1 ${path}`,
  ).toHaveLength(1);
  expect(
    levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
    `9.1 ${path}`,
  ).toEqual([]);
  expect(parts, `9.2 ${path}`).toEqual(expect.arrayContaining(['header', 'main']));
  expect(
    (await findInvalid(page)).filter((line) => !(isOfAgents(path) && KNOWN.test(line))),
    `8.2 ${path}`,
  ).toEqual([]);
  expect(await findUnsaid(page), path).toEqual([]);
  expect(await findCutBySpacing(page), `10.12 ${path}`).toEqual([]);
  expect(await walk(page), `10.7, 12.7, 12.9 ${path}`).toEqual({ first: 'Aller au contenu', unseen: [], left: true });
  for (const width of [640, 390, 320]) expect(await widthBeyond(page, width), `10.11 ${path} at ${width}`).toBe(0);
  expect(await widthBeyond(page, 844, 390), `13.9 ${path}`).toBe(0);
  return title;
}

const isOfAgents = (path: string): boolean => /^\/(?:agent|studio)/u.test(path);

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
