/**
 * The screen « Formulaire » of a large scheme, in a real Chromium: what a key, a gesture and a pause cost. Times are those of a
 * clock and so of the machine too; beside them stands the time of processor of the page, which other work disturbs less.
 */
import type { CDPSession, Locator, Page, Request } from 'playwright-core';
import { buildApplications } from '../../runtime/app/build.ts';
import { compressApplications } from '../../runtime/app/compress.ts';
import { launchBrowser } from '../support/browser.ts';
import { startProduct } from '../support/product.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';
import { DEMO_PASSWORD } from '../../runtime/demo/accounts.ts';
import { laidOut, syntheticScheme } from './synthetic.ts';

export interface StudioCost {
  readonly fields: number;
  /** Bytes of scripts and styles that opening the screen loads, as they are sent. */
  readonly loaded: number;
  /** From a key to the next frame, in ms; 95th percentile, and processor time of the page a key. */
  readonly key: { readonly p95: number; readonly processor: number };
  /** From the key that ends a gesture to the frame that shows it in the form, in ms; the first of a page is not counted. */
  readonly preview: number;
  /** From the question to the compiler to its answer, in ms: median. */
  readonly diagnostics: number;
  /** Bytes of all that is sent after a title was typed, and after two questions were pasted. */
  readonly sent: { readonly typed: number; readonly pasted: number };
}

const KEYS = 60;
/** What the studio waits for before it asks the compiler of what is typed. */
const PAUSE_MS = 300;

/**
 * Of schemes with so many fields, each on the same product.
 * @param url of a demonstration that runs already; one is started, and removed at the end, when there is none
 */
export async function measureStudio(sizes: readonly number[], url?: string): Promise<readonly StudioCost[]> {
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
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(TELL_WHAT_IS_SHOWN);
      const data = { email: 'auteur@demo.example', password: DEMO_PASSWORD };
      await page.request.post(`${product.url}/api/auth/sign-in/email`, { data, headers: { origin: product.url } });
      costs.push(await measure(page, product.url, { id: await putScheme(author, fields), fields }));
      await context.close();
    }
    return costs;
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** A draft with so many fields, laid out as an author would. */
async function putScheme(author: Visitor, fields: number): Promise<string> {
  const id = `formulaire-de-${fields}`;
  const begun = await author.post('/api/v1/dispositifs', {
    id,
    title: `Formulaire de ${fields}`,
    from: 'instruction-simple',
  });
  const { files } = laidOut(syntheticScheme({ fields, pageSize: 10 }, id));
  const body = { revision: begun.json.revision, files };
  const saved = await author.put(`/api/v1/dispositifs/${id}/draft`, body);
  if (saved.status !== 200) throw new Error(saved.bytes.toString());
  return id;
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
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await choose(page, 3);
  const title = page.getByLabel('Titre', { exact: true }).first();
  await title.click();
  await page.waitForTimeout(3 * PAUSE_MS);
  const key = await typeKeys(page, client);
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
  return {
    fields,
    loaded,
    key,
    preview,
    diagnostics: quantile(compiled, 0.5),
    sent: { typed, pasted: bytesOf(requests) },
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

/** Types at the pace of a hand, each key until it is on the screen. */
async function typeKeys(page: Page, client: CDPSession): Promise<StudioCost['key']> {
  await page.evaluate(`globalThis.frames_ = []; addEventListener('keydown', ({ timeStamp }) =>
    requestAnimationFrame(() => setTimeout(() => globalThis.frames_.push(performance.now() - timeStamp))), true)`);
  const before = await taskTime(client);
  for (let typed = 0; typed < KEYS; typed += 1) {
    await page.keyboard.press('abcdefghij'.charAt(typed % 10));
    await page.waitForTimeout(60);
  }
  const processor = ((await taskTime(client)) - before) / KEYS;
  const frames: readonly number[] = await page.evaluate('globalThis.frames_');
  return { p95: quantile(frames, 0.95), processor: processor * 1_000 };
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** Until all is kept and judged. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(4 * PAUSE_MS);
  await page.getByText('Tout est enregistré').waitFor();
  await page.waitForLoadState('networkidle');
}

const bytesOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, request) => sum + (request.postDataBuffer()?.length ?? 0), 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
