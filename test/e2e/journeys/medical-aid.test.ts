/**
 * The main journey, twice from one description: with JavaScript, and without it on the citizen's side. A mother of two
 * asks for the medical aid, is asked to correct her income, obtains card A, and downloads the letter. Then the same
 * scheme at the counter, for someone without an address.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf, type ReadPdf } from '../../runtime/documents/read-pdf.ts';
import { PDF } from '../../support/medical-aid.ts';
import type { Product } from '../../support/product.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { chooseAction, confirmAction, enterDesk, expectComputed, openCase, panel } from '../support/agent.ts';
import { date, file, MEDICAL_AID, radio, text, type PageAnswers } from '../support/answers.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import {
  answerPages,
  beginRequest,
  continueForm,
  fileRequest,
  openMail,
  openRequest,
  register,
} from '../support/citizen.ts';
import { fieldOf, fillIn } from '../support/hands.ts';
import { passDays } from '../support/time.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let product: Product;
let browser: Browser;
let agent: WatchedPage;
let signatory: WatchedPage;

beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
  agent = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  signatory = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await enterDesk(agent.page, product.url, 'instructeur.aide-medicale@demo.example');
  await enterDesk(signatory.page, product.url, 'signataire.aide-medicale@demo.example');
});

afterAll(() => stage.close());

describe.each([
  { scripts: true, email: 'marie-louise@exemple.nc' },
  { scripts: false, email: 'marie-sans-script@exemple.nc' },
])('a citizen, JavaScript: $scripts', ({ scripts, email }) => {
  let citizen: WatchedPage;
  let page: Page;
  let number: string;
  /** axe runs in the page: where scripts are forbidden, the same screens were looked at with them. */
  const look = async (screen: Page): Promise<void> => {
    if (scripts) await expectNoBarrier(screen);
  };

  const loseTheWindowThenTheNetwork = async (): Promise<void> => {
    await page.reload();
    await page.getByText('gardée sur cet appareil a été reprise').waitFor();
    await expect.poll(() => fieldOf(page, 'Revenus de tout le foyer, par mois').inputValue()).toMatch(/^96.?000$/u);
    await page.context().setOffline(true);
  };
  /** What waited to be sent then leaves by itself. */
  const findTheNetworkAgain = async (): Promise<void> => {
    await page.getByText('votre correction n’est pas encore partie').waitFor();
    await look(page);
    await page.context().setOffline(false);
  };

  beforeAll(async () => {
    citizen = await openPage(browser, { viewport: { width: 390, height: 780 }, javaScriptEnabled: scripts });
    page = citizen.page;
    await page.goto(product.url);
  });
  afterAll(() => citizen.close());

  test('opens an account with the mail that confirms the address', async () => {
    await look(page);
    await register(page, { givenName: 'Marie-Louise', familyName: 'Wamytan', email }, look);
    await look(page);
  });

  test('is told what is missing, at its place', async () => {
    await beginRequest(page, 'Aide médicale', look);
    await page.getByRole('heading', { name: 'Votre identité' }).waitFor();
    await fillIn(page, [text('Nom de famille', '')]);
    await continueForm(page);
    await page.getByRole('heading', { name: /erreurs? à corriger/u }).waitFor();
    await page.getByRole('link', { name: 'Indiquez votre nom de famille.' }).waitFor();
    await expect.poll(() => fieldOf(page, 'Nom de famille').getAttribute('aria-invalid')).toBe('true');
    await look(page);
  });

  test('files a request with two children and documents', async () => {
    await answerPages(page, MEDICAL_AID, look);
    for (const answer of ['Jean', 'Rose', '960 000 F CFP', 'bulletins-de-pension.pdf']) await expectText(page, answer);
    number = await fileRequest(page, look);
    expect(number).toMatch(/^AM-\d{4}-\d{6}$/);
    await openMail(page, email, `Nous avons bien reçu votre demande d’aide médicale ${number}`);
  });

  test('is asked by an agent to correct the income', async () => {
    const { page: desk } = agent;
    await openCase(desk, number);
    await panel(desk, 'À faire').getByRole('button', { name: 'Prendre' }).click();
    await panel(desk, 'À faire').getByText('Pris par vous').waitFor();
    await expectComputed(desk, 'Carte', 'aucune');
    await panel(desk, 'Demande').getByRole('button', { name: 'Voir bulletins-de-pension.pdf' }).click();
    await expectNoBarrier(desk);
    const dialog = await chooseAction(desk, 'Demander une correction');
    await dialog.getByLabel('Message au demandeur').fill('Le montant ne correspond pas à vos bulletins.');
    await dialog.getByRole('checkbox', { name: 'Revenus de tout le foyer' }).check();
    await dialog.getByLabel('Ce qu’il faut corriger').fill('Indiquez le montant d’un mois, pas celui de l’année.');
    await expectNoBarrier(desk);
    await confirmAction(dialog, 'Demander une correction');
    await desk
      .getByText(/suspendu, il restera/u)
      .first()
      .waitFor();
  });

  test('gets a mail and, days later, corrects', async () => {
    await openMail(page, email, `Votre demande ${number} est à corriger`);
    await passDays(product, 20);
    await openMail(page, email, `Rappel : votre demande ${number}`);
    await openRequest(page, number);
    await expectText(page, 'Indiquez le montant d’un mois, pas celui de l’année.');
    await look(page);
    await page.getByRole('link', { name: 'Corriger ma demande' }).click();
    await look(page);
    const sendBack = async (): Promise<void> => {
      const judged = page.waitForEvent('domcontentloaded');
      await page.getByRole('button', { name: 'Renvoyer ma demande corrigée' }).click();
      await judged;
    };
    await sendBack();
    await page.getByText('Rien n’a changé ici.').first().waitFor();
    await look(page);
    await fillIn(page, [text('Revenus de tout le foyer, par mois', '')]);
    await sendBack();
    await page.getByText('Il y a une erreur à corriger').waitFor();
    if (scripts) await page.locator('html[data-vivant]').waitFor();
    await look(page);
    await fillIn(page, [text('Revenus de tout le foyer, par mois', '96 000')]);
    if (scripts) await loseTheWindowThenTheNetwork();
    await page.getByRole('button', { name: 'Renvoyer ma demande corrigée' }).click();
    if (scripts) await findTheNetworkAgain();
    await page.getByRole('heading', { name: 'Demande en cours d’étude' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await look(page);
  });

  test('gets a card and a rate by the scale, as the agent sees and proposes', async () => {
    const { page: desk } = agent;
    await openCase(desk, number);
    // Three people: 150 000 F and 20 % more for each of two, hence 210 000 F; 96 000 F are under 60 % of it.
    await expectComputed(desk, 'Nombre de personnes du foyer', '3 personnes');
    await expectComputed(desk, 'Plafond de ressources du foyer', '210 000 F CFP par mois');
    await expectComputed(desk, 'Carte', 'A');
    await expectComputed(desk, 'Taux de prise en charge des soins', '100 %');
    const instruction = panel(desk, 'Instruction');
    await fillIn(desk, [radio('ressources déclarées', 'Oui'), radio('domicile est-il justifié', 'Oui')], instruction);
    const dialog = await chooseAction(desk, 'Proposer l’attribution');
    await expectNoBarrier(desk);
    await confirmAction(dialog, 'Proposer l’attribution');
    await desk.getByText('Attribution à signer').first().waitFor();
    await expectNoBarrier(desk);
  });

  test('obtains the decision, which a signatory reads before signing', async () => {
    const { page: desk } = signatory;
    await openCase(desk, number);
    const dialog = await chooseAction(desk, 'Signer l’attribution');
    const letter = dialog.getByRole('region', { name: 'Décision d’attribution' });
    await letter.getByText('Marie-Louise Wamytan').first().waitFor();
    await expect.poll(() => letter.innerText()).toMatch(/A\s+100\s%/);
    await expectNoBarrier(desk);
    await confirmAction(dialog, 'Signer l’attribution');
    await desk.getByText('Accordée').first().waitFor();
  });

  test('downloads the letter', async () => {
    await openMail(page, email, 'Votre aide médicale est accordée');
    await openRequest(page, number);
    const letter = page.getByRole('link', { name: 'Décision d’attribution de l’aide médicale' });
    for (let attempt = 0; attempt < 50 && (await letter.count()) === 0; attempt += 1) {
      await page.waitForTimeout(200);
      await page.reload();
    }
    await look(page);
    const pdf = await readLinked(page, await letter.getAttribute('href'));
    expect(pdf).toMatchObject({ pdfa: '2A', tagged: true, language: 'fr' });
    for (const part of [number, 'Marie-Louise Wamytan', '96 000 F CFP', '210 000 F CFP', '100 %'])
      expect(pdf.text).toContain(part);
    expect(pdf.text).toMatch(/Prise en charge des soins\s+A\s+100 %/);
  });

  test('sees who read the request', async () => {
    await page.getByRole('link', { name: 'Mon compte' }).first().click();
    await page.getByRole('link', { name: 'Mes données' }).click();
    await expectText(page, 'Instructeur, pour la démarche « Aide médicale »');
    await look(page);
  });

  test('met no error of scripts and none of the content policy', () => {
    expect(citizen.problems).toEqual([]);
  });
});

