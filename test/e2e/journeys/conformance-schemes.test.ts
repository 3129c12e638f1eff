/**
 * The two schemes that use every word of the language between them: each is asked for in a browser, decided at the desk, and
 * what was decided is printed and read by who asked.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../runtime/documents/read-pdf.ts';
import type { Product } from '../../support/product.ts';
import { publishScheme } from '../../support/publish-scheme.ts';
import { createVisitor } from '../../support/visitor.ts';
import { chooseAction, confirmAction, openCase } from '../support/agent.ts';
import { date, file, radio, select, text, type PageAnswers } from '../support/answers.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { answerPages, continueForm, fileRequest, openRequest } from '../support/citizen.ts';
import { fieldOf, fillIn } from '../support/hands.ts';
import { openOffice, type Office } from '../support/office.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';
import { passDays } from '../support/time.ts';

const AGENT = 'instructeur.aide-medicale@demo.example';
const CITIZEN = 'marie@demo.example';
const LICENCE = 'licence-debit-boissons';
const AGREEMENT = 'agrement-assistante-maternelle';

let stage: Stage;
let product: Product;
let desk: Page;
let citizen: Page;
let office: Office;

beforeAll(async () => {
  stage = await openStage();
  ({ product } = stage);
  for (const id of [LICENCE, AGREEMENT]) await publishScheme(product, id, AGENT);
  // One agent holds every function: who may do what is tried elsewhere.
  office = openOffice(product, '', () => AGENT);
  desk = await stage.enterDesk(AGENT, DESKTOP);
  citizen = await stage.open(PHONE);
  await signInDemo(citizen, product.url, CITIZEN);
}, START_MS);
afterAll(() => stage.close());

async function begin(id: string): Promise<void> {
  await citizen.goto(`${product.url}/demarches/${id}/formulaire`);
  await citizen.getByRole('button', { name: /^Commencer/u }).click();
  await citizen.locator('html[data-vivant]').waitFor();
}

async function caseOf(number: string): Promise<string> {
  const visitor = createVisitor(product.url);
  await visitor.signIn(CITIZEN);
  const { items } = (await visitor.get('/api/v1/me/cases')).json;
  return items.find((item: { number: string }) => item.number === number).id;
}

/** Signs at the desk, having read what follows. */
async function sign(number: string, action: string): Promise<void> {
  await openCase(desk, number);
  const dialog = await chooseAction(desk, action);
  await expectNoBarrier(desk);
  await confirmAction(dialog, action);
}

/** What is printed on a document of the request, as the browser of the applicant is given it. */
async function printed(title: RegExp): Promise<string> {
  const link = citizen.getByRole('main').getByRole('link', { name: title });
  for (let attempt = 0; attempt < 150 && (await link.count()) === 0; attempt += 1) {
    await citizen.waitForTimeout(200);
    await citizen.reload();
  }
  const address = (await link.first().getAttribute('href')) ?? '';
  const answer = await citizen.request.get(new URL(address, citizen.url()).href);
  return (await readPdf(new Uint8Array(await answer.body()))).text.replaceAll(/\s+/gu, ' ');
}

describe('a childminder', () => {
  const PAGES: readonly PageAnswers[] = [
    {
      title: 'Votre demande',
      answers: [
        text('Nom d’usage', 'Wamytan'),
        text('Nom de naissance', 'Wamytan'),
        text('Places demandées', '2'),
        text('Distance jusqu’au centre de secours', '12,5'),
        text('Loyer du logement', '120 000'),
      ],
    },
  ];

  test('asks in the browser, is visited, and reads the agreement that was signed at the desk', async () => {
    await begin(AGREEMENT);
    await answerPages(citizen, PAGES, expectNoBarrier);
    const number = await fileRequest(citizen, expectNoBarrier);
    const id = await caseOf(number);
    await office.annotate(id, 'instructeur', { etage: 'non' });
    await office.act(id, 'instructeur', 'consulter');
    await office.giveOpinion(id, 'pmi', 'pmi', { sens: 'favorable' });
    await sign(number, 'Signer l’agrément');
    await openRequest(citizen, number);
    const licence = await printed(/^Agrément/u);
    expect(licence).toMatch(/Agrément Titulaire Wamytan Numéro \d{4}-\d+\/PS/u);
    expect(licence).toContain('Agrément pour 2 places');
    expect(licence).toContain('Pour la présidente et par délégation');
    await expectNoBarrier(citizen);
  });
});

