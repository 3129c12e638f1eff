import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fieldErrors } from '../../../engine/form/validate/field-errors.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startHarness, type Harness } from './harness/app.ts';
import { richForm } from './harness/rich-form.ts';

const FILE = { id: 'f1', name: 'mars.pdf', size: 1_234_567, mediaType: 'application/pdf' };
const PAGES = ['vous', 'foyer', 'situation', 'pieces', 'photos'];
const ALL = [...PAGES, 'relecture'];

let harness: Harness;
let browser: Browser;
beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([harness.stop(), browser.close()]);
});

describe.each([390, 1280])('at %i pixels', (width) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width, height: 800 } });
    page = await context.newPage();
    return () => context.close();
  });

  const open = async (name: string): Promise<void> => {
    await page.goto(`${harness.url}/${name}`);
    await page.locator('html[data-hydrated]').waitFor();
  };
  const lookInside = (): Promise<void> => expectNoBarrier(page, 'main');
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.each(ALL)('axe finds nothing on the page « %s », and it does not overflow', async (name) => {
    harness.state.answers = {
      identite: { nom: 'Wamytan', dateNaissance: '1984-03-27' },
      enfants: [{ lien: 'enfant' }],
      emploi: 'oui',
      justificatif: FILE,
      photos: [FILE, { ...FILE, id: 'f2', name: 'toit.pdf' }],
    };
    harness.state.errors = [];
    harness.state.readOnlyPointers = ['/identite/nom', '/identite/dateNaissance'];
    await open(name);
    await lookInside();
    expect(await overflow()).toBe(0);
  });

  test.each(PAGES)('axe finds nothing on the page « %s » with all its errors', async (name) => {
    harness.state.answers = {
      enfants: name === 'foyer' ? [{ lien: 'enfant' }] : [],
      emploi: 'oui',
      heures: 'x',
      langues: ['x'],
      photos: [FILE],
    };
    harness.state.errors = fieldErrors(richForm, harness.state.answers);
    harness.state.readOnlyPointers = [];
    await open(name);
    expect(await page.locator('.cg-question-invalid').count()).toBeGreaterThan(0);
    await lookInside();
    expect(await overflow()).toBe(0);
  });

  test('axe finds nothing while a document is sent, nor when it is refused', async () => {
    Object.assign(harness.state, { answers: {}, errors: [], readOnlyPointers: [] });
    await open('pieces');
    await page.route('**/upload', () => undefined);
    const input = page.getByLabel(/^Justificatif de revenus/u);
    await input.setInputFiles({ name: 'mars.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('progressbar').waitFor();
    await lookInside();
    await input.setInputFiles({ name: 'gros.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11_000_000) });
    await page.getByRole('alert').waitFor();
    await lookInside();
    expect(await overflow()).toBe(0);
  });

  test('axe finds nothing where several documents are sent, put in order, and too many', async () => {
    const photos = ['toit', 'mur'].map((id) => ({ ...FILE, id, name: `${id}.pdf` }));
    Object.assign(harness.state, { answers: { photos }, errors: [], readOnlyPointers: [] });
    await open('photos');
    await page.route('**/upload', () => undefined);
    const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page
      .getByLabel('Ajouter d’autres documents')
      .setInputFiles([pdf('a-tres-long-nom-de-photo-de-la-toiture.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
    await page.getByText('b.pdf : en attente de son tour').waitFor();
    await page.getByRole('alert').waitFor();
    await lookInside();
    expect(await overflow()).toBe(0);
  });

  test('what one presses is large enough: 24 pixels at least, 44 for buttons and inputs', async () => {
    harness.state.answers = { enfants: [{}] };
    harness.state.errors = [];
    await open('foyer');
    const small = await page
      .locator('main :is(button, input[type=text]):not(.cg-hidden)')
      .evaluateAll((elements) => elements.filter((element) => element.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
  });
});

test.each(ALL)('at 320 pixels, which is 1280 enlarged four times, the page « %s » does not overflow', async (name) => {
  Object.assign(harness.state, { answers: { enfants: [{}], justificatif: FILE }, readOnlyPointers: ['/identite'] });
  harness.state.errors = fieldErrors(richForm, harness.state.answers);
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.goto(`${harness.url}/${name}`);
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0]).toBe(widths[1]);
  await page.close();
});
