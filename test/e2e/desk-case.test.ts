/** A case on one screen: its panes, its documents, its corrections; and how few gestures a day's work takes. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import granted from '../../examples/aide-medicale/scenarios/attribution-apres-correction.json' with { type: 'json' };
import natural from '../../examples/ecosysteme-patrimonial/scenarios/autorisation-complete.json' with { type: 'json' };
import { expectNoBarrier } from '../support/axe.ts';
import { PDF } from '../support/medical-aid.ts';
import { createVisitor } from '../support/visitor.ts';
import { panel } from './support/agent.ts';
import { focusedText } from './support/desk.ts';
import { countGestures } from './support/gestures.ts';
import { hasFocus } from './support/keyboard.ts';
import { withLateTimers } from './support/late-timers.ts';
import { fileScenario, openOffice } from './support/office.ts';
import { passTimers } from './support/presses.ts';
import { HEIC, tiffOf } from '../runtime/desk/case/reading/pictures/samples.ts';
import { openStage, START_MS, type Stage } from './support/stage.ts';

let stage: Stage;
let agent: Page;

beforeAll(async () => {
  stage = await openStage();
  agent = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await agent.goto(`${stage.product.url}/agent?view=todo&dispositif=aide-medicale`);
  await agent.locator('[data-row-link]').first().click();
  await panel(agent, 'Actions').waitFor();
}, START_MS);

afterAll(() => stage.close());

const reading = (): Locator => agent.getByRole('region', { name: /^Document / });
const pages = (): Locator => reading().getByRole('region', { name: /^Pages de / });
const box = async (target: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const found = await target.boundingBox();
  if (!found) throw new Error(`${target.toString()} is not on screen`);
  return found;
};

test.each([1280, 1920])(
  'at %i px answers, documents and actions stand beside one another, the head stays',
  async (width) => {
    await agent.setViewportSize({ width, height: 900 });
    const [asked, documents, work] = await Promise.all(
      ['Demande', 'Documents (2)', 'Actions'].map((title) => box(panel(agent, title))),
    );
    expect(asked?.x).toBeLessThan(documents?.x ?? 0);
    expect(documents?.x).toBeLessThan(work?.x ?? 0);
    await agent.getByRole('heading', { name: 'Échanges et historique' }).scrollIntoViewIfNeeded();
    // Each pane scrolls by itself: what is to be done is where it was.
    expect(await box(panel(agent, 'Actions'))).toEqual(work);
    expect((await box(agent.getByRole('heading', { level: 1 }))).y).toBeGreaterThan(0);
    await expect
      .poll(() => agent.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await expectNoBarrier(agent);
    await agent.setViewportSize({ width: 1280, height: 900 });
  },
);

test('the head says the time left, and what is to be done at this step', async () => {
  await agent
    .getByText(/^Délai de décision/u)
    .first()
    .waitFor();
  const main = agent.getByRole('group', { name: 'À faire maintenant' });
  await main.getByRole('button', { name: 'Prendre' }).waitFor();
});

test('agents read « Ressources », where citizens are asked for « Vos ressources »', async () => {
  await panel(agent, 'Demande').getByRole('heading', { name: 'Ressources', exact: true }).waitFor();
  expect(
    await panel(agent, 'Demande')
      .getByRole('heading', { name: /^Vos? / })
      .count(),
  ).toBe(0);
});

/** Whether notices are shown beside a dialog, or at the top of the screen and before the cross: never on what is pressed in it. */
function noticesStandClear(dialog: Element): boolean {
  const place = document.querySelector('.mantine-Notifications-root[data-position="bottom-right"]');
  const cross = dialog.querySelector('.mantine-Modal-close');
  if (!place || !cross) return false;
  const { top, width, right } = place.getBoundingClientRect();
  if (width < 240) return false;
  return right <= dialog.getBoundingClientRect().left || (top < 8 && right <= cross.getBoundingClientRect().left);
}

