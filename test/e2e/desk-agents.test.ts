/** The desk as agents use it, mostly by keyboard: a day's work, two at once, an opinion, someone at the counter. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import granted from '../../examples/aide-medicale/scenarios/attribution-apres-correction.json' with { type: 'json' };
import { PDF } from '../support/medical-aid.ts';
import { chooseAction, confirmAction, panel } from './support/agent.ts';
import { createVisitor } from '../support/visitor.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { focusedText } from './support/desk.ts';
import { withLateTimers } from './support/late-timers.ts';
import { fileScenario } from './support/office.ts';
import { signInDemo } from './support/sign-in.ts';
import { openStage, START_MS, type Stage } from './support/stage.ts';

/** The connection to a desk beats every 25 seconds: what comes earlier was told, and not found out. */
const SOONER_THAN_A_BEAT_MS = 15_000;

let stage: Stage;
let agent: Page;
let signatory: Page;

beforeAll(async () => {
  stage = await openStage();
  agent = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  signatory = await stage.enterDesk('signataire.aide-medicale@demo.example');
}, START_MS);

afterAll(() => stage.close());

/** To the queue as it is now: what was known of it before is shown at first, for a moment. */
const backToQueue = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Dossiers' }).click();
  await page.reload();
  await page.locator('[data-row-link]').first().waitFor();
};

test('a case is opened and taken by keyboard, and what was done can be undone', async () => {
  await agent.locator('[data-row-link]').first().waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Alt+l');
  const first = await focusedText(agent);
  await agent.keyboard.press('j');
  expect(await focusedText(agent)).not.toBe(first);
  await agent.keyboard.press('k');
  await agent.keyboard.press('Enter');
  await agent.getByRole('heading', { level: 1, name: first }).waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Alt+p');
  await panel(agent, 'À faire').getByText('Pris par vous').waitFor();
  // Who takes a case begins to read it.
  await agent.getByRole('region', { name: 'Document bulletins-de-pension.pdf' }).waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  const notice = agent.getByRole('alert').getByRole('button', { name: 'Annuler' });
  await notice.waitFor();
  // What cannot be undone any more is not offered any more.
  await panel(agent, 'À faire').getByRole('button', { name: 'Remettre dans la file' }).click();
  await agent.getByText('La tâche est remise dans la file.').waitFor();
  await panel(agent, 'À faire').getByRole('button', { name: 'Prendre' }).click();
  await agent.getByText('Vous vous occupez de ce dossier.').waitFor();
  await notice.click();
  await panel(agent, 'À faire').getByText('À prendre (Instructeur)').waitFor();
  await panel(agent, 'À faire').getByRole('button', { name: 'Prendre' }).click();
  await panel(agent, 'À faire').getByText('Pris par vous').waitFor();
  await agent.keyboard.press('Escape');
  await agent.getByRole('region', { name: 'Document bulletins-de-pension.pdf' }).waitFor({ state: 'detached' });
});

test('a document is read beside the answers, and Escape gives the focus back', async () => {
  await panel(agent, 'Demande').getByRole('button', { name: 'Voir bulletins-de-pension.pdf' }).click();
  await agent.getByRole('region', { name: 'Document bulletins-de-pension.pdf' }).waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await expect.poll(() => focusedText(agent)).toBe('Voir bulletins-de-pension.pdf');
  // Without room beside the answers it opens over them, in sight.
  for (const width of [390, 768]) {
    await agent.setViewportSize({ width, height: 844 });
    await panel(agent, 'Demande').getByRole('button', { name: 'Voir bulletins-de-pension.pdf' }).click();
    const document = agent.getByRole('dialog', { name: 'Document bulletins-de-pension.pdf' });
    const pages = document.getByRole('region', { name: 'Pages de bulletins-de-pension.pdf' });
    await pages.locator('canvas').first().waitFor();
    const box = await pages.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 844 && box.width <= width).toBe(true);
    expect(await document.evaluate((dialog) => dialog.contains(globalThis.document.activeElement))).toBe(true);
    await expectNoBarrier(agent);
    await agent.keyboard.press('Escape');
    await expect.poll(() => focusedText(agent)).toBe('Voir bulletins-de-pension.pdf');
    expect(
      await agent.evaluate(() => globalThis.document.activeElement?.getBoundingClientRect().top ?? -1),
    ).toBeGreaterThan(0);
  }
  await agent.setViewportSize({ width: 1280, height: 900 });
});

