/** The screen « Essayer » as an author uses it: a request from its filing to its decision, through a suspended delay, then kept as a scenario. */
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFile } from '../../designer/play/record.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from './support/stage.ts';
import { savedFile } from './support/studio.ts';

const ID = 'aide-medicale';
const TABLET = { width: 768, height: 900 };
const BEGUN = 'Le temps passé à attendre une correction ne compte pas dans le délai de décision';
const TITLE = 'Attribution après une correction expliquée';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
}, START_MS);
afterAll(() => stage.close());

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const happens = (): Locator => page.getByRole('region', { name: 'Ce qui se passe' });
const dialog = (): Locator => page.getByRole('dialog');
const be = (who: RegExp): Promise<void> =>
  page.getByRole('group', { name: 'Qui jouez-vous ?' }).getByRole('button', { name: who }).click();

async function expectNoBarrierAtEachWidth(): Promise<void> {
  for (const size of [TABLET, PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await expectNoBarrier(page);
  }
}

test('the applicant, the agents and time are played from the filing to the decision', async () => {
  await page.goto(`${stage.product.url}/studio/${ID}?vue=play`);
  await page.getByLabel('Partir de').selectOption({ label: BEGUN });
  await page.getByLabel('À quel moment').selectOption({ index: 1 });
  await button('Commencer').click();
  // The real form, with the answers of the scenario.
  await expect.poll(() => page.getByLabel('Nom de famille').first().inputValue()).toBe('Wamytan');
  await expectNoBarrierAtEachWidth();
  for (let at = 1; at <= 5; at += 1) {
    await page.getByText(`Page ${at} sur 6`).waitFor();
    await button('Continuer').click();
  }
  await page.getByRole('region', { name: 'Vérifiez vos réponses' }).waitFor();
  await button('Déposer la demande').click();
  await happens().getByText('À instruire').waitFor();
  await happens().getByRole('listitem').filter({ hasText: 'Délai de décision' }).getByText('court').waitFor();

  // A mail opens as it would leave.
  await happens()
    .getByRole('button', { name: /^Courriel « Nous avons bien reçu/u })
    .click();
  await dialog().frameLocator('iframe').getByText('Bonjour').first().waitFor();
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');

  // What is closed says why; what is asked is the real form, and what would follow is told before.
  await be(/^Instructeur/u);
  await page.getByRole('region', { name: 'Fermé pour l’instant' }).getByText('À saisir d’abord').waitFor();
  await button('Demander une correction').click();
  await dialog().getByLabel('Revenus de tout le foyer, par mois').check();
  await dialog().getByLabel('Ce qui ne va pas : Revenus de tout le foyer, par mois').fill('Vérifiez ce montant.');
  await dialog().getByText('Étape ensuite : En attente de correction.').waitFor();
  await expectNoBarrier(page);
  await dialog().getByRole('button', { name: 'Demander une correction' }).click();
  const clock = happens().getByRole('listitem').filter({ hasText: 'Délai de décision' });
  await clock.getByText('suspendu').waitFor();

  // Time passes, and the suspended delay does not.
  await page.getByLabel('De combien de jours').fill('5');
  await button('Avancer').click();
  await clock.getByText('suspendu').waitFor();
  await button('Avancer à la prochaine échéance').click();
  await page
    .getByRole('region', { name: 'Ce qui a été fait' })
    .getByText(/Rappeler au demandeur/u)
    .waitFor();

  await be(/^Le demandeur/u);
  await page.getByText('Vérifiez ce montant.').first().waitFor();
  // What was asked for and did not change is refused, unless it is explained.
  await button('Renvoyer la demande corrigée').click();
  await page.getByRole('alert').first().waitFor();
  await page
    .getByLabel('Pourquoi un élément demandé n’a pas changé')
    .fill('Ce montant est le bon, voyez le bulletin de paie.');
  await button('Renvoyer la demande corrigée').click();
  await clock.getByText('court').waitFor();

  await be(/^Instructeur/u);
  await button('Noter au dossier').click();
  await dialog()
    .getByRole('radiogroup', { name: /Les ressources déclarées/u })
    .getByLabel('Oui')
    .check();
  await dialog()
    .getByRole('radiogroup', { name: /Le domicile/u })
    .getByLabel('Oui')
    .check();
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await button('Proposer l’attribution').click();
  await dialog().getByRole('button', { name: 'Proposer l’attribution' }).click();
  // Nobody has followed up on it: it is taken back, and made again.
  await button(/^Reprendre «/u).click();
  await dialog().getByText('Étape ensuite : À instruire.').waitFor();
  await expectNoBarrier(page);
  await dialog().getByRole('button', { name: 'Reprendre', exact: true }).click();
  await button('Proposer l’attribution').click();
  await dialog().getByRole('button', { name: 'Proposer l’attribution' }).click();
  await be(/^Signataire/u);
  await button('Signer l’attribution').click();
  await dialog().getByRole('button', { name: 'Signer l’attribution' }).click();
  await happens().getByText('accordé', { exact: true }).waitFor();
  await happens()
    .getByRole('button', { name: /^Lettre « /u })
    .first()
    .click();
  await dialog().getByRole('img').first().waitFor();
  await page.keyboard.press('Escape');
  await expectNoBarrierAtEachWidth();
});

test('a step is taken back and made again, and a reload goes on where one was', async () => {
  const steps = page.getByRole('region', { name: 'Ce qui a été fait' });
  await steps.getByRole('button', { name: 'Annuler' }).click();
  await happens().getByText('accordé', { exact: true }).waitFor({ state: 'detached' });
  await steps.getByRole('button', { name: 'Rétablir' }).click();
  await happens().getByText('accordé', { exact: true }).waitFor();
  await steps.getByRole('button', { name: /^Dépôt de la demande/u }).click();
  await happens().getByText('À instruire').waitFor();
  await steps.getByRole('button', { name: /^« Signer l’attribution »/u }).click();
  await happens().getByText('accordé', { exact: true }).waitFor();
  await page.reload();
  await happens().getByText('accordé', { exact: true }).waitFor();
});

test('what was played is kept as a scenario, by one step, and passes at once', async () => {
  await button('Enregistrer comme scénario').click();
  await dialog().getByLabel('Ce que montre ce scénario').fill(TITLE);
  await dialog().getByLabel('les valeurs calculées qui changent').check();
  await expectNoBarrier(page);
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText(`Le scénario « ${TITLE} » est écrit.`).waitFor();
  await page.getByText('Tout est enregistré').waitFor();
  const isKept = async () => (await savedFile(page, ID, newFile({}, TITLE))) !== undefined;
  await expect.poll(isKept).toBe(true);
  const written = JSON.parse(await savedFile(page, ID, newFile({}, TITLE)));
  expect(written.title).toBe(TITLE);
  expect(written.steps.at(-1)).toMatchObject({
    when: { type: 'act', action: 'signerAccord', as: 'signataire' },
    then: { state: 'accordee', outcome: 'granted', tasks: [] },
  });
  await page.getByRole('tab', { name: 'Scénarios' }).click();
  await button('Jouer les scénarios').click();
  await page.getByText(/(\d+) scénarios sur \1 sont conformes/u).waitFor();
  await page.getByText(TITLE).waitFor();
  await expectNoBarrierAtEachWidth();
});

/** A scenario that looks at no letter: what they say is then seen by nobody. */
function withoutTexts(path: string, text: string): string {
  if (!isScenario(path)) return text;
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === 'texts' ? undefined : value), 2);
}

