/** From « À quoi ai-je droit ? » to a request that is filed: what was answered once is not asked again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../../support/axe.ts';
import { openPage } from '../../support/watched-page.ts';
import { date, MEDICAL_AID, radio, type Answer } from '../support/answers.ts';
import { continueForm, fileRequest, openMail, register } from '../support/citizen.ts';
import { fieldOf, fillIn } from '../support/hands.ts';
import { openSharedStage, PHONE, type SharedStage } from '../support/stage.ts';

let stage: SharedStage;
beforeAll(async () => {
  stage = await openSharedStage();
});
afterAll(() => stage.close());

/** What somebody answers who may have the medical aid, by question; others are passed over. */
const ANSWERS: Readonly<Record<string, readonly Answer[]>> = {
  applicant: [radio('Pour qui cherchez-vous une aide ou une autorisation', 'Pour moi, ou ma famille')],
  residenceSince: [date('Depuis quelle date habitez-vous en province Sud', '1', '3', '2012')],
  health: [radio('Êtes-vous déjà assuré au RUAMM (CAFAT)', 'Non')],
};
/** Fields of the household by their words: each ends with a question mark, or with its unit. */
const HOUSEHOLD: readonly (readonly [string, string])[] = [
  ['Combien d’autres adultes vivent avec vous', '0'],
  ['Combien d’enfants avez-vous à charge', '0'],
  ['Revenus de tout le foyer, par mois', '82000'],
  ['Autres ressources du foyer, par mois', '0'],
];
/** Everybody is asked as many at most. */
const MOST = 6;

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Answers what is asked until the result is there; gives how many questions it took. */
async function answerQuestions(page: Page, look: (page: Page) => Promise<void>): Promise<number> {
  const result = page.getByRole('heading', { name: 'Votre résultat', level: 1 });
  for (let asked = 0; ; asked += 1) {
    if (asked > MOST) throw new Error('more is asked than is said');
    if ((await result.count()) > 0) return asked;
    await look(page);
    const question = await page.locator('input[name="question"]').inputValue();
    const answers = ANSWERS[question];
    if (answers) await fillIn(page, answers);
    if (question === 'household') {
      for (const [label, value] of HOUSEHOLD) await page.getByLabel(label).fill(value);
    }
    await Promise.all([
      page.waitForURL(/a-quoi-ai-je-droit/u, { waitUntil: 'load' }),
      page
        .getByRole('button', { name: answers || question === 'household' ? 'Continuer' : 'Passer cette question' })
        .click(),
    ]);
  }
}

test.each([
  { scripts: true, email: 'droits@exemple.nc' },
  { scripts: false, email: 'droits-sans-script@exemple.nc' },
])('what was answered is in the form, and it is filed; scripts: $scripts', async (how) => {
  const { page, problems, close } = await openPage(stage.browser, { viewport: PHONE, javaScriptEnabled: how.scripts });
  const look = async (screen: Page): Promise<void> => {
    if (how.scripts) await expectNoBarrier(screen);
  };
  await page.goto(stage.product.url);
  await register(page, { givenName: 'Marie-Louise', familyName: 'Wamytan', email: how.email });
  await page.getByRole('link', { name: 'Démarches', exact: true }).first().click();
  await page.getByRole('link', { name: 'À quoi ai-je droit ?' }).first().click();
  await heading(page, 'À quoi ai-je droit ?');
  expect(await answerQuestions(page, look)).toBeLessThanOrEqual(MOST);

  const found = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Aide médicale' }) });
  await found.getByText('Estimation :').waitFor();
  expect((await found.innerText()).replaceAll(/\s/gu, ' ')).toMatch(/\d+ \d+ F CFP/u);
  await look(page);
  await found.getByRole('button', { name: 'Commencer avec mes réponses' }).click();

  const prefilled: Record<string, readonly string[]> = {};
  for (const { title, answers } of MEDICAL_AID) {
    await heading(page, title);
    prefilled[title] = await readPrefilled(page, title);
    // What the questions have answered stays as it was answered.
    await fillIn(
      page,
      answers.filter((answer) => !isAnswered(answer)),
    );
    const files = answers.filter(({ type }) => type === 'file').length;
    if (files > 0 && how.scripts) {
      await page
        .getByRole('button', { name: /^Retirer/u })
        .nth(files - 1)
        .waitFor();
    }
    await continueForm(page);
  }
  expect(prefilled).toMatchObject({ 'Votre adresse': ['2012'], 'Vos ressources': ['82000'] });
  await heading(page, 'Vérifiez vos réponses');
  const estimate = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Estimation' }) });
  await estimate.getByText('Ce n’est pas une décision').waitFor();
  await estimate.getByText(/^Carte\s: /u).waitFor();
  const number = await fileRequest(page, look);
  expect(number).toMatch(/^AM-\d{4}-\d{6}$/u);
  await openMail(page, how.email, `Nous avons bien reçu votre demande d’aide médicale ${number}`);
  expect(problems).toEqual([]);
  await close();
});

function isAnswered(answer: Answer): boolean {
  return answer.type !== 'member' && /^(Depuis quelle date|Revenus de tout le foyer)/u.test(answer.label);
}

/** What of a page was answered before it was opened. */
async function readPrefilled(page: Page, title: string): Promise<readonly string[]> {
  switch (title) {
    case 'Votre adresse': {
      const since = page.getByRole('group', { name: 'Depuis quelle date habitez-vous en province Sud' });
      return [await since.getByLabel('Année').inputValue()];
    }
    case 'Vos ressources': {
      const income = await fieldOf(page, 'Revenus de tout le foyer, par mois').inputValue();
      return [income.replaceAll(/\D/gu, '')];
    }
    default:
      return [];
  }
}
