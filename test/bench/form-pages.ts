/**
 * What a page of twenty questions costs in forms of 20, of 200 and of 1,000: milliseconds of the server's processor for the
 * page, and of the browser's main thread for one letter typed in it. Both are the processor's own time, which other work on
 * the machine disturbs less than the clock.
 */
import type { CDPSession, Page } from 'playwright-core';
import { createApp } from '../../runtime/app/app.ts';
import { buildApplications } from '../../runtime/app/build.ts';
import { publishVersion } from '../../runtime/dispositifs/publish-version.ts';
import { launchBrowser } from '../support/browser.ts';
import { quantile } from './rounds.ts';
import { syntheticAnswers, syntheticScheme, type Size } from './synthetic.ts';
import type { Somebody, World } from './world.ts';

const SIZES = [20, 200, 1_000] as const;
const PAGE_SIZE = 20;
const PAGES_READ = 60;
const LETTERS = 120;
/** Of a hurried hand: the save that follows a pause does not come in between. */
const BETWEEN_LETTERS_MS = 60;
const WARM_UP = 20;

export interface PageCost {
  /** Questions of the form. */
  readonly fields: number;
  /** Milliseconds, median of the pages read. */
  readonly server: number;
  /** Milliseconds, 95th percentile of the letters typed; with errors on the page, which are judged again as one types, and without. */
  readonly letter: { readonly plain: number; readonly mending: number };
}

type App = Awaited<ReturnType<typeof createApp>>;

/** Of synthetic forms whose questions are all answered but the one that is typed in. */
export async function measureFormPages(world: World): Promise<readonly PageCost[]> {
  await buildApplications(['portal', 'documents', 'pages', 'server']);
  const app = await createApp(world.services);
  await app.listen({ port: Number(new URL(world.services.config.publicUrl).port), host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const forms = [];
    for (const fields of SIZES) forms.push({ fields, address: await beginForm(world, app, fields) });
    const server = await readPages(
      app,
      citizenOf(world),
      forms.map(({ address }) => address),
    );
    const page = await browser.newPage({ baseURL: world.services.config.publicUrl });
    await page.context().addCookies(cookiesFor(world));
    const costs: PageCost[] = [];
    for (const [at, { fields, address }] of forms.entries()) {
      const letter = { plain: await type(page, address), mending: await type(page, `${address}?verifier=1`) };
      costs.push({ fields, server: server[at] ?? NaN, letter });
    }
    return costs;
  } finally {
    await browser.close();
    await app.close();
  }
}

function citizenOf({ citizens: [citizen] }: World): Somebody {
  if (!citizen) throw new Error('nobody lives in the world of measurements');
  return citizen;
}

function cookiesFor(world: World): { name: string; value: string; url: string }[] {
  const { cookie = '' } = citizenOf(world).headers;
  return cookie.split('; ').map((one) => {
    const at = one.indexOf('=');
    return { name: one.slice(0, at), value: one.slice(at + 1), url: world.services.config.publicUrl };
  });
}

/** Publishes a form and begins a draft of it. Gives the address of its first page. */
async function beginForm(world: World, app: App, fields: number): Promise<string> {
  const size: Size = { fields, pageSize: PAGE_SIZE };
  const id = `formulaire-de-${fields}`;
  const published = await publishVersion(world.services, { source: syntheticScheme(size, id), by: null });
  if (published.type === 'refused') throw new Error(JSON.stringify(published.diagnostics));
  const { headers } = citizenOf(world);
  const begun = await app.inject({ method: 'POST', url: '/api/v1/drafts', headers, payload: { dispositif: id } });
  const draft: { readonly id: string; readonly revision: number } = begun.json();
  const { f1: _left, ...answers } = syntheticAnswers(size);
  const saved = await app.inject({
    method: 'PUT',
    url: `/api/v1/drafts/${draft.id}`,
    headers,
    payload: { answers, revision: draft.revision },
  });
  if (saved.statusCode !== 200) throw new Error(saved.body);
  return `/demarches/${id}/formulaire/${draft.id}/page0`;
}

/** The pages take turns, so that none has the processor while it is warm for itself alone. */
async function readPages(app: App, { headers }: Somebody, addresses: readonly string[]): Promise<readonly number[]> {
  const times = addresses.map((): number[] => []);
  for (let round = -WARM_UP; round < PAGES_READ; round += 1) {
    for (const [at, url] of addresses.entries()) {
      const before = process.cpuUsage();
      const { statusCode } = await app.inject({ url, headers });
      const { user, system } = process.cpuUsage(before);
      if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}`);
      if (round >= 0) times[at]?.push((user + system) / 1_000);
    }
  }
  return times.map((values) =>
    quantile(
      values.toSorted((one, other) => one - other),
      0.5,
    ),
  );
}

async function type(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator('html[data-vivant]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.getByLabel('Texte 1', { exact: true }).focus();
  const times: number[] = [];
  for (let letter = -WARM_UP; letter < LETTERS; letter += 1) {
    const before = await busyMs(session);
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN_LETTERS_MS);
    if (letter >= 0) times.push((await busyMs(session)) - before);
  }
  await session.detach();
  return quantile(
    times.toSorted((one, other) => one - other),
    0.95,
  );
}

/** What the main thread of the page has worked. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
}
