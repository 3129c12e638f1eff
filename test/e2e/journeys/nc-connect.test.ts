/**
 * Signing in with NC Connect's claims, from a provider of our own: the identity is filled in by itself; one that the
 * service vouches for is not asked, and cannot be forged either.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIdentityService, type IdentityAccount, type IdentityService } from '../../support/oidc-provider.ts';
import { findFreePort } from '../../support/port.ts';
import type { Product } from '../../support/product.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { MEDICAL_AID, radio, text } from '../support/answers.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { expectMeasured } from '../support/measured.ts';
import { answerPages, beginRequest, continueForm, fileRequest } from '../support/citizen.ts';
import { fieldOf, fillIn } from '../support/hands.ts';
import { openStage, START_MS, type Stage } from '../support/stage.ts';

const VOUCHED: IdentityAccount = {
  sub: 'nc-1',
  email: 'lea@exemple.nc',
  email_verified: true,
  verified: 2,
  given_name: 'Léa Marie',
  family_name: 'Wamytan',
  birthdate: '1988-05-14',
  birthplace: 'Thio',
  gender: 'female',
};
const DECLARED: IdentityAccount = {
  ...VOUCHED,
  sub: 'nc-2',
  email: 'paule@exemple.nc',
  verified: 1,
  given_name: 'Paule',
  family_name: 'Kaba',
};

let service: IdentityService;
let stage: Stage;
let product: Product;
let browser: Browser;
beforeAll(async () => {
  const port = await findFreePort();
  service = await startIdentityService(`http://127.0.0.1:${port}`, [VOUCHED, DECLARED]);
  stage = await openStage({ port, env: service.environment });
  ({ product, browser } = stage);
});
afterAll(async () => {
  await stage.close();
  await service.stop();
});

/** Through the sign-in page, the identity service, and back. */
async function signIn(page: Page, { given_name: given, family_name: family }: IdentityAccount): Promise<void> {
  await page.goto(`${product.url}/connexion`);
  await page.getByRole('button', { name: /NC Connect/u }).click();
  await page.getByRole('button', { name: `${given} ${family}` }).click();
  await page.getByRole('link', { name: 'Mon compte' }).first().waitFor();
}

describe.each([{ scripts: true }, { scripts: false }])('with JavaScript: $scripts', ({ scripts }) => {
  test('an identity that is vouched for is shown, not asked, and filed as it is', async () => {
    const watched = await openPage(browser, { viewport: { width: 390, height: 780 }, javaScriptEnabled: scripts });
    const { page } = watched;
    await signIn(page, VOUCHED);
    await beginRequest(page, 'Aide médicale');
    await page.getByRole('heading', { name: 'Votre identité' }).waitFor();
    for (const name of ['Nom de famille', 'Prénoms', 'Date de naissance']) {
      const shown = page.getByRole('group', { name });
      await expect.poll(() => shown.getByText('Vérifié par votre compte').count(), { message: name }).toBe(1);
      expect(await shown.getByRole('textbox').count(), name).toBe(0);
    }
    await expect.poll(() => page.getByRole('group', { name: 'Prénoms' }).innerText()).toContain('Léa Marie');
    await expect.poll(() => fieldOf(page, 'Commune ou pays de naissance').inputValue()).toBe('Thio');
    if (scripts) await expectNoBarrier(page);

    await forge(watched);
    await fillIn(page, [radio('Statut civil', 'Droit commun')]);
    await continueForm(page);
    await answerPages(page, MEDICAL_AID.slice(1));
    expect(await page.locator('main').innerText()).not.toContain('Faussaire');
    const number = await fileRequest(page);
    expect(number).toMatch(/^AM-/);
    const mine = await page.request.get(`${product.url}/api/v1/me/cases`);
    const { items } = await mine.json();
    const filed = items.find((item: { number: string }) => item.number === number);
    const read = await (await page.request.get(`${product.url}/api/v1/cases/${filed.id}`)).json();
    expect(read.answers.identite).toMatchObject({
      nom: 'Wamytan',
      prenoms: 'Léa Marie',
      dateNaissance: '1988-05-14',
    });
    expect(watched.problems).toEqual([]);
    await watched.close();
  });
});

