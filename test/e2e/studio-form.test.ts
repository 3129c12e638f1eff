/** The screen « Formulaire » as an author uses it who has never seen JSON: a form from nothing, by gestures and keys. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../runtime/app/build.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openStage, START_MS, type Stage } from './support/stage.ts';
import { savedFile } from './support/studio.ts';

const ID = 'formulaire-neuf';
const AID = 'aide-medicale';
const FILES = ['form.schema.json', 'form.ui.json', 'privacy.json'] as const;

let stage: Stage;
let page: Page;
/** Clicks, choices and keys that were pressed, a text that was typed counting for one. */
let gestures = 0;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  const made = await page.request.post(`${stage.product.url}/api/v1/dispositifs`, {
    data: { id: ID, title: 'Formulaire neuf', from: 'instruction-simple' },
    headers: { origin: stage.product.url },
  });
  expect(made.status()).toBe(201);
  await page.goto(`${stage.product.url}/studio`);
  await page.getByRole('link', { name: 'Formulaire neuf' }).waitFor();
}, START_MS);
afterAll(() => stage.close());

test('what edits a scheme, draws graphs and reads expressions comes when it is first needed', async () => {
  const first = await weighLoaded();
  expect(first.bytes).toBeGreaterThan(50_000);
  expect(first.bytes).toBeLessThan(400_000);
  await page.goto(`${stage.product.url}/studio/${ID}?vue=form`);
  await page.getByRole('tree').waitFor();
  const opened = await weighLoaded();
  expect(opened.names.filter((name) => /elk|graph|source-panel/u.test(name))).toEqual([]);
  expect(opened.code).toBeLessThan(400_000);
});

const line = (name: RegExp | string): Locator => page.getByRole('treeitem', { name });
const click = async (target: Locator): Promise<void> => {
  gestures += 1;
  await target.click();
};
const press = async (key: string): Promise<void> => {
  gestures += 1;
  await page.keyboard.press(key);
};
/** Types into what has the focus, and goes on. */
const type = async (words: string): Promise<void> => {
  gestures += 1;
  await page.keyboard.type(words);
  await press('Enter');
};
const add = (kind: string): Promise<void> =>
  click(page.getByRole('region', { name: 'Ajouter une question' }).getByRole('button', { name: kind, exact: true }));
