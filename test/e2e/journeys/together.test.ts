/** A helper and two signatories: one fills in, two sign, one of them anew, and the applicant files. With and without scripts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../../support/axe.ts';
import { signedScheme } from '../../support/signed-scheme.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { date, radio, text } from '../support/answers.ts';
import { continueForm, openMail } from '../support/citizen.ts';
import { fillIn } from '../support/hands.ts';
import { expectMeasured } from '../support/measured.ts';
import { signInDemo } from '../support/sign-in.ts';
import { openSharedStage, PHONE, type SharedStage } from '../support/stage.ts';

const SCHEME = 'velo-a-plusieurs';
let stage: SharedStage;
let url: string;
beforeAll(async () => {
  stage = await openSharedStage();
  ({ url } = stage.product);
  const author = createVisitor(url);
  await author.signIn('auteur@demo.example');
  const made = { id: SCHEME, title: SCHEME, from: 'instruction-simple' };
  await author.post('/api/v1/dispositifs', made);
  const { files } = signedScheme(SCHEME);
  const { status, bytes } = await author.post(`/api/v1/dispositifs/${SCHEME}/versions`, { files });
  if (status !== 201) throw new Error(bytes.toString());
});
afterAll(() => stage.close());

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

/** Opens the link that was sent to an address, in a browser of its own. */
async function openLink(email: string, subject: string, scripts: boolean): Promise<Page> {
  const { page } = await openPage(stage.browser, { viewport: PHONE, javaScriptEnabled: scripts });
  await page.goto(url);
  const mail = await openMail(page, email, subject);
  const href = await mail.getByRole('link', { name: /\/completer\// }).getAttribute('href');
  await page.goto(new URL(href ?? '').pathname.replace(/^/u, url));
  return page;
}

async function invites(page: Page, button: string | RegExp, name: string, email: string, place: number): Promise<void> {
  await page.getByLabel('Son nom').nth(place).fill(name);
  await page.getByLabel('Son adresse électronique').nth(place).fill(email);
  await press(page, button);
  await page.getByText('le lien est envoyé').waitFor();
}

async function signs(page: Page, name: string): Promise<void> {
  await heading(page, 'Relire et signer');
  await page.getByRole('checkbox').check();
  await page.getByLabel('Vos prénom et nom').fill(name);
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await heading(page, 'Vous avez signé');
}

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('a helper fills in, two sign, and the applicant files, %s', async (_said, scripts) => {
  const at = (who: string): string => `${who}.${scripts ? 'a' : 'b'}@exemple.nc`;
  const look = async (page: Page): Promise<void> => {
    if (!scripts) return;
    await expectNoBarrier(page);
    await expectMeasured(page);
  };
  const { page: marie, problems } = await openPage(stage.browser, { viewport: PHONE, javaScriptEnabled: scripts });
  await signInDemo(marie, url, 'marie@demo.example');
  await marie.goto(`${url}/demarches/${SCHEME}/formulaire`);
  await press(marie, 'Commencer');
  await heading(marie, 'Votre demande');
  await marie.getByRole('link', { name: 'Se faire aider, ou compléter à plusieurs' }).click();
  await heading(marie, 'Compléter à plusieurs');
  await look(marie);
  await invites(marie, 'Inviter à m’aider', 'Paul Wea', at('paul'), 1);

  const paul = await openLink(at('paul'), 'vous demande de l’aider', scripts);
  await look(paul);
  await press(paul, 'Ouvrir la demande');
  await heading(paul, 'Votre demande');
  await fillIn(paul, [text('Votre nom', 'Wamytan'), date('Date de naissance', '1', '5', '1990')]);
  await continueForm(paul);
  await heading(paul, 'Votre vélo');
  await fillIn(paul, [
    text('Prix du vélo', '100000'),
    radio('Vélo à assistance électrique ?', 'Non'),
    text('Couleur', 'bleu'),
    radio('Le vélo est-il à deux ?', 'Oui'),
  ]);
  await continueForm(paul);
  await heading(paul, 'Vérifiez vos réponses');
  await press(paul, /^Prévenir/u);
  await paul.getByText('merci de votre aide').waitFor();

  await marie.goto(marie.url());
  await heading(marie, 'Compléter à plusieurs');
  await invites(marie, /^Envoyer le lien.*copropriétaire/u, 'Anne Poma', at('anne'), 0);
  await invites(marie, /^Envoyer le lien.*bailleur/u, 'Garage Tiaré', at('garage'), 1);
  await look(marie);
  const anne = await openLink(at('anne'), 'attend votre signature', scripts);
  await press(anne, 'Ouvrir la demande');
  await heading(anne, 'Le copropriétaire');
  await look(anne);
  await anne.getByLabel('Votre nom').fill('Poma');
  await continueForm(anne);
  await heading(anne, 'Relire et signer');
  await look(anne);
  await signs(anne, 'Anne Poma');

  const garage = await openLink(at('garage'), 'attend votre signature', scripts);
  await press(garage, 'Ouvrir la demande');
  await heading(garage, 'Le bailleur');
  await garage.getByLabel('Nom du bailleur').fill('Garage Tiaré');
  await continueForm(garage);
  await signs(garage, 'Rose Tiaré');

  // What Anne signed changes: she signs again, the lessor does not.
  await marie.getByRole('link', { name: 'Relire et déposer' }).click();
  await heading(marie, 'Vérifiez vos réponses');
  await marie.getByRole('link', { name: /^Modifier.*Votre vélo/u }).click();
  await heading(marie, 'Votre vélo');
  await marie.getByLabel('Couleur').fill('vert');
  await continueForm(marie);
  await heading(marie, 'Vérifiez vos réponses');
  await marie.getByText('Signature attendue').waitFor();
  await look(marie);
  await marie.getByRole('link', { name: 'Inviter, et voir qui a signé' }).click();
  await press(marie, /^Redemander la signature/u);
  await marie.getByText('le lien est envoyé').waitFor();
  await anne.reload();
  await anne.getByText('a changé depuis que vous l’avez signée').waitFor();
  await signs(anne, 'Anne Poma');
  await marie.getByRole('link', { name: 'Relire et déposer' }).click();
  await heading(marie, 'Vérifiez vos réponses');
  await marie.getByRole('checkbox').check();
  await press(marie, 'Déposer ma demande');
  await heading(marie, 'Votre demande est déposée');
  expect(problems).toEqual([]);
});
