/** A mistake in a scheme, the remedy that the studio offers, and how it is undone: on a tablet and on a desk, by keyboard too. */
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { hasFocus, tabTo } from '../support/keyboard.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from '../support/stage.ts';
import { openFile, savedFile, writeFile } from '../support/studio.ts';

const SCHEME = 'aide-rentree';
const FILE = 'workflow.json';
const REMEDY = 'Remplacer « instructio » par « instruction »';

let stage: SharedStage;
let sound: string;

beforeAll(async () => {
  stage = await openSharedStage();
  const page = await openStudio(DESKTOP);
  const { files } = await readFolder(join(import.meta.dirname, '../../schemes', SCHEME));
  sound = files[FILE]!;
  const folder = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${SCHEME}/${path}`, strToU8(text)])),
  );
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${SCHEME}.zip`, mimeType: 'application/zip', buffer: Buffer.from(folder) });
  await page.getByText('Aucune erreur').waitFor();
  await page.context().close();
}, START_MS);

afterAll(() => stage.close());

describe.each([
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
])('on a screen of $width pixels, an author who misspelt the first step', (viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await openStudio(viewport);
    await page.goto(`${stage.product.url}/studio/${SCHEME}`);
    await page.getByText('Tout est enregistré').waitFor();
    await writeFile(page, FILE, sound.replace('"initial": "instruction"', '"initial": "instructio"'));
  }, START_MS);
  afterAll(() => page.context().close());

  test('is offered what was meant, below the text and in it', async () => {
    await remedy(page).waitFor();
    await expect.poll(() => savedFile(page, SCHEME, FILE)).toContain('"initial": "instructio"');
    await expectNoBarrier(page);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(viewport.width);
    // The editor draws what is in sight alone: one is led there.
    await page.getByRole('button', { name: `${FILE}, ligne 4` }).click();
    await page.locator('.cm-lintRange-error').hover();
    await page.locator('.cm-tooltip').getByRole('button', { name: REMEDY }).waitFor();
    await expectNoBarrier(page);
  });

  test('carries it out in the text, and undoes and does it again', async () => {
    await page.locator('.cm-tooltip').getByRole('button', { name: REMEDY }).click();
    await isMended(page);
    expect(await hasFocus(page.getByLabel(`Texte de ${FILE}`))).toBe(true);
    await page.keyboard.press('Control+z');
    await remedy(page).waitFor();
    await expect.poll(() => savedFile(page, SCHEME, FILE)).toContain('"initial": "instructio"');
    await page.keyboard.press('Control+y');
    await isMended(page);
    await page.keyboard.press('Control+z');
    await remedy(page).waitFor();
  });

  test('carries it out from another file by keyboard, is led to what changed, and undoes it there', async () => {
    await openFile(page, 'sheet.md');
    await tabTo(page, remedy(page));
    await page.keyboard.press('Enter');
    await isMended(page);
    await page.getByLabel(`Texte de ${FILE}`).waitFor();
    expect(await hasFocus(page.getByLabel(`Texte de ${FILE}`))).toBe(true);
    await expect.poll(() => page.locator('.cm-activeLine').innerText()).toContain('"initial": "instruction"');
    await expectNoBarrier(page);
    await page.keyboard.press('Control+z');
    await remedy(page).waitFor();
    await expect.poll(() => savedFile(page, SCHEME, FILE)).toContain('"initial": "instructio"');
    await page.keyboard.press('Control+y');
    await isMended(page);
    await page.reload();
    await page.getByText('Aucune erreur').waitFor();
  });
});

test('met no error of scripts and none of the content policy', () => {
  expect(stage.problems()).toEqual([]);
});

function remedy(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name: 'À corriger' }).getByRole('button', { name: REMEDY });
}

/** The problem is gone, and the server has the text that it was, to the letter. */
async function isMended(page: Page): Promise<void> {
  await page.getByText('Aucune erreur').waitFor();
  await expect.poll(() => savedFile(page, SCHEME, FILE)).toBe(sound);
}

async function openStudio(viewport: typeof DESKTOP): Promise<Page> {
  const page = await stage.open(viewport);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  await page.goto(`${stage.product.url}/studio`);
  return page;
}
