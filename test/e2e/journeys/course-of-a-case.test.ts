/**
 * What bends the course of a case, as people see it: a rule decides which group has it, a delay is extended because the
 * applicant was told, silence decides, and what was closed is taken up again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from '../../support/product.ts';
import { createVisitor } from '../../support/visitor.ts';
import { chooseAction, confirmAction, openCase, panel } from '../support/agent.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { installScheme } from '../support/install-scheme.ts';
import { fileScenario } from '../support/office.ts';
import { passDays } from '../support/time.ts';
import { signInDemo } from '../support/sign-in.ts';
import { openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';

const SCHEME = 'occupation-voirie';
const NORTH = 'instructeur.aide-medicale@demo.example';
const CENTRE = 'instructeur.permis-chasser@demo.example';
const SIGNATORY = 'signataire.aide-medicale@demo.example';
const MEMBERS = {
  [NORTH]: 'Voirie – secteur nord',
  [CENTRE]: 'Voirie – centre',
  [SIGNATORY]: 'Voirie – signature',
};
const CITIZEN = 'marie@demo.example';
const DATE = /réponse au plus tard le (\d+(?:er)? \S+ \d{4})/u;

let stage: Stage;
let product: Product;
let filed: { readonly id: string; readonly number: string };
let north: Page;
let citizen: Page;

async function readRequest(): Promise<string> {
  await citizen.goto(`${product.url}/compte/demandes/${filed.id}`);
  return (await citizen.getByRole('main').innerText()).replaceAll(/[\u00a0\u202f]/gu, ' ');
}

beforeAll(async () => {
  stage = await openStage();
  ({ product } = stage);
  await installScheme(product, SCHEME, MEMBERS);
  const visitor = createVisitor(product.url);
  await visitor.signIn(CITIZEN);
  filed = await fileScenario(visitor, SCHEME, { nom: 'Chez Nina', commune: 'laFoa', surface: 20 });
  citizen = await stage.open(PHONE);
  await signInDemo(citizen, product.url, CITIZEN);
}, START_MS);

afterAll(() => stage.close());

test('a case goes to the group its commune calls for, and to no other', async () => {
  north = await stage.enterDesk(NORTH);
  await openCase(north, filed.number);
  await panel(north, 'À faire').getByText('Secteur nord').waitFor();
  const centre = await stage.enterDesk(CENTRE);
  await centre.getByLabel('Rechercher').fill(filed.number);
  await centre.getByRole('button', { name: 'Chercher' }).click();
  await centre.getByText('Aucun dossier').first().waitFor();
  const answer = await centre.request.get(`${product.url}/api/v1/cases/${filed.id}`);
  expect(answer.status()).toBe(403);
});

test('a delay that is notified ends later, and the applicant reads when and why', async () => {
  const before = DATE.exec(await readRequest())?.[1];
  expect(before).toBeDefined();
  const title = 'Notifier la consultation de la commune';
  await confirmAction(await chooseAction(north, title), title);
  await north.getByText('Consultation de la commune').first().waitFor();
  await expectNoBarrier(north);
  const after = await readRequest();
  expect(DATE.exec(after)?.[1]).not.toBe(before);
  expect(after).toContain('Délai prolongé de 1 mois');
  expect(after).toContain('Consultation de la commune');
  await expectNoBarrier(citizen);
});

test('once it is too late, the extension is closed and says so', async () => {
  await passDays(product, 40);
  await north.reload();
  await panel(north, 'Actions').getByText('Trop tard pour prolonger « Délai de décision »').waitFor();
});

test('silence decides, and its certificate is there for the applicant', async () => {
  await passDays(product, 60);
  const text = await readRequest();
  expect(text).toContain('Décision implicite d’acceptation née le');
  const link = citizen.getByRole('link', { name: 'Attestation d’autorisation tacite' });
  for (let attempt = 0; attempt < 100 && (await link.count()) === 0; attempt += 1) {
    await citizen.waitForTimeout(200);
    await citizen.reload();
  }
  const letter = await citizen.request.get(`${product.url}${(await link.getAttribute('href')) ?? ''}`);
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a closed case is reopened for a reason, and both sides go on', async () => {
  const signatory = await stage.enterDesk(SIGNATORY);
  await openCase(signatory, filed.number, 'Terminés');
  const dialog = await chooseAction(signatory, 'Rouvrir le dossier');
  await expectNoBarrier(signatory);
  await dialog.getByLabel('Motif de la réouverture').fill('L’autorisation tacite est retirée.');
  await confirmAction(dialog, 'Rouvrir le dossier');
  await signatory.getByText('À instruire').first().waitFor();
  const text = await readRequest();
  expect(text).toContain('Demande en cours d’étude');
  expect(text).toContain('Votre dossier est rouvert');
  expect(DATE.test(text)).toBe(true);
  await north.reload();
  await panel(north, 'À faire').getByText('Étudier la demande').waitFor();
  expect(stage.problems()).toEqual([]);
});
