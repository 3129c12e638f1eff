/** A page that changes between press and release: what was pressed is what is done, and what was taken back is not. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';
import { signInDemo } from './support/sign-in.ts';

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
}, START_MS);
afterAll(() => stage.close());

/** Presses something, does something else before letting go, and lets go where the pointer then is. */
async function press(page: Page, target: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  await page.mouse.down();
  await meanwhile();
  await page.mouse.up();
}

/** Pushes all that the page shows down, as an answer that arrives above it does, for good: further than any button is high. */
async function pushDown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.style.height = '90px';
    document.getElementById('root')?.prepend(late);
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

const isChosen = (tab: Locator) => async (): Promise<string | null> => tab.getAttribute('aria-selected');

test('a view of the queue that is pushed down under the pointer opens, and one that is left before letting go does not', async () => {
  const page = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await page.getByRole('link', { name: 'Dossiers' }).click();
  const open = page.getByRole('tab', { name: 'En cours' });
  await press(page, open, () => pushDown(page));
  await expect.poll(isChosen(open)).toBe('true');
  const done = page.getByRole('tab', { name: 'Terminés' });
  await press(page, done, () => page.mouse.move(640, 700, { steps: 4 }));
  expect(await isChosen(done)()).toBe('false');
  // A hand that shakes a little still presses.
  await done.hover();
  const box = await done.boundingBox();
  await press(page, done, () => page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2 + 4, (box?.y ?? 0) + 12));
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
  await press(page, insert, () => pushDown(page));
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const tab = page.getByRole('button', { name: 'Scénarios' }).or(page.getByRole('tab', { name: 'Scénarios' }));
  await press(page, tab.first(), () => pushDown(page));
  await page.waitForURL(/vue=scenarios/u);
  expect(stage.problems()).toEqual([]);
});
