/** Somebody is in the register twice: an agent compares, merges by keyboard, and takes it back; on three sizes of screen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, TABLET } from './support/looked-at.ts';
import { expectMeasured } from './support/measured.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from './support/stage.ts';

let stage: Stage;
let agent: Page;
let people: readonly [string, string];

beforeAll(async () => {
  stage = await openStage();
  agent = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  people = await twice(agent);
}, START_MS);
afterAll(() => stage.close());

/** Who filed the first request of the queue, and the same person as a counter types them once more. */
async function twice(page: Page): Promise<readonly [string, string]> {
  const api = `${stage.product.url}/api/v1`;
  const headers = { origin: stage.product.url };
  const queue = await (await page.request.get(`${api}/cases?view=todo`)).json();
  const detail = await (await page.request.get(`${api}/cases/${queue.items[0].caseId}`)).json();
  const { personId, givenName, familyName, email } = detail.applicant;
  const person = { givenName: givenName.toUpperCase(), familyName, email, phone: '28 29 30', birthDate: '1980-01-02' };
  const draft = await page.request.post(`${api}/drafts`, {
    headers,
    data: { dispositif: 'aide-medicale', channel: 'counter', receivedOn: '2026-01-05', person },
  });
  expect(draft.status(), await draft.text()).toBe(201);
  const found = await (await page.request.get(`${api}/people?q=28.29.30`)).json();
  return [personId, found.items[0].id];
}

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${stage.product.url}/agent${path}`);
};

test('both stand side by side, each value is chosen, and one says how one knows before anything is merged', async () => {
  await goTo(agent, '/guichet');
  await agent.getByRole('link', { name: 'Doublons probables' }).click();
  await agent.getByRole('heading', { level: 1, name: 'Doublons probables' }).waitFor();
  await agent.reload();
  await agent.getByRole('heading', { level: 1, name: 'Doublons probables' }).waitFor();
  const list = await expectMeasured(agent);
  await goTo(agent, `/doublons/${people.join('/')}`);
  await agent.getByRole('heading', { level: 2, name: 'Ce qui restera' }).waitFor();
  for (const size of [DESKTOP, TABLET, PHONE]) {
    await agent.setViewportSize(size);
    await look(agent, 'duplicates-compare');
  }
  await agent.setViewportSize(DESKTOP);
  expect(await expectMeasured(agent)).not.toBe(list);
  await agent.getByRole('button', { name: 'Réunir les deux fiches' }).focus();
  await agent.keyboard.press('Enter');
  await agent.getByText('Choisissez comment vous le savez.').waitFor();
  await agent.getByText('Écrivez pourquoi vous réunissez ces fiches.').waitFor();
  await look(agent, 'duplicates-missing');
  await agent.getByRole('radio', { name: /document d’identité/u }).focus();
  await agent.keyboard.press('Space');
  await agent.getByLabel('Précisez en une phrase').fill('Carte d’identité vue au guichet.');
  await agent.getByRole('button', { name: 'Réunir les deux fiches' }).press('Enter');
  await agent.getByText('Les deux fiches sont réunies.').waitFor();
});

test('what was merged is in the journal, and is taken back from there', async () => {
  await agent.getByRole('link', { name: 'Fiches réunies' }).click();
  await agent.getByText('Carte d’identité vue au guichet.').waitFor();
  for (const size of [DESKTOP, TABLET, PHONE]) {
    await agent.setViewportSize(size);
    await look(agent, 'duplicates-journal');
  }
  await agent.setViewportSize(DESKTOP);
  await agent.getByRole('button', { name: /^Défaire la réunion/u }).press('Enter');
  await agent.getByLabel('Pourquoi ?').fill('Deux sœurs.');
  await look(agent, 'duplicates-undo');
  await agent.keyboard.press('Tab');
  await agent.getByRole('button', { name: 'Défaire', exact: true }).press('Enter');
  await agent.getByText(/Défaite le .* Deux sœurs\./u).waitFor();
});

test('two people are told apart, which is said where they are compared again', async () => {
  await goTo(agent, `/doublons/${people.join('/')}`);
  await agent.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).press('Enter');
  await agent.getByText('C’est noté').waitFor();
  await goTo(agent, `/doublons/${people.join('/')}`);
  await agent.getByText(/a dit le .* que ce sont deux personnes/u).waitFor();
  await look(agent, 'duplicates-apart');
  await agent.getByRole('button', { name: 'Revenir là-dessus' }).press('Enter');
  await agent.getByText(/a dit le .* que ce sont deux personnes/u).waitFor({ state: 'detached' });
  expect(stage.problems()).toEqual([]);
});