test('notes stay among agents, messages carry documents, and a file of another type is refused in words', async () => {
  const exchanges = panel(agent, 'Échanges et historique');
  await agent.keyboard.press('Alt+n');
  await exchanges.getByLabel('Ajouter une note').fill('Appelée hier : elle envoie ses bulletins.');
  await exchanges.getByRole('button', { name: 'Ajouter la note' }).click();
  await exchanges.getByRole('tab', { name: 'Notes internes (1)' }).waitFor();
  await agent.keyboard.press('Alt+m');
  await exchanges.getByLabel('Écrire au demandeur').fill('Bonjour, voici la liste des bulletins attendus.');
  const input = exchanges.locator('input[type=file]');
  await input.setInputFiles({ name: 'outil.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
  await exchanges.getByRole('alert').waitFor();
  await expectNoBarrier(agent);
  await input.setInputFiles({ name: 'liste.pdf', mimeType: 'application/pdf', buffer: PDF });
  await exchanges.getByText('liste.pdf').waitFor();
  await exchanges.getByRole('button', { name: 'Envoyer' }).click();
  await exchanges.getByRole('link', { name: 'liste.pdf' }).waitFor();
  await expectNoBarrier(agent);
});

test('an action says what it lacks at the field, and a line above leads there', async () => {
  const dialog = await chooseAction(agent, 'Proposer un refus');
  await expectNoBarrier(agent);
  await dialog.getByRole('button', { name: 'Proposer un refus', exact: true }).click();
  await dialog.getByRole('heading', { name: /à corriger/u }).waitFor();
  await expectNoBarrier(agent);
  await dialog.getByRole('alert').getByRole('link').first().click();
  await expect.poll(() => agent.evaluate(() => document.activeElement?.id)).toBe('action_motif');
  await agent.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test.each(['Escape', 'Annuler', 'Fermer'])('a dialog that is closed by %s gives the focus back', async (way) => {
  const dialog = await chooseAction(agent, 'Proposer un refus');
  await dialog.getByLabel(/Motif/u).fill('Un motif que');
  await agent.mouse.click(5, 400);
  await expect
    .poll(() => dialog.getByLabel(/Motif/u).inputValue(), { message: 'a click beside loses nothing' })
    .toBe('Un motif que');
  if (way === 'Escape') await agent.keyboard.press(way);
  else await dialog.getByRole('button', { name: way }).click();
  await dialog.waitFor({ state: 'hidden' });
  // What was typed is kept, and the button says so.
  await expect.poll(() => focusedText(agent)).toBe('Proposer un refus commencé');
});

test('a correction names the field of the income; the next case is one key away', async () => {
  const dialog = await chooseAction(agent, 'Demander une correction');
  await dialog.getByRole('button', { name: 'Demander une correction', exact: true }).click();
  await dialog.getByRole('alert').getByText('Cochez au moins un champ').waitFor();
  await dialog.getByLabel('Message au demandeur').fill('Le montant ne correspond pas à vos bulletins.');
  await dialog.getByRole('checkbox', { name: 'Revenus de tout le foyer' }).check();
  await dialog.getByLabel('Ce qu’il faut corriger').fill('Indiquez le montant d’un mois.');
  await dialog.getByText('Le dossier passe à l’étape').waitFor();
  await expectNoBarrier(agent);
  await confirmAction(dialog, 'Demander une correction');
  await agent.getByRole('status').getByText('C’est fait').waitFor();
  await expectNoBarrier(agent);
  await expect.poll(() => focusedText(agent)).toBe('Dossier suivant');
  const before = agent.url();
  await agent.keyboard.press('Enter');
  await expect.poll(() => agent.url()).not.toBe(before);
  await panel(agent, 'Actions').getByText('Proposer l’attribution : À saisir d’abord').waitFor();
});

test('what the act asks to be checked is recorded, then the decision is proposed and signed on its letter', async () => {
  // Which of those due on the same day comes first is chance: one that may be granted is wanted.
  await backToQueue(agent);
  const grantable = agent.getByRole('row').filter({ hasNotText: 'Au-dessus du plafond' });
  await grantable.locator('[data-row-link]').first().click();
  await panel(agent, 'Actions').getByText('Proposer l’attribution : À saisir d’abord').waitFor();
  const number = /AM-[\d-]+/u.exec(await agent.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  const findings = panel(agent, 'Instruction');
  // A choice is recorded once it is made.
  for (const group of await findings.getByRole('radiogroup').all()) await group.getByLabel('Oui').check();
  await panel(agent, 'Actions').getByRole('button', { name: 'Proposer l’attribution' }).waitFor();
  await expectNoBarrier(agent);
  await confirmAction(await chooseAction(agent, 'Proposer l’attribution'), 'Proposer l’attribution');

  // Until it is in other hands a proposal is taken back by a key, as if it had not been made.
  const takeBack = panel(agent, 'Actions').getByRole('button', { name: /^Reprendre/u });
  await takeBack.waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Alt+z');
  await panel(agent, 'Actions').getByRole('button', { name: 'Proposer l’attribution', exact: true }).waitFor();
  await confirmAction(await chooseAction(agent, 'Proposer l’attribution'), 'Proposer l’attribution');
  await takeBack.waitFor();

  // The signatory's queue hears of it without being reloaded.
  await signatory.getByRole('link', { name: number }).click();
  await panel(signatory, 'À faire').getByText('À prendre (Signataire)').waitFor();
  await signatory.keyboard.press('Alt+p');
  await panel(signatory, 'À faire').getByText('Pris par vous').waitFor();
  // Who proposed reads at once who has it, and may ask them; the actions that are closed say it each.
  await panel(agent, 'Actions')
    .getByText(/que vous avez fait, ne peut pas être repris.+s’occupe de ce dossier/u)
    .waitFor();
  await takeBack.waitFor({ state: 'detached' });
  await expectNoBarrier(agent);
  await signatory.keyboard.press('Escape');
  await panel(signatory, 'Instruction').getByText('Oui').first().waitFor();
  const dialog = await chooseAction(signatory, 'Signer l’attribution');
  await dialog.getByRole('region').getByText('Article 1').waitFor();
  const told = dialog.getByRole('group', { name: 'Ce qui va se passer' });
  await told.getByText('Le dossier est terminé, demande acceptée').waitFor();
  await told.getByText('Ne pourra pas être annulé').waitFor();
  await told.getByText('Courriel au demandeur').click();
  await expectNoBarrier(signatory);
  await confirmAction(dialog, 'Signer l’attribution');
  await panel(signatory, 'Actions').getByText('Ce dossier est terminé.').waitFor();
  await panel(signatory, 'Lettres')
    .getByRole('link', { name: /\(PDF\)/u })
    .waitFor();
  await expectNoBarrier(signatory);
});

test('of two who act at once, the second learns what changed and keeps what they typed', async () => {
  await backToQueue(agent);
  await agent.locator('[data-row-link]').first().click();
  const dialog = await chooseAction(agent, 'Proposer un refus');
  await dialog.getByLabel(/Motif/u).fill('Les ressources ne sont pas justifiées.');
  const other = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await other.goto(agent.url());
  await panel(other, 'Instruction').getByRole('radiogroup').first().getByLabel('Non').check();
  await other.getByText('L’instruction est enregistrée.').waitFor();
  await dialog.getByRole('button', { name: 'Proposer un refus', exact: true }).click();
  await dialog.getByRole('alert').getByText('a complété l’instruction').waitFor();
  await expectNoBarrier(agent);
  await dialog.getByRole('button', { name: 'Voir ce qui a changé' }).click();
  await expect
    .poll(() => panel(agent, 'Instruction').getByRole('radio', { name: 'Non' }).first().isChecked())
    .toBe(true);
  await expect.poll(() => dialog.getByLabel(/Motif/u).inputValue()).toBe('Les ressources ne sont pas justifiées.');
  await confirmAction(dialog, 'Proposer un refus');
  await agent.getByRole('status').getByText('C’est fait').waitFor();
  await other.context().close();
});

test('a case that moved behind a dialog is read again once it is closed; who leaves the group no longer sees it', async () => {
  const number = /AM-[\d-]+/u;
  await backToQueue(agent);
  await agent.locator('[data-row-link]').first().click();
  await panel(agent, 'À faire').getByText('À prendre (Instructeur)').waitFor();
  const other = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await other.goto(agent.url());
  const dialog = await chooseAction(agent, 'Proposer un refus');
  await panel(other, 'À faire').getByRole('button', { name: 'Prendre' }).click();
  await panel(other, 'À faire').getByText('Pris par vous').waitFor();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await panel(agent, 'À faire').getByText('Pris par vous').waitFor();
  await panel(other, 'À faire').getByRole('button', { name: 'Remettre dans la file' }).click();
  await panel(agent, 'À faire').getByText('À prendre (Instructeur)').waitFor();
  await other.context().close();

  const administrator = createVisitor(stage.product.url);
  await administrator.signIn('admin@demo.example');
  const { items } = (await administrator.get('/api/v1/admin/users?q=instructeur.aide-medicale')).json;
  const { id, roles, groups } = items[0];
  const set = (of: readonly string[]) => administrator.put(`/api/v1/admin/users/${id}`, { roles, groups: of });
  // Nothing has to happen to the case, nor the next beat of the connection to be awaited; not even a dialog keeps it.
  const open = await chooseAction(agent, 'Proposer un refus');
  await set([]);
  await agent
    .getByRole('heading', { name: 'Ce dossier ne peut pas être affiché' })
    .waitFor({ timeout: SOONER_THAN_A_BEAT_MS });
  await open.waitFor({ state: 'detached' });
  await expect.poll(() => agent.getByText(number).count()).toBe(0);
  await expectNoBarrier(agent);
  await set(groups.map((group: { id: string }) => group.id));
  await agent.reload();
  await agent.getByRole('heading', { level: 1, name: number }).waitFor();
});

test('a session that ends leaves what was typed in place, and what is signed in elsewhere goes on here', async () => {
  const exchanges = panel(agent, 'Échanges et historique');
  await agent.keyboard.press('Alt+n');
  await exchanges.getByLabel('Ajouter une note').fill('Une longue note.');
  await agent.context().clearCookies();
  // The session was read some moments ago: coming back to the page asks for it again.
  await agent.waitForTimeout(6_000);
  await agent.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await agent.getByRole('alert').getByRole('link', { name: 'Se connecter' }).waitFor();
  await exchanges.getByRole('button', { name: 'Ajouter la note' }).click();
  await exchanges.getByRole('alert').getByText('Votre session a pris fin').waitFor();
  await expectNoBarrier(agent);
  await signInDemo(agent, stage.product.url, 'instructeur.aide-medicale@demo.example');
  await exchanges.getByRole('button', { name: 'Ajouter la note' }).click();
  await exchanges.getByText('Une longue note.').waitFor();
  await agent.reload();
});

test('without a network nothing leaves in silence, and the screen is right again by itself when it is back', async () => {
  const exchanges = panel(agent, 'Échanges et historique');
  await exchanges.getByRole('tab', { name: 'Messages' }).click();
  await exchanges.getByLabel('Écrire au demandeur').fill('Bonjour depuis Thio.');
  await agent.context().setOffline(true);
  await exchanges.getByRole('button', { name: 'Envoyer' }).click();
  await exchanges.getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
  await expect.poll(() => exchanges.getByLabel('Écrire au demandeur').inputValue()).toBe('Bonjour depuis Thio.');
  await agent.getByRole('link', { name: 'Dossiers' }).click();
  await agent.getByRole('tab', { name: 'En retard' }).click();
  await agent.getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
  await agent.context().setOffline(false);
  await agent.getByText('Aucun dossier en retard.').waitFor();
  expect(await agent.getByRole('alert').count()).toBe(0);
});

test('a slow answer is waited for in sight, and a second click does nothing more', async () => {
  await backToQueue(agent);
  await agent.locator('[data-row-link]').first().click();
  const exchanges = panel(agent, 'Échanges et historique');
  await exchanges.getByRole('tab', { name: 'Notes internes' }).click();
  await exchanges.getByLabel('Ajouter une note').fill('Une seule fois.');
  let sent = 0;
  await agent.route('**/commands', async (route) => {
    sent += 1;
    await agent.waitForTimeout(2_000);
    await route.continue();
  });
  const add = exchanges.getByRole('button', { name: 'Ajouter la note' });
  await add.dispatchEvent('click');
  await add.dispatchEvent('click');
  const [button, sign] = await Promise.all([add.boundingBox(), add.locator('.mantine-Button-loader').boundingBox()]);
  if (!button || !sign) throw new Error('nothing shows that the note is on its way');
  expect(sign.y + sign.height, 'the sign of waiting is seen whole').toBeLessThanOrEqual(button.y + button.height);
  await exchanges.getByText('Une seule fois.', { exact: true }).waitFor();
  await agent.unrouteAll({ behavior: 'wait' });
  expect(sent).toBe(1);
});

test('what is typed while an answer is on its way stays', async () => {
  const findings = panel(agent, 'Instruction');
  await findings.getByRole('textbox').fill('Première phrase.');
  await agent.route('**/commands', async (route) => {
    await agent.waitForTimeout(1_500);
    await route.continue();
  });
  await findings.getByRole('button', { name: 'Enregistrer' }).click();
  await findings.getByRole('textbox').fill('Première phrase. La seconde.');
  await agent.getByText('L’instruction est enregistrée.').first().waitFor();
  await agent.unrouteAll({ behavior: 'wait' });
  await expect.poll(() => findings.getByRole('button', { name: 'Enregistrer' }).isEnabled()).toBe(true);
  await expect.poll(() => findings.getByRole('textbox').inputValue()).toBe('Première phrase. La seconde.');
});

test('who types where a colleague has just written sees both texts and chooses; nobody’s words are erased unseen', async () => {
  const findings = panel(agent, 'Instruction');
  const other = await stage.enterDesk('signataire.aide-medicale@demo.example');
  await other.goto(agent.url());
  const theirs = panel(other, 'Instruction');
  await theirs.getByRole('textbox').fill('Vu au secrétariat.');
  await theirs.getByRole('button', { name: 'Enregistrer' }).click();
  await other.getByText('L’instruction est enregistrée.').waitFor();
  const choice = findings.getByRole('alert');
  await choice.getByText('Vu au secrétariat.').waitFor();
  await choice.getByText('Première phrase. La seconde.').waitFor();
  await expectNoBarrier(agent);
  // Recording waits for the choice.
  await findings.getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => focusedText(agent)).toContain('Écrit entre-temps');
  await choice.getByRole('button', { name: 'Réunir les deux dans le champ' }).click();
  await expect
    .poll(() => findings.getByRole('textbox').inputValue())
    .toBe('Vu au secrétariat.\n\nPremière phrase. La seconde.');
  await findings.getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => findings.getByRole('button', { name: 'Enregistrer' }).isEnabled()).toBe(false);
  await expect.poll(() => theirs.getByRole('textbox').inputValue()).toContain('La seconde.');
  await other.context().close();
});

test('what is pressed by keyboard leaves the focus where one works', async () => {
  const todo = panel(agent, 'À faire');
  const exchanges = panel(agent, 'Échanges et historique');
  await todo.getByRole('button', { name: 'Prendre' }).press('Enter');
  await expect.poll(() => focusedText(agent)).toBe('Remettre dans la file');
  await agent.keyboard.press('Enter');
  await expect.poll(() => focusedText(agent)).toBe('Prendre');
  await exchanges.getByLabel('Ajouter une note').fill('Par clavier.');
  await exchanges.getByRole('button', { name: 'Ajouter la note' }).press('Enter');
  await exchanges.getByText('Par clavier.', { exact: true }).waitFor();
  await expect.poll(() => agent.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('notes-text');
  // Who clicks beside everything has left on purpose.
  await agent.getByRole('heading', { level: 1 }).click();
  await agent.waitForTimeout(300);
  expect(await agent.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
});

test('a note whose answer was lost is not written twice', async () => {
  const exchanges = panel(agent, 'Échanges et historique');
  await exchanges.getByLabel('Ajouter une note').fill('Écrite, réponse perdue.');
  await agent.route('**/commands', async (route) => {
    await route.fetch();
    await route.abort();
  });
  const add = exchanges.getByRole('button', { name: 'Ajouter la note' });
  await add.click();
  await exchanges.getByRole('alert').getByText('Le serveur ne répond pas.').waitFor();
  await agent.unrouteAll({ behavior: 'wait' });
  await add.click();
  await exchanges.getByRole('alert').waitFor({ state: 'detached' });
  await expect.poll(() => exchanges.getByLabel('Ajouter une note').inputValue()).toBe('');
  await expect.poll(() => exchanges.getByText('Écrite, réponse perdue.', { exact: true }).count()).toBe(1);
});

test('a bulk action tells first where it will apply; a view of the queue can be named', async () => {
  const hunting = await stage.enterDesk('instructeur.permis-chasser@demo.example');
  await hunting.locator('[data-row-link]').first().waitFor();
  await hunting.keyboard.press('Alt+l');
  await hunting.keyboard.press('x');
  await hunting.keyboard.press('j');
  await hunting.keyboard.press('x');
  await hunting.getByText('2 dossiers sélectionnés').waitFor();
  await hunting.getByRole('button', { name: 'Agir sur la sélection' }).click();
  const dialog = hunting.getByRole('dialog', { name: 'Agir sur la sélection' });
  await dialog.getByRole('combobox', { name: 'Action' }).click();
  await expectNoBarrier(hunting);
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Voir ce qui s’appliquera' }).click();
  await dialog.getByRole('heading', { name: 'Il y a une erreur à corriger' }).waitFor();
  await expectNoBarrier(hunting);
  await dialog.getByLabel(/Motif/u).fill('L’assurance n’est plus valable.');
  await dialog.getByRole('button', { name: 'Voir ce qui s’appliquera' }).click();
  await dialog.getByRole('status').getByText('L’action s’appliquera à').waitFor();
  await dialog.getByRole('combobox', { name: 'Lire ce que reçoit l’un d’eux' }).click();
  await hunting.getByRole('option', { name: /PC-/u }).first().click();
  await dialog.getByRole('group', { name: 'Ce qui va se passer' }).getByText('Le dossier').first().waitFor();
  await expectNoBarrier(hunting);
  await hunting.keyboard.press('Escape');
  await hunting.getByRole('button', { name: 'Vider la sélection' }).click();
  await expect.poll(() => focusedText(hunting)).toMatch(/^PC-/u);
  await hunting.getByLabel('Rechercher').fill('PC-');
  await hunting.keyboard.press('Enter');
  await hunting.getByRole('button', { name: 'Effacer les filtres' }).waitFor();
  await expect.poll(() => hunting.evaluate(() => document.activeElement?.id)).toBe('recherche');
  await hunting.getByRole('button', { name: /Mes vues/u }).click();
  await hunting.getByLabel('Enregistrer la vue affichée').fill('Permis');
  await hunting.getByRole('button', { name: 'Enregistrer' }).click();
  await expectNoBarrier(hunting);
  await hunting.keyboard.press('Escape');
  await hunting.getByRole('button', { name: 'Effacer les filtres' }).click();
  await hunting.getByRole('button', { name: 'Mes vues (1)' }).click();
  await hunting.getByRole('link', { name: 'Permis' }).click();
  await expect.poll(() => new URL(hunting.url()).searchParams.get('q')).toBe('PC-');
  await expect.poll(() => hunting.getByLabel('Rechercher').inputValue()).toBe('PC-');
  await hunting.context().close();
});

test('what a bulk action did is told, though its cases have left the queue; a second click changes nothing', async () => {
  const hunting = await stage.enterDesk('instructeur.permis-chasser@demo.example');
  await hunting.getByRole('row').getByRole('checkbox').nth(1).check();
  await hunting.getByRole('button', { name: 'Agir sur la sélection' }).click();
  const dialog = hunting.getByRole('dialog', { name: 'Agir sur la sélection' });
  await dialog.getByRole('combobox', { name: 'Action' }).click();
  await dialog.getByRole('option').first().click();
  await dialog.getByLabel(/Motif/u).fill('L’assurance n’est plus valable.');
  await dialog.getByRole('button', { name: 'Voir ce qui s’appliquera' }).click();
  await dialog.getByRole('status').getByText('L’action s’appliquera à').waitFor();
  const said = await dialog.getByRole('status').last().innerText();
  const number = /PC-[\d-]+/u.exec(said)?.[0] ?? '';
  await dialog.getByRole('button', { name: /\(1 dossier\)$/u }).dblclick();
  await hunting.getByRole('link', { name: number, exact: true }).waitFor({ state: 'detached' });
  const told = hunting.getByRole('dialog');
  await told.getByRole('status').getByText('L’action est appliquée à').waitFor();
  await expect.poll(() => told.getByRole('status').last().innerText()).toContain(number);
  await expectNoBarrier(hunting);
  await withLateTimers(hunting, async () => {
    await told.getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await told.waitFor({ state: 'hidden' });
    expect(await focusedText(hunting), 'the next key is for the list').toMatch(/^PC-/u);
  });
  // What was asked for is found again by whoever left.
  await hunting.goto(`${stage.product.url}/agent/notifications`);
  await hunting.getByRole('list', { name: 'Traitements d’ensemble' }).getByText('terminé : 1 dossier fait').waitFor();
  await expectNoBarrier(hunting);
  await hunting.getByRole('button', { name: /^Voir : / }).click();
  await told.getByRole('status').getByText(number).waitFor();
  await hunting.context().close();
});

test('a service that is consulted gives its opinion, once it says why', async () => {
  const technician = await stage.enterDesk('technicien.subvention-association@demo.example');
  await technician.locator('[data-row-link]').first().click();
  const opinions = panel(technician, 'Avis');
  await opinions.getByRole('button', { name: 'Rendre l’avis' }).click();
  await opinions.getByRole('heading', { name: /à corriger/u }).waitFor();
  await expectNoBarrier(technician);
  await opinions.getByLabel('Favorable', { exact: true }).check();
  await opinions.getByRole('textbox').first().fill('Le projet est solide.');
  await opinions.getByRole('button', { name: 'Rendre l’avis' }).click();
  await opinions.getByText('Rendu').first().waitFor();
  await opinions.getByText('Le projet est solide.').waitFor();
  await expectNoBarrier(technician);
  await technician.context().close();
});

test('at the counter, someone without an e-mail is entered, with who fills for them, and the form opens', async () => {
  await agent.getByRole('link', { name: 'Guichet' }).click();
  await agent.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
  await agent.getByRole('alert').getByText('Choisissez le dispositif.').waitFor();
  await expectNoBarrier(agent);
  await agent.getByRole('combobox', { name: 'Dispositif' }).click();
  await agent.getByRole('option', { name: 'Aide médicale' }).click();
  await agent.getByLabel('par courrier').check();
  await agent.getByLabel('Personne à chercher').fill('waheo marie');
  await agent.getByRole('radio', { name: /Waheo/u }).first().check();
  await expectNoBarrier(agent);
  await agent.getByRole('button', { name: 'Saisir une nouvelle personne' }).click();
  const person = agent.getByRole('group', { name: 'Qui demande ?' });
  // Somebody of that name is known: no second entry is made without asking.
  await person.getByLabel('Prénoms').fill('marie');
  await person.getByLabel('Nom', { exact: false }).last().fill('Wahéo');
  await person.getByRole('radio', { name: 'Non, c’est quelqu’un d’autre' }).waitFor();
  await expectNoBarrier(agent);
  await person.getByRole('radio', { name: 'Marie Waheo' }).check();
  await person.getByLabel('Prénoms').fill('Ouma');
  await person.getByLabel('Nom', { exact: false }).last().fill('Kaouma');
  await agent.getByLabel('Son nom').fill('Rita Kaouma');
  await agent.getByLabel('En qualité de').fill('fille');
  await expectNoBarrier(agent);
  await agent.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
  await agent.getByText('Ouma Kaouma').first().waitFor();
});

test('at the counter, what a person signed on paper is recorded with its scan, and ended at their word', async () => {
  // The form that was opened is on its way, or there.
  await agent.goto(`${stage.product.url}/agent`);
  await agent.getByRole('link', { name: 'Guichet' }).click();
  await agent.getByLabel('Personne à chercher').fill('waheo marie');
  await agent.getByRole('radio', { name: /Waheo/u }).first().check();
  await agent.getByText('Aucun mandat sur papier n’est enregistré pour cette personne.').waitFor();
  await agent.getByRole('button', { name: 'Enregistrer un mandat signé' }).click();
  const dialog = agent.getByRole('dialog', { name: /^Mandat signé par/u });
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('Choisissez le scan du document signé.').waitFor();
  await dialog
    .getByLabel('Choisir le scan')
    .setInputFiles({ name: 'procuration.pdf', mimeType: 'application/pdf', buffer: PDF });
  await dialog.getByText('procuration.pdf').waitFor();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('Choisissez au moins une démarche.').waitFor();
  await expectNoBarrier(agent);
  await dialog.getByLabel('Personne désignée').fill('Rita Kaouma');
  await dialog.getByLabel('Son adresse électronique').fill('rita@exemple.nc');
  await dialog.getByRole('combobox', { name: 'Pour quelles démarches' }).click();
  await agent.getByRole('option', { name: 'Aide médicale' }).click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await agent.getByText('Pas encore accepté').waitFor();
  await agent.getByRole('link', { name: 'Document signé pour Rita Kaouma (nouvel onglet)' }).waitFor();
  await expectNoBarrier(agent);
  await agent.getByRole('button', { name: 'Mettre fin au mandat de Rita Kaouma' }).click();
  await agent.getByRole('dialog').getByRole('button', { name: 'Mettre fin' }).click();
  await agent.getByText('Aucun mandat sur papier n’est enregistré pour cette personne.').waitFor();
});

test('back from a case, the queue is where it was; the next case is one that nobody has taken', async () => {
  const applicant = createVisitor(stage.product.url);
  await applicant.signIn('marie@demo.example');
  for (let filed = 0; filed < 5; filed += 1) await fileScenario(applicant, 'aide-medicale', granted.given.answers);
  await agent.setViewportSize({ width: 1280, height: 420 });
  await agent.goto(`${stage.product.url}/agent?view=todo&dispositif=aide-medicale&sort=age`);
  const links = agent.locator('[data-row-link]');
  await links.nth(3).waitFor();
  const numbers = await links.allInnerTexts();
  const [first = '', second = '', third = ''] = numbers;
  const fourth = links.nth(3);
  await fourth.focus();
  await agent.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const scrolled = await agent.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await agent.keyboard.press('Enter');
  await agent.getByRole('link', { name: 'Retour à la file' }).click();
  await expect.poll(() => focusedText(agent)).toBe(numbers[3]);
  expect(new URL(agent.url()).search).toBe('?view=todo&dispositif=aide-medicale&sort=age');
  await expect.poll(() => agent.evaluate(() => scrollY)).toBe(scrolled);
  await expect.poll(() => agent.getByRole('combobox', { name: 'Dispositif' }).inputValue()).toBe('Aide médicale');

  const colleague = createVisitor(stage.product.url);
  await colleague.signIn('instructeur.aide-medicale@demo.example');
  const { items } = (await colleague.get('/api/v1/cases?view=todo&dispositif=aide-medicale&sort=age')).json;
  expect(items.slice(0, 3).map(({ number }: { readonly number: string }) => number)).toEqual([first, second, third]);
  const change = (type: 'takeTask' | 'releaseTask', at: number) =>
    colleague.post(`/api/v1/cases/${items[at].caseId}/commands`, { type, task: items[at].taskId });
  await links.first().click();
  await agent.getByRole('heading', { level: 1, name: first }).waitFor();
  expect((await change('takeTask', 1)).status).toBe(200);
  await agent.getByRole('link', { name: 'Dossier suivant' }).click();
  await agent.getByRole('heading', { level: 1, name: third }).waitFor();
  await change('releaseTask', 1);

  // Whoever works in the row that a colleague takes goes on in the next one.
  await agent.getByRole('link', { name: 'Retour à la file' }).click();
  await links.filter({ hasText: second }).waitFor();
  await agent.getByRole('link', { name: second }).focus();
  await change('takeTask', 1);
  await agent.getByRole('link', { name: second }).waitFor({ state: 'detached' });
  await expect.poll(() => focusedText(agent)).toBe(third);
  await change('releaseTask', 1);
  await agent.setViewportSize({ width: 1280, height: 900 });
});

test('what an applicant writes is seen in the queue at once, until it is read', async () => {
  const applicant = createVisitor(stage.product.url);
  await applicant.signIn('marie@demo.example');
  const mine = (await applicant.get('/api/v1/me/cases')).json.items;
  const { id, number } = mine.find((one: { dispositif: { id: string } }) => one.dispositif.id === 'aide-medicale');
  await agent.goto(`${stage.product.url}/agent?view=messages`);
  await agent.getByText('Aucun message à lire').waitFor();
  const sent = { type: 'sendMessage', text: 'Je joins la page qui manque.', files: [] };
  expect((await applicant.post(`/api/v1/cases/${id}/commands`, sent)).status).toBe(200);
  const row = agent.getByRole('row').filter({ hasText: number });
  await row.getByText('Nouveau message').waitFor();
  await agent.getByRole('tab', { name: 'Nouveaux messages 1' }).waitFor();
  await expectNoBarrier(agent);
  await row.getByRole('link', { name: 'Nouveau message' }).click();
  await agent.getByText('Je joins la page qui manque.').waitFor();
  await panel(agent, 'Échanges et historique').getByText('Nouveau message').waitFor();
  await expectNoBarrier(agent);
  await expect
    .poll(async () => (await applicant.get(`/api/v1/cases/${id}`)).json.messages.length > 0 && (await unread(agent)))
    .toBe(0);
  await agent.getByRole('link', { name: 'Retour à la file' }).click();
  await agent.getByText('Aucun message à lire').waitFor();
});

/** How many cases have a message that nobody has read, as the desk counts them. */
const unread = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await fetch('/api/v1/cases/counts')).json()).messages);

test('a colleague who is named in a note is told at once, and led to it; each chooses what they are told', async () => {
  const exchanges = panel(agent, 'Échanges et historique');
  await agent.goto(`${stage.product.url}/agent?view=open`);
  await agent.getByRole('row').filter({ hasText: 'AM-' }).locator('[data-row-link]').first().click();
  const number = /AM-[\d-]+/u.exec(await agent.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  await exchanges.getByRole('tab', { name: /Notes internes/u }).click();
  const text = exchanges.getByLabel('Ajouter une note');
  const name = await signatory.evaluate(async () => (await (await fetch('/api/v1/session')).json()).user.name);
  await text.pressSequentially(`Le bail est ancien, @${name.slice(0, name.indexOf(' ') + 3)}`);
  await exchanges.getByRole('listbox', { name: 'Collègues' }).getByRole('option').first().waitFor();
  await expectNoBarrier(agent);
  await text.press('Enter');
  await expect.poll(() => text.inputValue()).toBe(`Le bail est ancien, @${name} `);
  await text.pressSequentially('qu’en penses-tu ?');
  await exchanges.getByRole('button', { name: 'Ajouter la note' }).click();
  await exchanges.getByText('qu’en penses-tu ?').first().waitFor();

  const bell = signatory.getByRole('button', { name: /^Notifications, / });
  await signatory.goto(`${stage.product.url}/agent`);
  await signatory.getByRole('button', { name: /^Notifications, \d+ non lue/u }).waitFor();
  await signatory.keyboard.press('Alt+b');
  const dialog = signatory.getByRole('dialog', { name: 'Notifications' });
  await dialog
    .getByRole('link', { name: /vous a cité dans une note/u })
    .first()
    .waitFor();
  await expectNoBarrier(signatory);
  await dialog
    .getByRole('link', { name: /vous a cité dans une note/u })
    .first()
    .press('Enter');
  await signatory.getByRole('heading', { level: 1, name: number }).waitFor();
  await panel(signatory, 'Échanges et historique').getByText('qu’en penses-tu ?').first().waitFor();
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notifications, toutes lues');
  await expectNoBarrier(signatory);

  await bell.click();
  await dialog.getByRole('link', { name: 'Toutes mes notifications et mes choix' }).click();
  await signatory.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
  await signatory.getByRole('list', { name: 'Notifications' }).getByText(number).first().waitFor();
  const choice = signatory.getByRole('checkbox', { name: 'Par courriel : Une note me cite' });
  await choice.click();
  await signatory.getByText('Vos choix sont enregistrés.').waitFor();
  for (const width of [390, 768, 1280, 1920]) {
    await signatory.setViewportSize({ width, height: 900 });
    await expectNoBarrier(signatory);
  }
  await signatory.setViewportSize({ width: 1280, height: 900 });
  await signatory.reload();
  await choice.waitFor();
  await expect.poll(() => choice.isChecked()).toBe(false);
});

test('letters of the day are one file, printed and posted by a gesture each', async () => {
  const desk = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await desk.getByRole('link', { name: 'Lettres' }).click();
  await desk
    .getByRole('button', { name: /^Préparer le lot/u })
    .first()
    .click();
  const file = await desk.getByRole('link', { name: 'Imprimer (PDF)' }).getAttribute('href');
  const printed = await desk.request.get(`${stage.product.url}${file ?? ''}`);
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await desk.getByRole('button', { name: 'Tout est imprimé' }).click();
  await desk.getByRole('button', { name: 'Tout est posté…' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Lettres postées' });
  await expectNoBarrier(desk);
  await dialog.getByRole('button', { name: 'Lettres postées' }).click();
  await desk.getByText(/^Posté le|· Posté le/u).waitFor();
  for (const width of [390, 768, 1280]) {
    await desk.setViewportSize({ width, height: 900 });
    await expectNoBarrier(desk);
  }
  await desk.getByRole('button', { name: 'Voir les lettres' }).click();
  await desk.getByRole('link', { name: /^AM-/u }).first().click();
  await panel(desk, 'Lettres')
    .getByText(/^Postée le/u)
    .first()
    .waitFor();
  await desk.context().close();
});

test('a session that is ended from elsewhere leaves nothing on screen', async () => {
  const page = await stage.enterDesk('signataire.aide-medicale@demo.example');
  await page.getByRole('tab', { name: 'En cours' }).click();
  await page.locator('[data-row-link]').first().click();
  await panel(page, 'Demande').waitFor();
  const left = await page.context().newPage();
  await left.goto(`${stage.product.url}/deconnexion`);
  await left.getByRole('button', { name: /déconnecter/u }).click();
  await page.getByText('Votre session a été fermée').waitFor({ timeout: SOONER_THAN_A_BEAT_MS });
  expect(await panel(page, 'Demande').count()).toBe(0);
  await expectNoBarrier(page);
  await page.context().close();
});

test('no script failed and the content policy refused nothing', () => {
  expect(stage.problems()).toEqual([]);
});
