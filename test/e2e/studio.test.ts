/** The studio as an author uses it: from an empty scheme to a published one, with a mistake on the way. */
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import type { Product } from '../support/product.ts';
import { openPage, type WatchedPage } from '../support/watched-page.ts';
import { date, radio, text } from './support/answers.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { fieldOf, fillIn } from './support/hands.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { pressWhile, pushDown } from './support/presses.ts';
import { signInDemo } from './support/sign-in.ts';
import { openStage, START_MS, type Stage } from './support/stage.ts';
import { savedFile as savedFileOf, writeFile } from './support/studio.ts';

const AUTHOR = 'auteur@demo.example';

let stage: Stage;
let product: Product;
let browser: Browser;
let author: WatchedPage;

beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
  author = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  author.page.setDefaultTimeout(30_000);
  await signInDemo(author.page, product.url, AUTHOR);
  await author.page.goto(`${product.url}/studio`);
}, START_MS);

afterAll(() => stage.close());

describe('an author', () => {
  test('creates a scheme that uses a ready workflow, with the values that it chooses', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Nouveau dispositif' }).click();
    await page.getByLabel('Titre').fill('Aide à l’essai');
    await page.getByRole('radio', { name: 'Visa et signature' }).check();
    const visa = page.getByRole('group', { name: 'Fonction 1', exact: true });
    await expect.poll(() => visa.getByLabel('Fonction', { exact: true }).inputValue()).toBe('Chef de service');
    await page.getByLabel('Temps pour viser').fill('cinq jours');
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByText('On attend une durée').first().waitFor();
    await page.getByLabel('Temps pour viser').fill('P5D');
    await page.getByLabel('L’agent peut demander une correction').check();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByText('Restent 7 textes à écrire avant de publier').waitFor();
    expect(new URL(page.url()).pathname).toBe('/studio/aide-a-l-essai');
    expect(JSON.parse(await savedFile(page, 'workflow.json'))).toMatchObject({
      use: 'visa-signature',
      with: { delaiVisa: 'P5D', correction: true },
    });
    await expectNoBarrier(page);
  });

  test('is led to each text that is still to write, cannot publish before, and writes them', async () => {
    const { page } = author;
    // One who has never seen a file begins with what the scheme is.
    await page.getByRole('heading', { name: 'Identité', level: 2 }).waitFor();
    await page.getByRole('tab', { name: 'Fichiers' }).click();
    const first = page.getByRole('region', { name: 'À corriger' }).getByRole('button').first();
    await expect.poll(() => first.innerText()).toMatch(/Il reste à écrire ici[^]*dispositif\.json, ligne \d+/);
    await page.getByRole('tab', { name: 'Publier' }).click();
    await page.getByRole('heading', { name: 'Pas encore' }).waitFor();
    await page.getByText('Il reste à écrire ici : l’acte').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Publier la version 1' }).isDisabled()).toBe(true);
    await expectNoBarrier(page);
    const write = (text: string): string => text.replaceAll(/\[à écrire : [^\]]*\]/g, 'Écrit pour cet essai.');
    for (const file of ['dispositif.json', 'sheet.md']) await editFile(page, file, write);
    await page.getByText('Aucune erreur').waitFor();
  });

  test('is shown a mistake at its place, in French, and sees it go once mended', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'workflow.json' }).click();
    const editor = page.getByLabel('Texte de workflow.json');
    await editor.click();
    await page.keyboard.press('Control+a');
    const text = await savedFile(page, 'workflow.json');
    await page.keyboard.insertText(text.replace('{', '{ "initial": "nullePart",'));
    const problem = page.getByRole('region', { name: 'À corriger' }).getByRole('button').first();
    await problem.waitFor();
    await expect.poll(() => problem.innerText()).toMatch(/nullePart[^]*workflow\.json, ligne \d+/);
    await expectNoBarrier(page);
    await editor.click();
    await page.keyboard.press('Control+z');
    await page.getByText('Aucune erreur').waitFor();
  });

  test('loses nothing when the page is reloaded before it is saved', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'README.md', exact: true }).click();
    await page.getByLabel('Texte de README.md').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('Une phrase à garder.');
    await page.reload();
    await page.getByRole('button', { name: 'README.md', exact: true }).click();
    await page.getByLabel('Texte de README.md').click();
    await page.keyboard.press('Control+End');
    await page.getByText('Une phrase à garder.').waitFor();
    await page.getByText('Tout est enregistré').waitFor();
    expect(await savedFile(page, 'README.md')).toContain('Une phrase à garder.');
  });

  test('is in conflict with nobody when the page is left while a save is under way', async () => {
    const { page } = author;
    const { promise: arrived, resolve: answerIsLost } = Promise.withResolvers<void>();
    await page.route('**/steps', async (route) => {
      await route.fetch();
      answerIsLost();
    });
    await page.keyboard.insertText(' Elle arrive.');
    await arrived;
    await page.keyboard.insertText(' Elle attend.');
    await page.unrouteAll();
    await page.reload();
    await page.getByText('Tout est enregistré').waitFor();
    expect(await savedFile(page, 'README.md')).toContain('Une phrase à garder. Elle arrive. Elle attend.');
  });

  test('has saved what was typed when the page is left at once for another', async () => {
    const { page } = author;
    const sheet = await savedFile(page, 'sheet.md');
    await editFile(page, 'sheet.md', (text) => `${text}\nTapé juste avant de partir.\n`);
    await page.getByRole('link', { name: 'Studio des dispositifs' }).click();
    await page.getByRole('link', { name: 'Aide à l’essai' }).waitFor();
    await expect.poll(() => savedFile(page, 'sheet.md')).toContain('Tapé juste avant de partir.');
    await page.getByRole('link', { name: 'Aide à l’essai' }).click();
    await editFile(page, 'sheet.md', () => sheet);
    await page.getByText('Tout est enregistré').waitFor();
  });

  test('is told once that the server is away, and everything is saved by itself when it is back', async () => {
    const { page } = author;
    await page.route('**/api/v1/**', (route) => route.abort());
    await typeInReadme(page, 'Sans réseau. ');
    await page.getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
    await page.keyboard.insertText('Encore. ');
    await page.waitForTimeout(4_000);
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await expectNoBarrier(page);
    await page.unrouteAll();
    await page.getByText('Tout est enregistré').waitFor();
    await page.getByText('Aucune erreur').waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await savedFile(page, 'README.md')).toContain('Sans réseau. Encore. ');
  });

  test('goes on by itself once its session, which had ended, is renewed in another page', async () => {
    const { page } = author;
    await page.context().clearCookies();
    await typeInReadme(page, 'Sans session. ');
    await page.getByRole('alert').getByText('Votre session a pris fin.').waitFor();
    await page.waitForTimeout(1_000);
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await signInDemo(page, product.url, AUTHOR);
    await page.getByText('Tout est enregistré').waitFor();
    await page.getByText('Aucune erreur').waitFor();
    expect(await savedFile(page, 'README.md')).toContain('Sans session. ');
  });

  test('saves what was refused once it is mended', async () => {
    const { page } = author;
    await page.route('**/steps', (route) => refuse(route));
    await typeInReadme(page, 'Refusé. ');
    await page.getByRole('alert').getByText('Trop gros pour cet essai.').waitFor();
    await page.unrouteAll();
    await page.keyboard.insertText('Réparé. ');
    await page.getByText('Tout est enregistré').waitFor();
    expect(await savedFile(page, 'README.md')).toContain('Refusé. Réparé. ');
  });

  test('works on the procedure in its graph and in its list, and goes back to the model', async () => {
    const { page } = author;
    const card = (title: string) => page.locator('.flow-card').filter({ hasText: title });
    const line = (title: string) => page.getByRole('treeitem', { name: new RegExp(`^${title}`) }).first();
    const said = (words: string) => page.locator('.flow-said').getByText(words).waitFor();
    await page.getByRole('tab', { name: 'Procédure' }).click();
    await card('À instruire').first().click();
    await expectNoBarrier(page);
    const settings = page.getByRole('region', { name: 'Réglages' });
    await settings.getByLabel('Titre', { exact: true }).fill('Étude');
    await page.keyboard.press('Enter');
    await said('le dispositif dit maintenant cela à la place du modèle');
    await page.locator('.flow-card.flow-changed').getByText('Étude').waitFor();
    // An action to a step that is made with it, whose title is typed at once.
    // Arrows go through the steps, and nothing is added before Enter.
    const added = settings.getByRole('combobox', { name: 'Ajouter une action vers' });
    await added.focus();
    await page.keyboard.press('ArrowDown');
    const options = page.locator('[role="option"]:visible');
    await options.filter({ hasText: 'une nouvelle étape' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.flow-card.flow-added').count()).toBe(0);
    await page.keyboard.type('nouvelle');
    await expect.poll(() => options.count()).toBe(1);
    await expectNoBarrier(page);
    await page.keyboard.press('Enter');
    await page.locator('.flow-card.flow-added').waitFor();
    await page.keyboard.type('Visite');
    await page.keyboard.press('Enter');
    await card('Visite').waitFor();
    // The list does all that the graph does, by keys.
    await page.getByText('Liste', { exact: true }).click();
    await line('Visite').focus();
    await page.keyboard.press('Enter');
    await expectNoBarrier(page);
    // Enter leads to its settings: what removes a line is pressed on the line.
    await line('Visite').focus();
    await page.keyboard.press('Delete');
    await said('« Visite » est retiré');
    await line('Étude').click();
    await page.getByRole('button', { name: 'Revenir au modèle' }).click();
    await line('À instruire').waitFor();
    await page.getByText('Tout est enregistré').waitFor();
    expect(JSON.parse(await savedFile(page, 'workflow.json'))).not.toHaveProperty('states');
    await page.getByText('Graphe', { exact: true }).click();
  });

  test('tells what is inherited from what it changed, and may own the workflow', async () => {
    const { page } = author;
    await editWorkflow(page, (text) => text.replace('{', '{ "states": { "instruction": { "title": "Examen" } },'));
    await page.getByText('Aucune erreur').waitFor();
    await page.getByRole('tab', { name: 'Procédure' }).click();
    await page.locator('.flow-card.flow-changed').getByText('Examen').waitFor();
    await expect.poll(() => page.locator('.flow-card.flow-inherited').count()).toBeGreaterThan(5);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Détacher de la bibliothèque' }).click();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Écrire la procédure et détacher' }).click();
    await page.getByText('Tout est enregistré').waitFor();
    await page.locator('.flow-card.flow-own').first().waitFor();
    const workflow = JSON.parse(await savedFile(page, 'workflow.json'));
    expect(workflow).not.toHaveProperty('use');
    expect(workflow.states).toMatchObject({ instruction: { title: 'Examen' }, accordee: { kind: 'final' } });
  });

  test('runs the scenarios and publishes', async () => {
    const { page } = author;
    await page.getByRole('tab', { name: 'Scénarios' }).click();
    await page.getByRole('button', { name: 'Jouer les scénarios' }).click();
    await page.getByText(/scénarios sur \d+ sont conformes/).waitFor();
    expect(await page.getByText('Non conforme', { exact: true }).count()).toBe(0);
    await page.locator('summary').first().click();
    await page.getByRole('cell', { name: 'Examen', exact: true }).first().waitFor();
    await expectNoBarrier(page);
    await page.getByRole('tab', { name: 'Publier' }).click();
    await page.getByRole('heading', { name: 'Prêt à publier' }).waitFor();
    // The functions have groups with nobody in them yet: told before, not found out by the first case.
    await page.getByText('Personne ne ferait ce travail : les dossiers attendraient.').waitFor();
    await page.getByRole('button', { name: 'Publier la version 1' }).click();
    await page.getByText('La version 1 est publiée.').waitFor();
    await page.getByRole('heading', { name: 'Rien à publier' }).waitFor();
    await page.getByText('Aucune différence : publier ne changerait rien.').waitFor();
    await expectNoBarrier(page);
  });

  test('reads what the draft changes of a version, line by line, before it is published', async () => {
    const { page } = author;
    await editFile(page, 'sheet.md', (text) => `${text}\nUne phrase de plus.\n`);
    await page.getByText('Tout est enregistré').waitFor();
    await page.getByRole('tab', { name: 'Publier' }).click();
    await page.getByRole('region', { name: 'Lettres, courriels et fiche' }).getByText('Fiche pratique').waitFor();
    await page.getByText('Un fichier diffère.').waitFor();
    const change = page.locator('details', { hasText: 'sheet.md' });
    await change.locator('summary').press('Enter');
    await expect.poll(() => change.locator('ins').allInnerTexts()).toContain('+ Une phrase de plus.');
    expect(await change.locator('del').count()).toBe(0);
    await expectNoBarrier(page);
  });

  test('reads the whole scheme back in sentences, and goes from one to where it is written', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Relire en phrases' }).press('Enter');
    const steps = page.getByRole('region', { name: 'Ce que devient la demande' });
    await steps.getByRole('heading', { name: 'Examen', exact: true }).waitFor();
    await page.getByRole('region', { name: 'Ce qui est écrit : fiche, lettres et courriels' }).waitFor();
    // On a narrow screen tables of amounts are wider than it: keys scroll them.
    const usual = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 900 });
    await expectNoBarrier(page);
    if (usual) await page.setViewportSize(usual);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Voir l’endroit : Examen', exact: true }).press('Enter');
    await page.getByRole('tab', { name: 'Procédure', selected: true }).waitFor();
    // Who goes back reads on.
    await page.getByRole('tab', { name: 'Publier' }).press('Enter');
    await steps.waitFor();
    await page.getByRole('button', { name: 'Revenir à la publication' }).press('Enter');
    await page.getByRole('heading', { name: 'Ce qui est vérifié' }).waitFor();
  });

  test('makes a token for the command line, shown once with the command to type', async () => {
    const { page } = author;
    await page.getByRole('link', { name: 'Studio des dispositifs' }).click();
    await page.getByRole('button', { name: 'Jetons pour la ligne de commande' }).click();
    await page.getByText('Vous n’avez aucun jeton pour le moment.').waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('À quoi il sert').fill('Poste d’essai');
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByText(/CAGOU_TOKEN=cagou_[\w-]{43}/u).waitFor();
    await page.getByRole('button', { name: 'Révoquer « Poste d’essai »' }).waitFor();
    await expectNoBarrier(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  });

  test('sees its tokens and revokes one, by keyboard, after a second question', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Jetons pour la ligne de commande' }).focus();
    await page.keyboard.press('Enter');
    const revoke = page.getByRole('button', { name: 'Révoquer « Poste d’essai »' });
    await page.getByText('Jamais utilisé.').waitFor();
    await tabTo(page, revoke);
    await page.keyboard.press('Enter');
    const question = page.getByRole('group', { name: 'Révoquer « Poste d’essai »' });
    await tabTo(page, question.getByRole('button', { name: 'Annuler' }));
    await expectNoBarrier(page);
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await hasFocus(revoke)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, question.getByRole('button', { name: 'Révoquer ce jeton' }));
    await page.keyboard.press('Enter');
    await page.getByText('Le jeton « Poste d’essai » est révoqué.').waitFor();
    await page.getByText('Vous n’avez aucun jeton pour le moment.').waitFor();
    expect(await hasFocus(page.getByText('Le jeton « Poste d’essai » est révoqué.'))).toBe(true);
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Aide à l’essai' }).click();
  });

  test('exports the folder as it is, and gets it back by importing it', async () => {
    const { page } = author;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Exporter (zip)' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const files = unzipSync(Buffer.concat(chunks));
    const readme = Object.keys(files).find((path) => path.endsWith('README.md')) ?? '';
    expect(Buffer.from(files[readme]!).toString()).toContain('Une phrase à garder.');

    const changed = zipSync({ ...files, [readme]: strToU8('Un texte venu d’ailleurs.\n') });
    await page.goto(`${product.url}/studio`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'aide-a-l-essai.zip', mimeType: 'application/zip', buffer: Buffer.from(changed) });
    await page.getByText('Le dispositif « Aide à l’essai » a déjà un brouillon').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Remplacer le brouillon' }).click();
    await page.getByText('Le dossier est importé.').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.getByText('Le dossier est importé.').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Fichiers' }).click();
    await page.getByRole('button', { name: 'README.md', exact: true }).click();
    await page.getByText('Un texte venu d’ailleurs.').waitFor();
  });

  test('takes back after a reload what was done before it, step by step, and does it again', async () => {
    const { page } = author;
    await typeInReadme(page, 'À défaire. ');
    await page.getByText('Tout est enregistré').waitFor();
    await page.reload();
    const undo = page.getByRole('button', { name: 'Défaire' });
    await undo.click();
    await page.getByText('Tout est enregistré').waitFor();
    await expect.poll(() => savedFile(page, 'README.md')).not.toContain('À défaire. ');
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await expect.poll(() => savedFile(page, 'README.md')).toContain('À défaire. ');
    expect(new URL(page.url()).searchParams.get('fichier')).toBe('README.md');
    await undo.click();
    await expect.poll(() => savedFile(page, 'README.md')).not.toContain('À défaire. ');
  });

  test('writes at once with somebody else: both texts stay, each sees the other’s, and who is where', async () => {
    const tabs = author.page.getByRole('tablist').first();
    await author.page.getByText('Aussi sur ce dispositif').waitFor({ state: 'detached' });
    const top = async () => (await tabs.boundingBox())?.y;
    const stands = await top();
    const other = await openPage(browser);
    await signInDemo(other.page, product.url, AUTHOR);
    await other.page.goto(`${product.url}/studio/aide-a-l-essai`);
    await other.page.getByText('Tout est enregistré').waitFor();
    await author.page.getByText('vous, dans un autre onglet, sur « Dispositif »').waitFor();
    // Tabs are told once, however many there are; who comes and goes moves nothing under the hand.
    const third = await other.page.context().newPage();
    await third.goto(`${product.url}/studio/aide-a-l-essai`);
    await author.page.getByText('vous, dans 2 autres onglets').waitFor();
    expect(await top()).toBe(stands);
    await third.close({ runBeforeUnload: true });
    await author.page.getByText('vous, dans un autre onglet, sur « Dispositif »').waitFor();
    await typeInReadme(author.page, 'Le premier texte. ');
    await typeInReadme(other.page, 'Le second texte. ');
    for (const { page } of [author, other]) {
      await page.getByText('Le premier texte.').waitFor();
      await page.getByText('Le second texte.').waitFor();
      await page.getByText('Tout est enregistré').waitFor();
      await expectNoBarrier(page);
    }
    await author.page.getByText('vient de modifier « Notes de l’auteur »').waitFor();
    const saved = await savedFile(author.page, 'README.md');
    expect(saved).toContain('Le premier texte. ');
    expect(saved).toContain('Le second texte. ');
    // A page that is loaded again is heard of once, and one that is left not at all.
    await other.page.reload();
    await other.page.getByText('vous, dans un autre onglet, sur « Notes de l’auteur »').waitFor();
    await author.page.getByText('vous, dans un autre onglet, sur « Notes de l’auteur »').waitFor();
    await other.page.goto(`${product.url}/studio`);
    await author.page.getByText('Aussi sur ce dispositif').waitFor({ state: 'detached' });
    await other.close();
  });

  test('is given back what found no place beside what somebody else did', async () => {
    const other = await openPage(browser);
    await signInDemo(other.page, product.url, AUTHOR);
    await other.page.goto(`${product.url}/studio/aide-a-l-essai`);
    await other.page.getByText('Tout est enregistré').waitFor();
    await typeInReadme(other.page, '');
    await author.page.route('**/steps*', (route) => route.abort());
    await typeInReadme(author.page, 'Un texte sans place. ');
    await author.page.getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
    await other.page.getByRole('button', { name: 'Supprimer README.md' }).click();
    await other.page.getByRole('button', { name: 'Supprimer ce fichier' }).click();
    await other.page.getByText('Tout est enregistré').waitFor();
    await author.page.unrouteAll();
    const given = author.page.getByRole('alert').filter({ hasText: 'Un texte sans place.' });
    await given.getByText('Votre texte dans « Notes de l’auteur » n’a pas trouvé sa place').waitFor();
    await expectNoBarrier(author.page);
    await author.page.reload();
    await given.getByRole('button', { name: 'C’est noté' }).click();
    await given.waitFor({ state: 'detached' });
    await other.page.getByRole('button', { name: 'Défaire' }).click();
    await author.page.getByRole('button', { name: 'README.md', exact: true }).waitFor();
    await other.close();
  });

  test('opens files on a phone, and is told what each is for', async () => {
    const { page } = author;
    const { width = 1280, height = 900 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByLabel('Fichier ouvert').selectOption('workflow.json');
    await page.getByText('La procédure : étapes, actions, avis, délais.').waitFor();
    await page.getByLabel('Texte de workflow.json').waitFor();
    await expectNoBarrier(page);
    await page.goto(`${product.url}/studio`);
    await page.getByRole('table').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoBarrier(page);
    await page.setViewportSize({ width, height });
    await page.goto(`${product.url}/studio/nulle-part`);
    await page.getByText('Aucun dispositif n’a cette adresse.').waitFor();
    await expectNoBarrier(page);
    await expect.poll(() => page.title()).toBe('Page introuvable – Studio – Cagou');
    await page.getByRole('link', { name: 'Revenir à la liste des dispositifs' }).click();
    await page.getByRole('link', { name: 'Aide à l’essai' }).click();
    await page.getByText('Tout est enregistré').waitFor();
  });

  test('knows each page by its title, and goes on in a new one by keyboard', async () => {
    const { page } = author;
    await expect.poll(() => page.title()).toBe('Aide à l’essai – Studio – Cagou');
    await page.getByRole('link', { name: 'Studio des dispositifs' }).press('Enter');
    await expect.poll(() => page.title()).toBe('Dispositifs – Studio – Cagou');
    await page.getByRole('link', { name: 'Aide à l’essai' }).press('Enter');
    await page.getByText('Tout est enregistré').waitFor();
    expect(await hasFocus(page.getByRole('main'))).toBe(true);
  });

  test('reads the published versions on a phone', async () => {
    const { page } = author;
    const { width = 1280, height = 900 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('tab', { name: 'Publier' }).click();
    await page.getByRole('table').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width, height });
    await page.getByRole('tab', { name: 'Fichiers' }).click();
  });

  test('removes a file after a second question', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'README.md', exact: true }).click();
    const remove = page.getByRole('button', { name: 'Supprimer README.md' });
    await remove.click();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(await hasFocus(remove)).toBe(true);
    await remove.click();
    await page.getByRole('button', { name: 'Supprimer ce fichier' }).click();
    await page.getByRole('button', { name: 'README.md', exact: true }).waitFor({ state: 'detached' });
    await page.getByText('Tout est enregistré').waitFor();
  });

  test('has the text beside a screen: what is chosen in one is shown in the other', async () => {
    const { page } = author;
    await page.getByRole('tab', { name: 'Formulaire' }).click();
    const outline = page.getByRole('tree', { name: 'Pages et questions' });
    await outline.waitFor();
    const toggle = page.getByRole('button', { name: 'Texte à côté' });
    await toggle.click();
    const beside = page.getByRole('complementary', { name: 'Texte à côté' });
    await outline.getByRole('treeitem', { name: /^Justificatif/u }).click();
    const line = beside.locator('.cm-activeLine');
    await expect.poll(() => line.innerText()).toContain('"justificatif"');
    await expectNoBarrier(page);
    // What one goes to in the text is chosen on the screen, and the text keeps the focus.
    await beside.locator('.cm-line', { hasText: '"Que demandez-vous ?"' }).click();
    await outline.getByRole('treeitem', { name: /^Que demandez-vous/u, selected: true }).waitFor();
    expect(await beside.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await toggle.click();
    await beside.waitFor({ state: 'detached' });
  });

  test('tries the real form before it is published: a list that is searched, conditions, what may wait', async () => {
    const { page } = author;
    const { files } = await readFolder(join(import.meta.dirname, '../schemes/aide-rentree'));
    const folder = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [`aide-rentree/${path}`, strToU8(content)])),
    );
    await page.goto(`${product.url}/studio`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'aide-rentree.zip', mimeType: 'application/zip', buffer: Buffer.from(folder) });
    await page.getByText('Aucune erreur').waitFor();
    await page.getByRole('tab', { name: 'Formulaire' }).click();
    await page.getByRole('button', { name: 'Essayer comme un demandeur' }).click();
    const form = page.frameLocator('iframe[title="Le formulaire, tel qu’il sera"]');
    const inForm = form.locator('body');
    const goOn = (): Promise<void> => form.getByRole('button', { name: 'Continuer' }).click();
    await form.getByRole('link', { name: /^Commencer/u }).click();
    await form.locator('html[data-vivant]').waitFor();
    await fillIn(page, [text('Nom de famille', 'Waheo'), text('Prénoms', 'Marie')], inForm);
    await fillIn(page, [date('Date de naissance', '14', '5', '1988')], inForm);
    await fillIn(page, [text('Commune ou pays de naissance', 'Thio')], inForm);
    await fieldOf(inForm, 'Commune où vous habitez').selectOption('Thio');
    await goOn();
    const trade = form.getByLabel('Votre métier');
    await trade.pressSequentially('boula');
    await form.getByRole('option', { name: 'Boulanger' }).waitFor();
    await expectNoBarrier(page);
    await trade.press('ArrowDown');
    await trade.press('Enter');
    await goOn();
    await form.getByRole('heading', { name: 'Votre logement', level: 1 }).waitFor();
    await fillIn(page, [radio('Votre logement', 'Je suis hébergé ou hébergée')], inForm);
    await form.getByRole('group', { name: 'Qui vous héberge' }).waitFor();
    await fillIn(page, [radio('Votre logement', 'Je suis locataire')], inForm);
    await form.getByRole('group', { name: 'Qui vous héberge' }).waitFor({ state: 'detached' });
    await page.getByText('Ordinateur', { exact: true }).click();
    await fillIn(page, [date('Date d’entrée dans le logement', '15', '1', '2020')], inForm);
    await expectNoBarrier(page);
    // The document that proves it may come later.
    await goOn();
    await form.getByRole('heading', { name: 'Vos enfants', level: 1 }).waitFor();
    // The page is the real one, without the ways out of it: the studio around it has those.
    expect(await form.getByRole('banner').or(form.getByRole('contentinfo')).count()).toBe(0);
    expect(await form.getByRole('link', { name: 'Me déconnecter' }).count()).toBe(0);
    await expectNoBarrier(page);
  });

  test('changes a table in a grid by keyboard: a case that is forgotten is offered, a block is pasted, all is taken back', async () => {
    const { page } = author;
    await page.goto(`${product.url}/studio/aprah?vue=tables`);
    const grid = page.getByRole('grid', { name: 'Part des travaux couverte par l’avance' });
    await grid.waitFor();
    const rules = (): Promise<string> => savedFileOf(page, 'aprah', 'rules.json');
    const before = await rules();
    const rates = async () => JSON.parse(await rules()).tables[0].rows;
    const cell = (row: number, column: number) =>
      grid
        .getByRole('row')
        .nth(row)
        .getByRole('gridcell')
        .nth(column - 1);
    await tabTo(page, cell(1, 1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('plus de 90 à 150');
    await page.keyboard.press('Enter');
    await page.getByText('ne répond quand').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Ajouter la ligne, résultat à remplir' }).click();
    await page.getByText('le résultat est à remplir.').waitFor();
    await expect.poll(() => cell(7, 1).innerText()).toBe('plus de 80 à 90');
    // What is told above the grid moves it while the button is down: it is not drawn over, and stays the cell that was pressed.
    await pressWhile(page, cell(7, 3), () => pushDown(page));
    await page.keyboard.type('beaucoup');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('n’est pas un nombre').waitFor();
    await expectNoBarrier(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('90');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await rates()).at(-1)).toEqual({ when: ['(80..90]', '"oui"'], then: ['90'] });
    await cell(6, 1).click();
    await grid.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'plus de 250 à 300\toui\t20\tArticle 4\r\n');
      element.ownerDocument.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await expect
      .poll(async () => (await rates())[5])
      .toMatchObject({ when: ['(250..300]', '"oui"'], note: 'Article 4' });
    await page.getByRole('button', { name: 'Nouvelle période' }).click();
    await page.getByLabel('Premier jour du nouveau barème').fill('2027-01-01');
    await expectNoBarrier(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Nouvelle période' }).click();
    await page.getByRole('button', { name: 'Depuis le 1er janvier 2027', pressed: true }).waitFor();
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Défaire' }).click();
    await expect.poll(rules).toBe(before);
    await expect.poll(() => page.getByRole('button', { name: 'Défaire' }).isDisabled()).toBe(true);
    // What cannot be written, since the file is broken elsewhere, stays where it was typed.
    await writeFile(page, 'rules.json', before.trimEnd().slice(0, -1));
    await page.getByRole('tab', { name: 'Barèmes' }).click();
    await cell(1, 1).click();
    await page.keyboard.type('0 à 70');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('ne peut pas être lu').waitFor();
    await expect.poll(() => grid.getByRole('combobox').or(grid.getByRole('textbox')).inputValue()).toBe('0 à 70');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoBarrier(page);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Défaire' }).click();
    await page.getByText('Tout est enregistré').waitFor();
    // The whole text was taken out and another put in: two steps where a pause came between them.
    if ((await rules()) === '') await page.getByRole('button', { name: 'Défaire' }).click();
    await expect.poll(rules).toBe(before);
  });

  test('met no error of scripts and none of the content policy', () => {
    expect(author.problems).toEqual([]);
  });
});

