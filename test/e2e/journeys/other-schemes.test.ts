/**
 * The other two schemes from the citizen's side: a hunting permit for a minor whom a guardian vouches for, and a grant
 * paid in two instalments, the second on proof that the association sends from its account.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import grant from '../../../examples/subvention-association/scenarios/subvention-complete.json' with { type: 'json' };
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';
import { readPdf } from '../../runtime/documents/read-pdf.ts';
import { testNow } from '../../support/clock.ts';
import type { Product } from '../../support/product.ts';
import { createVisitor, type Visitor } from '../../support/visitor.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { date, file, radio, select, text, type PageAnswers } from '../support/answers.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { answerPages, beginRequest, fileRequest, openMail, openRequest } from '../support/citizen.ts';
import { fillIn } from '../support/hands.ts';
import { fileScenario, openOffice, PNG } from '../support/office.ts';
import { passDays } from '../support/time.ts';
import { look } from '../support/looked-at.ts';
import { openStage, type Stage } from '../support/stage.ts';

const EMAIL = 'paul@demo.example';

let stage: Stage;
let product: Product;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let citizen: Visitor;
beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
  citizen = createVisitor(product.url);
  await citizen.signIn(EMAIL);
});
afterAll(() => stage.close());
beforeEach(async () => {
  watched = await openPage(browser, { viewport: { width: 390, height: 780 } });
  page = watched.page;
  await page.goto(`${product.url}/connexion`);
  await page.getByLabel('Adresse électronique').fill(EMAIL);
  await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Me connecter', exact: true }).click();
  await page.getByRole('link', { name: 'Mon compte' }).first().waitFor();
  return watched.close;
});

/** Someone of seventeen, whenever the test runs; insured until the end of next year. */
const YEAR = testNow().getFullYear();
const MINOR: readonly PageAnswers[] = [
  { title: 'Votre demande', answers: [radio('Que demandez-vous', 'Un premier permis')] },
  {
    title: 'Votre identité',
    answers: [
      radio('Statut civil', 'Droit commun'),
      text('Nom de famille', 'Devaud'),
      text('Prénoms', 'Luc Henri'),
      date('Date de naissance', '1', '1', String(YEAR - 17)),
      file('Photo d’identité', 'photo.png', PNG),
    ],
  },
  {
    title: 'Votre représentant légal',
    answers: [
      text('Nom de famille', 'Devaud'),
      text('Prénoms', 'Anne'),
      file('Attestation signée du représentant légal', 'autorisation.pdf'),
    ],
  },
  {
    title: 'Vos coordonnées',
    answers: [
      text('Numéro et rue, tribu ou lieu-dit', '12 route de la Roche Percée'),
      text('Code postal', '98870'),
      text('Commune', 'Bourail'),
    ],
  },
  {
    title: 'Votre assurance',
    answers: [
      file('Attestation d’assurance chasse', 'assurance.pdf'),
      date('Dernier jour couvert par l’assurance', '31', '12', String(YEAR + 1)),
    ],
  },
  { title: 'Le retrait de votre permis', answers: [radio('Où voulez-vous retirer votre permis', 'Bourail')] },
];

describe('a minor who asks for a hunting permit', () => {
  test('is asked for a guardian, and downloads the permit', async () => {
    await beginRequest(page, 'Permis de chasser', expectNoBarrier);
    await answerPages(page, MINOR, expectNoBarrier);
    const number = await fileRequest(page, expectNoBarrier);
    const office = openOffice(product, 'permis-chasser');
    const id = await caseOf(number);
    await office.annotate(id, 'instructeur', { assuranceVerifiee: 'oui' });
    await office.act(id, 'instructeur', 'proposerAccord');
    await office.act(id, 'signataire', 'signerAccord');
    await openRequest(page, number);
    const pdf = await readDocument(page, /^Permis de chasser/u);
    for (const part of ['Titulaire', 'jusqu’au 31 décembre', 'Bourail']) expect(pdf).toContain(part);
    await expectNoBarrier(page);
    expect(watched.problems).toEqual([]);
  });
});

