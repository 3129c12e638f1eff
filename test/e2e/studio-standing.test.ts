/** An author withdraws a scheme from the list, with what follows said first; people read why; all is brought back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from './support/stage.ts';

const TITLE = 'Permis de chasser';
const REASON = 'La délibération est abrogée. Adressez-vous au service.';

let stage: Stage;
let author: Page;
let citizen: Page;
beforeAll(async () => {
  stage = await openStage();
  [author, citizen] = [await stage.open(DESKTOP), await stage.open(PHONE)];
  await signInDemo(author, stage.product.url, 'auteur@demo.example');
  await author.goto(`${stage.product.url}/studio`);
}, START_MS);
afterAll(() => stage.close());

async function choose(deed: string): Promise<void> {
  await author.getByRole('button', { name: `Que faire de « ${TITLE} »` }).press('Enter');
  await author.getByRole('menuitem', { name: deed }).press('Enter');
  await author.getByRole('dialog').waitFor();
}

describe('an author', () => {
  test('reads what a withdrawal means, says why, and withdraws the scheme by keyboard', async () => {
    await choose('Retirer…');
    const dialog = author.getByRole('dialog', { name: `Retirer « ${TITLE} »` });
    await dialog.getByText('Plus personne ne peut commencer').waitFor();
    await dialog.getByText(/Dossiers en cours\s: \d+|Aucun dossier/).waitFor();
    for (const width of [1280, 768, 390]) {
      await author.setViewportSize({ width, height: 900 });
      await expectNoBarrier(author);
    }
    await author.setViewportSize(DESKTOP);
    await dialog.getByLabel('Pourquoi').fill(REASON);
    await author.keyboard.press('Tab');
    await author.keyboard.press('Tab');
    await author.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await author.getByRole('row', { name: TITLE }).getByText('Retiré').waitFor();
  });

  test('who follows an old link reads why, and finds no form to begin', async () => {
    await citizen.goto(`${stage.product.url}/demarches/permis-chasser`);
    await citizen.getByText('La délibération est abrogée').first().waitFor();
    expect(await citizen.getByRole('link', { name: 'Commencer ma demande' }).count()).toBe(0);
    await expectNoBarrier(citizen);
    await citizen.goto(`${stage.product.url}/demarches/permis-chasser/formulaire`);
    await citizen.getByText('La délibération est abrogée').first().waitFor();
    await expectNoBarrier(citizen);
  });

  test('archives it: it leaves the list, unless it is asked for', async () => {
    await choose('Archiver…');
    await author.getByRole('button', { name: 'Archiver le dispositif' }).click();
    await author.getByRole('link', { name: TITLE }).waitFor({ state: 'detached' });
    await author.getByLabel('État').selectOption('archived');
    await author.getByRole('link', { name: TITLE }).waitFor();
    await expectNoBarrier(author);
  });

  test('brings it back, and requests are received again', async () => {
    await choose('Remettre…');
    await author.getByText('Les demandes sont de nouveau reçues').waitFor();
    await author.getByRole('button', { name: 'Remettre le dispositif' }).click();
    await author.getByRole('link', { name: TITLE }).waitFor({ state: 'detached' });
    await author.getByLabel('État').selectOption('');
    await author.getByRole('row', { name: TITLE }).getByText('Publié').waitFor();
    await expect
      .poll(async () => {
        await citizen.goto(`${stage.product.url}/demarches/permis-chasser`);
        return citizen.getByText('La délibération est abrogée').count();
      })
      .toBe(0);
    expect(stage.problems()).toEqual([]);
  });
});
