/** The queue as a table one works in all day: a line a case, what is due and who has it always in sight. */
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
  expect(await agent.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectNoBarrier(agent);
});

test('says the days that are left, and puts amounts under one another', async () => {
  const due = agent.locator('.desk-queue td .desk-due').first();
  expect(await due.innerText()).toMatch(/^J-\d+|^Aujourd’hui|retard/u);
  expect(await due.getAttribute('title')).toMatch(/^\d\d\/\d\d\/\d{4}$/u);
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
  expect(await agent.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectNoBarrier(agent);
});
