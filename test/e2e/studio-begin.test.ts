/** A scheme that begins with the text of its act, by an author who has no mouse. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TRANSPORT } from '../engine/authoring/act/acts.ts';
import { fillablePdf } from '../support/fillable-pdf.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { authorWithMouse } from './support/author.ts';
import { hasFocus, press, tabTo } from './support/keyboard.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, PHONE, START_MS, type SharedStage } from './support/stage.ts';
import { savedFile, writeFile } from './support/studio.ts';

let stage: SharedStage;
let page: Page;
beforeAll(async () => {
  stage = await openSharedStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  await page.goto(`${stage.product.url}/studio`);
}, START_MS);
afterAll(() => stage.close());

/** Opens the dialog and says what the scheme is, by keyboard. */
async function beginScheme(title: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Nouveau dispositif' }));
  await page.getByLabel('Titre').waitFor();
  await page.keyboard.type(title);
  await tabTo(page, page.getByRole('radio', { name: 'Instruction simple' }));
  await page.keyboard.press('Space');
}

test('the act that is pasted is recognised at once, cited with its articles, and kept in the notes', async () => {
  await beginScheme('Aide au transport scolaire');
  await tabTo(page, page.getByLabel('Texte de la délibération'));
  await page.keyboard.insertText(TRANSPORT);
  const read = page.getByRole('region', { name: 'Ce qui est reconnu' });
  await read.getByText('4 articles à lier : 1, 2, 3, 4').waitFor();
  await read.getByText('Date : 14 avril 2026').waitFor();
  await expectNoBarrier(page);
  await look('acte');
  await press(page, page.getByRole('button', { name: 'Créer' }));
  await page.getByText('Tout est enregistré').waitFor();
  const id = 'aide-au-transport-scolaire';
  expect(new URL(page.url()).pathname).toBe(`/studio/${id}`);
  expect(JSON.parse(await savedFile(page, id, 'dispositif.json')).legalBasis).toEqual([
    {
      act: 'Délibération n° 14-2026/APS relative à l’aide au transport scolaire des élèves du second degré',
      date: '2026-04-14',
      articles: ['1', '2', '3', '4'],
    },
  ]);
  expect(await savedFile(page, id, 'README.md')).toContain('### Article 2 – Bénéficiaires');
  // It is a step like any other: its author takes it back.
  await press(page, page.getByRole('button', { name: 'Défaire' }));
  await expect.poll(() => savedFile(page, id, 'README.md')).not.toContain('Bénéficiaires');
});

