/** The screen « Dispositif »: what a scheme is, said by gestures and keys, without a word of JSON. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { hasFocus } from './support/keyboard.ts';
import { withLateTimers } from './support/late-timers.ts';
import { signInDemo } from './support/sign-in.ts';
import { DESKTOP, openSharedStage, START_MS, type SharedStage } from './support/stage.ts';
import { savedFile as savedFileOf, writeFile } from './support/studio.ts';

const AUTHOR = 'auteur@demo.example';
const SCHEME = 'aide-au-velo';
const PATIENCE_MS = 40_000;
const patient = { timeout: PATIENCE_MS };

let stage: SharedStage;
let page: Page;

const savedFile = (path: string): Promise<string> => savedFileOf(page, SCHEME, path);
const identity = async (): Promise<Readonly<Record<string, unknown>>> =>
  JSON.parse(await savedFile('dispositif.json')) as Readonly<Record<string, unknown>>;

/** Waits until what is saved says what is expected: it is kept a moment after it is typed. */
const expectIdentity = (part: Readonly<Record<string, unknown>>): Promise<void> =>
  expect.poll(identity, patient).toMatchObject(part);

/** Types over what an entry says, and leaves it by Enter. */
async function type(label: string, text: string): Promise<void> {
  const entry = page.getByLabel(label, { exact: true });
  await entry.fill(text);
  await entry.press('Tab');
}

async function open(section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('button', { name: section }).click();
  await page.getByRole('heading', { name: section, level: 2 }).waitFor();
}

beforeAll(async () => {
  stage = await openSharedStage();
  page = await stage.open(DESKTOP);
  // Each section asks the server to judge the scheme, while other journeys keep it busy.
  page.setDefaultTimeout(PATIENCE_MS);
  await signInDemo(page, stage.product.url, AUTHOR);
  await page.goto(`${stage.product.url}/studio`);
  await page.getByRole('button', { name: 'Nouveau dispositif' }).click();
  await page.getByLabel('Titre').fill('Aide au vélo');
  await page.getByRole('radio', { name: 'Visa et signature' }).check();
  await page.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('tab', { name: 'Dispositif' }).click();
}, START_MS);

afterAll(() => stage.close());

