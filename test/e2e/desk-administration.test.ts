/** The administration in a browser: accounts, groups, who holds what, invitations, time of the demonstration. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../runtime/store/database.ts';
import { addClockOffset } from '../../runtime/store/settings.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { testNow } from '../support/clock.ts';
import { expectMeasured } from './support/measured.ts';
import { findDatabase } from '../support/running-database.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from './support/stage.ts';
import { passDays } from './support/time.ts';

/** Longer than any scheme of the demonstration keeps what it erases of a request that ended at once. */
const EIGHT_YEARS_MS = 8 * 366 * 86_400_000;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.enterDesk('admin@demo.example');
  await page.getByRole('link', { name: 'Administration' }).click();
}, START_MS);

afterAll(() => stage.close());

/** A line of the list beside what is administered. */
const placeOf = (on: Page, name: string) =>
  on.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name, exact: true });

test('an account is found and its groups are changed', async () => {
  await page.getByLabel('Chercher un compte').fill('boewa');
  await page.getByRole('button', { name: 'Modifier Jean Boewa' }).click();
  const dialog = page.getByRole('dialog', { name: 'Jean Boewa' });
  await dialog.getByLabel('Auteur').check();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page
    .getByRole('row', { name: /Jean Boewa/u })
    .getByText('Auteur')
    .waitFor();
  await expectNoBarrier(page);
});

test('on a phone an account shows all that is known of it, and the button to change it', async () => {
  await page.setViewportSize(PHONE);
  await page.getByLabel('Chercher un compte').fill('boewa');
  const button = await page.getByRole('button', { name: 'Modifier Jean Boewa' }).boundingBox();
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expectNoBarrier(page);
  await page.setViewportSize(DESKTOP);
});

test('a file of accounts is read line by line, then done whole; what is refused says why', async () => {
  await page.getByRole('button', { name: 'Importer des comptes' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Importer des comptes' });
  const lines = ['Adresse;Nom;Rôles;Groupes;Compte', 'nina@exemple.nc;Nina Fichier;Agent;Permis;', 'rien;;;;'];
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'comptes.csv', mimeType: 'text/csv', buffer });
  await dialog.getByText('Groupes créés : Permis.').waitFor();
  await dialog.getByText('L’adresse électronique n’est pas complète').waitFor();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Appliquer à 1 compte' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByLabel('Chercher un compte').fill('Nina');
  const row = page.getByRole('row', { name: /Nina Fichier/u });
  await row.getByText('Permis').waitFor();
  await page.getByLabel('Chercher un compte').fill('');
});

