/** A page in a journey that goes the same way with scripts and without, on three sizes of screen. */
import type { Page } from 'playwright-core';
import { expectNoBarrier } from '../../support/axe.ts';
import { PHONE } from './stage.ts';

/** The size of screen on which these journeys go without scripts. */
export const TABLET = { width: 768, height: 1024 };

/** Expects no barrier, and keeps a picture in the folder `SCREENSHOTS` names. Axe sees with scripts only. */
export async function look(page: Page, name: string): Promise<void> {
  const { width } = page.viewportSize() ?? PHONE;
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  if (width !== TABLET.width) await expectNoBarrier(page);
}