const JOSEPH: readonly PageAnswers[] = [
  {
    title: 'Votre identité',
    answers: [
      radio('Statut civil', 'Droit coutumier'),
      text('Nom de famille', 'Poadja'),
      text('Prénoms', 'Joseph'),
      date('Date de naissance', '30', '1', '1961'),
      text('Nom mélanésien', 'Poadja'),
    ],
  },
  {
    title: 'Votre adresse',
    answers: [
      text('Numéro et rue, tribu ou lieu-dit', 'Tribu de Saint-Philippo II'),
      text('Code postal', '98829'),
      text('Commune', 'Thio'),
      date('Depuis quelle date habitez-vous en province Sud', '1', '2', '2019'),
    ],
  },
  { title: 'Votre foyer', answers: [radio('Situation familiale', 'Seul ou seule')] },
  {
    title: 'Vos ressources',
    answers: [
      radio('Êtes-vous déjà assuré au RUAMM', 'Non'),
      text('Revenus de tout le foyer, par mois', '70 000'),
      radio('Le foyer a-t-il d’autres ressources', 'Oui'),
      text('Montant de ces autres ressources, par mois', '50 000'),
    ],
  },
  {
    title: 'Vos pièces justificatives',
    answers: [file('Justificatif de ressources', 'pension.pdf'), file('Justificatif de domicile', 'eau.pdf')],
  },
];

