/** The screen « Lettres et fiche » as an author uses it who has never seen a tag: read as words, written by keys, seen as it leaves. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import { withLateTimers } from './support/late-timers.ts';
import { passTimers, pressWhile, pushDown } from './support/presses.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';
import { savedFile } from './support/studio.ts';

const ID = 'permis-construire';
const LETTER = 'documents/arrete-accord.md';

let stage: SharedStage;
let page: Page;

beforeAll(async () => {
  stage = await openSharedStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  await page.goto(`${stage.product.url}/studio/${ID}?vue=texts&texte=${encodeURIComponent(LETTER)}`);
}, START_MS);
afterAll(() => stage.close());

const editor = (): Locator => page.locator('.text-editor .cm-content');
const placeOf = async (target: Locator) => (await target.boundingBox()) ?? { x: NaN, y: NaN };
/** How far it has gone in the window, in pixels. */
const movedFrom = async (place: { readonly x: number; readonly y: number }, target: Locator): Promise<number> => {
  const { x, y } = await placeOf(target);
  return Math.hypot(x - place.x, y - place.y);
};
const chip = (words: string): Locator => page.locator('.text-chip', { hasText: words });
/** Tags have their titles before the server has told what else can be put in: the sentence that says so has gone once it has. */
const allNames = (): Promise<void> =>
  page.getByText('Les informations à insérer arrivent dès').waitFor({ state: 'hidden' });
const saved = async (): Promise<string> => {
  await page.getByText('Tout est enregistré').waitFor();
  return savedFile(page, ID, LETTER);
};
const shownKey = (): Promise<string | null> => page.locator('.texts-page').first().getAttribute('src');

