/** Shared blocks as authors use them: a section becomes one in one gesture, another scheme asks it, and moves to its next version. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';
import { savedFile } from './support/studio.ts';

const [FIRST, SECOND] = ['premier-bloc', 'second-bloc'];

let stage: SharedStage;
let page: Page;

beforeAll(async () => {
  stage = await openSharedStage();
  page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'auteur@demo.example');
  for (const id of [FIRST, SECOND]) {
    const made = await page.request.post(`${stage.product.url}/api/v1/dispositifs`, {
      data: { id, title: `Dispositif ${id}`, from: 'instruction-simple' },
      headers: { origin: stage.product.url },
    });
    expect(made.status()).toBe(201);
  }
}, START_MS);
afterAll(() => stage.close());

const open = async (id: string): Promise<void> => {
  await page.goto(`${stage.product.url}/studio/${id}?vue=form`);
  await page.getByRole('tree').waitFor();
};
const file = async (id: string, name: string): Promise<Record<string, Record<string, unknown>>> => {
  await page.getByText('Tout est enregistré').waitFor();
  return JSON.parse((await savedFile(page, id, name)) ?? '{}');
};

test('a question becomes a shared block, in one gesture', async () => {
  await open(FIRST);
  await page.getByRole('treeitem', { name: /^Que demandez-vous/u }).click();
  await page.getByRole('button', { name: 'Enregistrer comme bloc partagé' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titre du bloc').fill('Objet de la demande');
  await dialog.getByRole('button', { name: 'Vérifier' }).click();
  await dialog.getByText('C’est la première version de ce bloc.').waitFor();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Publier et remplacer' }).click();
  await page.getByText('Bloc partagé « objet-de-la-demande », version 1').waitFor();
  expect((await file(FIRST, 'dispositif.json')).blocks).toEqual({ 'objet-de-la-demande': 1 });
  await expectNoBarrier(page);
});

test('another scheme finds it in the palette, and its form asks what the block asks', async () => {
  await open(SECOND);
  const palette = page.getByRole('region', { name: 'Ajouter une question' });
  await palette.getByRole('button', { name: 'Objet de la demande' }).click();
  await page.getByText('Bloc partagé « objet-de-la-demande », version 1').waitFor();
  const { properties } = await file(SECOND, 'form.schema.json');
  expect(Object.values(properties ?? {})).toContainEqual(
    expect.objectContaining({ $ref: 'urn:cagou:block:objet-de-la-demande' }),
  );
  expect((await file(SECOND, 'dispositif.json')).blocks).toEqual({ 'objet-de-la-demande': 1 });
});

test('the next version says what it changes and whom it touches, and each scheme moves when its author wants', async () => {
  await page.goto(`${stage.product.url}/studio/blocs-partages`);
  await expectNoBarrier(page);
  await page.getByRole('link', { name: 'Objet de la demande' }).click();
  await page.getByRole('heading', { name: 'Objet de la demande' }).waitFor();
  await page.getByRole('button', { name: 'Publier une nouvelle version' }).click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByLabel('Texte du bloc');
  const before = JSON.parse(await text.inputValue());
  await text.fill(JSON.stringify({ ...before, maxLength: 300 }, null, 2));
  await dialog.getByRole('button', { name: 'Vérifier' }).click();
  await dialog.getByText(/Ce changement touche 2 dispositifs/u).waitFor();
  await expectNoBarrier(page);
  await dialog.getByRole('button', { name: 'Publier', exact: true }).click();
  await dialog.getByText('La version 2 est publiée.').waitFor();
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('link', { name: `Dispositif ${FIRST}` }).waitFor();
  await expectNoBarrier(page);

  await open(FIRST);
  await page
    .getByRole('treeitem', { name: /^Que demandez-vous|^Objet/u })
    .first()
    .click();
  await page.getByText('La version 2 est publiée. Ce qu’elle change :').waitFor();
  await page.getByRole('button', { name: 'Passer à la version 2' }).first().click();
  await page.getByText('Bloc partagé « objet-de-la-demande », version 2').waitFor();
  expect((await file(FIRST, 'dispositif.json')).blocks).toEqual({ 'objet-de-la-demande': 2 });
  expect((await file(SECOND, 'dispositif.json')).blocks).toEqual({ 'objet-de-la-demande': 1 });
});

test('a scheme departs from a block with its questions, which follow no later version', async () => {
  await open(SECOND);
  await page.getByRole('treeitem', { name: /Objet/u }).first().click();
  await page.getByRole('button', { name: 'Détacher du bloc' }).waitFor();
  const settings = page.getByRole('region', { name: 'Réglages' });
  await settings.getByText('Bloc partagé', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Détacher du bloc' }).click();
  await page.getByRole('button', { name: 'Enregistrer comme bloc partagé' }).waitFor();
  await expectNoBarrier(page);
  expect((await file(SECOND, 'dispositif.json')).blocks).toBeUndefined();
  const { properties } = await file(SECOND, 'form.schema.json');
  expect(
    Object.values(properties ?? {}).filter((one) => JSON.stringify(one).includes('urn:cagou:block:objet')),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Défaire' }).click();
  await page.getByText('Bloc partagé « objet-de-la-demande », version 1').waitFor();
  expect((await file(SECOND, 'dispositif.json')).blocks).toEqual({ 'objet-de-la-demande': 1 });
});