describe('an agent at the counter', () => {
  let number: string;

  test('files for a person without an address, from the paper form that its code tells, whose scan the case keeps', async () => {
    const { page: desk } = agent;
    const sheet = await readLinked(desk, '/demarches/aide-medicale/formulaire.pdf');
    const code = /Code du formulaire : ([\d ]+\d)/u.exec(sheet.text)?.[1] ?? '';
    await desk.getByRole('link', { name: 'Guichet' }).click();
    await desk.getByLabel('Code du formulaire papier').fill(code);
    await desk.keyboard.press('Enter');
    await desk.getByText('C’est le formulaire en vigueur').waitFor();
    await expect.poll(() => desk.getByRole('combobox', { name: 'Dispositif' }).inputValue()).toBe('Aide médicale');
    await expect.poll(() => desk.getByLabel('par courrier').isChecked()).toBe(true);
    await desk
      .getByLabel('Joindre le scan')
      .setInputFiles([{ name: 'feuille.pdf', mimeType: 'application/pdf', buffer: PDF }]);
    await desk.getByText('feuille.pdf').waitFor();
    await desk.getByRole('button', { name: 'Saisir une nouvelle personne' }).click();
    await desk.getByRole('textbox', { name: 'Prénoms', exact: true }).fill('Joseph');
    await desk.getByRole('textbox', { name: 'Nom', exact: true }).fill('Poadja');
    await expectNoBarrier(desk);
    await desk.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
    await desk.getByText('Vous remplissez cette demande pour Joseph Poadja').waitFor();
    await answerPages(desk, JOSEPH, expectNoBarrier);
    number = await fileRequest(desk, expectNoBarrier);
    await desk.getByRole('link', { name: 'Ouvrir le dossier' }).click();
    await desk.getByText('Reçu par courrier').waitFor();
    await desk.getByText('Formulaire papier d’origine').first().waitFor();
    await desk.getByText('Sans adresse électronique').first().waitFor();
    await expectComputed(desk, 'Carte', 'B');
    // 120 000 F of 150 000 F for one person: more than 60 %, hence card B.
    await expectComputed(desk, 'Taux de prise en charge des soins', '80 %');
    await expectNoBarrier(desk);
  });

  test('prints the mail that cannot be sent', async () => {
    const { page: desk } = agent;
    const line = panel(desk, 'Lettres').getByRole('listitem').filter({ hasText: 'à imprimer' });
    const pdf = await readLinked(desk, await line.getByRole('link', { name: 'Imprimer' }).getAttribute('href'));
    for (const part of [number, 'Joseph Poadja', 'Votre demande d’aide médicale a été déposée'])
      expect(pdf.text).toContain(part);
  });

  test('met no error of scripts and none of the content policy, nor did the signatory', () => {
    expect([...agent.problems, ...signatory.problems]).toEqual([]);
  });
});

async function expectText(page: Page, words: string): Promise<void> {
  const said = (await page.locator('main').textContent()) ?? '';
  expect(said.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(words);
}

/** What is behind a link, with the session of the page. */
async function readLinked(page: Page, href: string | null): Promise<ReadPdf> {
  const answer = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
  return readPdf(new Uint8Array(await answer.body()));
}