test('tags read as words, and the letter is shown as it leaves', async () => {
  await chip('Nom du demandeur').first().waitFor();
  await chip('Seulement si Que demandez-vous').first().waitFor();
  await allNames();
  const first = page.locator('.texts-page').first();
  await first.waitFor();
  await expect.poll(() => first.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
  await page.getByText('Signataire : « Signer l’accord ».').waitFor();
  await page
    .getByRole('navigation', { name: 'Lettres et fiche' })
    .getByText('Envoi : « Signer l’accord »')
    .first()
    .waitFor();
  await expectNoBarrier(page);
  await shoot('letter');
  const pdf = await page.request.get(await addressOf('Ouvrir le PDF'));
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

test('a value is put in by its title, removed whole, and taken back to the byte', async () => {
  const before = await saved();
  const key = await shownKey();
  await editor().click();
  await page.keyboard.press('Control+End');
  await withLateTimers(page, async () => {
    await page.keyboard.type('Reçu par {{');
    await page.getByRole('dialog', { name: 'Insérer une information' }).waitFor();
    await page.keyboard.type('courriel demandeur');
  });
  await shoot('picker');
  await page.keyboard.press('Enter');
  await chip('Courriel du demandeur').last().waitFor();
  const put = await saved();
  expect(put).toBe(`${before}Reçu par {% if demandeur.email %}{{ demandeur.email }}{% endif %}`);
  // The letter that would leave has it, a moment later.
  await expect.poll(shownKey).not.toBe(key);

  // It is chosen: its settings are there, and the keys go from one to the other.
  await page.getByRole('region', { name: 'Étiquette choisie' }).getByText('Courriel du demandeur').waitFor();
  await page.keyboard.press('Alt+Enter');
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  expect(await saved()).toBe(`${before}Reçu par {% if demandeur.email %}{% endif %}`);
  // Arrows pass over what reads as one.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  expect(await saved()).toBe(`${before}Reçu par {% if demandeur.email %}`);
  for (let turn = 0; turn < 8 && (await saved()) !== before; turn += 1) await page.keyboard.press('Control+z');
  expect(await saved()).toBe(before);
}, 90_000);

test('keys typed at once after a value is chosen, or none is, go to the text', async () => {
  const before = await saved();
  await editor().click();
  await page.keyboard.press('Control+End');
  const dialog = page.getByRole('dialog', { name: 'Insérer une information' });
  const insert = page.getByRole('button', { name: 'Insérer une information' });
  await insert.click();
  await dialog.waitFor();
  await withLateTimers(page, async () => {
    await page.keyboard.type('courriel demandeur');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(' Fin');
    // What the keys set off comes while the button is down, and moves nothing.
    const toolbar = page.getByRole('toolbar', { name: 'Mise en forme' });
    const place = await placeOf(toolbar);
    await pressWhile(page, insert, async () => {
      await passTimers(page);
      expect(await movedFrom(place, toolbar)).toBeLessThan(1);
    });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('.');
  });
  expect(await saved()).toBe(`${before}{% if demandeur.email %}{{ demandeur.email }} Fin.{% endif %}`);
  for (let turn = 0; turn < 8 && (await saved()) !== before; turn += 1) await page.keyboard.press('Control+z');
  expect(await saved()).toBe(before);
}, 90_000);

test('what is asked for before the list of names has come is put in once it has', async () => {
  const file = 'documents/prolongation.md';
  const list = page.getByRole('navigation', { name: 'Lettres et fiche' });
  const before = await savedFile(page, ID, file);
  const come = Promise.withResolvers<void>();
  await page.route('**/texts/names', async (route) => {
    await come.promise;
    await route.continue();
  });
  await list
    .getByRole('button', { name: /^Prolongation du délai/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: 'Prolongation du délai d’instruction' }).waitFor();
  await page.getByRole('button', { name: 'Insérer une information' }).click();
  const dialog = page.getByRole('dialog', { name: 'Insérer une information' });
  await page.keyboard.type('courriel demandeur');
  await page.keyboard.press('Enter');
  await dialog.getByText('Les informations à insérer arrivent').waitFor();
  come.resolve();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(editor())).toBe(true);
  await page.getByText('Tout est enregistré').waitFor();
  expect(await savedFile(page, ID, file)).toBe(`{% if demandeur.email %}{{ demandeur.email }}{% endif %}${before}`);
  await page.unroute('**/texts/names');
  await page.keyboard.press('Control+z');
  await page.getByText('Tout est enregistré').waitFor();
  expect(await savedFile(page, ID, file)).toBe(before);
  await list.getByRole('button', { name: /^Arrêté de non-opposition/u }).click();
  await chip('Nom du demandeur').first().waitFor();
  await allNames();
}, 60_000);

test('a passage is written only under a condition, which is a sentence', async () => {
  const before = await saved();
  // Headings take several lines of the screen: a line of the text is gone to by its words.
  await page.locator('.text-editor .cm-line', { hasText: 'La présidente de l’assemblée' }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.getByRole('button', { name: 'Seulement si…' }).click();
  await page.keyboard.type('que demandez-vous');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Étiquette choisie' });
  await panel.getByLabel('Ce qui doit être').first().or(panel.locator('select').nth(1)).waitFor();
  const wrapped = await saved();
  expect(wrapped).toContain('{% if nature == ');
  expect(wrapped.length).toBeGreaterThan(before.length);
  await panel.locator('select').nth(1).selectOption({ label: 'n’est pas' });
  expect(await saved()).toContain('{% if nature != ');
  await expectNoBarrier(page);
  await panel.getByRole('button', { name: 'Retirer la condition, garder le texte' }).click();
  expect(await saved()).toBe(before);
}, 90_000);

test('marks of Markdown are plain changes of the text', async () => {
  const before = await saved();
  await editor().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Important');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Alt+2');
  expect(await saved()).toBe(`${before}## **Important**`);
  for (let turn = 0; turn < 8 && (await saved()) !== before; turn += 1) await page.keyboard.press('Control+z');
  expect(await saved()).toBe(before);
}, 90_000);

test('what is broken is told at its place, and the last letter stays, marked so', async () => {
  const before = await saved();
  await editor().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('{% if x %}');
  await page.getByText('Dernier aperçu valable').waitFor();
  await page.locator('.texts-page').first().waitFor();
  const told = page
    .getByRole('region', { name: 'À corriger' })
    .getByRole('button')
    .filter({ hasText: 'n’est pas fermée' });
  await told.first().waitFor();
  await expectNoBarrier(page);
  // It is told of another line as one types above it, by the same button: it may be pressed meanwhile.
  const button = await told.first().elementHandle();
  await page.keyboard.press('Control+Home');
  // Still a title, as the first line of a letter has to be: of another one the compiler would tell that alone, and this no more.
  await page.keyboard.insertText('# Objet');
  await page.keyboard.press('Enter');
  await told.first().waitFor();
  expect(await button?.evaluate((element) => element.isConnected)).toBe(true);
  await pressWhile(page, told.first(), () => pushDown(page));
  await expect.poll(() => hasFocus(editor())).toBe(true);
  for (let turn = 0; turn < 8 && (await saved()) !== before; turn += 1) await page.keyboard.press('Control+z');
  expect(await saved()).toBe(before);
  await page.getByText('Dernier aperçu valable').waitFor({ state: 'hidden' });
}, 90_000);

test('all texts are opened one after the other, and nothing of the scheme has changed', async () => {
  const list = page.getByRole('navigation', { name: 'Lettres et fiche' });
  const before = await page.evaluate(draftOf, ID);
  await list.getByRole('button', { name: /Fiche pratique/u }).click();
  await page.frameLocator('iframe[title="Fiche pratique"]').getByRole('heading', { level: 1 }).waitFor();
  await expectNoBarrier(page);
  await shoot('sheet');
  const count = await list.locator('.texts-line').count();
  for (let turn = 1; turn < count; turn += 1) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => list.locator('.texts-line').nth(turn).getAttribute('aria-current')).toBe('true');
    await page.locator('.text-editor .text-chip').first().waitFor();
  }
  // The last ones are mails; letters that were passed by are still being drawn.
  await page.locator('iframe[title="Le courriel tel qu’il part"]').waitFor({ timeout: 90_000 });
  await shoot('mail');
  expect(await page.evaluate(draftOf, ID)).toEqual(before);
}, 120_000);