describe('an association that asks for a grant', () => {
  test('obtains it, proves its expenses from its account, and is paid the balance', async () => {
    const { id, number } = await fileScenario(citizen, 'subvention-association', projectAhead());
    const office = openOffice(product, 'subvention-association');
    await office.annotate(id, 'instructeur', { dossierComplet: 'oui' });
    await office.act(id, 'instructeur', 'demanderAvis');
    await office.giveOpinion(id, 'financier', 'financier', {
      sens: 'favorable',
      motif: 'Les comptes sont sains.',
      montantSoutenable: 600_000,
    });
    // The technical service keeps silent: fifteen working days later that is a favourable opinion.
    await passDays(product, 30);
    const silent = await office.read(id, 'instructeur');
    expect(silent).toMatchObject({ state: 'rapport' });
    expect(silent.opinions).toContainEqual(expect.objectContaining({ id: 'technique', status: 'silent' }));
    await office.annotate(id, 'instructeur', { rapport: 'Projet utile au quartier, association bien tenue.' });
    const day = `${YEAR + 1}-05-12`;
    await office.act(id, 'instructeur', 'inscrireAuBureau', { seance: day, montantPropose: 500_000 });
    const decision = { montantAccorde: 500_000, dateDecision: day, numeroDecision: '118/BAPS' };
    await office.act(id, 'bureau', 'attribuer', decision);
    await office.act(id, 'signataire', 'signerConvention');
    await office.act(id, 'comptable', 'payerAvance');

    await openRequest(page, number);
    const decided = page.getByRole('region', { name: 'Ce qui est décidé' });
    await decided.getByText('Subvention accordée').waitFor();
    expect(await readDocument(page, /^Convention/u)).toContain('500 000 F CFP');
    await page.getByRole('link', { name: 'Envoyer le compte rendu et les justificatifs' }).click();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Envoyer le compte rendu et les justificatifs' }).click();
    await page.getByRole('link', { name: 'Ajoutez le compte rendu du projet.' }).waitFor();
    await expectNoBarrier(page);
    await fillIn(page, [
      text('Total des dépenses réalisées', '880 000'),
      file('Compte rendu du projet', 'compte-rendu.pdf'),
      file('Factures acquittées, en un seul fichier', 'factures.pdf'),
    ]);
    await page.getByRole('button', { name: 'Envoyer le compte rendu et les justificatifs' }).click();
    await page.getByText('C’est fait : Envoyer le compte rendu').waitFor();
    await expectNoBarrier(page);

    await office.act(id, 'instructeur', 'validerJustificatifs', { depensesRetenues: 870_000 });
    await office.act(id, 'comptable', 'payerSolde');
    const { state, amounts } = await office.read(id, 'instructeur');
    expect(state).toBe('terminee');
    // 80 % of what was granted ahead, the rest on proof.
    expect(amounts.map(({ entry, amount }: { entry: string; amount: number }) => [entry, amount])).toEqual([
      ['commit', 500_000],
      ['pay', 400_000],
      ['pay', 100_000],
    ]);
    expect(watched.problems).toEqual([]);
  });

  test('asks for a second one without saying anything of itself again', async () => {
    await page.goto(`${product.url}/compte/etablissements`);
    await page.getByLabel('Numéro RIDET').fill('1234566001');
    await page.getByRole('radio', { name: /^Représentant légal/u }).check();
    await page.getByRole('button', { name: 'Demander', exact: true }).click();
    const code = page.getByLabel('Code reçu');
    await code.waitFor();
    const proved = new URL(page.url()).pathname;
    const mail = await openMail(page, 'amis-du-lagon@demo.example', 'demande à agir pour');
    const typed = /\b\d{6}\b/u.exec(await mail.innerText())?.[0] ?? '';
    await page.goto(`${product.url}${proved}`);
    await code.fill(typed);
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('C’est confirmé').waitFor();
    const establishment = proved.split('/').at(-1) ?? '';
    await fileScenario(citizen, 'subvention-association', projectAhead(), { establishment });

    await page.getByRole('button', { name: /^Agir pour/u }).click();
    await page.goto(`${product.url}/demarches/subvention-association/formulaire`);
    await page.getByRole('heading', { name: 'Documents que vous avez déjà donnés' }).waitFor();
    await look(page, 'deja-donnes');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByText('les pages où rien ne manque sont passées').waitFor();
    await answerPages(page, SECOND_GRANT, (here) => look(here, 'seconde-demande'));
    await page.getByText('W9N1001234').waitFor();
    await fileRequest(page, expectNoBarrier);
    expect(watched.problems).toEqual([]);
  });
});

/** All that a second grant is asked for: nothing of the association. */
const SECOND_GRANT: readonly PageAnswers[] = [
  { title: 'Son représentant', answers: [select('Qualité', 'Présidente ou président'), text('Téléphone', '26.12.34')] },
  {
    title: 'Votre projet',
    answers: [
      text('Intitulé du projet', 'Un second chantier'),
      text(
        'Description du projet',
        'Un chantier ouvert à tout le quartier, pendant les vacances, avec deux animateurs.',
      ),
      date('Date de début', '1', '7', String(YEAR + 1)),
      date('Date de fin', '30', '7', String(YEAR + 1)),
      text('Coût total du projet', '900 000'),
      text('Montant demandé à la province Sud', '600 000'),
    ],
  },
  { title: 'Les pièces de l’association', answers: [file('Budget prévisionnel du projet', 'budget-2.pdf')] },
];

/** The scenario's answers, with a project that is still to come whenever the test runs. */
function projectAhead(): object {
  const { answers } = grant.given;
  return { ...answers, projet: { ...answers.projet, debut: `${YEAR + 1}-07-01`, fin: `${YEAR + 1}-11-30` } };
}

async function caseOf(number: string): Promise<string> {
  const { items } = (await citizen.get('/api/v1/me/cases')).json;
  return items.find((item: { number: string }) => item.number === number).id;
}

/** Text of a letter of the request, once it is made. */
async function readDocument(from: Page, title: RegExp): Promise<string> {
  const link = from.getByRole('main').getByRole('link', { name: title });
  for (let attempt = 0; attempt < 100 && (await link.count()) === 0; attempt += 1) {
    await from.waitForTimeout(200);
    await from.reload();
  }
  const answer = await from.request.get(new URL((await link.getAttribute('href')) ?? '', from.url()).href);
  return (await readPdf(new Uint8Array(await answer.body()))).text;
}