const isScenario = (path: string): boolean => path.startsWith('scenarios/');

/** Each place where something might be wrong is looked at by playing all scenarios: two show as much as twenty-five. */
const isPlayed = (path: string): boolean =>
  !isScenario(path) || ['accord', 'commune-pleine'].some((name) => path === `scenarios/${name}.json`);

test('a quota counts the places that others hold as the author says, closes what takes one, and is kept by the scenario', async () => {
  const { files } = await readFolder(join(import.meta.dirname, '../schemes/taxi'));
  const folder = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => isPlayed(path))
      .map(([path, text]) => [`taxi/${path}`, strToU8(withoutTexts(path, text))]),
  );
  const zip = { name: 'taxi.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(folder)) };
  await page.goto(`${stage.product.url}/studio`);
  await page.locator('input[type=file]').setInputFiles(zip);
  await page.getByText('Aucune erreur').waitFor();
  await page.getByRole('tab', { name: 'Essayer' }).click();
  await page.getByLabel('Partir de').selectOption('commune-pleine');
  // Both opinions are given: the last place of the commune is taken by another case.
  await page.getByLabel('À quel moment').selectOption({ index: 6 });
  await button('Commencer').click();
  const quota = happens().getByRole('listitem').filter({ hasText: 'Autorisations de taxi' });
  await quota.getByText(/4 .* sur 4/u).waitFor();
  await be(/^Instructrice/u);
  const closed = page.getByRole('region', { name: 'Fermé pour l’instant' });
  await closed.getByText('Toutes les autorisations de cette commune sont prises : proposez un refus.').waitFor();
  await expectNoBarrierAtEachWidth();

  // The other case gives its place back: what was closed opens, and says that it takes the last one.
  await quota.getByRole('textbox', { name: /places que tiennent d’autres dossiers/u }).fill('0');
  await quota.getByText(/3 .* sur 4/u).waitFor();
  await button('Proposer l’autorisation').click();
  await dialog().getByText('Place prise sur « Autorisations de taxi » (Païta).').waitFor();
  await expectNoBarrier(page);
  await dialog().getByRole('button', { name: 'Proposer l’autorisation' }).click();
  await quota.getByText(/4 .* sur 4/u).waitFor();
  await button('Enregistrer comme scénario').click();
  await dialog().getByRole('radio', { name: 'Dans un nouveau scénario' }).check();
  await dialog().getByLabel('Ce que montre ce scénario').fill('La dernière autorisation de la commune');
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Tout est enregistré').waitFor();
  const path = newFile({}, 'La dernière autorisation de la commune');
  await expect.poll(async () => (await savedFile(page, 'taxi', path)) !== undefined).toBe(true);
  const written = JSON.parse(await savedFile(page, 'taxi', path));
  expect(written.given.quotas).toEqual({ taxi: { paita: 0 } });
  expect(written.steps.at(-1)).toMatchObject({
    when: { type: 'act', action: 'proposerAccord' },
    then: { state: 'visaAccord' },
  });

  // What nobody would see is looked for; one of the places found is expected from then on, and the search goes on.
  await page.getByRole('tab', { name: 'Scénarios' }).click();
  await button('Jouer les scénarios').click();
  await button('Chercher ces endroits').click();
  const places = page.getByRole('region', { name: 'Où une erreur ne serait vue de personne' });
  await places.getByText(/\d+ endroits regardés sur \d+/u).waitFor();
  const hold = places.getByRole('button', { name: /^L’attendre dans/u });
  await hold.first().click({ timeout: 90_000 });
  await places.getByText(/^C’est attendu dans/u).waitFor();
  await page.getByText('Tout est enregistré').waitFor();
  await button('Arrêter').click();
  await button('Chercher ces endroits').waitFor();
  await expectNoBarrierAtEachWidth();
}, 240_000);