test('an identity that was only declared is filled in, and can be changed', async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, DECLARED);
  await beginRequest(page, 'Aide médicale');
  await page.getByRole('heading', { name: 'Votre identité' }).waitFor();
  await expect.poll(() => fieldOf(page, 'Nom de famille').inputValue()).toBe('Kaba');
  await fillIn(page, [radio('Statut civil', 'Droit commun'), text('Nom de famille', 'Kaba-Naouna')]);
  await continueForm(page);
  await page.getByRole('heading', { name: 'Votre adresse' }).waitFor();
  await page.getByRole('button', { name: 'Étape précédente' }).click();
  await expect.poll(() => fieldOf(page, 'Nom de famille').inputValue()).toBe('Kaba-Naouna');
  await close();
});

/** Another name, by a post of the page and by the API, as no page of ours would send it. */
async function forge({ page }: WatchedPage): Promise<void> {
  const headers = { origin: product.url };
  const posted = await page.request.post(page.url(), {
    headers,
    multipart: {
      'identite[statut]': 'commun',
      'identite[nom]': 'Faussaire',
      'identite[prenoms]': 'Jean',
      _action: 'later',
    },
  });
  expect(posted.status()).toBeLessThan(400);
  const draft = `${product.url}/api/v1/drafts/${page.url().split('/').at(-2)}`;
  const before = await (await page.request.get(draft)).json();
  const saved = await page.request.put(draft, {
    headers,
    data: {
      answers: { ...before.answers, identite: { statut: 'commun', nom: 'Faussaire' } },
      revision: before.revision,
    },
  });
  expect(saved.status()).toBe(200);
  const after = await (await page.request.get(draft)).json();
  expect(after.answers.identite).toMatchObject({ nom: 'Wamytan', prenoms: 'Léa Marie' });
  await page.reload();
}

test(
  'with one command: the demonstration has an identity service of its own, which vouches, and from which one signs out, and a register that fills answers',
  async () => {
    const demo = await openStage();
    const { page, close, problems } = await openPage(demo.browser, { viewport: { width: 390, height: 780 } });
    await page.goto(`${demo.product.url}/connexion`);
    await page.getByRole('button', { name: 'NC Connect (démonstration)' }).click();
    await page.getByRole('heading', { name: 'NC Connect (démonstration)' }).waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Léa Marie Wamytan' }).click();
    await page.getByRole('link', { name: 'Mon compte' }).first().waitFor();
    await page.goto(`${demo.product.url}/compte/donnees`);
    await page.getByText('Votre identité est vérifiée par le service de connexion').waitFor();
    await page.getByText('14 mai 1988').first().waitFor();
    await fillFromRegister(page, demo.product.url);
    await page.goto(`${demo.product.url}/deconnexion`);
    await page
      .getByRole('main')
      .getByRole('button', { name: /déconnecter/u })
      .click();
    await page.getByRole('button', { name: 'Me déconnecter aussi' }).click();
    await page.waitForURL(`${demo.product.url}/`);
    expect(demo.product.output()).toContain('Léa Marie Wamytan (verified)');
    expect(problems).toEqual([]);
    await close();
    await demo.close();
  },
  START_MS,
);

/** An association by its RIDET: what the register gives is marked, what one writes instead too, and both are read again before filing. */
async function fillFromRegister(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/demarches/subvention-association/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.locator('html[data-vivant]').waitFor();
  await expectMeasured(page);
  const ridet = page.getByLabel('Numéro RIDET');
  await ridet.fill('1234566001');
  const look = page.getByRole('button', { name: 'Remplir d’après' });
  await look.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/a répondu le/u).waitFor();
  const name = page.getByLabel('Nom de l’association');
  await expect.poll(() => name.inputValue()).toBe('Les amis du lagon');
  await expect.poll(() => page.getByText(/^Donné par/u).count()).toBe(6);
  await expectNoBarrier(page);
  await name.fill('Les amis du récif');
  await page.getByText(/Vous avez écrit autre chose/u).waitFor();
  await ridet.fill('2345676.001');
  await page
    .getByText(/^Donné par/u)
    .first()
    .waitFor({ state: 'detached' });
  await ridet.fill('1234566.001');
  await page
    .getByText(/^Donné par/u)
    .first()
    .waitFor();
  await expectNoBarrier(page);
  await page.getByLabel('Objet de l’association').fill('Protéger le lagon avec ses usagers.');
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await page.getByRole('heading', { name: 'Son représentant', level: 1 }).waitFor();
  await page.goto(`${page.url().replace(/\/[^/]*$/u, '')}/verification`);
  await page.getByText(/Autre que ce que donnait/u).waitFor();
  await expect.poll(() => page.getByText(/^Donné par/u).count()).toBe(5);
}