test('the questions of a paper form become those of the form, on a page of their own', async () => {
  await page.goto(`${stage.product.url}/studio`);
  await beginScheme('Aide aux clubs');
  const pdf = fillablePdf(
    [
      { at: [60, 752], text: 'Nom du club :' },
      { at: [60, 714], text: 'Votre projet' },
    ],
    [
      { name: 'club', rect: [200, 748, 400, 766], type: 'Tx', flags: [2] },
      { name: 'projet', rect: [60, 630, 400, 708], type: 'Tx', flags: [13] },
    ],
  );
  // Listened for before: a key that is pressed at once may open the dialog before anybody waits for it.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: 'Choisir un PDF' }));
  await page.keyboard.press('Enter');
  const file = { name: 'formulaire.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) };
  await (await chooser).setFiles(file);
  const read = page.getByRole('region', { name: 'Questions lues dans le PDF' });
  await read.getByText('Nom du club · Votre projet').waitFor();
  await look('papier');
  await press(page, page.getByRole('button', { name: 'Créer' }));
  await page.getByText('Tout est enregistré').waitFor();
  const { properties } = JSON.parse(await savedFile(page, 'aide-aux-clubs', 'form.schema.json'));
  expect(properties.nomClub).toMatchObject({ title: 'Nom du club' });
  expect(properties.votreProjet).toMatchObject({ cagou: { widget: 'textarea' } });
});

test('what is begun from paper is written, tried and published from the checklist, and a citizen opens it', async () => {
  const author = authorWithMouse(page);
  const tab = (name: string): Promise<void> =>
    author.press(page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }));
  const toWrite = page.getByRole('listitem').filter({ hasText: 'Il reste à écrire ici' }).getByRole('button');
  const saved = (): Promise<void> => page.getByText('Tout est enregistré').waitFor();
  // Each text that is left to write: the checklist leads into its field, one types, and goes back.
  const checked = page.getByRole('heading', { name: 'Ce qui est vérifié' });
  await tab('Publier');
  await page.getByRole('heading', { name: 'Pas encore' }).waitFor();
  for (let left = await toWrite.count(); left > 0; left = await toWrite.count()) {
    await author.press(toWrite.first());
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('input, textarea, .cm-content')))
      .toBe(true);
    // In a letter the mark is chosen whole; a field asks in its empty place.
    await page.keyboard.press('Delete');
    await author.type('Ce que dit la délibération des clubs.', 'Tab');
    await saved();
    await tab('Publier');
    await checked.waitFor();
    await expect.poll(() => toWrite.count()).toBeLessThan(left);
  }
  // Scenarios of the model do not know the questions of the paper form.
  await tab('Scénarios');
  await author.write(page.getByLabel('Réponse à « Nom du club »'), 'Va’a de Thio');
  await author.press(page.getByRole('button', { name: 'Répondre partout' }));
  await saved();
  await tab('Essayer');
  await author.choose(page.getByLabel('Partir de'), 'La demande est acceptée');
  await author.choose(page.getByLabel('À quel moment'), 'Avant l’étape 1 : Dépôt de la demande');
  await author.press(page.getByRole('button', { name: 'Commencer' }));
  const form = page.locator('.play-form');
  const where = (): Promise<string> => form.innerText();
  const goOn = async (): Promise<void> => {
    const former = await where();
    await author.press(page.getByRole('button', { name: 'Continuer' }));
    await expect.poll(where).not.toBe(former);
  };
  await page.getByRole('button', { name: 'Continuer' }).waitFor();
  while (!(await form.getByLabel('Votre projet').isVisible())) await goOn();
  await author.write(form.getByLabel('Votre projet'), 'Une course de pirogues.');
  while (!(await page.getByRole('button', { name: 'Déposer la demande' }).isVisible())) await goOn();
  await author.press(page.getByRole('button', { name: 'Déposer la demande' }));
  await author.press(
    page.getByRole('group', { name: 'Qui jouez-vous ?' }).getByRole('button', { name: /^Instructeur/u }),
  );
  await author.press(page.getByRole('button', { name: 'Accepter la demande' }));
  await author.press(page.getByRole('dialog').getByRole('button', { name: 'Accepter la demande', exact: true }));
  await page.getByRole('region', { name: 'Ce qui se passe' }).getByText('accordé', { exact: true }).waitFor();
  await author.press(page.getByRole('button', { name: 'Enregistrer comme scénario' }));
  await author.write(page.getByRole('dialog').getByLabel('Ce que montre ce scénario'), 'Un club dit son projet');
  await author.press(page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }));
  await page.getByText('Le scénario « Un club dit son projet » est écrit').waitFor();
  await saved();
  await tab('Publier');
  await page.getByRole('heading', { name: 'Prêt à publier' }).waitFor();
  await author.press(page.getByRole('button', { name: 'Publier la version 1' }));
  // The button is closed once it is done: one goes on at what came of it, from where Tab leads to the sheet.
  await expect
    .poll(() => hasFocus(page.getByRole('status').filter({ hasText: 'La version 1 est publiée.' })))
    .toBe(true);

  const citizen = await stage.open(PHONE);
  await signInDemo(citizen, stage.product.url, 'marie@demo.example');
  await citizen.goto(`${stage.product.url}/demarches/aide-aux-clubs`);
  await citizen.getByRole('link', { name: 'Commencer la démarche' }).first().click();
  await citizen.getByRole('button', { name: 'Commencer' }).click();
  await citizen.getByRole('heading', { name: 'Votre identité' }).waitFor();
  expect(stage.problems()).toEqual([]);
}, 180_000);

