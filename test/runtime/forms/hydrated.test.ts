import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isJsonList } from '../../../engine/base/index.ts';
import { isFileAnswer } from '../../../engine/form/words/index.ts';
import type { JsonObject } from '../../../engine/index.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startHarness, type Harness } from './harness/app.ts';
import { exif } from './widgets/photo/pictures.ts';

let harness: Harness;
let browser: Browser;
let page: Page;
let problems: string[];
beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([harness.stop(), browser.close()]);
});
beforeEach(async () => {
  Object.assign(harness.state, { answers: {}, errors: [], readOnlyPointers: [] });
  page = await browser.newPage();
  problems = [];
  page.on('console', (message) => {
    // Chromium remarks that the summary of errors had the focus already when it came to its attribute: where frames are slow to
    // come, our script is there first.
    if (message.type() !== 'info') problems.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return async () => {
    await page.close();
    // A violation of the policy, an error or a warning of the renderer: none is let through.
    if (problems.length > 0) throw new Error(problems.join('\n'));
  };
});

const open = async (name: string): Promise<void> => {
  await page.goto(`${harness.url}/${name}`);
  await page.locator('html[data-hydrated]').waitFor();
};
const FILE = { size: 8, mediaType: 'application/pdf' } as const;
const answers = async (): Promise<JsonObject> => JSON.parse((await page.locator('#answers').textContent()) ?? '');
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test.each(['vous', 'foyer', 'situation', 'pieces', 'photos'])(
  'hydrating the page « %s » changes nothing of it',
  async (name) => {
    harness.state.answers = { enfants: [{ prenoms: 'Léa', lien: 'enfant' }, {}], emploi: 'oui', revenus: 125000 };
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${harness.url}/${name}`);
    const served = await plain
      .locator('main')
      .evaluate((main) => [main.outerHTML, main.getBoundingClientRect().height]);
    await plain.close();
    await open(name);
    const hydrated = await page.locator('main').evaluate((main) => {
      // What is chosen leaves at once: nothing that is seen moves.
      for (const zone of main.querySelectorAll('.cg-drop')) zone.removeAttribute('data-live');
      return [main.outerHTML, main.getBoundingClientRect().height];
    });
    expect(hydrated).toEqual(served);
  },
);

test('what is typed before the scripts arrive is kept', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/client.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${harness.url}/vous`, { waitUntil: 'commit' });
  await page.getByLabel('Nom de famille').fill('Wamytan');
  await page.getByLabel('Droit coutumier').check();
  for (const [label, part] of [
    ['Jour', '7'],
    ['Mois', '3'],
    ['Année', '1984'],
  ] as const)
    await page.getByLabel(label).fill(part);
  release();
  await page.locator('html[data-hydrated]').waitFor();
  await page.getByLabel('Nom mélanésien').fill('Xumo');
  expect(await page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  await expect.poll(answers).toMatchObject({
    identite: { nom: 'Wamytan', statut: 'coutumier', nomMelanesien: 'Xumo', dateNaissance: '1984-03-07' },
  });
});

test('an answer shows and hides what depends on it, on the page and within a member', async () => {
  await open('foyer');
  await page.getByRole('button', { name: 'Ajouter une personne à charge' }).click();
  expect(await page.getByLabel('École fréquentée').count()).toBe(0);
  await page.getByLabel('Enfant').check();
  await page.getByLabel('École fréquentée').fill('École Surleau');
  await expect.poll(answers).toMatchObject({ enfants: [{ lien: 'enfant', ecole: 'École Surleau' }] });
  await page.getByLabel('Conjoint').check();
  expect(await page.getByLabel('École fréquentée').count()).toBe(0);
});

test('a condition reads an answer of another page', async () => {
  harness.state.answers = { emploi: 'oui' };
  await open('situation');
  expect(await page.getByLabel('Nom de votre employeur').count()).toBe(1);
  expect(await page.getByLabel('Revenus mensuels', { exact: true }).count()).toBe(1);
});

test('adding and removing members moves the focus, says so, and keeps what was typed', async () => {
  await open('foyer');
  const add = page.getByRole('button', { name: 'Ajouter une personne à charge' });
  await add.click();
  await expect.poll(focused).toBe('champ_enfants_0-titre');
  expect(await page.getByRole('status').innerText()).toBe('Personne 1\u00a0: ajouté à la liste.');
  await page.getByLabel('Prénoms').fill('Léa');
  await add.click();
  await expect.poll(focused).toBe('champ_enfants_1-titre');
  await page.getByLabel('Prénoms').nth(1).fill('Paul');
  await page.getByRole('button', { name: 'Supprimer Personne 1' }).click();
  await expect.poll(focused).toBe('champ_enfants_0-titre');
  expect(await page.getByLabel('Prénoms').inputValue()).toBe('Paul');
  await page.getByRole('button', { name: 'Supprimer Personne 1' }).click();
  await expect.poll(focused).toBe('champ_enfants');
  expect(await page.getByRole('status').innerText()).toBe('Personne 1\u00a0: supprimé de la liste.');
  await expect.poll(answers).toMatchObject({ enfants: [] });
});

test('a full list says so in the place of its button', async () => {
  harness.state.answers = { enfants: [{}, {}] };
  await open('foyer');
  await page.getByRole('button', { name: 'Ajouter une personne à charge' }).click();
  expect(await page.getByRole('button', { name: 'Ajouter une personne à charge' }).count()).toBe(0);
  expect(await page.getByText('Vous avez atteint le nombre maximum : 3.').count()).toBe(1);
});

test('values have the types of the schema while one types, and nothing typed is rewritten under the cursor', async () => {
  await open('situation');
  await page.getByLabel('Revenus mensuels').pressSequentially('125 00');
  expect(await page.getByLabel('Revenus mensuels').inputValue()).toBe('125 00');
  await expect.poll(answers).toMatchObject({ revenus: 12500 });
  await page.getByLabel('Heures travaillées').pressSequentially('37,5');
  expect(await page.getByLabel('Revenus mensuels').inputValue()).toBe('12\u00a0500');
  await page.getByLabel('paicî').check();
  await page.getByLabel('français').check();
  await page.getByLabel('Secteur').selectOption('Pêche');
  await page.getByRole('radio', { name: 'Oui' }).check();
  await expect.poll(answers).toMatchObject({
    revenus: 12500,
    heures: 37.5,
    langues: ['français', 'paicî'],
    secteur: 'Pêche',
    urgence: true,
  });
  await page.getByLabel('Secteur').selectOption('');
  await page.getByLabel('Heures travaillées').fill('beaucoup');
  await expect.poll(answers).toMatchObject({ heures: 'beaucoup' });
  await expect.poll(answers).not.toHaveProperty('secteur');
});

test('a date is joined as its boxes are filled, and emptied with them', async () => {
  harness.state.answers = { identite: { statut: 'commun' } };
  await open('vous');
  await page.getByLabel('Jour').pressSequentially('7');
  await page.getByLabel('Mois').pressSequentially('03');
  await expect.poll(answers).toMatchObject({ identite: { dateNaissance: '-03-07' } });
  await page.getByLabel('Année').pressSequentially('1984');
  await expect.poll(answers).toMatchObject({ identite: { dateNaissance: '1984-03-07' } });
  expect(await page.getByLabel('Mois').inputValue()).toBe('03');
  for (const label of ['Jour', 'Mois', 'Année']) await page.getByLabel(label).fill('');
  await expect.poll(answers).toMatchObject({ identite: { statut: 'commun' } });
  await expect.poll(answers).not.toHaveProperty('identite.dateNaissance');
});

test('choosing a commune suggests its postcode, which one can change for good', async () => {
  await open('vous');
  const postcode = page.getByLabel('Code postal');
  await page.getByLabel('Commune', { exact: true }).fill('Nouméa');
  await expect.poll(() => postcode.inputValue()).toBe('98800');
  await page.getByLabel('Commune', { exact: true }).fill('Le Mont-Dore');
  await postcode.fill('98874');
  await page.getByLabel('Commune', { exact: true }).fill('Nouméa');
  await expect.poll(answers).toMatchObject({ adresse: { commune: 'Nouméa', codePostal: '98874' } });
  expect(await postcode.inputValue()).toBe('98874');
});

test('a document is sent at once, shown when received, and taken away', async () => {
  await open('pieces');
  const file = { name: 'mars.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel(/^Justificatif de revenus/u).setInputFiles(file);
  await page.getByRole('button', { name: 'Retirer mars.pdf' }).waitFor();
  expect(await page.getByRole('status').innerText()).toBe('Le document mars.pdf est bien reçu.');
  await expect.poll(answers).toMatchObject({ justificatif: { name: 'mars.pdf', size: 8 } });
  await page.getByRole('button', { name: 'Retirer mars.pdf' }).click();
  await expect.poll(focused).toBe('champ_justificatif');
  await expect.poll(answers).not.toHaveProperty('justificatif');
});

test('what the camera took leaves at once, as a chosen document does', async () => {
  await open('pieces');
  const photo = { name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  const camera = page.getByLabel('Prendre en photo : Justificatif de revenus');
  await camera.setInputFiles(photo);
  await page.getByRole('button', { name: 'Retirer photo.pdf' }).waitFor();
  await expect.poll(answers).toMatchObject({ justificatif: { name: 'photo.pdf', size: 8 } });
  // It would travel twice with the page.
  expect(await camera.inputValue()).toBe('');
});

test('a photograph that lies on its side is drawn anew, and is seen small', async () => {
  await open('pieces');
  const wide = Buffer.from(
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [60, 20];
      const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
      return [...new Uint8Array((await photo?.arrayBuffer()) ?? [])];
    }),
  );
  const lying = Buffer.concat([wide.subarray(0, 2), exif(6), wide.subarray(2)]);
  await page
    .getByLabel(/^Justificatif de revenus/u)
    .setInputFiles({ name: 'IMG_1.jpeg', mimeType: 'image/jpeg', buffer: lying });
  const small = page.locator('.cg-file-thumbnail img');
  await small.waitFor();
  await expect
    .poll(() => small.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([20, 60]);
  await page.getByRole('button', { name: 'Retirer IMG_1.jpg' }).click();
  await small.waitFor({ state: 'detached' });
});

test('an upload that fails says how to mend it, a document too big is not even sent', async () => {
  await open('pieces');
  await page.route('**/upload', (route) => route.abort());
  const input = page.getByLabel(/^Justificatif de revenus/u);
  await input.setInputFiles({ name: 'mars.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('alert').getByText('Vérifiez votre connexion').waitFor();
  await input.setInputFiles({ name: 'gros.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11 * 1024 * 1024) });
  await page.getByText('Ce document pèse 11 Mo').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('Choisissez un fichier plus léger');
  problems = problems.filter((problem) => !problem.includes('ERR_FAILED'));
});

test('an upload under way shows how far it is and can be cancelled', async () => {
  await open('pieces');
  await page.route('**/upload', () => undefined);
  const file = { name: 'mars.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel(/^Justificatif de revenus/u).setInputFiles(file);
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Annuler l’envoi' }).click();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  expect(await page.getByRole('status').innerText()).toBe('L’envoi est annulé.');
});

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
const PHOTOS = /^(Ajouter des documents|Ajouter d’autres documents)$/u;
const photoNames = async (): Promise<readonly string[]> => {
  const { photos } = await answers();
  return isJsonList(photos) ? photos.map((photo) => (isFileAnswer(photo) ? photo.name : '')) : [];
};

test('several documents are chosen at once, leave one after the other, and are all there in their order', async () => {
  await open('photos');
  let under = 0;
  let most = 0;
  await page.route('**/upload', async (route) => {
    under += 1;
    most = Math.max(most, under);
    const answer = await route.fetch();
    under -= 1;
    await route.fulfill({ response: answer });
  });
  await page.getByLabel(PHOTOS).setInputFiles([pdf('toit.pdf'), pdf('mur.pdf'), pdf('cour.pdf')]);
  await expect.poll(photoNames).toEqual(['toit.pdf', 'mur.pdf', 'cour.pdf']);
  expect(most).toBe(1);
  expect(await page.getByRole('list').getByRole('listitem').count()).toBe(3);
});

test('documents are put in another order by keyboard, said aloud, and one is taken away', async () => {
  harness.state.answers = { photos: ['toit', 'mur', 'cour'].map((id) => ({ id, ...FILE, name: `${id}.pdf` })) };
  await open('photos');
  await page.getByRole('button', { name: 'Monter cour.pdf' }).press('Enter');
  await expect.poll(photoNames).toEqual(['toit.pdf', 'cour.pdf', 'mur.pdf']);
  expect(await page.getByRole('status').innerText()).toBe('cour.pdf est maintenant le document 2 sur 3.');
  await expect.poll(focused).toBe('champ_photos_1-up');
  await page.keyboard.press('Enter');
  await expect.poll(photoNames).toEqual(['cour.pdf', 'toit.pdf', 'mur.pdf']);
  // The first can only go down.
  await expect.poll(focused).toBe('champ_photos_0-down');
  await page.getByRole('button', { name: 'Retirer toit.pdf' }).press('Enter');
  await expect.poll(photoNames).toEqual(['cour.pdf', 'mur.pdf']);
  await expect.poll(focused).toBe('champ_photos');
});

test('no more documents are taken than there is room for, which is said, and there is room again once one is taken away', async () => {
  harness.state.answers = { photos: ['toit', 'mur'].map((id) => ({ id, ...FILE, name: `${id}.pdf` })) };
  await open('photos');
  await page.getByLabel(PHOTOS).setInputFiles([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf'), pdf('d.pdf')]);
  await page.getByText('les 2 derniers choisis n’ont pas été pris').waitFor();
  await expect.poll(photoNames).toEqual(['toit.pdf', 'mur.pdf', 'a.pdf', 'b.pdf']);
  await page.getByText('Vous avez ajouté 4 documents, le maximum.').waitFor();
  expect(await page.getByLabel(PHOTOS).count()).toBe(0);
  await page.getByRole('button', { name: 'Retirer mur.pdf' }).click();
  await page.getByLabel(PHOTOS).setInputFiles([pdf('c.pdf')]);
  await expect.poll(photoNames).toEqual(['toit.pdf', 'a.pdf', 'b.pdf', 'c.pdf']);
});

test('one document that is refused is named, and the others go on', async () => {
  await open('photos');
  const gros = { ...pdf('gros.pdf'), buffer: Buffer.alloc(11 * 1024 * 1024) };
  await page.getByLabel(PHOTOS).setInputFiles([gros, pdf('toit.pdf')]);
  await page.getByRole('alert').getByText('gros.pdf : Ce document pèse 11 Mo').waitFor();
  await expect.poll(photoNames).toEqual(['toit.pdf']);
});

test('a document that waits for its turn is given up, and the one under way cancelled', async () => {
  await open('photos');
  let isHeld = true;
  await page.route('**/upload', (route) => (isHeld ? undefined : route.continue()));
  const leaves = page.waitForRequest('**/upload');
  await page.getByLabel(PHOTOS).setInputFiles([pdf('toit.pdf'), pdf('mur.pdf'), pdf('cour.pdf')]);
  await leaves;
  await page.getByText('mur.pdf : en attente de son tour.').waitFor();
  await page.getByRole('button', { name: 'Ne pas envoyer mur.pdf' }).click();
  await page.getByText('mur.pdf : en attente de son tour.').waitFor({ state: 'detached' });
  isHeld = false;
  await page.getByRole('button', { name: 'Annuler l’envoi' }).click();
  await expect.poll(photoNames).toEqual(['cour.pdf']);
});

test('a whole page is filled by keyboard alone', async () => {
  await open('foyer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('champ_enfants_0-titre');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Léa');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Surleau');
  for (const next of ['Supprimer', 'Ajouter', 'Oui']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.textContent)).toContain(next);
  }
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(answers)
    .toMatchObject({ enfants: [{ prenoms: 'Léa', lien: 'enfant', ecole: 'Surleau' }], emploi: 'non' });
});

test('the summary of errors takes the focus, follows the order of the page, and its links lead to the fields', async () => {
  harness.state.errors = [
    { pointer: '/courriel', keyword: 'required', message: 'Renseignez votre adresse.' },
    { pointer: '/identite/dateNaissance', keyword: 'required', message: 'Indiquez votre date de naissance.' },
  ];
  await open('vous');
  const summary = page.getByRole('alert', { name: 'Il y a 2 erreurs à corriger' });
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await summary.getByRole('link').allInnerTexts()).toEqual([
    'Indiquez votre date de naissance.',
    'Renseignez votre adresse.',
  ]);
  await summary.getByRole('link').first().click();
  await expect.poll(focused).toBe('champ_identite_dateNaissance');
});
