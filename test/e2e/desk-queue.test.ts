/** The queue as a table one works in all day: a line a case, what is due and who has it always in sight. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { openStage, START_MS, type Stage } from './support/stage.ts';

let stage: Stage;
let agent: Page;

beforeAll(async () => {
  stage = await openStage();
  agent = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await agent.locator('[data-row-link]').first().waitFor();
}, START_MS);

afterAll(() => stage.close());

const heights = (): Promise<number[]> =>
  agent
    .locator('.desk-queue tbody tr')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));

test.each([1280, 1920])('at %i px each case is a line, and nothing lies out of sight', async (width) => {
  await agent.setViewportSize({ width, height: 900 });
  const rows = await heights();
  expect(rows.length).toBeGreaterThan(0);
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(36);
  expect(Math.max(...rows)).toBeLessThanOrEqual(40);
  await expect
    .poll(() => agent.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  const boxes = await agent.locator('.mantine-Paper-root:visible').allInnerTexts();
  expect(boxes.filter((text) => text.trim() === '')).toEqual([]);
  await expectNoBarrier(agent);
});

test('six columns of a scheme fit 1,280 px: the marks without room are counted, and read by pointing', async () => {
  const housing = await stage.enterDesk('instructeur.aprah@demo.example');
  await housing.goto(`${stage.product.url}/agent?view=open`);
  const cut = housing.locator('.desk-marks[data-cut]').first();
  await cut.waitFor();
  await expect
    .poll(() => housing.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  const lines = housing.locator('.desk-queue tbody tr');
  const rows = await lines.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(Math.max(...rows)).toBeLessThanOrEqual(40);
  const marks = (await cut.getAttribute('title'))?.split(', ').length ?? 0;
  expect(Number(await cut.getAttribute('data-cut'))).toBeLessThan(marks);
  // What marks leave is for what is to be done: their number stands behind the last one that is shown.
  await expect.poll(() => housing.locator('.desk-marks[data-cut]').evaluateAll(widestGap)).toBeLessThanOrEqual(30);
  // With more room they are all there.
  await housing.setViewportSize({ width: 1920, height: 900 });
  await cut.waitFor({ state: 'detached' });
  await housing.close();
});

/** Between the last mark that is shown and the end of its line, in pixels. */
const widestGap = (lines: Element[]): number =>
  Math.max(
    ...lines.map((line) => {
      const all = line.getBoundingClientRect();
      const shown = [...line.children]
        .map((mark) => mark.getBoundingClientRect())
        .filter(({ top }) => top < all.bottom);
      return all.right - Math.max(...shown.map(({ right }) => right));
    }),
  );

test('says the days that are left, and puts amounts under one another', async () => {
  const due = agent.locator('.desk-queue td .desk-due').first();
  await expect.poll(() => due.innerText()).toMatch(/^J-\d+|^Aujourd’hui|retard/u);
  await expect.poll(() => due.getAttribute('title')).toMatch(/^\d\d\/\d\d\/\d{4}$/u);
  const resources = agent.getByRole('columnheader', { name: 'Ressources' });
  expect(await resources.evaluate((heading) => getComputedStyle(heading).textAlign)).toBe('right');
});

test('the headings stay when one scrolls', async () => {
  await agent.setViewportSize({ width: 1280, height: 260 });
  await agent.mouse.move(600, 200);
  const top = async (): Promise<number> =>
    Math.round((await agent.getByRole('columnheader', { name: 'Numéro' }).boundingBox())?.y ?? -1);
  expect(await top()).toBeGreaterThan(150);
  await agent.mouse.wheel(0, 600);
  // Just below the header of the page.
  await expect.poll(top).toBe(52);
});

