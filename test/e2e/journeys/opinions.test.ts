/**
 * Opinions as people meet them: an agent asks another group a question, a member of it answers, the one who instructs
 * reads the answer, the applicant does not; then three services are asked and two answers are enough.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testNow } from '../../support/clock.ts';
import type { Product } from '../../support/product.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { openMail } from '../support/citizen.ts';
import { chooseAction, confirmAction, openCase, panel } from '../support/agent.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { focusedText } from '../support/desk.ts';
import { installScheme } from '../support/install-scheme.ts';
import { hasFocus, press, tabTo, typeIn } from '../support/keyboard.ts';
import { withLateTimers } from '../support/late-timers.ts';
import { fileScenario, openOffice } from '../support/office.ts';
import { expectMeasured } from '../support/measured.ts';
import { passTimers } from '../support/presses.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';

const SCHEME = 'manifestation';
const CITIZEN = 'marie@demo.example';
const INSTRUCTOR = 'instructeur.aide-medicale@demo.example';
/** Holds no function of the scheme. */
const HUNTER = 'instructeur.permis-chasser@demo.example';
const MEMBERS = {
  [INSTRUCTOR]: 'Manifestations – instruction',
  'technicien.subvention-association@demo.example': 'Manifestations – technique',
  'financier.subvention-association@demo.example': 'Manifestations – sécurité',
};
const ANSWERS = {
  identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
  telephone: '+687261234',
  demande: 'Je demande l’autorisation d’organiser une kermesse.',
  justificatif: 'justificatif.pdf',
  emplacement: { commune: 'Nouméa', latitude: -22.274, longitude: 166.443 },
};

let stage: Stage;
let product: Product;
let filed: { readonly id: string; readonly number: string };
let instructor: Page;
let hunter: Page;
let citizen: Page;

async function readRequest(): Promise<string> {
  await citizen.goto(`${product.url}/compte/demandes/${filed.id}`);
  return (await citizen.getByRole('main').innerText()).replaceAll('\u00a0', ' ');
}

beforeAll(async () => {
  stage = await openStage();
  ({ product } = stage);
  await installScheme(product, SCHEME, MEMBERS);
  const visitor = createVisitor(product.url);
  await visitor.signIn(CITIZEN);
  filed = await fileScenario(visitor, SCHEME, ANSWERS);
  [instructor, hunter] = await Promise.all([stage.enterDesk(INSTRUCTOR), stage.enterDesk(HUNTER, PHONE)]);
  citizen = await stage.open(PHONE);
  await signInDemo(citizen, product.url, CITIZEN);
}, START_MS);

afterAll(() => stage.close());

