/**
 * The screen « Formulaire » of a large scheme, in a real Chromium: what a key, a gesture and a pause cost. Times are those of a
 * clock and so of the machine too; beside them stands the time of processor of the page, which other work disturbs less.
 */
import type { Locator, Page, Request } from 'playwright-core';
import { buildApplications } from '../../runtime/app/build.ts';
import { compressApplications } from '../../runtime/app/compress.ts';
import { launchBrowser } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import { createVisitor } from '../support/visitor.ts';
import { measureArrows, measureEmpty, measureLists, type ArrowCosts, type ListCosts } from './studio-lists.ts';
import { openAs, openClient, putScheme, quantile, typeKeys, type KeyCost } from './studio-page.ts';
import { laidOut, syntheticScheme } from './synthetic.ts';

export interface StudioCost {
  readonly fields: number;
  /** Bytes of scripts and styles that opening the screen loads, as they are sent. */
  readonly loaded: number;
  readonly key: KeyCost;
  /** From the key that ends a gesture to the frame that shows it in the form, in ms; the first of a page is not counted. */
  readonly preview: number;
  /** From the question to the compiler to its answer, in ms: median. */
  readonly diagnostics: number;
  /** Bytes of all that is sent after a title was typed, and after two questions were pasted. */
  readonly sent: { readonly typed: number; readonly pasted: number };
  readonly arrows: ArrowCosts;
}

export interface StudioCosts {
  readonly forms: readonly StudioCost[];
  /** A key on a page that is empty, for what the machine itself takes. */
  readonly empty: KeyCost;
  /** Null where they were not asked for. */
  readonly lists: ListCosts | null;
}

const KEYS = { keys: 'abcdefghij'.split(''), count: 60 };
/** Schemes of the list, and rules of one. */
const LISTED = 300;
/** What the studio waits for before it asks the compiler of what is typed. */
const PAUSE_MS = 300;

/**
 * Of schemes with so many fields, each on the same product.
 * @param lists whether hundreds of schemes and of rules are measured too, which takes a minute more
 * @param url of a demonstration that runs already; one is started, and removed at the end, when there is none
 */
export async function measureStudio(sizes: readonly number[], lists: boolean, url?: string): Promise<StudioCosts> {
  // What is compressed behind a start would be weighed as it is sent meanwhile, and would work beside what is measured.
  await buildApplications();
  await compressApplications();
  const product = url === undefined ? await startProduct() : { url, stop: async () => undefined };
  const browser = await launchBrowser();
  try {
    const author = createVisitor(product.url);
    await author.signIn('auteur@demo.example');
    const costs: StudioCost[] = [];
    for (const fields of sizes) {
      const page = await openAs(browser, product.url);
      await page.addInitScript(TELL_WHAT_IS_SHOWN);
      const { id, files } = laidOut(syntheticScheme({ fields, pageSize: 10 }, `formulaire-de-${fields}`));
      await putScheme(author, id, files);
      costs.push(await measure(page, product.url, { id, fields }));
      await page.context().close();
    }
    return {
      forms: costs,
      empty: await measureEmpty(browser),
      lists: lists ? await measureLists(browser, product.url, author, LISTED) : null,
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function measure(
  page: Page,
  url: string,
  { id, fields }: { readonly id: string; readonly fields: number },
): Promise<StudioCost> {
  const requests: Request[] = [];
  const compiled: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') requests.push(request);
  });
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/compile')) compiled.push(request.timing().responseEnd);
  });
  await page.goto(`${url}/studio/${id}?vue=form`);
  await page.getByRole('tree').waitFor();
  await page.waitForLoadState('networkidle');
  const loaded: number = await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => /assets\\/studio.*\\.(js|css)$/.test(name)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  const client = await openClient(page);
  await choose(page, 3);
  const title = page.getByLabel('Titre', { exact: true }).first();
  await title.click();
  await page.waitForTimeout(3 * PAUSE_MS);
  const key = await typeKeys(page, client, KEYS);
  await settle(page);

  requests.length = 0;
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' de la demande');
  await page.keyboard.press('Enter');
  await settle(page);
  const typed = bytesOf(requests);
  const preview = await previewOf(page, title);

  requests.length = 0;
  await choose(page, 5);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await settle(page);
  const pasted = bytesOf(requests);
  return {
    fields,
    loaded,
    key,
    preview,
    diagnostics: quantile(compiled, 0.5),
    sent: { typed, pasted },
    arrows: await measureArrows(page, client, `${url}/studio/${id}`),
  };
}

const GESTURES = 7;

/** Median of what it takes until a title is in the form; a title is taken whole, when its author has said that it is one. */
async function previewOf(page: Page, title: Locator): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < GESTURES; turn += 1) {
    await title.click();
    await page.keyboard.press('End');
    await page.keyboard.type(` ${turn}`);
    // Told by the pages themselves: whoever waits for them from outside looks only now and then.
    await page.evaluate(`globalThis.awaited_ = document.activeElement.value; globalThis.shown_ = null;
      for (let at = 0; at < frames.length; at += 1) frames[at].look_?.();
      addEventListener('keydown', ({ timeStamp }) => { globalThis.pressed_ = timeStamp }, { capture: true, once: true })`);
    await page.keyboard.press('Enter');
    times.push(Number(await page.evaluate(UNTIL_SHOWN)));
    await settle(page);
  }
  return quantile(times.slice(1), 0.5);
}

/**
 * Run in every frame: a form tells the page around it when it first draws the words that are awaited. Where none are it asks for no
 * frames, which would be drawn beside those of a key.
 */
const TELL_WHAT_IS_SHOWN = `if (self !== top) {
  self.look_ = () => {
    const { awaited_: awaited, shown_: shown } = top;
    if (!awaited || shown !== null) return;
    if (document.body?.textContent.includes(awaited))
      setTimeout(() => { top.shown_ = performance.timeOrigin + performance.now() - top.performance.timeOrigin });
    else requestAnimationFrame(self.look_);
  };
  self.look_();
}`;

/** Milliseconds from the key until then. */
const UNTIL_SHOWN = `new Promise((resolve) => {
  const ask = setInterval(() => {
    if (globalThis.shown_ === null) return;
    clearInterval(ask);
    resolve(globalThis.shown_ - globalThis.pressed_);
  }, 20);
})`;

/** Chooses a question of the outline by its rank. */
const choose = (page: Page, rank: number): Promise<void> => page.getByRole('treeitem').nth(rank).click();

/** Until all is kept and judged. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(4 * PAUSE_MS);
  await page.getByText('Tout est enregistré').waitFor();
  await page.waitForLoadState('networkidle');
}

const bytesOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, request) => sum + (request.postDataBuffer()?.length ?? 0), 0);
