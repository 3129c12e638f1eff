/** A page that changes between press and release: what was pressed is what is done, and what was taken back is not. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressWhile, pushDown } from './support/presses.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';
import { signInDemo } from './support/sign-in.ts';

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
}, START_MS);
afterAll(() => stage.close());

const isChosen = (tab: Locator) => async (): Promise<string | null> => tab.getAttribute('aria-selected');

test('a view of the queue that is pushed down under the pointer opens, and one that is left before letting go does not', async () => {
  const page = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const open = page.getByRole('tab', { name: 'En cours' });
  await pressWhile(page, open, () => pushDown(page));
  await expect.poll(isChosen(open)).toBe('true');
  const done = page.getByRole('tab', { name: 'Terminés' });
  await pressWhile(page, done, () => page.mouse.move(640, 700, { steps: 4 }));
  expect(await isChosen(done)()).toBe('false');
  // A hand that shakes a little still presses.
  await done.hover();
  const box = await done.boundingBox();
  await pressWhile(page, done, () => page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2 + 4, (box?.y ?? 0) + 12));
  await expect.poll(isChosen(done)).toBe('true');
  expect(stage.problems()).toEqual([]);
});

test('the list of what a letter may say opens though its button was pushed down, and so does another screen of the studio', async () => {
  const page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  await page.goto(`${stage.product.url}/studio/aide-medicale?vue=texts`);
  await page.locator('.cm-content').waitFor();
  const insert = page.getByRole('button', { name: 'Insérer une information' });
  const dialog = page.getByRole('dialog', { name: 'Insérer une information' });
  await pressWhile(page, insert, () => pushDown(page));
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const tab = page.getByRole('button', { name: 'Scénarios' }).or(page.getByRole('tab', { name: 'Scénarios' }));
  await pressWhile(page, tab.first(), () => pushDown(page));
  await page.waitForURL(/vue=scenarios/u);
  expect(stage.problems()).toEqual([]);
});