test('an agent asks another group a question, by keyboard, for a day sooner than usual', async () => {
  // On a telephone filters are behind their button.
  await hunter.getByRole('button', { name: 'Filtres' }).click();
  await hunter.getByLabel('Rechercher').fill(filed.number);
  await hunter.getByRole('button', { name: 'Chercher' }).click();
  await hunter.getByText('Aucun dossier').first().waitFor();
  await openCase(instructor, filed.number);
  await panel(instructor, 'Avis').waitFor();
  await instructor.keyboard.press('Alt+v');
  expect(await focusedText(instructor)).toBe('Demander un avis');
  await instructor.keyboard.press('Enter');
  const dialog = instructor.getByRole('dialog', { name: 'Avis complémentaire' });
  await dialog.getByText('Le dossier reste à cette étape').waitFor();
  await expectNoBarrier(instructor);
  await tabTo(instructor, dialog.getByRole('combobox', { name: 'À qui' }));
  await instructor.keyboard.type('chasser – inst');
  await instructor.getByRole('option', { name: 'Permis de chasser – instruction' }).waitFor();
  await instructor.keyboard.press('ArrowDown');
  await instructor.keyboard.press('Enter');
  await typeIn(instructor, dialog.getByLabel('Question'), 'La chasse est-elle ouverte ce jour-là ?');
  await tabTo(instructor, dialog.getByLabel('Réponse attendue le'));
  const day = new Date(testNow().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Réponse attendue le').fill(day);
  await expectNoBarrier(instructor);
  const send = dialog.getByRole('button', { name: 'Envoyer la demande d’avis' });
  // Past « Annuler », and nothing leads back to it.
  await withLateTimers(instructor, async () => {
    await tabTo(instructor, send);
    await passTimers(instructor);
    expect(await hasFocus(send)).toBe(true);
  });
  await press(instructor, send);
  await dialog.waitFor({ state: 'hidden' });
  const opinion = panel(instructor, 'Avis').getByRole('region', { name: 'Avis complémentaire' });
  await opinion.getByText('Demandé à Permis de chasser – instruction').waitFor();
  await opinion.getByText('La chasse est-elle ouverte ce jour-là ?').waitFor();
  await panel(instructor, 'Actions').getByText('Demander les avis : ').waitFor();
  await expectNoBarrier(instructor);
});

test('a member of the group finds it in the queue, and reads the case but neither its exchanges nor how to reach people', async () => {
  await hunter.getByRole('link', { name: filed.number }).waitFor();
  await expectNoBarrier(hunter);
  await hunter.getByRole('link', { name: filed.number }).click();
  await hunter.getByText('Je demande l’autorisation d’organiser une kermesse.').waitFor();
  await panel(hunter, 'Avis').getByText('La chasse est-elle ouverte ce jour-là ?').waitFor();
  await expectNoBarrier(hunter);
  await hunter.getByText('Coordonnées non montrées').waitFor();
  expect(await hunter.getByRole('main').innerText()).not.toMatch(/26\.12\.34|marie@/u);
  await panel(instructor, 'Demande').getByText('26.12.34').waitFor();
  const history = await panel(hunter, 'Historique').innerText();
  expect(history).toContain('Nouvelle tâche pour Permis de chasser – instruction');
  expect(history).not.toMatch(/courriel|@/iu);
  expect(await hunter.getByRole('tab', { name: /^(Messages|Notes)/u }).count()).toBe(0);
});

test('and answers; the one who instructs reads it without asking for the page again, the applicant never', async () => {
  const opinions = panel(hunter, 'Avis');
  await opinions.getByLabel('Favorable', { exact: true }).check();
  await opinions.getByLabel(/^Motif/u).fill('La saison est close.');
  await opinions.getByRole('button', { name: 'Rendre l’avis' }).click();
  await opinions.getByText('Rendu').first().waitFor();
  await expectNoBarrier(hunter);
  await panel(instructor, 'Avis').getByText('La saison est close.').waitFor();
  await expectNoBarrier(instructor);
  const text = await readRequest();
  expect(text).toContain('Demande en cours de vérification');
  expect(text).not.toMatch(/Avis complémentaire|saison/u);
  await expectNoBarrier(citizen);
});

test('three services are asked; a town hall without an account gives the opinion of one by the link of a mail, without a script', async () => {
  await confirmAction(await chooseAction(instructor, 'Demander les avis'), 'Demander les avis');
  const technical = panel(instructor, 'Avis').getByRole('region', { name: 'Avis technique' });
  await technical.getByText('Attendu').first().waitFor();
  await press(instructor, technical.getByRole('button', { name: 'Envoyer un lien à une personne sans compte' }));
  const dialog = instructor.getByRole('dialog', { name: 'Faire rendre l’avis par un lien : Avis technique' });
  await typeIn(instructor, dialog.getByRole('textbox', { name: 'Nom', exact: true }), 'Jean Wamytan, mairie de Thio');
  await typeIn(instructor, dialog.getByLabel('Adresse électronique'), 'jean@thio');
  await expectNoBarrier(instructor);
  await press(instructor, dialog.getByRole('button', { name: 'Envoyer le lien' }));
  await dialog.getByText('Écrivez une adresse électronique complète').first().waitFor();
  await dialog.getByLabel('Adresse électronique').fill('jean@thio.nc');
  await press(instructor, dialog.getByRole('button', { name: 'Envoyer le lien' }));
  await technical.getByText('Lien envoyé à Jean Wamytan, mairie de Thio (jean@thio.nc)').waitFor();
  await expectNoBarrier(instructor);
  const { page: outside, close } = await openPage(stage.browser, { viewport: PHONE, javaScriptEnabled: false });
  await outside.goto(product.url);
  const mail = await openMail(outside, 'jean@thio.nc', `Avis demandé : Avis technique (${filed.number})`);
  await mail.getByRole('link', { name: /\/avis\// }).click();
  await outside.getByRole('heading', { name: 'Avis technique' }).waitFor();
  await outside.getByText('Je demande l’autorisation d’organiser une kermesse.').waitFor();
  expect(await outside.getByRole('main').innerText()).not.toMatch(/26\.12\.34|marie@/u);
  // Who has scripts reads the same page.
  const { page: looking, close: closeLooking } = await openPage(stage.browser, { viewport: DESKTOP });
  await looking.goto(outside.url());
  await expectNoBarrier(looking);
  await expectMeasured(looking);
  await outside.getByLabel('Défavorable').check();
  await outside.getByRole('button', { name: 'Relire mon avis' }).click();
  await outside.getByRole('alert').getByText('motif', { exact: false }).first().waitFor();
  await outside.getByLabel('Favorable', { exact: true }).check();
  await outside.getByLabel(/^Motif/u).fill('La place est libre ce jour-là.');
  await outside.getByRole('button', { name: 'Relire mon avis' }).click();
  await outside.getByText('Rien n’est encore envoyé.').waitFor();
  await outside.getByRole('button', { name: 'Rendre cet avis' }).click();
  await outside.getByRole('heading', { name: 'Avis rendu' }).waitFor();
  expect(await outside.getByRole('main').innerText()).not.toContain('kermesse');
  await close();
  await looking.reload();
  await expectNoBarrier(looking);
  await closeLooking();
  await technical.getByText('par le lien envoyé à jean@thio.nc').waitFor();
});

test('two answers of three are enough: the rest is closed, and the decision is to be made', async () => {
  const office = openOffice(product, 'subvention-association');
  await office.giveOpinion(filed.id, 'financier', 'securite', { sens: 'favorable', agents: 4 });
  await instructor.reload();
  const closed = panel(instructor, 'Avis').getByRole('region', { name: 'Avis financier' });
  await closed.getByText('Non rendu, quorum atteint').waitFor();
  await panel(instructor, 'Actions').getByRole('button', { name: 'Accepter la demande' }).waitFor();
  await expectNoBarrier(instructor);
  const text = await readRequest();
  expect(text).toContain('Avis technique');
  expect(text).not.toContain('Avis financier');
  await expectNoBarrier(citizen);
});

test('the queue is shown on a map, and its place leads to the case by keys alone', async () => {
  await instructor.goto(`${product.url}/agent?view=open&dispositif=${SCHEME}&vue=carte`);
  await instructor.getByText('Dossiers placés sur la carte : 1, sur 1 de la vue.').waitFor();
  // Its chunk comes with the map alone.
  await instructor.locator('[role=application][aria-busy=false]').focus();
  await instructor.keyboard.press('Enter');
  await instructor.getByText('Dossiers à cet endroit : 1').waitFor();
  await expectNoBarrier(instructor);
  await tabTo(instructor, instructor.getByRole('link', { name: filed.number }));
  await instructor.keyboard.press('Enter');
  await instructor.getByRole('heading', { name: filed.number }).waitFor();
});

test('an applicant draws where it takes place, by keys alone, over the zones of the scheme', async () => {
  await citizen.goto(`${product.url}/demarches/${SCHEME}/formulaire`);
  await citizen.getByRole('button', { name: 'Commencer' }).click();
  await citizen.goto(citizen.url().replace(/[^/]*$/u, 'lieu'));
  await citizen.locator('html[data-vivant="oui"]').waitFor();
  await citizen.getByRole('button', { name: 'Dessiner sur une carte' }).first().click();
  await citizen.getByRole('application', { name: 'Carte : L’emplacement' }).waitFor();
  await citizen.getByRole('listitem').filter({ hasText: 'Centre-ville' }).waitFor();
  for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Delete', 'Control+z'])
    await citizen.keyboard.press(key);
  await citizen.getByText(/^4 coins placés\. Superficie/u).waitFor();
  await expectNoBarrier(citizen);
  await citizen.locator('.p-status').getByText('Enregistré', { exact: true }).waitFor();
  await citizen.reload();
  await expect.poll(() => citizen.locator('.cg-corners').first().locator('.cg-member').count()).toBe(4);
});

test('no script failed and the content policy refused nothing', () => {
  expect(stage.problems()).toEqual([]);
});
