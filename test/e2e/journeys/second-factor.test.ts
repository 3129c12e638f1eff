/**
 * An administrator of an installation that requires a second factor, from the first password to a passkey: the keys are
 * those of a virtual authenticator of the browser.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { findFreePort } from '../../support/port.ts';
import { freshTotpOf } from '../../support/totp.ts';
import { openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';

let stage: Stage;
let home: string;
let page: Page;
beforeAll(async () => {
  const port = await findFreePort();
  // Keys are made for a name: an address in numbers has none.
  home = `http://localhost:${port}`;
  stage = await openStage({ port, env: { PUBLIC_URL: home, SECOND_FACTOR: 'required' } });
  page = await stage.open(PHONE);
}, START_MS);
afterAll(() => stage.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

async function givePassword(): Promise<void> {
  await page.goto(`${home}/connexion?suite=/compte`);
  await page.getByLabel('Adresse électronique').fill('admin@demo.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD);
  await press('Me connecter');
}

async function signOut(): Promise<void> {
  await page.goto(`${home}/deconnexion`);
  await press('Me déconnecter');
}

let secret = '';

test('the password leads to the picture, the code and the recovery codes, and then where one was going', async () => {
  await givePassword();
  await heading('Double authentification');
  await expectNoBarrier(page);
  await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
  await press('Commencer');
  await heading('Relier votre téléphone');
  const picture = page.getByRole('img', { name: /photographier/u });
  expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await expectNoBarrier(page);
  secret = await page.locator('.p-secret').innerText();
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await press('Activer');
  await page.getByRole('alert').waitFor();
  await expectNoBarrier(page);
  await page.getByLabel('Code', { exact: true }).fill(await freshTotpOf(secret));
  await press('Activer');
  await heading('Codes de secours');
  await expect.poll(() => page.locator('.p-codes li').count()).toBe(10);
  await expectNoBarrier(page);
  await page.getByRole('link', { name: 'Je les ai gardés' }).click();
  await heading('Mon compte');
});

test('the next sign-in asks for a code', async () => {
  await signOut();
  await givePassword();
  await heading('Code de connexion');
  await expectNoBarrier(page);
  await page.getByLabel('Code', { exact: true }).fill(await freshTotpOf(secret));
  await press('Me connecter');
  await heading('Mon compte');
});

test('a passkey is added, and signs in by itself', async () => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${home}/compte/connexion`);
  await heading('Connexion et appareils');
  await page.getByLabel('Mot de passe').fill('pas le bon du tout');
  await press('Ajouter une clé d’accès');
  await page.getByText('Vérifiez votre mot de passe').waitFor();
  await expectNoBarrier(page);
  await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
  await press('Ajouter une clé d’accès');
  await page.getByText('La clé d’accès est ajoutée').waitFor();
  await expectNoBarrier(page);
  await signOut();
  await page.goto(`${home}/connexion?suite=/compte`);
  await expectNoBarrier(page);
  await press('Me connecter avec une clé d’accès');
  await heading('Mon compte');
  await page.goto(`${home}/compte/connexion`);
  await page.getByText('Utilisée pour la dernière fois').waitFor();
  await page.getByRole('button', { name: /^Retirer/u }).click();
  await page.getByText('La clé d’accès est retirée.').waitFor();
  await signOut();
  await page.goto(`${home}/connexion`);
  await press('Me connecter avec une clé d’accès');
  await page.getByText('La connexion n’a pas abouti').waitFor();
  expect(stage.problems()).toEqual([]);
});