describe('an author', () => {
  test('says what the scheme is, and is told at the very place what is still to write', async () => {
    await page.getByRole('heading', { name: 'Identité', level: 2 }).waitFor();
    await page.getByText('Il reste à écrire ici').first().waitFor();
    await type('Résumé', 'Une aide pour acheter un vélo quand on habite la province.');
    await type('Thème', 'Transports');
    await page.getByRole('combobox', { name: 'Public' }).click();
    await page.getByRole('option', { name: 'Foyers' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Mots de recherche' }).fill('bicyclette');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expectIdentity({ theme: 'Transports', keywords: ['bicyclette'] });
    expect((await identity())['audiences']).toContain('foyer');
    await expectNoBarrier(page);
  });

  test('goes through sections by arrows', async () => {
    const first = page.getByRole('button', { name: 'Identité' });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    const second = page.getByRole('button', { name: 'Acte et articles' });
    await expect.poll(() => hasFocus(second)).toBe(true);
    await page.getByRole('heading', { name: 'Acte et articles', level: 2 }).waitFor();
  });

  test('writes the act with its articles, and links a question and undoes it', async () => {
    await type('Acte', 'Délibération n° 7-2026/APS');
    await type('Date', '1er mars 2026');
    await type('Ajouter des articles', '3, 4 à 6');
    await page.getByLabel('Article 2', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Lier à l’article 3' }).focus();
    await withLateTimers(page, async () => {
      await page.keyboard.type('question');
      await page.locator('[role="option"]:visible').first().waitFor();
      await expectNoBarrier(page);
      await page.keyboard.press('Enter');
      await page.getByText('1 renvoi', { exact: true }).waitFor();
    });
    await expectNoBarrier(page);
    await expect.poll(() => savedFile('form.schema.json'), patient).toContain('"article": "3"');
    await expectIdentity({
      legalBasis: [{ act: 'Délibération n° 7-2026/APS', date: '2026-03-01', articles: ['3', '4 à 6'] }],
    });
    // A renamed article takes what names it along, as one step.
    await type('Article 1', '12');
    await expect.poll(() => savedFile('form.schema.json'), patient).toContain('"article": "12"');
    await page.getByRole('button', { name: 'Défaire' }).click();
    await expect.poll(() => savedFile('form.schema.json'), patient).toContain('"article": "3"');
    await expectIdentity({ legalBasis: [{ articles: ['3', '4 à 6'] }] });
  });

  test('is told of a link to an article that it takes away, and has it listed again by a button', async () => {
    await page.getByRole('button', { name: 'Retirer : Article 1' }).click();
    await page.getByText('Renvois à un article qu’aucun acte ne cite').waitFor();
    await page.getByRole('button', { name: 'Ajouter « 3 » à « Délibération n° 7-2026/APS »' }).click();
    await expectIdentity({ legalBasis: [{ articles: ['4 à 6', '3'] }] });
    await page.getByText('Renvois à un article qu’aucun acte ne cite').waitFor({ state: 'detached' });
  });

  test('says when requests are received, in dates as people write them', async () => {
    await open('Ouverture et validité');
    await page.getByRole('button', { name: 'Ajouter : période de dépôt' }).click();
    const field = await page.getByLabel('Ouverture', { exact: true }).elementHandle();
    // What is to mend is told beside the field, which stays the one that somebody types in.
    await page
      .locator('.panel-told')
      .filter({ has: page.getByLabel('Ouverture', { exact: true }) })
      .waitFor();
    expect(await field?.evaluate((element) => element.isConnected)).toBe(true);
    await page.getByLabel('Ouverture', { exact: true }).fill('le printemps');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Écrivez un jour').waitFor();
    await expectNoBarrier(page);
    await type('Ouverture', '1er avril 2027');
    await type('Clôture', '30/6/2027');
    await expectIdentity({ windows: [{ opens: '2027-04-01', closes: '2027-06-30' }] });
    await expect.poll(() => page.getByLabel('Clôture', { exact: true }).inputValue()).toBe('30 juin 2027');
  });

  test('says how requests are numbered, and sees the next ones', async () => {
    await open('Numérotation');
    await type('Commence par', 'vélo');
    await page.getByLabel('Chiffres du numéro').selectOption('4');
    await page.getByText(/VELO-\d{4}-0001/).waitFor();
    await expectIdentity({ numbering: 'VELO-{year}-{number:4}' });
  });

  test('adds a function, and is led to where one is used', async () => {
    await open('Fonctions et groupes');
    await page.getByRole('button', { name: 'Ajouter une fonction' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Trésorier');
    await page.keyboard.press('Enter');
    await expect.poll(async () => JSON.stringify((await identity())['functions']), patient).toContain('Trésorier');
    await page.locator('summary').first().click();
    await page
      .getByRole('button', { name: /^Où est-ce utilisé/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/Utilisé à/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('answers plain questions about people’s data, and reads how long they are kept', async () => {
    await open('Données personnelles');
    await type('À quoi servent les données ?', 'Étudier les demandes d’aide au vélo.');
    await page.getByLabel('Qu’est-ce qui autorise à les demander ?').selectOption('publicTask');
    await page.locator('summary').first().click();
    await type('Combien de temps ?', '5 ans');
    await page.getByLabel('À partir de quand ?').selectOption('decided');
    await page.getByLabel('Que deviennent-elles ensuite ?').selectOption('anonymise');
    await page.getByText('Gardées 5 ans à partir de ceci').first().waitFor();
    await expectNoBarrier(page);
    await expect.poll(() => savedFile('privacy.json'), patient).toContain('Étudier les demandes d’aide au vélo.');
    const { categories } = JSON.parse(await savedFile('privacy.json')) as { readonly categories: object };
    expect(Object.values(categories)[0]).toMatchObject({
      retention: { after: 'P5Y', from: 'decided', then: 'anonymise' },
    });
  });

  test('is told that a broken file cannot be read, and goes on once it is mended', async () => {
    await open('Identité');
    const text = await savedFile('dispositif.json');
    await writeFile(page, 'dispositif.json', text.replace('{', '{ oops'));
    await page.getByRole('tab', { name: 'Dispositif' }).click();
    await page.getByText('Ce fichier ne peut pas être lu').waitFor();
    // What it last said stays in sight, here and after a reload.
    await expect.poll(() => page.getByLabel('Thème', { exact: true }).inputValue()).toBe('Transports');
    await page.getByText('Tout est enregistré').waitFor();
    await page.reload();
    await page.getByText('Ce fichier ne peut pas être lu').waitFor();
    await expect.poll(() => page.getByLabel('Thème', { exact: true }).inputValue()).toBe('Transports');
    await expect.poll(() => page.getByLabel('Thème', { exact: true }).isDisabled()).toBe(true);
    await page.getByRole('tab', { name: 'Fichiers' }).click();
    await page.getByRole('button', { name: 'Défaire' }).click();
    await page.getByRole('tab', { name: 'Dispositif' }).click();
    await open('Identité');
    await expect.poll(() => page.getByLabel('Thème', { exact: true }).inputValue()).toBe('Transports');
  });

  test('meets no barrier in any section, on any screen', async () => {
    for (const width of [1280, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const section of [
        'Acte et articles',
        'Service et contact',
        'Données personnelles',
        'Signataires et registres',
        'Registres, tiers et documents',
      ]) {
        await open(section);
        await expectNoBarrier(page);
      }
    }
    expect(stage.problems()).toEqual([]);
  });
});
