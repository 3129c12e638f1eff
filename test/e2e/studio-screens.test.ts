/** Every screen of the studio on three sizes of screen, of the largest scheme there is and of one that has something to mend on each. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREENS, type Screen } from '../../designer/screens.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { widthBeyond } from './support/barriers.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';

const HEIGHT = 900;
const WIDTHS = [1280, 768, 1920];
/** What is there once a screen is: its own part, and not the skeleton of it. */
const SHOWN: Readonly<Record<Screen, string>> = {
  scheme: '.scheme-sections, nav[aria-label], form',
  form: '[role="treeitem"]',
  rules: '.rules-line',
  tables: '[role="grid"]',
  graph: '.flow-card',
  findings: '[role="treeitem"]',
  texts: '.cm-content',
  play: 'button',
  scenarios: 'button',
  publish: 'h2',
  source: '.cm-line',
};

const LOOKED_AT = 'permis-construire';

let stage: SharedStage;
let page: Page;
/** The draft before anybody looks. */
let before: unknown;
const draft = async (): Promise<unknown> => {
  const answer = await page.request.get(`${stage.product.url}/api/v1/dispositifs/${LOOKED_AT}/draft`);
  return answer.json();
};
beforeAll(async () => {
  stage = await openSharedStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  before = await draft();
}, START_MS);
afterAll(() => stage.close());

/** Looks at what is there on each size of screen. @param name of the pictures, which are kept in the folder `SCREENSHOTS` names */
async function lookAtEach(name: string, widths = WIDTHS): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const width of widths) {
    expect(await widthBeyond(page, width, HEIGHT), `${name} at ${width}`).toBe(0);
    await expectNoBarrier(page);
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/studio-${name}-${width}.png` });
  }
  await page.setViewportSize(DESKTOP);
}

const open = async (id: string, screen: Screen): Promise<void> => {
  await page.goto(`${stage.product.url}/studio/${id}?vue=${screen}`);
  await page.getByRole('tabpanel').locator(SHOWN[screen]).first().waitFor();
};

test('the list of schemes', async () => {
  await page.goto(`${stage.product.url}/studio`);
  await page.locator('tbody tr').first().waitFor();
  await lookAtEach('list');
});

test.each(SCREENS.map((screen) => [screen]))('%s of a building permit', async (screen) => {
  await open(LOOKED_AT, screen);
  await lookAtEach(screen);
});

test('nothing went wrong on the way, and no screen has changed anything of what it showed', async () => {
  expect(stage.problems()).toEqual([]);
  expect(before).toMatchObject({ files: { 'workflow.json': expect.any(String) } });
  expect(await draft()).toEqual(before);
});