test('a mail is read as it was sent, and sent once more', async () => {
  const mails = panel(agent, 'Courriels');
  const first = mails.getByRole('listitem').last();
  await first.getByRole('button').click();
  const dialog = agent.getByRole('dialog');
  const content = dialog.frameLocator('iframe').getByRole('main');
  await content
    .getByText(/AM-\d{4}-\d{6}/u)
    .first()
    .waitFor();
  for (const width of [390, 768, 1280]) {
    await agent.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => agent.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    await expect.poll(() => dialog.evaluate(noticesStandClear)).toBe(true);
    await expectNoBarrier(agent);
  }
  await dialog.getByRole('button', { name: 'Renvoyer' }).click();
  await mails.getByText('renvoyé par').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await expectNoBarrier(agent);
});

test('documents are gone through by key, each beside the answer it proves', async () => {
  await agent.keyboard.press('Alt+ArrowDown');
  await reading().getByText('1 / 2').waitFor();
  await pages().locator('canvas').first().waitFor();
  // One reads on by key: neither Enter nor an arrow does anything else than move the pages.
  await expect.poll(() => pages().evaluate((pane) => pane === document.activeElement)).toBe(true);
  await agent.keyboard.press('Enter');
  const [answers, shown, work] = await Promise.all([
    box(panel(agent, 'Demande')),
    box(reading()),
    box(panel(agent, 'Actions')),
  ]);
  expect(answers.x + answers.width).toBeLessThanOrEqual(shown.x);
  expect(shown.x + shown.width).toBeLessThanOrEqual(work.x);
  await expectNoBarrier(agent);
  await agent.keyboard.press('Alt+ArrowDown');
  await reading().getByText('2 / 2').waitFor();
  await expect.poll(() => pages().evaluate((pane) => pane === document.activeElement)).toBe(true);
  await agent.keyboard.press('Alt+ArrowDown');
  await agent.keyboard.press('Alt+ArrowUp');
  await reading().getByText('1 / 2').waitFor();
});

test('a PDF is drawn by the desk: its words are there, found, and it is turned and made larger', async () => {
  const page = pages().getByRole('group', { name: /^Page 1 sur/u });
  const words = page.locator('.desk-page-words');
  await expect.poll(async () => (await words.innerText()).trim().length).toBeGreaterThan(10);
  const inked = page.locator('canvas');
  await expect.poll(() => inked.evaluate(isDrawn)).toBe(true);
  const before = await box(page);
  await reading().getByRole('button', { name: /^Agrandir/u }).click(); // prettier-ignore
  await expect.poll(async () => (await box(page)).width).toBeGreaterThan(before.width * 1.2);
  await reading().getByRole('button', { name: 'Adapter à la largeur' }).click();
  await reading().getByRole('button', { name: /^Tourner/u }).click(); // prettier-ignore
  await expect.poll(async () => (await box(page)).height).toBeLessThan(before.height);
  await pages().focus();
  for (const _turn of [1, 2, 3]) await agent.keyboard.press('r');
  await expect.poll(async () => Math.round((await box(page)).height)).toBe(Math.round(before.height));
  await agent.keyboard.press('/');
  const looked = reading().getByRole('searchbox', { name: 'Chercher dans le document' });
  await expect.poll(() => looked.evaluate((field) => field === document.activeElement)).toBe(true);
  // Its words are written anew for each way up.
  const longWord = async (): Promise<string> => (await words.innerText()).split(/\s+/u).find((word) => /^\p{L}{5,}$/u.test(word)) ?? ''; // prettier-ignore
  let wanted = '';
  await expect.poll(async () => (wanted = await longWord())).not.toBe('');
  await agent.keyboard.type(wanted.toUpperCase());
  await reading().getByRole('status').getByText(/^1 \/ \d+$/u).waitFor(); // prettier-ignore
  await expect.poll(() => agent.evaluate(() => CSS.highlights.get('desk-found-current')?.size)).toBe(1);
  await looked.fill('introuvable-ici');
  await reading().getByText('Introuvable').waitFor();
  await expectNoBarrier(agent);
  // The first Escape empties what is looked for, the next one closes the document.
  await agent.keyboard.press('Escape');
  await expect.poll(() => looked.inputValue()).toBe('');
  await withLateTimers(agent, async () => {
    await agent.keyboard.press('Escape');
    await reading().waitFor({ state: 'detached' });
    expect(await focusedText(agent), 'the next key is for what opened it').toMatch(/^Voir /u);
  });
});

