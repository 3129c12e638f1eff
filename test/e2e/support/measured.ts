/** A page as it stands against what RGAA 4.1 asks beyond axe, measured in Chromium (docs/accessibilite.md). */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findCutBySpacing, findInvalid, findUnsaid, readOutline, walk, widthBeyond } from './barriers.ts';
import { DESKTOP } from './stage.ts';

/** Of the agents' applications: Mantine sets its colours in style elements beside the page, which HTML allows in the head alone. */
const KNOWN = /<style |in <(?:button|span)>/u;
const isOfAgents = (path: string): boolean => /^\/(?:agent|studio)/u.test(path);

/** Measures the page that is shown, and leaves it at the width it had. Gives its title, which no other page may have. */
export async function expectMeasured(page: Page): Promise<string> {
  const before = page.viewportSize();
  await page.setViewportSize(DESKTOP);
  const path = new URL(page.url()).pathname;
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
  if (before) await page.setViewportSize(before);
  return title;
}
