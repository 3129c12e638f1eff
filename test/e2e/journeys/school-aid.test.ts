/**
 * All that a form and its rules can say, on an imaginary scheme, with JavaScript and without: lists of reference data,
 * sections and members asked under conditions, what may wait, documents given again, and why an amount is what it is.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '../../support/medical-aid.ts';
import type { Product } from '../../support/product.ts';
import { publishScheme } from '../../support/publish-scheme.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { confirmAction, enterDesk, openCase, panel } from '../support/agent.ts';
import { date, file, radio, text } from '../support/answers.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { continueForm, fileRequest, openRequest } from '../support/citizen.ts';
import { fieldOf, fillIn } from '../support/hands.ts';
import { signInDemo } from '../support/sign-in.ts';
import { openStage, type Stage } from '../support/stage.ts';

const SCHEME = 'aide-rentree';
const AGENT = 'instructeur.aide-medicale@demo.example';

let stage: Stage;
let product: Product;
let browser: Browser;
let agent: WatchedPage;

beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
  await publishScheme(product, SCHEME, AGENT);
  agent = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await enterDesk(agent.page, product.url, AGENT);
});

afterAll(() => stage.close());

describe.each([
  { scripts: true, email: 'marie@demo.example' },
  { scripts: false, email: 'paul@demo.example' },
])('a parent, JavaScript: $scripts', ({ scripts, email }) => {
  let citizen: WatchedPage;
  let page: Page;
  let number: string;
  const look = async (screen: Page): Promise<void> => {
    if (scripts) await expectNoBarrier(screen);
  };
  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();
  const begin = async (): Promise<void> => {
    await page.goto(`${product.url}/demarches/${SCHEME}/formulaire`);
    await page.getByRole('button', { name: /^Commencer/u }).click();
    await heading('Votre identité');
    if (scripts) await page.locator('html[data-vivant]').waitFor();
  };
  /** Answers questions that appear as one answers: without JavaScript, once the page was sent. */
  const appear = async (field: Locator): Promise<void> => {
    if (!scripts) await continueForm(page);
    await field.waitFor();
  };

  beforeAll(async () => {
    citizen = await openPage(browser, { viewport: { width: 390, height: 780 }, javaScriptEnabled: scripts });
    page = citizen.page;
    await signInDemo(page, product.url, email);
  });
  afterAll(() => citizen.close());

  test('is told how long it takes and what to have at hand', async () => {
    await page.goto(`${product.url}/demarches/${SCHEME}/formulaire`);
    await page.getByText(/environ \d+\sminutes/iu).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Justificatif de domicile' }).getByText('plus tard').waitFor();
    await look(page);
  });

  test('finds the name of the account, and chooses a commune in its list', async () => {
    await begin();
    expect(await fieldOf(page, 'Nom de famille').inputValue()).not.toBe('');
    await fillIn(page, [date('Date de naissance', '14', '5', '1988'), text('Commune ou pays de naissance', 'Thio')]);
    await fieldOf(page, 'Commune où vous habitez').selectOption('Thio');
    await continueForm(page);
    await heading('Votre travail');
  });

  test('finds a trade in a long list, by a part of its name', async () => {
    const trade = page.getByLabel('Votre métier');
    if (scripts) {
      await trade.pressSequentially('boula');
      await page.getByRole('option', { name: 'Boulanger' }).waitFor();
      await look(page);
      await trade.press('ArrowDown');
      await trade.press('Enter');
    } else {
      await trade.fill('boul');
      await continueForm(page);
      await page.getByRole('link', { name: /« boul » n’est pas dans la liste.*« Boulanger »/u }).waitFor();
      await trade.fill('boulanger');
    }
    await continueForm(page);
    await heading('Votre logement');
  });

  test('finds again what was typed in a section that was hidden meanwhile', async () => {
    await fillIn(page, [radio('Votre logement', 'Je suis hébergé ou hébergée')]);
    await appear(page.getByRole('group', { name: 'Qui vous héberge' }));
    await fillIn(page, [text('Nom', 'Poithily'), radio('Lien avec vous', 'Autre')]);
    await appear(fieldOf(page, 'Précisez ce lien'));
    await fillIn(page, [text('Précisez ce lien', 'Parrain'), radio('Votre logement', 'Je suis locataire')]);
    if (!scripts) await continueForm(page);
    await page.getByRole('group', { name: 'Qui vous héberge' }).waitFor({ state: 'detached' });
    await fillIn(page, [radio('Votre logement', 'Je suis hébergé ou hébergée')]);
    await appear(fieldOf(page, 'Précisez ce lien'));
    await expect.poll(() => fieldOf(page, 'Précisez ce lien').inputValue()).toBe('Parrain');
    await look(page);
  });

  test('answers a question that a date brings, and leaves a document for later', async () => {
    await fillIn(page, [date('Date d’entrée dans le logement', '15', '7', '2026')]);
    await appear(fieldOf(page, 'Commune de votre ancien logement'));
    await fieldOf(page, 'Commune de votre ancien logement').selectOption('Nouméa');
    await continueForm(page);
    await heading('Vos enfants');
  });

  test('is told which child’s date is wrong', async () => {
    await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
    const first = page.getByRole('group', { name: 'Enfant 1', exact: true });
    await fillIn(page, [text('Prénom', 'Rose'), date('Date de naissance', '2', '3', '2018')], first);
    await first.getByRole('checkbox', { name: 'Cet enfant va à l’école' }).check();
    if (!scripts) await continueForm(page);
    await fillIn(page, [text('École', 'Les Orchidées'), radio('Niveau', 'Primaire')], first);
    await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
    const second = page.getByRole('group', { name: 'Enfant 2', exact: true });
    await fillIn(page, [text('Prénom', 'Paul'), date('Date de naissance', '2', '3', '2090')], second);
    await continueForm(page);
    await second.getByText('Cette date est à venir.').waitFor();
    expect(await first.getByText('Cette date est à venir.').count()).toBe(0);
    await look(page);
    await fillIn(page, [date('Date de naissance', '2', '3', '2024')], second);
    await continueForm(page);
    await heading('Vos ressources');
  });

  test('reads what will be asked later, before filing and after', async () => {
    await fillIn(page, [text('Ressources du foyer, par mois', '120 000')]);
    await continueForm(page);
    await heading('Vérifiez vos réponses');
    await page.getByText('Boulanger', { exact: true }).waitFor();
    const expected = [
      'Justificatif de domicile',
      'Enfant 1 : Acte de naissance',
      'Enfant 2 : Acte de naissance',
      'Votre compte',
    ];
    expect(await laterOf(page)).toEqual(expected);
    number = await fileRequest(page, look);
    expect(await laterOf(page)).toEqual(expected);
  });

  test('reads why the amount is what it is', async () => {
    await openRequest(page, number);
    await look(page);
    await page.getByText(/^Montant de l’aide\s: /u).waitFor();
    const why = page.getByRole('group').filter({ hasText: 'Aide par enfant depuis juillet 2026' });
    await why.getByText(/^Pourquoi/u).click();
    await why.getByText(/Quotient familial moins de 60\s000\sF\sCFP → Aide 25\s000\sF\sCFP/u).waitFor();
    expect(await page.getByText('Montant après abattement').count()).toBe(0);
  });

  test('is asked by the agent for exactly what is missing', async () => {
    const { page: desk } = agent;
    await openCase(desk, number);
    await panel(desk, 'Demande').getByText('Boulanger', { exact: true }).waitFor();
    const rules = panel(desk, 'Règles et montants');
    await rules.getByLabel('Pourquoi : Aide par enfant').click();
    await rules.getByText(/Ligne 1\s: Quotient familial moins de 60\s000/u).waitFor();
    await panel(desk, 'Pièces attendues').getByRole('button', { name: 'Demander ces éléments' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Demander des compléments' });
    const ticked = dialog.getByRole('checkbox', { checked: true });
    await expect.poll(() => ticked.count()).toBe(4);
    await expectNoBarrier(desk);
    await confirmAction(dialog, 'Demander des compléments');
    await desk.getByText('En attente de compléments').first().waitFor();
  });

  test('completes the request, and is offered the document again with the next one', async () => {
    await openRequest(page, number);
    await page.getByRole('link', { name: 'Corriger ma demande' }).click();
    await fillIn(page, [file('Justificatif de domicile', 'facture-eau.pdf', PDF)]);
    if (scripts) await page.getByRole('button', { name: /^Retirer/u }).waitFor();
    const send = page.getByRole('button', { name: 'Renvoyer ma demande corrigée' });
    await send.click();
    // Three of the four that were asked for are not there: that goes on with words only.
    await page
      .getByRole('link', { name: /Rien n’a changé ici/u })
      .first()
      .waitFor();
    await look(page);
    await page.getByLabel(/Dites pourquoi/u).fill('Les actes de naissance arrivent de la mairie la semaine prochaine.');
    await send.click();
    await page.getByRole('heading', { name: 'Demande en cours d’étude' }).waitFor();
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'logement'));
    const offer = page.getByText(/Vous avez déjà donné ce document le/u);
    await offer.waitFor();
    await look(page);
    await page.getByRole('button', { name: /^Utiliser ce document/u }).click();
    await page.getByRole('button', { name: /^Retirer/u }).waitFor();
    expect(await offer.count()).toBe(0);
    expect(citizen.problems).toEqual([]);
  });
});

/** What is told to be provided later, in the order of the page. */
async function laterOf(page: Page): Promise<readonly string[]> {
  const box = page.locator('.p-box').filter({ hasText: 'À fournir plus tard' });
  return (await box.getByRole('listitem').allInnerTexts()).map((label) => label.replaceAll('\u00a0', ' '));
}