test('a file that is no PDF is told, and the scheme can begin without it', async () => {
  await page.goto(`${stage.product.url}/studio`);
  await beginScheme('Aide sans papier');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un PDF' }).click();
  await (await chooser).setFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Bonjour') });
  await page.getByText('Formulaire illisible').waitFor();
  await expectNoBarrier(page);
  await press(page, page.getByRole('button', { name: 'Créer' }));
  await page.getByText('Tout est enregistré').waitFor();
});

test('a procedure is drawn by keys alone, in the graph and in the list: a step, actions, a letter, an opinion, a delay', async () => {
  const id = 'aide-sans-papier';
  await writeFile(page, 'workflow.json', JSON.stringify(BARE, null, 2));
  await page.getByText('Tout est enregistré').waitFor();
  await page.goto(`${stage.product.url}/studio/${id}?vue=graph`);
  const drawn = (title: string) => page.locator('.flow-card, .flow-label').filter({ hasText: title }).first();
  const line = (title: string) => page.getByRole('treeitem', { name: title }).first();
  const settings = page.getByRole('region', { name: 'Réglages' });
  const add = async (to: string, what: string): Promise<void> => {
    await page.keyboard.press('+');
    await page.getByRole('dialog', { name: `Ajouter à « ${to} »` }).waitFor();
    await page.keyboard.type(what);
    await page.keyboard.press('Enter');
  };
  const said = (words: string) => page.locator('.flow-said').getByText(words).waitFor();
  const backAt = (place: Locator) => expect.poll(() => hasFocus(place)).toBe(true);

  await tabTo(page, drawn('Étude'));
  await add('Étude', 'étape');
  await page.keyboard.type('Visite');
  await page.keyboard.press('Enter');
  await drawn('Visite').waitFor();
  await page.keyboard.press('Escape');
  await backAt(drawn('Visite'));
  await add('Visite', 'vers accordée');
  await page.keyboard.type('Accorder');
  await page.keyboard.press('Enter');
  await drawn('Accorder').waitFor();
  await page.keyboard.press('Escape');
  await backAt(drawn('Accorder'));
  await add('Accorder', 'lettre');
  await said('Une lettre à écrire est ajoutée à « Accorder ».');
  await page.keyboard.press('Escape');
  await backAt(drawn('Accorder'));
  await page.keyboard.press('+');
  await page.getByRole('dialog').waitFor();
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');
  await backAt(drawn('Accorder'));

  // The library hides the radio that has the focus below its words.
  const shape = page.getByRole('radio', { name: 'Graphe' });
  for (let step = 0; step < 120 && !(await hasFocus(shape)); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await backAt(line('Étude'));
  await add('Étude', 'avis');
  await page.keyboard.type('Avis de la mairie');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await backAt(line('Avis de la mairie'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await add('Étude', 'délai');
  await said('Un délai d’un mois est ajouté à « Étude »');
  expect(await settings.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15 jours ouvrés');
  await page.keyboard.press('Enter');
  await look('procedure-liste');
  await expect
    .poll(async () => JSON.parse(await savedFile(page, id, 'workflow.json')))
    .toMatchObject({
      states: {
        etude: {
          actions: {
            nouvelleAction: { to: 'nouvelleEtape' },
            demanderAvis: { to: 'avisDemande' },
            classerSansSuite: { by: ['time'] },
          },
          timers: { classerSansSuite: { after: 'P15D', calendar: 'working' } },
        },
        nouvelleEtape: { title: 'Visite' },
        avisDemande: { opinions: { nouvelAvis: { title: 'Avis de la mairie' } }, then: { to: 'etude' } },
      },
    });
}, 120_000);

/** A procedure that is hardly begun. */
const BARE = {
  initial: 'etude',
  states: {
    etude: { title: 'Étude', task: { by: 'instructeur' } },
    accordee: { title: 'Accordée', kind: 'final', outcome: 'granted' },
  },
};

/** At the widths that authors have; the pictures are kept where the test is told to. */
async function look(name: string): Promise<void> {
  for (const size of [DESKTOP, { width: 768, height: 1024 }, PHONE]) {
    await page.setViewportSize(size);
    await expectNoBarrier(page);
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
  }
  await page.setViewportSize(DESKTOP);
}