describe('who opens a bar', () => {
  const FIRST: PageAnswers = {
    title: 'Qui demande',
    answers: [
      radio('Vous demandez la licence', 'En votre nom'),
      text('Nom', 'Wamytan'),
      text('Prénoms', 'Marie-Louise'),
      date('Date de naissance', '14', '5', '1988'),
      text('Commune de naissance', 'Thio'),
      text('Numéro et rue, tribu ou lieu-dit', '12 rue de l’Alma'),
      text('Code postal', '98800'),
      text('Commune', 'Nouméa'),
      text('Condamnations de moins de cinq ans', 'aucune'),
    ],
  };
  const BUSINESS: PageAnswers = {
    title: 'L’exploitation',
    answers: [
      text('Chiffre d’affaires attendu', '30 000 000'),
      text('Travaux de mise aux normes', '2 000 000'),
      text('Employés', '6'),
      radio('Reprenez-vous un débit existant ?', 'Non'),
    ],
  };
  let number: string;
  let id: string;

  test('is asked for the questions of the shared block, and for what they bring', async () => {
    await begin(LICENCE);
    await answerOne(FIRST);
    await citizen.getByRole('heading', { name: 'Le débit', level: 1 }).waitFor();
    await fillIn(citizen, [
      select('Ce que vous ouvrez', 'Un bar'),
      { type: 'check', label: 'Bière, vin, cidre' },
      text('Enseigne, telle que le public la lit', 'Le Niaouli'),
      text('Surface de la salle', '250'),
      text('Surface de la terrasse', '80'),
      text('Personnes que le local peut recevoir', '250'),
    ]);
    await fieldOf(citizen, 'Issues de secours').fill('4');
    await fieldOf(citizen, 'Commune du débit').selectOption('Nouméa');
    await fillIn(citizen, [text('Quartier', 'Vallée du Tir')]);
    await fieldOf(citizen, 'Heure d’ouverture').fill('16:00');
    await fieldOf(citizen, 'Heure de fermeture').fill('02:00');
    await expectNoBarrier(citizen);
    await continueForm(citizen);
    await citizen.getByRole('heading', { name: BUSINESS.title, level: 1 }).waitFor();
    const member = citizen.getByRole('group', { name: 'Gérant 1', exact: true });
    if ((await member.count()) === 0) await citizen.getByRole('button', { name: 'Ajouter un gérant' }).click();
    await fillIn(
      citizen,
      [
        text('Nom et prénoms', 'Marie-Louise Wamytan'),
        date('Date de naissance', '14', '5', '1988'),
        text('Expérience', '1'),
      ],
      member,
    );
    await answerOne(BUSINESS);
    await answerPages(
      citizen,
      [{ title: 'Pièces', answers: [file('Pièce d’identité', 'identite.pdf')] }],
      expectNoBarrier,
    );
    number = await fileRequest(citizen, expectNoBarrier);
    id = await caseOf(number);
  });

  test('has a receipt, and after visit, notice and opinions a licence under its number, signed at the desk', async () => {
    await openRequest(citizen, number);
    expect(await printed(/^Récépissé de demande/u)).toContain('« Le Niaouli »');
    await office.annotate(id, 'instructeur', { completude: 'oui' });
    await office.act(id, 'instructeur', 'declarerComplet');
    await office.act(id, 'hygiene', 'rendreCompte', { observations: 'Local conforme.' });
    await passDays(product, 16);
    await office.giveOpinion(id, 'mairie', 'mairie', { sens: 'favorable', motif: 'Bien situé, sans école proche.' });
    await office.giveOpinion(id, 'police', 'police', { sens: 'favorable' });
    await office.act(id, 'instructeur', 'proposerAccord', { prescriptions: 'Fermer la terrasse à 22 h.' });
    await sign(number, 'Signer la licence');
    await openRequest(citizen, number);
    const licence = await printed(/^Licence de débit/u);
    expect(licence).toMatch(/Titulaire Marie-Louise Wamytan Numéro L\d{4}-\d{3}/u);
    expect(licence).toContain('Deuxième classe, pour « Le Niaouli », Nouméa, 250 personnes au plus.');
    expect(licence).toContain('gérant 1 : 5 jours');
    expect(await printed(/^Prescriptions/u)).toMatch(
      /Marie Waheo 12 rue de l’Alma 98800 NOUMÉA.*Objet : Prescriptions/u,
    );
    await expectNoBarrier(citizen);
    await citizen.getByText('Deuxième classe').first().waitFor();
  });

  async function answerOne({ title, answers }: PageAnswers): Promise<void> {
    await citizen.getByRole('heading', { name: title, level: 1 }).waitFor();
    await fillIn(citizen, answers);
    await expectNoBarrier(citizen);
    await continueForm(citizen);
  }
});

test('no script failed and the content policy refused nothing', () => {
  expect(stage.problems()).toEqual([]);
});