/** Other places read it: these are told before, and the focus comes back to what is next in the list. */
const removeWhatIsRead = async (title: string): Promise<void> => {
  await press('Delete');
  const dialog = page.getByRole('dialog', { name: `Supprimer « ${title} » ?` });
  await dialog.getByRole('button', { name: 'Supprimer quand même' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await said(`« ${title} » est retirée`);
};
const said = (words: string): Promise<void> => page.locator('.form-said').getByText(words).waitFor();

async function saved(): Promise<Record<(typeof FILES)[number], string>> {
  await page.getByText('Tout est enregistré').waitFor();
  const [form = '', ui = '', privacy = ''] = await Promise.all(FILES.map((file) => savedFile(page, ID, file)));
  return { 'form.schema.json': form, 'form.ui.json': ui, 'privacy.json': privacy };
}

test('a form is made from nothing, taken back to the byte, made again, and goes on after a reload', async () => {
  await line('Votre identité').first().waitFor();
  const before = await saved();
  let steps = 0;

  // Nothing is left of the form that the scheme began with, whose questions its scenarios answer and its texts read.
  await click(line(/^Téléphone/u));
  await removeWhatIsRead('Téléphone');
  await removeWhatIsRead('Votre identité');
  await click(line(/^Que demandez-vous/u));
  await removeWhatIsRead('Que demandez-vous ?');
  await removeWhatIsRead('Justificatif');
  await press('Delete');
  await said('La page « Votre demande » est retirée.');
  steps += 5;
  await expect.poll(() => line(/./u).count()).toBe(1);

  await add('Identité');
  await said('« Votre identité » est ajoutée à la page « Votre identité ».');
  await click(page.getByRole('button', { name: 'Ajouter une page' }));
  await type('Votre projet');
  // What is added right after something else, which kept its own title, is what one then types.
  await add('Téléphone');
  await add('Texte court');
  await type('Nom du projet');
  await click(line(/^Téléphone/u));
  await press('Delete');
  await said('« Téléphone » est retirée');
  await click(line(/^Nom du projet/u));
  steps += 2;
  await add('Choix unique');
  await type('Avez-vous déjà commencé ?');
  await click(page.getByLabel('Choix 1', { exact: true }));
  await press('Control+a');
  await type('Oui');
  await click(page.getByLabel('Choix 2', { exact: true }));
  await press('Control+a');
  await type('Non');
  await add('Date');
  await type('Depuis quand ?');
  await click(page.getByRole('button', { name: 'Poser une condition' }));
  await page.locator('.form-sentence').getByText('Si Avez-vous déjà commencé ? est Oui').waitFor();
  await add('Groupe répétable');
  await type('Participants');
  steps += 14;
  await expectNoBarrier(page);

  // The date before the choice and back, by keys; the group to the other page and back, by the mouse.
  await click(line(/^Depuis quand/u));
  await press('Alt+ArrowUp');
  await said('question 2 sur 4 de « Votre projet »');
  await press('Alt+ArrowDown');
  steps += 2;
  await drag(line(/^Participants/u), line(/^Votre identité/u).nth(1));
  await said('de « Votre identité »');
  await click(line(/^Participants/u));
  for (let turn = 1; turn <= 4; turn += 1) await press('Alt+ArrowDown');
  await said('question 4 sur 4 de « Votre projet »');
  steps += 5;

  const made = await saved();
  const form = JSON.parse(made['form.schema.json']);
  expect(Object.keys(form.properties)).toEqual(['identite', 'nomProjet', 'avezVousDejaCommence', 'participants']);
  expect(form.allOf).toEqual([
    {
      if: { properties: { avezVousDejaCommence: { const: 'oui' } }, required: ['avezVousDejaCommence'] },
      then: { properties: { depuisQuand: expect.objectContaining({ format: 'date' }) }, required: ['depuisQuand'] },
    },
  ]);
  expect(JSON.parse(made['form.ui.json']).pages.map(({ fields }: { fields: unknown }) => fields)).toEqual([
    ['identite'],
    ['nomProjet', 'avezVousDejaCommence', 'depuisQuand', 'participants'],
  ]);
  console.log(`The form took ${gestures} gestures, in ${steps} steps.`);
  expect(gestures).toBeLessThan(60);

  // A reload goes on where one was, and everything can still be taken back.
  await page.reload();
  await page.locator('[role="treeitem"][aria-selected="true"]').getByText('Participants').waitFor();
  const undo = page.getByRole('button', { name: 'Défaire' });
  await expect.poll(() => pressed(undo), { timeout: 60_000 }).toBe(true);
  expect(await saved()).toEqual(before);
  const redo = page.getByRole('button', { name: 'Rétablir' });
  await expect.poll(() => pressed(redo), { timeout: 60_000 }).toBe(true);
  expect(await saved()).toEqual(made);
});

test('a click in the real form chooses its question; widths and their barriers', async () => {
  const form = page.frameLocator('iframe');
  await page.goto(`${stage.product.url}/studio/${AID}?vue=form`);
  await line(/^Vos ressources/u).click();
  await form.getByLabel('Revenus de tout le foyer, par mois').click();
  await page.locator('[role="treeitem"][aria-selected="true"]').getByText('Revenus de tout le foyer').waitFor();
  await expect
    .poll(() => page.getByLabel('Titre', { exact: true }).inputValue())
    .toBe('Revenus de tout le foyer, par mois');
  for (const width of [768, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoBarrier(page);
  }
  expect(stage.problems()).toEqual([]);
});

test('a question is renamed everywhere at once, after its uses were looked at, and gets its name back as one step', async () => {
  const read = (): Promise<string[]> =>
    Promise.all(['form.schema.json', 'rules.json', 'scenarios/retrait.json'].map((file) => savedFile(page, AID, file)));
  const before = await read();
  await page.setViewportSize(DESKTOP);
  await page.getByRole('button', { name: 'Où est-ce utilisé ?' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Utilisé à \d+ endroits, dans \d+ fichiers/u).waitFor();
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');

  await line(/^Revenus de tout le foyer/u).focus();
  await page.keyboard.press('F2');
  const name = dialog.getByLabel('Nom dans les règles, les lettres et les scénarios');
  await name.fill('couverture');
  await dialog.getByText('Ce nom désigne déjà autre chose').waitFor();
  await expectNoBarrier(page);
  await name.fill('revenusDuFoyer');
  await dialog.getByText(/endroits seront changés/u).waitFor();
  await name.press('Enter');
  await said('Renommée « revenusDuFoyer » partout.');
  await page.getByText('Tout est enregistré').waitFor();
  for (const text of await read()) expect(text).toContain('revenusDuFoyer');

  // A place in words leads to the screen that shows it; in its text the cursor asks the same.
  // Its editor comes while the button is held down: what is pressed does not move away from under the pointer.
  const formula = Promise.withResolvers<void>();
  await page.route(/feel-editor/u, async (route) => {
    await formula.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Où est-ce utilisé ?' }).click();
  await dialog
    .getByRole('button', { name: /Ressources mensuelles du foyer/u })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Règles', selected: true }).waitFor();
  await page.getByRole('region', { name: 'Ressources mensuelles du foyer' }).waitFor();
  await page.getByRole('button', { name: 'Voir le texte' }).hover();
  await page.mouse.down();
  formula.resolve();
  await page.locator('.rules-feel-text .cm-editor').waitFor();
  await page.mouse.up();
  await page.locator('.cm-content:focus').waitFor();
  for (const key of ['ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.locator('.cm-activeLine').getByText('ressourcesMensuelles').waitFor();
  await page.keyboard.press('Shift+F12');
  await dialog.getByText('Où est utilisé « Ressources mensuelles du foyer » ?').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Défaire' }).click();
  await page.getByText('Tout est enregistré').waitFor();
  await expect.poll(read).toEqual(before);

  // Two questions together, into another scheme and back out of it.
  await page.getByRole('tab', { name: 'Formulaire' }).click();
  await line(/^Revenus de tout le foyer/u).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => page.locator('[role="treeitem"][aria-selected="true"]').count()).toBe(2);
  await page.keyboard.press('Control+c');
  await said('2 question(s) copiées');
  await page.goto(`${stage.product.url}/studio/${ID}?vue=form`);
  const form = await savedFile(page, ID, 'form.schema.json');
  await line(/^Nom du projet/u).click();
  await page.keyboard.press('Control+v');
  await said('2 question(s) collées.');
  await expect
    .poll(async () => JSON.parse(await savedFile(page, ID, 'form.schema.json')).properties)
    .toHaveProperty('revenus');
  await page.keyboard.press('Delete');
  await said('2 questions sont retirées.');
  await expect.poll(async () => JSON.parse(await savedFile(page, ID, 'form.schema.json'))).toEqual(JSON.parse(form));
  expect(stage.problems()).toEqual([]);
});

test('what keeps from publishing leads into the field that mends it, where it is told', async () => {
  await line(/^Nom du projet/u).click();
  const least = page.getByLabel('Nombre de caractères au moins', { exact: true });
  await least.fill('60');
  await least.press('Tab');
  await page.getByLabel('Nombre de caractères au plus', { exact: true }).fill('20');
  await page.keyboard.press('Tab');
  const told = page.locator('.panel-told', { has: least }).getByText('aucune réponse ne convient');
  await told.waitFor();
  await page.getByRole('tab', { name: 'Publier' }).press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'aucune réponse ne convient' })
    .getByRole('button', { name: /^Voir l’endroit/u })
    .first()
    .press('Enter');
  await page.getByRole('tab', { name: 'Formulaire', selected: true }).waitFor();
  await expect.poll(() => least.evaluate((field) => field === document.activeElement)).toBe(true);
  await expectNoBarrier(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
  expect(await least.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(stage.problems()).toEqual([]);
});

/** Presses a button once more; whether there was nothing left to press it for. */
async function pressed(button: Locator): Promise<boolean> {
  if (await button.isDisabled()) return true;
  await button.click({ timeout: 2_000 }).catch(() => undefined);
  return false;
}

async function drag(from: Locator, to: Locator): Promise<void> {
  gestures += 1;
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 60, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y - 8, { steps: 4 });
  await page.mouse.move(end.x + 60, end.y + end.height - 6, { steps: 12 });
  await page.mouse.up();
}

/**
 * What was loaded so far: all of it, and scripts and styles alone, in bytes as they are sent once the server has compressed what
 * it built. That takes minutes of a busy machine, and until then it sends a fifth more.
 */
async function weighLoaded(): Promise<{
  readonly bytes: number;
  readonly code: number;
  readonly names: readonly string[];
}> {
  const list = (): Promise<readonly (readonly [name: string, bytes: number])[]> =>
    page.evaluate(
      `performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/assets/studio/'))
        .map(({ name, encodedBodySize }) => [name, encodedBodySize])`,
    );
  let former = -1;
  const isAll = async (): Promise<boolean> => {
    const { length } = await list();
    const same = length === former;
    former = length;
    return same;
  };
  await expect.poll(isAll, { interval: 1_000, timeout: 60_000 }).toBe(true);
  const loaded = await Promise.all(
    (await list()).map(async ([name, bytes]): Promise<readonly [string, number]> => {
      const built = join(DIST, 'studio', name.split('/').at(-1) ?? '');
      return [name, /\.(?:js|css)$/u.test(name) ? await weighCompressed(built) : bytes];
    }),
  );
  const sum = (pattern: RegExp): number =>
    loaded.reduce((total, [name, bytes]) => total + (pattern.test(name) ? bytes : 0), 0);
  return { bytes: sum(/./u), code: sum(/\.(?:js|css)$/u), names: loaded.map(([name]) => name) };
}

async function weighCompressed(file: string): Promise<number> {
  const there = await stat(`${file}.br`).catch(() => null);
  return there?.size ?? (await promisify(brotliCompress)(await readFile(file))).length;
}
