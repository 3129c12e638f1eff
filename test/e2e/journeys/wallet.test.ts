/**
 * A document given once: put in the wallet, offered by a form with a warning since it is old, taken all the same, replaced, taken
 * out. With and without scripts, on a phone and on a desk, and by keyboard alone.
 */
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '../../support/medical-aid.ts';
import { createVisitor } from '../../support/visitor.ts';
import { openPage } from '../../support/watched-page.ts';
import { look, TABLET } from '../support/looked-at.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openStage, PHONE, START_MS, type Stage } from '../support/stage.ts';

const SCHEME = 'aide-medicale';
const PATIENCE_MS = 30_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, START_MS);
afterAll(async () => {
  expect(stage.problems()).toEqual([]);
  await stage.close();
});

/** Each way has somebody of its own: what one keeps is not what the other is offered. */
const ways: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['with scripts, on a phone', 'marie@demo.example', { viewport: PHONE }],
  ['without scripts, on a tablet', 'paul@demo.example', { viewport: TABLET, javaScriptEnabled: false }],
  ['with scripts, on a desk', 'paul@demo.example', { viewport: DESKTOP }],
];

const bill = (name: string, text: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([PDF, Buffer.from(text)]),
});

describe.each(ways)('somebody %s', (_, email, options) => {
  test('gives a document once', async () => {
    const { page } = await openPage(stage.browser, options);
    page.setDefaultTimeout(PATIENCE_MS);
    const { url } = stage.product;
    const main = page.getByRole('main');
    await signInDemo(page, url, email);
    await page.goto(`${url}/compte`);
    await main.getByRole('link', { name: 'Mon porte-documents' }).click();
    await page.getByRole('heading', { name: 'Mon porte-documents', level: 1 }).waitFor();

    await page.getByRole('button', { name: 'Ranger le document' }).click();
    await page.getByRole('link', { name: 'Choisissez le genre du document.' }).waitFor();
    await look(page, 'porte-documents-erreurs');
    await page.getByLabel('Genre de document').selectOption({ label: 'Justificatif de domicile' });
    await page.getByLabel(/^Date écrite sur le document/u).fill('3/1/2020');
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(bill('facture-2020.pdf', email));
    if (options.javaScriptEnabled !== false) {
      await page.getByRole('button', { name: 'Retirer facture-2020.pdf' }).click();
      await page.locator('#fichier:focus').waitFor();
      await page.getByLabel('Fichier', { exact: true }).setInputFiles(bill('facture-2020.pdf', email));
      await page.getByRole('button', { name: 'Retirer facture-2020.pdf' }).waitFor();
    }
    await look(page, 'porte-documents-choisi');
    await page.getByRole('button', { name: 'Ranger le document' }).click();
    await page.getByText('Le document est rangé.').waitFor();
    await page.getByRole('link', { name: 'facture-2020.pdf', exact: true }).waitFor();
    await look(page, 'porte-documents');

    const visitor = createVisitor(url);
    await visitor.signIn(email);
    const { json: draft } = await visitor.post('/api/v1/drafts', { dispositif: SCHEME });
    await page.goto(`${url}/demarches/${SCHEME}/formulaire/${draft.id}/pieces`);
    await page.getByText('Ce document a plus de 3 mois').waitFor();
    await look(page, 'piece-trop-ancienne');
    await page.getByRole('button', { name: /^Utiliser quand même/u }).click();
    await page.getByRole('button', { name: /^Retirer facture-2020\.pdf/u }).waitFor();

    await page.goto(`${url}/compte/documents`);
    await page.getByRole('link', { name: /^Voir, remplacer ou retirer.*facture-2020\.pdf/u }).click();
    await page.getByRole('heading', { name: 'Justificatif de domicile', level: 1 }).waitFor();
    await look(page, 'document');
    // Off the desk, with the camera: the same document, by its own button.
    const given = options.viewport === DESKTOP ? 'Fichier' : 'Prendre en photo : Fichier';
    await page.getByLabel(given, { exact: true }).setInputFiles(bill('facture-neuve.pdf', `${email} neuve`));
    await page.getByRole('button', { name: 'Remplacer le document' }).click();
    await page.getByText('Le nouveau document a pris la place de l’ancien.').waitFor();
    expect(await main.getByText('facture-2020.pdf').count()).toBe(0);

    await page.getByRole('link', { name: /^Voir, remplacer ou retirer.*facture-neuve\.pdf/u }).press('Enter');
    await page.getByRole('button', { name: 'Retirer du porte-documents' }).press('Enter');
    await page.getByText('Le document est retiré.').waitFor();
    expect(await main.getByText('facture-neuve.pdf').count()).toBe(0);
    await page.context().close();
  });
});