function refuse(route: Route): Promise<void> {
  const problem = { title: 'Refus', status: 413, code: 'body-too-large', detail: 'Trop gros pour cet essai.' };
  return route.fulfill({ status: 413, contentType: 'application/problem+json', body: JSON.stringify(problem) });
}

async function typeInReadme(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  await page.getByRole('button', { name: 'README.md', exact: true }).click();
  await page.getByLabel('Texte de README.md').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(text);
}

function editWorkflow(page: Page, change: (text: string) => string): Promise<void> {
  return editFile(page, 'workflow.json', change);
}

async function editFile(page: Page, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(page, path, change(await savedFile(page, path)));
}

const savedFile = (page: Page, path: string): Promise<string> => savedFileOf(page, 'aide-a-l-essai', path);

describe('an author of lists that schemes share', () => {
  const head = 'value,label,cycle,internat:boolean\n';
  const csv = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => ({
    name: 'colleges.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text, encoding),
  });
  const open = async (width: number): Promise<Page> => {
    const { page } = await openPage(browser, { viewport: { width, height: 900 } });
    page.setDefaultTimeout(30_000);
    await signInDemo(page, product.url, AUTHOR);
    await page.goto(`${product.url}/studio`);
    await page.getByRole('link', { name: 'Listes partagées' }).click();
    await page.getByRole('heading', { name: 'Listes partagées' }).waitFor();
    return page;
  };

  test('is told line by line what is wrong with a file, then publishes it, on a phone', async () => {
    const page = await open(390);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Publier une liste' }).click();
    await page.getByLabel('Titre de la liste').fill('Collèges de la province');
    await expect.poll(() => page.getByLabel('Identifiant').inputValue()).toBe('colleges-de-la-province');
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(csv(`${head}MAR,Mariotti – é,Collège,oui\n`, 'latin1'));
    await page.getByRole('alert').filter({ hasText: 'CSV UTF-8' }).waitFor();
    await choose.setInputFiles(csv(`${head}MAR,Mariotti,Collège,parfois\nKAF,Mariotti,Collège,non\n`));
    await page.getByText('Ligne 2 : « parfois » n’est pas « oui » ou « non »').waitFor();
    await page.getByText('Ligne 3 : Le libellé « Mariotti » est déjà à la ligne 2').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Publier', exact: true }).isDisabled()).toBe(true);
    await choose.setInputFiles(csv(`${head}MAR,Mariotti,Collège,oui\nKAF,Kaméré,Collège,non\n`));
    await page.getByText('Lignes lues : 2.').waitFor();
    await page.getByText('cycle (string), internat (boolean)').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByText('La version 1 est publiée.').waitFor();
    await page.getByRole('button', { name: 'Fermer' }).last().click();
    await page.getByRole('link', { name: 'Collèges de la province' }).waitFor();
    await page.context().close();
  });

  test('sees who uses a list and what its next version changes, searches it, and moves nobody', async () => {
    const page = await open(1280);
    await page.getByRole('link', { name: 'Communes de Nouvelle-Calédonie' }).click();
    await page.getByRole('cell', { name: 'Permis de construire et déclaration préalable' }).waitFor();
    await page.getByLabel('Chercher dans la liste').fill('poind');
    await page.getByText('1 sur 33').waitFor();
    await page.getByRole('cell', { name: 'Province Nord' }).waitFor();
    await expectNoBarrier(page);
    const download = await page.request.get(`${product.url}/api/v1/lists/communes-nc/versions/1`);
    const next = (await download.text()).replace('Belep,Belep', 'Bélep,Bélep');
    await page.getByRole('button', { name: 'Publier une nouvelle version' }).click();
    await page.locator('input[type=file]').setInputFiles(csv(next));
    await page.getByText('Lignes ajoutées : 1 (Bélep)').waitFor();
    await page.getByText('Lignes retirées : 1 (Belep)').waitFor();
    await page.getByText('Cette modification touche 2 dispositifs').waitFor();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByText('La version 2 est publiée.').waitFor();
    await page.getByRole('button', { name: 'Fermer' }).last().click();
    await page.getByRole('link', { name: 'Télécharger la version 2' }).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'version 1', exact: true }).count()).toBe(2);
    await page.context().close();
  });
});