test.each([390, 768])('at %i px each case is a card, with the name of each value', async (width) => {
  await agent.setViewportSize({ width, height: 844 });
  await expect
    .poll(() => agent.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectNoBarrier(agent);
  // What one works on is on the first screen, whole.
  const first = await agent.locator('tr[data-case]').first().boundingBox();
  expect(first && first.y + first.height).toBeLessThanOrEqual(844);
});

test('on a telephone filters are behind one button, which says how many are in force', async () => {
  await agent.setViewportSize({ width: 390, height: 844 });
  await agent.goto(`${stage.product.url}/agent?view=done&channel=online`);
  const filters = agent.getByRole('button', { name: 'Filtres (1)' });
  await filters.waitFor();
  // The view that is shown is in sight, though it is the last.
  const rightEdge = async (): Promise<number> => {
    const tab = await agent.getByRole('tab', { name: /^Terminés \d/u }).boundingBox();
    return tab ? tab.x + tab.width : Infinity;
  };
  await expect.poll(rightEdge).toBeLessThanOrEqual(390);
  await filters.click();
  await agent.getByRole('button', { name: 'Retirer le filtre Canal : en ligne' }).waitFor();
  await agent.getByRole('button', { name: 'Filtrer' }).press('Enter');
  const menu = agent.getByRole('dialog', { name: 'Filtrer' });
  await menu.waitFor();
  await expect
    .poll(() => agent.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await filters.click();
  await agent.getByRole('button', { name: 'Filtrer' }).waitFor({ state: 'detached' });
});

test('filters combine in one line of chips, each combination is an address, and each is taken away by itself', async () => {
  await agent.setViewportSize({ width: 1280, height: 900 });
  await agent.goto(`${stage.product.url}/agent?view=open`);
  const links = agent.locator('[data-row-link]');
  await links.first().waitFor();
  const all = await links.count();
  await agent.getByRole('button', { name: 'Filtrer' }).click();
  const menu = agent.getByRole('dialog', { name: 'Filtrer' });
  await menu.getByRole('combobox', { name: 'Colonne' }).click();
  await menu.getByRole('option', { name: 'Commune' }).click();
  await menu.getByRole('combobox', { name: 'Valeur' }).fill('Thio');
  await menu.getByRole('button', { name: 'Ajouter' }).click();
  await agent.getByRole('button', { name: 'Retirer le filtre Commune : Thio' }).waitFor();
  await menu.getByRole('combobox', { name: 'Colonne' }).click();
  await menu.getByRole('option', { name: 'Ressources' }).click();
  await menu.getByRole('textbox', { name: 'De', exact: true }).fill('500 000');
  await menu.getByRole('textbox', { name: 'À', exact: true }).fill('1 F');
  await agent.keyboard.press('Enter');
  await menu.getByText('Le début vient après la fin : échangez les deux.').waitFor();
  await menu.getByRole('textbox', { name: 'De', exact: true }).fill('');
  await menu.getByRole('textbox', { name: 'À', exact: true }).fill('500 000 F');
  await agent.keyboard.press('Enter');
  await agent.getByRole('button', { name: /^Retirer le filtre Ressources : jusqu’à 500\s000/u }).waitFor();
  await menu.getByRole('combobox', { name: 'Canal' }).click();
  await menu.getByRole('option', { name: 'en ligne' }).click();
  const online = agent.getByRole('button', { name: 'Retirer le filtre Canal : en ligne' });
  await online.waitFor();
  await menu.getByRole('combobox', { name: 'Échéance' }).click();
  await menu.getByRole('option', { name: 'dans les 7 jours' }).click();
  await agent.getByRole('button', { name: 'Retirer le filtre Échéance : dans les 7 jours' }).waitFor();
  await menu.getByLabel('Échéance à partir du').fill('2026-03-01');
  await agent.getByRole('button', { name: /^Retirer le filtre Échéance depuis le/u }).waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => links.count()).toBeLessThan(all);
  const asked = new URL(agent.url()).searchParams;
  expect(['columns', 'ranges', 'channel', 'due', 'dueFrom'].map((name) => asked.get(name))).toEqual([
    'Commune=Thio',
    'Ressources=..500000',
    'online',
    'soon',
    '2026-03-01',
  ]);
  await agent.reload();
  await online.waitFor();
  await online.click();
  await online.waitFor({ state: 'detached' });
  await agent.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect.poll(() => links.count()).toBe(all);
});

test('columns are chosen and moved, and a view that is kept looks as it was kept', async () => {
  await agent.goto(`${stage.product.url}/agent?view=open&dispositif=aide-medicale`);
  await agent.locator('[data-row-link]').first().waitFor();
  const headings = (): Promise<string[]> => agent.getByRole('columnheader').allInnerTexts();
  await expect.poll(headings).toContain('Foyer');
  await agent.getByRole('button', { name: 'Colonnes' }).click();
  const menu = agent.getByRole('dialog', { name: 'Colonnes' });
  await expect.poll(() => menu.getByRole('checkbox', { name: 'Échéance' }).isDisabled()).toBe(true);
  await menu.getByRole('checkbox', { name: 'Foyer' }).press(' ');
  await agent.getByRole('columnheader', { name: 'Foyer' }).waitFor({ state: 'detached' });
  await menu.getByRole('button', { name: 'Avancer la colonne Ressources' }).press('Enter');
  await expect
    .poll(async () => (await headings()).indexOf('Ressources') < (await headings()).indexOf('Commune'))
    .toBe(true);
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  const chosen = await headings();
  await agent.getByRole('button', { name: /Mes vues/u }).click();
  await agent.getByLabel('Enregistrer la vue affichée').fill('Ressources');
  await agent.getByRole('combobox', { name: 'Pour' }).click();
  await agent.getByRole('option').first().click();
  await agent.getByRole('button', { name: 'Enregistrer' }).click();
  await agent.getByText('Partagée avec').waitFor();
  await expectNoBarrier(agent);
  await agent.goto(`${stage.product.url}/agent`);
  await agent.getByRole('button', { name: 'Mes vues (1)' }).click();
  await agent.getByRole('link', { name: 'Ressources' }).click();
  await expect.poll(headings).toEqual(chosen);
});

test('a view is taken out as a file, once it is said what for', async () => {
  await agent.goto(`${stage.product.url}/agent?view=open&dispositif=aide-medicale&show=applicant,%253DRessources`);
  const links = agent.locator('[data-row-link]');
  await links.first().waitFor();
  await agent.getByRole('button', { name: 'Exporter' }).click();
  const menu = agent.getByRole('dialog', { name: 'Exporter' });
  await menu.getByRole('radio', { name: 'CSV' }).check();
  await menu.getByRole('button', { name: 'Télécharger' }).click();
  await menu.getByText('Dites en quelques mots à quoi servira cette liste.').waitFor();
  await expectNoBarrier(agent);
  await menu.getByLabel('À quoi servira cette liste ?').fill('Bilan du mois');
  const [download] = await Promise.all([
    agent.waitForEvent('download'),
    menu.getByRole('button', { name: 'Télécharger' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^dossiers-\d{4}-\d\d-\d\d\.csv$/u);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('Numéro;Demandeur;Ressources;Échéance;Pris par');
  expect(lines.length - 1).toBeGreaterThanOrEqual(await links.count());
});

test('who leads a service reads its figures, and opens the rows of one; what draws them comes with that page alone', async () => {
  const head = await stage.enterDesk('chef.aprah@demo.example');
  const scripts = (): Promise<readonly string[]> =>
    head.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
  await head.getByRole('tab', { name: 'À prendre' }).waitFor();
  const first = await scripts();
  await head.getByRole('link', { name: 'Service', exact: true }).click();
  await head.getByRole('img', { name: /^12 semaines/u }).waitFor();
  expect((await scripts()).length).toBe(first.length + 1);
  await head.setViewportSize({ width: 390, height: 900 });
  await expect
    .poll(() => head.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectNoBarrier(head);
  const untaken = head.getByRole('link', { name: /que personne n’a prises?$/u });
  const [count = ''] = /^\d+/u.exec(await untaken.innerText()) ?? [];
  await untaken.press('Enter');
  await head.getByRole('button', { name: 'Filtres (1)' }).waitFor();
  await expect.poll(() => head.locator('[data-row-link]').count()).toBe(Number(count));
  await head.goBack();
  await untaken.waitFor();
  // Narrow, the places stand behind the name of the one where one is.
  const places = head.getByRole('button', { name: /^Rubriques\s: Service$/u });
  await places.press('Enter');
  await head.getByRole('dialog', { name: 'Rubriques' }).getByRole('link', { name: 'Dossiers' }).waitFor();
  await expectNoBarrier(head);
  await head.keyboard.press('Escape');
  await head.setViewportSize({ width: 1280, height: 900 });
  await head.getByRole('link', { name: 'Statistiques d’un dispositif' }).press('Enter');
  await head.getByRole('heading', { level: 1, name: 'Statistiques' }).waitFor();
  const filed = head.getByText(/^\d+ dossiers déposés dans la période$/u);
  const [all = ''] = /^\d+/u.exec(await filed.innerText()) ?? [];
  expect(Number(all)).toBeGreaterThan(0);
  await head.getByRole('img', { name: /^\d+ mois\s: / }).waitFor();
  await expectNoBarrier(head);
  await head.getByRole('combobox', { name: 'Période' }).click();
  await head.getByRole('option', { name: 'L’an dernier' }).click();
  await head.getByText('Aucun dossier déposé dans la période').waitFor();
  await expectNoBarrier(head);
  await head.close();
});

test('one reads the desk in English where one is, until one goes back to French', async () => {
  const page = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await page.goto(`${stage.product.url}/agent/guichet`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'File for someone' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/agent/guichet');
  await expect.poll(() => page.getByText('Skip to content').count()).toBe(1);
  await expectNoBarrier(page);
  // The studio speaks it too, and no page of the desk asks again.
  await page.goto(`${stage.product.url}/studio`);
  await page.getByText('Scheme studio').first().waitFor();
  await page.goto(`${stage.product.url}/agent`);
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'Dossiers' }).waitFor();
});

test('a page whose code an upgrade took away says so, the rest of the desk stays, and loading anew brings it', async () => {
  const page = await stage.enterDesk('chef.aprah@demo.example');
  const gone = '**/assets/desk/service-page*';
  await page.route(gone, (route) => route.abort());
  const service = page.getByRole('link', { name: 'Service', exact: true });
  await service.click();
  const missing = page.getByRole('alert').filter({ hasText: 'Cette partie de la page ne peut pas être montrée' });
  await missing.waitFor();
  await expectNoBarrier(page);
  await page.getByRole('link', { name: 'Dossiers' }).click();
  await page.getByRole('tab', { name: 'À prendre' }).waitFor();
  await missing.waitFor({ state: 'detached' });
  await page.unroute(gone);
  await service.click();
  await missing.getByRole('button', { name: 'Recharger la page' }).press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('img', { name: /^12 semaines/u }).waitFor();
  expect(await missing.count()).toBe(0);
});

test('who leads a service defines a label, which is put on a case by keys, seen in the queue, and narrows it', async () => {
  const head = await stage.enterDesk('chef.aprah@demo.example');
  await head.goto(`${stage.product.url}/agent/service`);
  await head.getByRole('button', { name: 'Ajouter une étiquette' }).press('Enter');
  const dialog = head.getByRole('dialog', { name: 'Ajouter une étiquette' });
  await dialog.getByLabel('Nom').fill('Urgent');
  await dialog.getByRole('radio', { name: 'rouge' }).check();
  await expectNoBarrier(head);
  await dialog.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await head.getByRole('button', { name: 'Modifier l’étiquette Urgent' }).waitFor();
  await head.goto(`${stage.product.url}/agent?view=open&dispositif=aprah`);
  await head.locator('[data-row-link]').first().press('Enter');
  await head.getByRole('button', { name: 'Étiquettes' }).waitFor();
  await head.keyboard.press('Alt+e');
  const choice = head.getByRole('checkbox', { name: 'Urgent' });
  await choice.waitFor();
  await choice.press(' ');
  await expect.poll(() => choice.isChecked()).toBe(true);
  await expectNoBarrier(head);
  await head.keyboard.press('Escape');
  await choice.waitFor({ state: 'detached' });
  await head.goto(`${stage.product.url}/agent?view=open`);
  await head.locator('tr', { hasText: 'Urgent' }).waitFor();
  await head.getByRole('button', { name: 'Filtrer' }).click();
  const menu = head.getByRole('dialog', { name: 'Filtrer' });
  await menu.getByRole('combobox', { name: 'Étiquette' }).click();
  await menu.getByRole('option', { name: 'Urgent' }).click();
  await head.getByRole('button', { name: 'Retirer le filtre Étiquette : Urgent' }).waitFor();
  await expect.poll(() => head.locator('[data-row-link]').count()).toBe(1);
  await expectNoBarrier(head);
  await head.close();
});

test('cases are put on the agenda of a sitting from the queue, and decided in its grid by keyboard', async () => {
  const page = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await page.goto(`${stage.product.url}/agent?view=open`);
  await page.locator('[data-row-link]').first().waitFor();
  await page.locator('thead input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Inscrire à une séance' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Intitulé').fill('Commission d’aide médicale');
  await dialog.getByLabel('Date et heure').fill('2027-01-12T09:00');
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await dialog.getByRole('link', { name: 'Ouvrir la séance' }).click();
  await page.locator('.sitting-aside').waitFor();
  const [first, second] = [
    page.locator('select[data-cell=decision]').nth(0),
    page.locator('select[data-cell=decision]').nth(1),
  ];
  await first.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await second.evaluate((control) => control === document.activeElement)).toBe(true);
  await page.getByText('Tout est enregistré.').waitFor();
  await page.reload();
  await page.locator('.sitting-aside').waitFor();
  await expect.poll(() => first.inputValue()).toBe('postpone');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectNoBarrier(page);
  // What is put off is applied, by keyboard; then the minutes are closed, and stay.
  await page.getByRole('button', { name: 'Appliquer les décisions' }).press('Enter');
  const preview = page.getByRole('dialog', { name: 'Appliquer les décisions' });
  await preview.getByRole('heading', { name: 'Reporter à une autre séance' }).waitFor();
  await expectNoBarrier(page);
  await preview.getByRole('button', { name: 'Appliquer 1 décision' }).press('Enter');
  await preview.waitFor({ state: 'detached' });
  await page.getByText('Reporté', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clore le procès-verbal' }).press('Enter');
  const end = page.getByRole('dialog', { name: 'Clore le procès-verbal' });
  await end.getByRole('button', { name: 'Clore', exact: true }).press('Enter');
  await page.getByText(/^Procès-verbal clos le /u).waitFor();
  await expect.poll(() => second.isDisabled()).toBe(true);
  const minutes = page.getByRole('link', { name: 'Procès-verbal (PDF)' });
  const [paper] = await Promise.all([page.waitForEvent('download'), minutes.press('Enter')]);
  expect(await readFile(await paper.path(), 'latin1')).toMatch(/^%PDF-/u);
  await expectNoBarrier(page);
  await page.close();
});