test('a token for a directory is made on screen, shown once, and revoked', async () => {
  await placeOf(page, 'Jetons').click();
  await page.getByRole('button', { name: 'Créer un jeton' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Créer un jeton' });
  await dialog.getByLabel('À quoi il sert').press('Enter');
  await dialog.getByText('/api/v1/scim/v2').waitFor();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Fermer' }).last().press('Enter');
  await page.getByText('Peut : tenir les comptes et les groupes (annuaire).').waitFor();
  await page.getByRole('button', { name: 'Révoquer « Annuaire »' }).press('Enter');
  await page.getByRole('button', { name: 'Révoquer ce jeton' }).press('Enter');
  await page.getByText('Le jeton « Annuaire » est révoqué.').waitFor();
  await expectNoBarrier(page);
});

test('an invitation sent by mistake is taken back', async () => {
  await placeOf(page, 'Invitations').click();
  await page.getByLabel('Nom').fill('Rita Erreur');
  await page.getByLabel('Adresse électronique professionnelle').fill('rita@exemple.nc');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByRole('button', { name: 'Retirer l’invitation de Rita Erreur' }).click();
  await page.getByText('son lien ne mène plus nulle part').waitFor();
  await page.getByText('Aucune invitation en attente.').waitFor();
  await expectNoBarrier(page);
});

test('an application is declared, and told of cases at an address: none inside, its secret shown once, its log, its end', async () => {
  await placeOf(page, 'Applications').click();
  await page.getByRole('button', { name: 'Déclarer une application' }).click();
  const declared = page.getByRole('dialog', { name: 'Déclarer une application' });
  await declared.getByLabel(/^Nom/u).fill('Logiciel du cadastre');
  await declared.getByLabel(/^Finalité/u).fill('Suivre les permis sur le plan');
  await declared.getByLabel(/^Adresse électronique du responsable/u).fill('cadastre@exemple.nc');
  await declared.getByLabel(/^Dernier jour/u).fill('2027-11-30');
  await declared.getByRole('combobox', { name: /^Dispositifs dont elle lit/u }).click();
  await page.getByRole('option', { name: 'Permis de construire' }).click();
  await declared.getByLabel(/^Nom/u).click();
  await declared.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  const application = page.getByRole('region', { name: 'Logiciel du cadastre' });
  await application.getByRole('button', { name: /^Ajouter une adresse/u }).click();
  const added = page.getByRole('dialog', { name: 'Ajouter une adresse pour Logiciel du cadastre' });
  await added.getByRole('textbox', { name: /^Adresse/u }).fill('https://10.0.0.1/annonces');
  await added.getByRole('button', { name: 'Ajouter une adresse' }).press('Enter');
  await added.getByRole('alert').waitFor();
  await expectNoBarrier(page);
  await added.getByRole('textbox', { name: /^Adresse/u }).fill('https://cadastre.invalid/annonces');
  await added.getByRole('button', { name: 'Ajouter une adresse' }).press('Enter');
  await added.getByText('Copiez ce secret maintenant').waitFor();
  await expectNoBarrier(page);
  await added.getByRole('button', { name: 'Fermer', exact: true }).last().press('Enter');
  await application.getByText('Prévenue', { exact: true }).waitFor();
  await application.getByRole('button', { name: /^Journal de/u }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');
  await application.getByRole('button', { name: /^Retirer https/u }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).press('Enter');
  await page.getByText('L’adresse est retirée.').waitFor();
  await expectNoBarrier(page);
});

test('a group is made and bound to a function, which its members hold at once', async () => {
  await placeOf(page, 'Groupes').click();
  await page.getByLabel('Nouveau groupe').fill('Renfort de La Foa');
  await page.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('heading', { name: 'Renfort de La Foa' }).waitFor();
  await expectNoBarrier(page);
  await placeOf(page, 'Fonctions').click();
  await page.getByRole('combobox', { name: 'Dispositif' }).click();
  await page.getByRole('option', { name: 'Aide médicale' }).click();
  await page.getByRole('combobox', { name: 'Instructeur' }).click();
  await expectNoBarrier(page);
  await page.getByRole('option', { name: 'Renfort de La Foa' }).click();
  await page.keyboard.press('Escape');
  await placeOf(page, 'Groupes').click();
  await page.getByRole('region', { name: 'Renfort de La Foa' }).getByText('Instructeur (Aide médicale)').waitFor();
});

test('a route of a function has groups of its own, beside those of the function', async () => {
  await placeOf(page, 'Fonctions').click();
  await page.getByRole('combobox', { name: 'Dispositif' }).click();
  await page.getByRole('option', { name: 'Permis de construire' }).click();
  const route = page.getByRole('combobox', { name: 'Instructeur – Côte et brousse' });
  await route.waitFor();
  await page.getByRole('combobox', { name: 'Instructeur', exact: true }).waitFor();
  await page.getByText('Urbanisme – La Foa').filter({ visible: true }).first().waitFor();
  await expectNoBarrier(page);
  await route.click();
  await page.getByRole('option', { name: 'Renfort de La Foa' }).click();
  await page.keyboard.press('Escape');
  await expectNoBarrier(page);
  await placeOf(page, 'Groupes').click();
  const group = page.getByRole('region', { name: 'Renfort de La Foa' });
  await group.getByText('Instructeur – Côte et brousse (Permis de construire et déclaration préalable)').waitFor();
  await expectNoBarrier(page);
});

test('an agent is invited by e-mail, with the group they will work in', async () => {
  await placeOf(page, 'Invitations').click();
  await page.getByLabel('Nom', { exact: false }).first().fill('Nina Sio');
  await page.getByLabel('Adresse électronique').fill('nina@demo.example');
  await page.getByRole('combobox', { name: 'Groupes' }).click();
  await page.getByRole('option', { name: 'Renfort de La Foa' }).click();
  await page.keyboard.press('Escape');
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByText('L’invitation est envoyée à Nina Sio.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'nina@demo.example' }).waitFor();
  await expectNoBarrier(page);
});

test('the mailbox of the demonstration shows the invitation, and time can be moved on', async () => {
  await placeOf(page, 'Envois en échec').click();
  await page.getByText('Aucun envoi en échec : tout est parti.').waitFor();
  await expectNoBarrier(page);
  await placeOf(page, 'Démonstration').click();
  await page.getByText('À nina@demo.example').waitFor();
  await page.getByRole('button', { name: 'Avancer' }).click();
  await page.getByText('15 jours ont passé.').waitFor();
  await expectNoBarrier(page);
});

test('the data-protection officer reads who looked at what, and nothing of the cases', async () => {
  const agent = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await agent.getByRole('link', { name: /^AM-/u }).first().click();
  await agent.getByRole('region', { name: 'Demande' }).waitFor();
  const officer = await stage.enterDesk('dpo@demo.example');
  await officer.getByRole('heading', { name: 'Registre des traitements' }).waitFor();
  await officer.getByLabel('Chercher un traitement').fill('aide medicale');
  await officer.keyboard.press('Enter');
  await officer.getByRole('link', { name: 'Aide médicale' }).click();
  await officer.getByRole('heading', { name: 'Versions du registre' }).waitFor();
  await officer.getByText('Première version.').waitFor();
  await expectNoBarrier(officer);
  await officer.getByRole('link', { name: 'Effacements', exact: true }).click();
  await officer.getByRole('button', { name: 'Compter à nouveau' }).click();
  await officer.getByText(/^Compté le/u).waitFor();
  await officer.getByRole('button', { name: 'Effacer maintenant' }).press('Enter');
  await officer.getByRole('dialog').getByText('Rien de ce qui est effacé ne peut être retrouvé.').waitFor();
  await expectNoBarrier(officer);
  await officer.keyboard.press('Escape');
  await officer.getByRole('link', { name: 'Consultations', exact: true }).click();
  await officer.getByRole('heading', { name: 'Registre des consultations' }).waitFor();
  const row = officer.getByRole('row').filter({ hasText: /AM-\d{4}-\d+/u });
  await row.getByText('Instructeur, pour la démarche « Aide médicale »').waitFor();
  // What is read of a case leads to other readings, never to the case.
  for (const link of await row.getByRole('link').all())
    await expect.poll(() => link.getAttribute('href')).toMatch(/\/consultations\?(?:agent|personne|dossier)=/u);
  const number = /AM-[\d-]+/u.exec(await row.first().innerText())?.[0] ?? '';
  await officer.getByLabel('Chercher par').selectOption('Dossier');
  await officer.getByRole('textbox', { name: 'Rechercher' }).fill(number.toLowerCase());
  await officer.keyboard.press('Enter');
  await row.first().waitFor();
  await officer.getByRole('textbox', { name: 'Rechercher' }).fill('AM-1');
  await officer.keyboard.press('Enter');
  await officer.getByText('Aucune consultation ne correspond.').waitFor();
  await officer.getByRole('button', { name: /^Retirer le filtre Dossier/u }).press('Enter');
  await officer.getByLabel('Chercher par').selectOption('Agent');
  await officer.getByRole('textbox', { name: 'Rechercher' }).fill('instructeur.aide-medicale@');
  await officer.keyboard.press('Enter');
  await officer.getByRole('group', { name: 'Qui voulez-vous dire ?' }).getByRole('button').press('Enter');
  await officer.getByRole('button', { name: /^Retirer le filtre Agent/u }).waitFor();
  await row.first().waitFor();
  await expectNoBarrier(officer);
  await officer.getByRole('link', { name: 'Consultations inhabituelles' }).press('Enter');
  await officer.getByRole('heading', { name: 'Consultations inhabituelles' }).waitFor();
  await officer.getByRole('button', { name: 'Afficher' }).waitFor();
  await expectNoBarrier(officer);
});

test('closing days are kept once their effect was read, and taken back by one click', async () => {
  await placeOf(page, 'Réglages').click();
  const part = page.getByRole('region', { name: 'Jours de fermeture et jours fériés' });
  await part.getByRole('button', { name: 'Ajouter ces jours' }).click();
  await part.getByRole('alert').getByText('Donnez le premier jour et un motif.').waitFor();
  await part.getByLabel('Du', { exact: true }).fill('2027-12-20');
  await part.getByLabel('Au (compris)').fill('2027-12-31');
  await part.getByLabel('Motif affiché').fill('Fermeture de fin d’année');
  await part.getByLabel('Motif affiché').press('Enter');
  await part.getByText('Effet sur les délais en cours').waitFor();
  await part.getByLabel('Motif du changement').fill('Note de service');
  await expectNoBarrier(page);
  await part.getByRole('button', { name: /^Enregistrer/u }).click();
  const trail = page.getByRole('region', { name: 'Journal des réglages' });
  await trail.getByText('Fermé le 24 décembre 2027').waitFor();
  await trail.getByRole('button', { name: /^Annuler le changement/u }).click();
  await part.getByText('Aucun jour de fermeture à venir.').waitFor();
  await expectNoBarrier(page);
});

test('a letter is seen under another address before it is kept, and the heading has the focus after', async () => {
  const part = page.getByRole('region', { name: 'En-têtes et pieds des courriers' });
  await part.getByLabel('Adresse postale').fill('9 route des Arts');
  const letter = part.getByAltText('Un courrier de ce service, tel qu’il sera imprimé');
  await letter.waitFor();
  await part.getByLabel('Motif du changement').fill('Le service a déménagé');
  await expectNoBarrier(page);
  await part.getByRole('button', { name: /^Enregistrer/u }).click();
  await page.getByRole('region', { name: 'Journal des réglages' }).getByText('« 9 route des Arts »').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'En-têtes et pieds des courriers');
  const mails = page.getByRole('region', { name: 'Textes des courriels' });
  await mails.getByLabel('Après le texte').fill('La cheffe de service');
  await mails.frameLocator('iframe').getByText('La cheffe de service').waitFor();
  await page.setViewportSize(PHONE);
  await page.getByLabel('Aller à').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expectNoBarrier(page);
  await page.setViewportSize(DESKTOP);
});

test('an administrator reads who changed whose right, from what to what', async () => {
  await placeOf(page, 'Historique des droits').click();
  const row = page.getByRole('row').filter({ hasText: 'Jean Boewa' }).filter({ hasText: 'Hélène Diriwi' });
  await row.getByText('Rôles et groupes d’un compte').first().waitFor();
  await row.getByText('Rôles : Agent, Auteur.').first().waitFor();
  await page.getByLabel('Changements concernant').fill('rita erreur');
  await page.getByLabel('Changements concernant').press('Enter');
  await page.getByText('Invitation retirée').waitFor();
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  await expectNoBarrier(page);
  await page.setViewportSize(PHONE);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expectNoBarrier(page);
  await page.setViewportSize(DESKTOP);
  await page.getByLabel('Changements concernant').fill('personne de ce nom');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByText('Aucun changement ne concerne « personne de ce nom ».').waitFor();
});

test('the data-protection officer reads it too, on a page of their own', async () => {
  const officer = await stage.enterDesk('dpo@demo.example', PHONE);
  await officer.getByRole('link', { name: 'Droits', exact: true }).click();
  await officer.getByRole('heading', { name: 'Historique des droits' }).waitFor();
  await officer.getByText('Rôles et groupes d’un compte').first().waitFor();
  await expect.poll(() => officer.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await officer.getByRole('button', { name: 'Afficher la suite' }).click();
  await officer.getByText('Données de démonstration').nth(50).waitFor();
  await expectNoBarrier(officer);
});

test('a failed effect is told in a sentence, its technical detail to who asks for it', async () => {
  const { url } = await findDatabase(stage.product);
  const database = createDatabase(url);
  const failed = { type: 'mail', payload: '{}', relayed_at: testNow(), failed_at: testNow(), attempts: 10 };
  const error = { failure: 'mail-unreachable', last_error: 'The mail server did not take a mail – ECONNREFUSED' };
  await database.db('outbox').insert({ key: 'essai', ...failed, ...error });
  await database.close();
  await placeOf(page, 'Envois en échec').click();
  const row = page.getByRole('row').filter({ hasText: 'Courriel' });
  await row.getByText('Le serveur de messagerie ne répondait pas.').waitFor();
  await expect.poll(() => row.getByText('ECONNREFUSED').isVisible()).toBe(false);
  await expectNoBarrier(page);
  await row.getByText('Détail technique').focus();
  await page.keyboard.press('Enter');
  await row.getByText('ECONNREFUSED').waitFor();
  await page.setViewportSize(PHONE);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expectNoBarrier(page);
  await page.setViewportSize(DESKTOP);
});

test('a breach is noted in a moment: what remains of the 72 hours is told, and its follow-up stays', async () => {
  const officer = await stage.enterDesk('dpo@demo.example');
  await officer.getByRole('link', { name: 'Violations' }).press('Enter');
  await officer.getByText('Aucune violation n’est notée.').waitFor();
  await officer.getByRole('button', { name: 'Commencer la fiche' }).press('Enter');
  await officer.getByText('Dites en quelques mots ce qui s’est passé.').waitFor();
  await expectNoBarrier(officer);
  await officer.getByLabel('Noter une violation').fill('Courriel envoyé au mauvais destinataire');
  await officer.keyboard.press('Enter');
  await officer.getByText(/^Il\sreste\s7[12]\sh\s\d\d\spour\snotifier/u).waitFor();
  await officer.getByLabel('Ce qui s’est passé').fill('Une pièce jointe est partie à une autre personne.');
  await officer.getByText('Enregistré.').waitFor();
  await officer.getByLabel('Ajouter au suivi').fill('Destinataire appelé : le courriel est effacé.');
  await officer.getByRole('button', { name: 'Ajouter', exact: true }).press('Enter');
  const followUp = officer.getByRole('region', { name: 'Suivi' });
  await followUp.getByRole('listitem').filter({ hasText: 'Destinataire appelé' }).waitFor();
  await expectNoBarrier(officer);
  await officer.reload();
  await followUp.getByRole('listitem').filter({ hasText: 'Destinataire appelé' }).waitFor();
  await expect.poll(() => officer.getByLabel('Ce qui s’est passé').inputValue()).toContain('Une pièce jointe');
  await officer.getByRole('button', { name: 'Clore la fiche' }).press('Enter');
  await officer.getByText(/^Close le/u).waitFor();
});

test('what is over is erased by hand: the journal says of which case, who ordered it, and that it is sound', async () => {
  const { url } = await findDatabase(stage.product);
  const database = createDatabase(url);
  await database.db.transaction((tx) => addClockOffset(tx, EIGHT_YEARS_MS));
  await database.close();
  await passDays(stage.product, 1);
  const officer = await stage.enterDesk('dpo@demo.example');
  await officer.getByRole('link', { name: 'Effacements', exact: true }).click();
  await officer.getByText('Rien n’a encore été effacé.').waitFor();
  await officer.getByRole('button', { name: 'Compter à nouveau' }).click();
  await officer.getByRole('button', { name: 'Voir les dossiers échus de « Aide médicale »' }).press('Enter');
  const dryRun = officer.getByRole('region', { name: /^Ce qui partirait aujourd’hui\s: Aide médicale$/u });
  const due = dryRun.getByText(/^Composition du foyer\s: rendues anonymes, à garder jusqu’au/u).first();
  await due.waitFor();
  await expectNoBarrier(officer);
  const erase = officer.getByRole('button', { name: 'Effacer maintenant' });
  await erase.press('Enter');
  await officer.getByRole('button', { name: 'Effacer définitivement' }).press('Enter');
  await officer.getByText(/^\d+ dossiers? (a|ont) perdu ce qui était échu\.$/u).waitFor();
  expect(await erase.evaluate((button) => button === document.activeElement)).toBe(true);
  const journal = officer.getByRole('region', { name: 'Journal des effacements' });
  const line = journal.getByRole('row').filter({ hasText: 'Aide médicale' }).first();
  await line.getByText('Sylvie Marchand').waitFor();
  await line.getByText('Conforme').waitFor();
  // What went is no longer among what would go; a case that is still at work after eight years in a moment waits its turn.
  const [number = ''] = /AM-\d{4}-\d{6}/u.exec(await line.innerText()) ?? [];
  expect(number).not.toBe('');
  const itsRow = dryRun.getByRole('row').filter({ hasText: number });
  await itsRow.getByText(/^Composition du foyer/u).waitFor({ state: 'detached' });
  await expectNoBarrier(officer);

  // What is for the archives is still there: it leaves in a package, and goes once they say that they have it.
  await itsRow.getByText(/^Identité\s: à verser aux archives/u).waitFor();
  await dryRun.getByRole('button', { name: /^Préparer un versement aux archives/u }).press('Enter');
  const transfer = officer.getByRole('article', { name: /^Versement n°\s1$/u });
  await transfer.getByText('À télécharger', { exact: true }).waitFor();
  await expectNoBarrier(officer);
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    transfer.getByRole('link', { name: /^Télécharger le paquet/u }).press('Enter'),
  ]);
  const packed = unzipSync(await readFile(await download.path()));
  expect(strFromU8(packed['manifest.xml'] ?? new Uint8Array())).toContain(`Dossier ${number}`);
  await transfer.getByText('Remis, en attente de l’accusé').waitFor();
  await transfer.getByRole('button', { name: /^Enregistrer l’accusé/u }).press('Enter');
  const receipt = officer.getByRole('dialog');
  await receipt.getByRole('button', { name: 'Effacer définitivement d’ici' }).press('Enter');
  await receipt.getByText('Écrivez la référence de l’accusé').waitFor();
  await expectNoBarrier(officer);
  await receipt.getByLabel('Référence donnée par les archives').fill('1234 W 56');
  await receipt.getByLabel('Jour de prise en charge').fill('2026-12-01');
  await receipt.getByRole('button', { name: 'Effacer définitivement d’ici' }).press('Enter');
  await transfer.getByText('Pris par les archives', { exact: true }).waitFor();
  await journal
    .getByText(/aux archives, versement n°\s1 \(1234 W 56\)/u)
    .first()
    .waitFor();
  await itsRow.waitFor({ state: 'detached' });
  await expectNoBarrier(officer);
  await officer.reload();
  await journal.getByRole('row').first().waitFor();
  await expectMeasured(officer);
});

test('no script failed and the content policy refused nothing', () => {
  expect(stage.problems()).toEqual([]);
});