test.each([
  ['a photograph of an iPhone', 'image/heic', HEIC, 1],
  [
    'a scan of two pages',
    'image/tiff',
    tiffOf([
      { width: 1654, height: 2339 },
      { width: 1200, height: 800 },
    ]),
    2,
  ],
] as const)('%s is drawn by the desk, turned, and goes with its keys', async (_what, mediaType, bytes, count) => {
  // No scheme of the demonstration takes one: the document that is there is given as such.
  const [ofCase, ofFile] = [/\/api\/v1\/cases\/[\da-f-]{36}$/u, /\/api\/v1\/files\/[\da-f-]{36}$/u];
  await agent.route(ofCase, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('"mediaType":"application/pdf"', `"mediaType":"${mediaType}"`);
    await route.fulfill({ response, body });
  });
  await agent.route(ofFile, (route) => route.fulfill({ contentType: mediaType, body: Buffer.from(bytes) }));
  await agent.reload();
  await agent.locator('[data-file]').first().waitFor();
  await agent.keyboard.press('Alt+ArrowDown');
  const drawn = pages().locator('canvas[data-drawn]');
  await drawn.first().waitFor();
  await expect.poll(() => pages().locator('canvas').count()).toBe(count);
  const before = await box(drawn.first());
  await agent.keyboard.press('r');
  await expect.poll(async () => (await box(drawn.first())).height > before.height).toBe(before.width > before.height);
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await reading().waitFor({ state: 'detached' });
  await Promise.all([agent.unroute(ofCase), agent.unroute(ofFile)]);
  await agent.reload();
  await agent.locator('[data-file]').first().waitFor();
});

test('a marker is placed by keyboard, moved, said, and its words begin a correction; a colleague sees it at once', async () => {
  await agent.keyboard.press('Alt+ArrowDown');
  await pages().locator('canvas').first().waitFor();
  await expect.poll(() => pages().evaluate((pane) => pane === document.activeElement)).toBe(true);
  await agent.keyboard.press('m');
  const moving = reading().getByRole('button', { name: /^Repère à placer/u });
  await expect.poll(() => moving.evaluate((pin) => pin === document.activeElement)).toBe(true);
  const before = await box(moving);
  for (const _step of [1, 2, 3]) await agent.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await box(moving)).x).toBeLessThan(before.x - 20);
  await agent.keyboard.press('Enter');
  const remark = reading().getByRole('textbox', { name: 'Remarque' });
  await expect.poll(() => remark.evaluate((field) => field === document.activeElement)).toBe(true);
  // A letter of the remark is no key of the document.
  await agent.keyboard.type('Le mois de mars manque.');
  await expectNoBarrier(agent);
  await reading().getByRole('button', { name: 'Enregistrer le repère' }).click();
  const pin = reading().getByRole('button', { name: 'Repère 1 : Le mois de mars manque.' });
  await pin.waitFor();
  await moving.waitFor({ state: 'detached' });
  // By pointer: it goes where one presses.
  await reading().getByRole('button', { name: /^Poser un repère/u }).click(); // prettier-ignore
  await moving.waitFor();
  const page = await box(pages().getByRole('group', { name: /^Page 1 sur/u }));
  await agent.mouse.click(page.x + page.width / 4, page.y + 60);
  await expect.poll(async () => Math.abs((await box(moving)).x + 13 - page.x - page.width / 4)).toBeLessThan(2);
  await reading().getByRole('button', { name: 'Abandonner' }).click();
  await moving.waitFor({ state: 'detached' });
  const colleague = await stage.enterDesk('instructeur.aide-medicale@demo.example');
  await colleague.goto(agent.url());
  await panel(colleague, 'Actions').waitFor();
  const name = (await reading().getAttribute('aria-label'))?.replace('Document ', '') ?? '';
  await colleague.getByRole('button', { name: `Voir ${name}` }).click();
  const theirs = colleague.getByRole('region', { name: /^Document / });
  await theirs.getByRole('button', { name: 'Régler, repère 1' }).click();
  await reading().getByText(/^Réglé par /u).waitFor(); // prettier-ignore
  await theirs.getByRole('button', { name: 'Rouvrir, repère 1' }).click();
  await colleague.context().close();
  await reading().getByRole('button', { name: 'Demander une correction, repère 1' }).click();
  const dialog = agent.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('textbox').first().inputValue()).toBe('Le mois de mars manque.');
  await expectNoBarrier(agent);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await dialog.waitFor({ state: 'detached' });
  await agent.getByRole('heading', { level: 1 }).click();
  await agent.keyboard.press('Escape');
  await reading().waitFor({ state: 'detached' });
});

