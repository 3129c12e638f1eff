/** Contact details changed once: the account proposes them to an open request, and its agent reads them there. */
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../support/medical-aid.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { fileScenario } from '../support/office.ts';
import { look, TABLET } from '../support/looked-at.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openSharedStage, PHONE, START_MS, type SharedStage } from '../support/stage.ts';

const SCHEME = 'aide-medicale';
const PATIENCE_MS = 30_000;

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
}, START_MS);
afterAll(async () => {
  expect(stage.problems()).toEqual([]);
  await stage.close();
});

const ways: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['with scripts, on a phone', '26.12.51', { viewport: PHONE }],
  ['without scripts, on a tablet', '26.12.52', { viewport: TABLET, javaScriptEnabled: false }],
  ['with scripts, on a desk', '26.12.53', { viewport: DESKTOP }],
];

describe.each(ways)('somebody %s', (_, phone, options) => {
  test('changes their telephone, and tells the service of one request', async () => {
    const { url } = stage.product;
    const visitor = createVisitor(url);
    await visitor.signIn('paul@demo.example');
    const { id } = await fileScenario(visitor, SCHEME, {
      ...ANSWERS,
      justificatifRessources: 'ressources.pdf',
      justificatifDomicile: 'domicile.pdf',
    });
    const { page } = await openPage(stage.browser, options);
    page.setDefaultTimeout(PATIENCE_MS);
    await signInDemo(page, url, 'paul@demo.example');
    await page.goto(`${url}/compte/donnees`);
    await page.getByLabel(/^Téléphone/u).fill(phone);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Vos coordonnées sont enregistrées.').waitFor();
    await page.getByText('Prévenir les services de vos demandes en cours ?').first().waitFor();
    await look(page, 'prevenir-les-services');
    expect(await page.locator(`#demande-${id}`).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Transmettre mes coordonnées' }).press('Enter');
    await page.getByText('Vos coordonnées sont transmises aux services que vous avez choisis.').waitFor();
    expect(await page.locator(`#demande-${id}`).count()).toBe(0);
    await expect
      .poll(
        async () => {
          await page.goto(`${url}/compte/demandes/${id}`);
          return page.getByText('Vous avez transmis vos nouvelles coordonnées.').count();
        },
        { timeout: PATIENCE_MS },
      )
      .toBeGreaterThan(0);
    await page.context().close();
  });
});
