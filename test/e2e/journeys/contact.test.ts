/** An account and those around it: contact details changed once for all, and somebody appointed to file in one's name. */
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../support/medical-aid.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { openMail } from '../support/citizen.ts';
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
    await expect.poll(() => page.locator(`#demande-${id}`).isChecked()).toBe(true);
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

test('somebody is appointed by a link, files in the name of who appointed them, is read doing it, and no more once it ends', async () => {
  const { url } = stage.product;
  const marie = await stage.open(PHONE);
  await signInDemo(marie, url, 'marie@demo.example');
  await marie.goto(`${url}/compte/mandats`);
  await marie.getByRole('button', { name: 'Envoyer le lien' }).click();
  await marie.getByText('Il y a 3 erreurs à corriger').waitFor();
  await look(marie, 'mandat-erreurs');
  await marie.getByLabel('Son nom').fill('Paul Lemoine');
  await marie.getByLabel('Son adresse électronique').fill('paul@demo.example');
  await marie.getByLabel('Toutes les démarches').check();
  await marie.getByRole('button', { name: 'Envoyer le lien' }).click();
  await marie.getByText('Un lien lui est envoyé').waitFor();

  const paul = await stage.open(DESKTOP);
  await signInDemo(paul, url, 'paul@demo.example');
  await paul.goto(url);
  const mail = await openMail(paul, 'paul@demo.example', 'Une personne vous demande d’agir pour elle');
  await mail.getByRole('link').first().click();
  await paul.getByRole('heading', { name: 'Marie Waheo vous confie ses démarches' }).waitFor();
  await look(paul, 'mandat-propose');
  const link = paul.url();
  await paul.getByRole('button', { name: 'J’accepte d’agir en son nom' }).click();
  await paul.getByText('Vous agissez maintenant pour Marie Waheo.').waitFor();
  const under = new URL(paul.url()).pathname.split('/').at(-1) ?? '';
  await paul.getByRole('button', { name: 'Agir pour Marie Waheo' }).click();
  await paul.getByRole('heading', { name: 'Marie Waheo', level: 1, exact: true }).waitFor();
  await look(paul, 'compte-d-une-autre');

  const visitor = createVisitor(url);
  await visitor.signIn('paul@demo.example');
  const answers = { ...ANSWERS, justificatifRessources: 'ressources.pdf', justificatifDomicile: 'domicile.pdf' };
  const { id, number } = await fileScenario(visitor, SCHEME, answers, { under });
  await paul.reload();
  await paul.getByText(number).waitFor();
  await marie.goto(`${url}/compte/demandes/${id}`);
  await marie.getByText('Fait pour vous par Paul Lemoine').first().waitFor();
  await marie.goto(`${url}/compte/mandats/${under}`);
  await marie.getByRole('link', { name: number }).waitFor();
  await look(marie, 'mandat-donne');
  await marie.getByRole('button', { name: 'Mettre fin à ce mandat' }).click();
  await marie.getByText('C’est terminé').waitFor();

  await paul.goto(`${url}/compte/demandes/${id}`);
  await paul.getByRole('heading', { level: 1 }).waitFor();
  expect(await paul.getByText(number).count()).toBe(0);
  expect(await paul.getByRole('button', { name: 'Marie Waheo', exact: true }).count()).toBe(0);
  await paul.goto(link);
  await paul.getByRole('heading', { level: 1 }).waitFor();
  expect(await paul.getByRole('button', { name: 'J’accepte d’agir en son nom' }).count()).toBe(0);
});