test('the case is taken out from its head, by key, once it is said what for', async () => {
  await agent.keyboard.press('Alt+o');
  const reason = agent.getByLabel('À quoi servira-t-il ?');
  await agent.getByRole('button', { name: 'Télécharger' }).click();
  await agent.getByText('Dites en quelques mots à quoi servira ce dossier.').waitFor();
  await expectNoBarrier(agent);
  await reason.fill('Recours devant le tribunal');
  await agent.getByRole('radio', { name: /^Un zip/u }).check(); // prettier-ignore
  const [taken] = await Promise.all([
    agent.waitForEvent('download'),
    agent.getByRole('button', { name: 'Télécharger' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/^dossier-AM-.+\.zip$/u);
  await reason.waitFor({ state: 'detached' });
});

/** Whether a canvas holds anything but one colour. */
function isDrawn(canvas: Element): boolean {
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const inks = new Set<string>();
  for (let at = 0; at < data.length && inks.size < 2; at += 4) inks.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
  return inks.size > 1;
}

test('« ? » shows all keys, those of the case first; where one types it is a letter', async () => {
  await agent.getByRole('heading', { level: 1 }).click();
  await agent.keyboard.press('?');
  const keys = agent.getByRole('dialog', { name: 'Raccourcis clavier' });
  await keys.getByRole('heading', { name: 'Sur un dossier' }).waitFor();
  await expect.poll(() => keys.getByRole('heading', { level: 3 }).first().innerText()).toBe('Sur un dossier');
  await expectNoBarrier(agent);
  await agent.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await panel(agent, 'Instruction').getByLabel('Observations').press('?');
  await expect.poll(() => panel(agent, 'Instruction').getByLabel('Observations').inputValue()).toBe('?');
  expect(await keys.count()).toBe(0);
  await panel(agent, 'Instruction').getByLabel('Observations').fill('');
});

test('Ctrl + K finds a case from any screen, says why, and Enter opens it', async () => {
  const heading = await agent.getByRole('heading', { level: 1 }).innerText();
  const number = /AM-[\d-]+/u.exec(heading)?.[0] ?? '';
  const at = agent.url();
  await agent.getByRole('link', { name: 'Guichet' }).click();
  await agent.getByRole('heading', { level: 1, name: 'Déposer pour quelqu’un' }).waitFor();
  await agent.keyboard.press('Control+k');
  const search = agent.getByRole('dialog', { name: 'Recherche' });
  const asked = search.getByRole('combobox');
  await expect.poll(() => asked.evaluate((field) => field === document.activeElement)).toBe(true);
  // Before anything is typed: the case one comes from, and what can be done from here.
  const seen = search.getByRole('group', { name: 'Vus en dernier' }).getByRole('option').filter({ hasText: number });
  await seen.waitFor();
  await search.getByRole('option', { name: 'Aller à « Lettres »' }).waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.type('zzzz');
  await search.getByText('Aucun dossier ni message que vous puissiez voir ne correspond.').waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Control+a');
  await agent.keyboard.type(number);
  const found = search.getByRole('option').filter({ hasText: number });
  await found.getByText('numéro', { exact: true }).waitFor();
  await expectNoBarrier(agent);
  // What was said in a case finds it too, a letter missing.
  const id = new URL(at).pathname.split('/').at(-1) ?? '';
  const colleague = createVisitor(stage.product.url);
  await colleague.signIn('instructeur.aide-medicale@demo.example');
  const message = { type: 'sendMessage', text: 'Merci de joindre la quittance du logement.', files: [] };
  expect((await colleague.post(`/api/v1/cases/${id}/commands`, message)).status).toBe(200);
  await agent.keyboard.press('Control+a');
  await agent.keyboard.type('quitance');
  await search.getByRole('group', { name: 'Dans les messages' }).getByText('quittance').waitFor();
  await expectNoBarrier(agent);
  await agent.keyboard.press('Control+a');
  await agent.keyboard.type(number);
  await found.getByText('numéro', { exact: true }).waitFor();
  await agent.keyboard.press('ArrowDown');
  await expect.poll(() => found.getAttribute('aria-selected')).toBe('true');
  await agent.keyboard.press('Enter');
  await agent.getByRole('heading', { level: 1, name: number }).waitFor();
  await search.waitFor({ state: 'detached' });
  // What is done here is found by its words too, and leaves one where one writes.
  await agent.keyboard.press('Control+k');
  await asked.waitFor();
  await agent.keyboard.type('écrire note');
  await search.getByText('Aucun dossier ni message que vous puissiez voir ne correspond.').waitFor();
  await search.getByRole('option', { name: 'Écrire une note' }).waitFor();
  await agent.keyboard.press('Enter');
  await search.waitFor({ state: 'detached' });
  const note = agent.getByLabel('Ajouter une note');
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('an answer is sent back from where it is read, in three gestures and a sentence', async () => {
  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('marie@demo.example');
  const { id, number } = await fileScenario(visitor, 'aide-medicale', granted.given.answers);
  await agent.goto(`${stage.product.url}/agent/dossiers/${id}`);
  await agent.getByRole('heading', { level: 1, name: number }).waitFor();
  const gestures = countGestures(agent);
  await gestures.click(panel(agent, 'Demande').getByRole('button', { name: /^Faire corriger : Revenus de tout/u }));
  const dialog = agent.getByRole('dialog', { name: 'Demander une correction' });
  const reason = dialog.getByLabel(/^Ce qu’il faut corriger/u);
  await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await gestures.say('Indiquez le montant d’un mois.');
  // The mail is read as it will leave.
  await dialog.getByText(/^Courriel au demandeur/u).waitFor();
  await expectNoBarrier(agent);
  const toQueue = agent.getByRole('status').getByRole('link', { name: 'Retour à la file' });
  await withLateTimers(agent, async () => {
    await gestures.click(dialog.getByRole('button', { name: 'Demander une correction', exact: true }));
    await agent.getByRole('status').getByText('C’est fait').waitFor();
    // One goes on from there, and nothing takes the keys of whoever has gone elsewhere already.
    expect(await hasFocus(toQueue)).toBe(true);
    await panel(agent, 'Échanges et historique')
      .getByRole('tab', { name: /^Notes/u })
      .focus();
    await passTimers(agent);
    expect(await hasFocus(toQueue)).toBe(false);
  });
  expect(gestures.count()).toEqual({ actions: 2, sentences: 1 });

  // What comes back is told on the answer itself, with what it was.
  const asked = (await visitor.get(`/api/v1/cases/${id}`)).json;
  const command = { type: 'act', action: 'corriger', data: {}, expectedVersion: asked.version };
  const sent = await visitor.post(`/api/v1/cases/${id}/commands`, { ...command, answers: { ...asked.answers, revenus: 90_000 } }); // prettier-ignore
  expect(sent.status).toBe(200);
  const answer = panel(agent, 'Demande').locator('.desk-answer').filter({ hasText: 'Revenus de tout le foyer' });
  await answer.getByText('Corrigé').waitFor();
  await answer.getByText(/^Avant\s:\s960\s000\sF/u).waitFor();
  await expectNoBarrier(agent);
  // The machine's own lines are folded, the decisions are told.
  const history = panel(agent, 'Échanges et historique');
  await history.getByText('« Demander une correction »').first().waitFor();
  await expect.poll(() => history.getByText('ont été recalculés').first().isVisible()).toBe(false);
  await history.getByText(/lignes? du système/u).first().click(); // prettier-ignore
  await history.getByText(/est prévu le|ont été recalculés|est terminée|annulée/u).first().waitFor(); // prettier-ignore
});

test('a sentence of the service is kept once, and written by one press wherever one writes to somebody', async () => {
  await agent.getByRole('link', { name: 'Phrases' }).click();
  await agent.getByText('Aucune phrase pour le moment.').waitFor();
  await expectNoBarrier(agent);
  await agent.getByRole('button', { name: 'Ajouter une phrase' }).click();
  const added = agent.getByRole('dialog', { name: 'Ajouter une phrase' });
  await added.getByLabel('Titre, tel qu’il est proposé').fill('Un mois, pas un an');
  await added
    .getByLabel('Phrase, telle que le demandeur la lira')
    .fill('Bonjour {prénom}, indiquez le montant d’un mois.');
  await added.getByLabel('Mots-clés').fill('revenus');
  await agent.keyboard.press('Enter');
  await expectNoBarrier(agent);
  await added.getByRole('button', { name: 'Enregistrer' }).click();
  await agent.getByRole('region', { name: 'Un mois, pas un an' }).getByText('revenus', { exact: true }).waitFor();
  await expectNoBarrier(agent);

  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('marie@demo.example');
  const { id } = await fileScenario(visitor, 'aide-medicale', granted.given.answers);
  await agent.goto(`${stage.product.url}/agent/dossiers/${id}`);
  const gestures = countGestures(agent);
  await gestures.click(panel(agent, 'Demande').getByRole('button', { name: /^Faire corriger : Revenus de tout/u }));
  const dialog = agent.getByRole('dialog', { name: 'Demander une correction' });
  await gestures.click(dialog.getByRole('button', { name: 'Un mois, pas un an' }));
  expect(await dialog.getByLabel(/^Ce qu’il faut corriger/u).inputValue()).toBe(
    'Bonjour Marie, indiquez le montant d’un mois.',
  );
  await dialog.getByText(/^Courriel au demandeur/u).waitFor();
  await expectNoBarrier(agent);
  await gestures.click(dialog.getByRole('button', { name: 'Demander une correction', exact: true }));
  await agent.getByRole('status').getByText('C’est fait').waitFor();
  expect(gestures.count()).toEqual({ actions: 3, sentences: 0 });
  const exchanges = panel(agent, 'Échanges et historique');
  await exchanges.getByRole('tab', { name: /^Messages/u }).click();
  await exchanges.getByRole('button', { name: 'Un mois, pas un an' }).click();
  await expect.poll(() => exchanges.getByLabel('Écrire au demandeur').inputValue()).toContain('Bonjour Marie');
});

test('a request that was filed twice says so, until an agent says that it is not the same', async () => {
  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('paul@demo.example');
  const first = await fileScenario(visitor, 'aide-medicale', granted.given.answers);
  const second = await fileScenario(visitor, 'aide-medicale', granted.given.answers);
  await agent.goto(`${stage.product.url}/agent/dossiers/${second.id}`);
  const linked = panel(agent, 'Dossiers liés');
  await linked.getByText('Doublon possible').waitFor();
  await expectNoBarrier(agent);
  const apart = linked.getByRole('button', { name: `Le dossier ${first.number} n’est pas un doublon` });
  await apart.press('Enter');
  await linked.getByText('Un agent a dit que ce n’est pas un doublon.').waitFor();
  expect(await apart.count()).toBe(0);
  await expectNoBarrier(agent);
  await linked.getByRole('button', { name: 'C’est peut-être un doublon' }).press('Enter');
  await apart.waitFor();
  await linked.getByRole('link', { name: first.number }).press('Enter');
  await agent.getByRole('heading', { level: 1, name: first.number }).waitFor();
  await panel(agent, 'Dossiers liés').getByRole('link', { name: second.number }).waitFor();
});

const PAGE_MAIL = `From: Paul Kaémo <paul@exemple.nc>
To: guichet@exemple.nc
Date: Mon, 2 Mar 2026 23:30:00 +0000
Subject: Bulletins
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<style>p { color: red }</style><script>document.title = 'lu'</script><img src="http://exemple.invalid/suivi.png">
<p style="color: red">Bonjour,</p><p class=a STYLE='margin: 0'>Voici les bulletins<br>de Marie.</p>
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="../bulletins.pdf"
Content-Transfer-Encoding: base64

${PDF.toString('base64')}
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="outil.exe"
Content-Transfer-Encoding: base64

TVo=
--b--
`;

test('a mail that is dropped on the exchanges is read, corrected and noted, with what it carries', async () => {
  const asked: string[] = [];
  agent.on('request', (request) => asked.push(request.url()));
  const exchanges = panel(agent, 'Échanges et historique');
  const drop = await agent.evaluateHandle((mail) => {
    const carried = new DataTransfer();
    carried.items.add(new File([mail], 'courriel.eml', { type: 'message/rfc822' }));
    return carried;
  }, PAGE_MAIL);
  await exchanges.getByRole('tabpanel').first().dispatchEvent('drop', { dataTransfer: drop });
  const dialog = agent.getByRole('dialog', { name: 'Noter un échange' });
  await dialog.getByText('Le courriel est repris ci-dessous.').waitFor();
  await dialog.getByText(/^«\soutil\.exe\s» n’a pas été joint\./u).waitFor();
  expect(await dialog.getByLabel('Ce qui a été dit ou écrit').inputValue()).toMatch(
    /^Objet\s: Bulletins\n\nBonjour,\n\nVoici les bulletins\nde Marie\.$/u,
  );
  await expect.poll(() => dialog.getByLabel('Jour de l’échange').inputValue()).toBe('2026-03-03');
  await expectNoBarrier(agent);
  await dialog.getByLabel(/^Avec qui/u).fill('Paul Kaémo, son frère');
  await dialog.getByRole('button', { name: 'Noter', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await exchanges.getByText('Courriel reçu le 3 mars 2026, avec Paul Kaémo, son frère').waitFor();
  await exchanges.getByRole('link', { name: 'bulletins.pdf' }).waitFor();
  expect([await agent.title(), asked.filter((url) => url.includes('exemple.invalid'))]).toEqual([
    expect.not.stringContaining('lu'),
    [],
  ]);
});

test('taken, two documents read, checked, proposed, and on to the next case: five gestures', async () => {
  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('marie@demo.example');
  const { photos: _photos, ...answers } = natural.given.answers;
  for (const _case of [1, 2]) await fileScenario(visitor, 'ecosysteme-patrimonial', answers);
  const officer = await stage.enterDesk('instructeur.ecosysteme-patrimonial@demo.example');
  await officer.goto(`${stage.product.url}/agent?view=todo&dispositif=ecosysteme-patrimonial&state=completude`);
  await officer.locator('[data-row-link]').first().click();
  await panel(officer, 'Actions').waitFor();
  await officer.getByRole('link', { name: 'Dossier suivant' }).waitFor();
  const document = officer.getByRole('region', { name: /^Document / });
  const before = officer.url();
  const gestures = countGestures(officer);
  await gestures.press('Alt+p');
  await document.getByText(/^1 \/ /u).waitFor();
  await panel(officer, 'À faire').getByText('Pris par vous').waitFor();
  await gestures.press('Alt+ArrowDown');
  await document.getByText(/^2 \/ /u).waitFor();
  await gestures.click(panel(officer, 'Instruction').getByRole('radio', { name: 'Oui' }).first());
  const main = officer.getByRole('group', { name: 'À faire maintenant' });
  await main.getByRole('button').last().waitFor();
  await gestures.press('Alt+Enter');
  const dialog = officer.getByRole('dialog');
  await dialog.getByText(/Le dossier (?:passe|reste)/u).waitFor(); // prettier-ignore
  await expectNoBarrier(officer);
  await gestures.press('Control+Enter');
  await officer.getByText(/^C’est fait/u).waitFor(); // prettier-ignore
  await expect.poll(() => officer.url()).not.toBe(before);
  expect(gestures.count()).toEqual({ actions: 5, sentences: 0 });
  await officer.context().close();
});

test('a decision is signed in two gestures, its letter read', async () => {
  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('marie@demo.example');
  const { id } = await fileScenario(visitor, 'aide-medicale', { ...granted.given.answers, revenus: 90_000 });
  const office = openOffice(stage.product, 'aide-medicale');
  await office.annotate(id, 'instructeur', { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' });
  await office.act(id, 'instructeur', 'proposerAccord');
  const signatory = await stage.enterDesk('signataire.aide-medicale@demo.example');
  await signatory.goto(`${stage.product.url}/agent/dossiers/${id}`);
  const main = signatory.getByRole('group', { name: 'À faire maintenant' });
  const gestures = countGestures(signatory);
  await gestures.click(main.getByRole('button', { name: 'Signer l’attribution' }));
  const dialog = signatory.getByRole('dialog', { name: 'Signer l’attribution' });
  await dialog.getByRole('region').getByText('Article 1').waitFor();
  await gestures.click(dialog.getByRole('button', { name: 'Signer l’attribution', exact: true }));
  await panel(signatory, 'Actions').getByText('Ce dossier est terminé.').waitFor();
  expect(gestures.count()).toEqual({ actions: 2, sentences: 0 });
  await signatory.context().close();
});

test('forty-one decisions are signed together in four gestures, what applies told first', async () => {
  const visitor = createVisitor(stage.product.url);
  await visitor.signIn('marie@demo.example');
  const office = openOffice(stage.product, 'aide-medicale');
  for (let count = 0; count < 41; count += 1) {
    const { id } = await fileScenario(visitor, 'aide-medicale', { ...granted.given.answers, revenus: 90_000 });
    await office.annotate(id, 'instructeur', { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' });
    await office.act(id, 'instructeur', 'proposerAccord');
  }
  const signatory = await stage.enterDesk('signataire.aide-medicale@demo.example');
  await signatory.goto(`${stage.product.url}/agent?view=todo&dispositif=aide-medicale&state=signatureAccord`);
  await signatory.locator('[data-row-link]').nth(40).waitFor();
  const gestures = countGestures(signatory);
  await gestures.click(signatory.getByRole('checkbox', { name: 'Sélectionner tous les dossiers affichés' }));
  await gestures.click(signatory.getByRole('button', { name: 'Agir sur la sélection' }));
  const dialog = signatory.getByRole('dialog', { name: 'Agir sur la sélection' });
  // What the scheme puts first is chosen, and tried: one reads what it will do, and to how many, before one presses.
  await dialog.getByRole('status').getByText(/s’appliquera à/u).waitFor(); // prettier-ignore
  const sign = dialog.getByRole('button', { name: /^Signer l’attribution \(\d+ dossiers\)$/u });
  expect(Number(/\d+/u.exec(await sign.innerText())?.[0])).toBeGreaterThanOrEqual(41);
  await expectNoBarrier(signatory);
  await gestures.click(sign);
  // A worker signs one after the other, while other programs want the processor too.
  const done = signatory
    .getByRole('dialog')
    .getByRole('status')
    .getByText(/est appliquée à/u);
  await done.waitFor({ timeout: 120_000 });
  expect(gestures.count().actions).toBeLessThanOrEqual(4);
  // All its letters are one file, which says what it still waits for: a worker makes them one after the other.
  const letters = signatory.getByRole('dialog').getByRole('link', { name: /^Imprimer (?:la lettre|les \d+ lettres) \(PDF\)$/u }); // prettier-ignore
  const pdf = await signatory.request.get(new URL((await letters.getAttribute('href')) ?? '', stage.product.url).href);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await signatory.context().close();
}, 300_000);

test('an opinion is given in three gestures and a sentence', async () => {
  const technician = await stage.enterDesk('technicien.subvention-association@demo.example');
  await technician.locator('[data-row-link]').first().click();
  const opinions = panel(technician, 'Avis');
  const gestures = countGestures(technician);
  await gestures.click(opinions.getByRole('radio', { name: 'Favorable', exact: true }));
  await gestures.click(opinions.getByRole('textbox').first());
  await gestures.say('Le projet est solide.');
  await gestures.click(opinions.getByRole('button', { name: 'Rendre l’avis' }));
  await opinions.getByText('Rendu').first().waitFor();
  expect(gestures.count()).toEqual({ actions: 3, sentences: 1 });
  await technician.context().close();
});

test('no script failed and the content policy refused nothing', () => {
  expect(stage.problems()).toEqual([]);
});