test('an order is made from its title and given to an action, and its removal tells who sends it', async () => {
  const before = await page.evaluate(draftOf, ID);
  await page.getByRole('button', { name: 'Nouveau texte' }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('Arrêté de retrait');
  await dialog.getByLabel('Nature').selectOption({ label: 'Arrêté' });
  await dialog.getByLabel('Envoyé par').selectOption({ label: 'Envoi : « Signer l’accord »' });
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('heading', { level: 2, name: 'Arrêté de retrait' }).waitFor();
  await chip('Date de dépôt').waitFor();
  await allNames();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await dialog.getByText('Envoi : « Signer l’accord »').waitFor();
  await dialog.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.getByText('« Arrêté de retrait » est supprimé.').waitFor();
  await page.getByText('Tout est enregistré').waitFor();
  expect(await page.evaluate(draftOf, ID)).toEqual(before);
}, 60_000);

test('it is read on a phone and a tablet too', async () => {
  for (const width of [768, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoBarrier(page);
    await shoot(`width-${width}`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(DESKTOP);
  expect(stage.problems()).toEqual([]);
}, 60_000);

async function addressOf(link: string): Promise<string> {
  return stage.product.url + ((await page.getByRole('link', { name: link }).getAttribute('href')) ?? '');
}

/** Files of the draft as the server keeps them. */
async function draftOf(id: string): Promise<unknown> {
  const draft = (await (await fetch(`/api/v1/dispositifs/${id}/draft`)).json()) as { readonly files: unknown };
  return draft.files;
}

const SHOTS = process.env['CAGOU_SHOTS'];
async function shoot(name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/texts-${name}.png` });
}
