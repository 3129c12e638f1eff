/** What an agent types at the desk and has not sent is found again: at the next case, after a reload, after signing out. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction, enterDesk, panel } from './support/agent.ts';
import { expectNoBarrier } from '../support/axe.ts';
import { openStage, START_MS, type Stage } from './support/stage.ts';

const AGENT = 'instructeur.aide-medicale@demo.example';
let stage: Stage;
let agent: Page;
let number: string;

beforeAll(async () => {
  stage = await openStage();
  agent = await stage.enterDesk(AGENT);
  const first = agent.locator('[data-row-link]').first();
  number = await first.innerText();
  await first.click();
  await panel(agent, 'Actions').waitFor();
}, START_MS);

afterAll(() => stage.close());

const exchanges = () => panel(agent, 'Échanges et historique');
const heading = () => agent.getByRole('heading', { level: 1, name: number });
const KEYS = { 'Alt+m': 'messages-text', 'Alt+n': 'notes-text' } as const;
const go = async (key: keyof typeof KEYS): Promise<void> => {
  await agent.keyboard.press(key);
  await expect.poll(() => agent.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(KEYS[key]);
};
const write = async (key: keyof typeof KEYS, text: string): Promise<void> => {
  await go(key);
  await agent.keyboard.press('Control+End');
  await agent.keyboard.type(text);
};
/** Goes where one writes, and waits until these words are there. */
const expectTyped = async (key: keyof typeof KEYS, words: string | RegExp): Promise<void> => {
  await go(key);
  const typed = (): Promise<string> =>
    agent.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : ''));
  await expect.poll(typed).toMatch(typeof words === 'string' ? new RegExp(`^${words}$`, 'u') : words);
};

test('a message and a note are there when one comes back from the next case', async () => {
  await write('Alt+m', 'Bonjour, il manque');
  await write('Alt+n', 'Vu au guichet');
  // At once: the last words leave as one goes.
  await agent.getByRole('link', { name: 'Dossier suivant' }).click();
  await expect.poll(() => agent.getByRole('heading', { level: 1 }).innerText()).not.toContain(number);
  await expectTyped('Alt+m', '');
  await agent.getByRole('link', { name: 'Dossier précédent' }).click();
  await heading().waitFor();
  await exchanges()
    .getByRole('tab', { name: /Messages.*commencé/u })
    .waitFor();
  await expectTyped('Alt+m', 'Bonjour, il manque');
  await expectTyped('Alt+n', 'Vu au guichet');
  await expectNoBarrier(agent);
});

test('they are there after a reload, and once one has signed out and in again', async () => {
  await write('Alt+m', ' votre avis');
  await exchanges().getByText('Gardé, pas encore envoyé.').filter({ visible: true }).waitFor();
  const address = agent.url();
  await agent.reload();
  await heading().waitFor();
  await expectTyped('Alt+m', /votre avis/u);
  await agent.getByRole('link', { name: 'Quitter' }).click();
  await agent.getByRole('button', { name: 'Me déconnecter' }).click();
  await agent.waitForURL((url) => !url.pathname.startsWith('/deconnexion'));
  await enterDesk(agent, stage.product.url, AGENT);
  await agent.goto(address);
  await heading().waitFor();
  await expectTyped('Alt+m', /Bonjour, il manque/u);
  await expectTyped('Alt+n', 'Vu au guichet');
});

test('what was sent is not there again', async () => {
  await exchanges().getByRole('button', { name: 'Ajouter la note' }).click();
  await exchanges().getByRole('tab', { name: 'Notes internes (1)', exact: true }).waitFor();
  await expectTyped('Alt+n', '');
  await agent.reload();
  await heading().waitFor();
  await expectTyped('Alt+n', '');
});

test('a begun dialog is gone on with; one begins at its first field', async () => {
  const dialog = await chooseAction(agent, 'Proposer un refus');
  await expect.poll(() => agent.evaluate(() => document.activeElement?.id)).toBe('action_motif');
  await agent.keyboard.type('Ressources au-dessus du plafond');
  await agent.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await agent.reload();
  await heading().waitFor();
  await panel(agent, 'Actions').getByRole('button', { name: 'Proposer un refus commencé' }).click();
  await dialog.waitFor();
  await expect.poll(() => dialog.getByLabel(/Motif/u).inputValue()).toBe('Ressources au-dessus du plafond');
  await expectNoBarrier(agent);
  await dialog.getByRole('button', { name: 'Tout effacer' }).click();
  await expect.poll(() => dialog.getByLabel(/Motif/u).inputValue()).toBe('');
  await agent.keyboard.press('Escape');
  await panel(agent, 'Actions').getByRole('button', { name: 'Proposer un refus', exact: true }).waitFor();
});

test('findings that were not recorded are there after a reload', async () => {
  const observations = panel(agent, 'Instruction').getByLabel('Observations');
  await observations.fill('Bail vu, à comparer');
  await agent.waitForResponse((answer) => answer.url().endsWith('/jottings/findings') && answer.ok());
  await agent.reload();
  await heading().waitFor();
  await expect.poll(() => observations.inputValue()).toBe('Bail vu, à comparer');
  await panel(agent, 'Instruction').getByRole('button', { name: 'Enregistrer' }).click();
  await agent.getByText('L’instruction est enregistrée.').waitFor();
  await agent.reload();
  await heading().waitFor();
  await expect.poll(() => observations.inputValue()).toBe('Bail vu, à comparer');
  await expect
    .poll(() => panel(agent, 'Instruction').getByRole('button', { name: 'Enregistrer' }).isDisabled())
    .toBe(true);
});

test('two tabs that write the same message ask which stays, and show both', async () => {
  const other = await agent.context().newPage();
  await other.goto(agent.url());
  await panel(other, 'Échanges et historique')
    .getByRole('tab', { name: /^Messages/u })
    .click();
  await other.getByLabel('Écrire au demandeur').fill('Écrit dans l’autre onglet');
  await panel(other, 'Échanges et historique')
    .getByText('Gardé, pas encore envoyé.')
    .filter({ visible: true })
    .waitFor();
  await agent.keyboard.press('Alt+m');
  await exchanges().getByLabel('Écrire au demandeur').fill('Écrit ici');
  const alert = exchanges().getByRole('alert').filter({ visible: true });
  await alert.getByText('Écrit dans l’autre onglet').waitFor();
  await expectNoBarrier(agent);
  await alert.getByRole('button', { name: 'Reprendre l’autre saisie' }).click();
  await expect.poll(() => exchanges().getByLabel('Écrire au demandeur').inputValue()).toBe('Écrit dans l’autre onglet');
  await other.close();
});

test('nothing went wrong in the scripts of these pages', () => {
  expect(stage.problems()).toEqual([]);
});
