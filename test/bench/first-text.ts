/**
 * When the first text of a public page is there, on a line of 400 kbit/s whose every answer takes 400 ms to begin, in a browser that has
 * seen none of the site. The line is the browser's own (the protocol of its developer tools), so that it is the same on any machine;
 * how long drawing takes besides is not, and no test asserts it.
 */
import type { Browser } from 'playwright-core';
import { createApp } from '../../runtime/app/app.ts';
import { buildApplications } from '../../runtime/app/build.ts';
import { launchBrowser } from '../support/browser.ts';
import { quantile } from './rounds.ts';
import type { World } from './world.ts';

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  'sheet of a scheme': '/demarches/aide-medicale',
  'before the form': '/demarches/aide-medicale/formulaire',
  'entitlement, first question': '/a-quoi-ai-je-droit',
  'sign-in': '/connexion',
  'new account': '/inscription',
  'open data': '/donnees',
  accessibility: '/accessibilite',
};
const VISITS = 7;
/** Bytes a second of a line of 400 kbit/s. */
const LINE = 400_000 / 8;
const ANSWER_MS = 400;

/** Milliseconds from the click to the first text, and the bytes that came until all was there; medians of the visits. */
export interface FirstText {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
  readonly bytes: number;
}

/** Visits each page some times, each time as somebody who has never been there. */
export async function measureFirstTexts(world: World): Promise<readonly FirstText[]> {
  await buildApplications(['portal', 'documents', 'pages', 'server']);
  const app = await createApp(world.services);
  const url = await app.listen({ port: Number(new URL(world.services.config.publicUrl).port), host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const found: FirstText[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const visits = [];
      for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(browser, url + path));
      const times = sorted(visits.map(({ text }) => text));
      const bytes = quantile(sorted(visits.map((one) => one.bytes)), 0.5);
      found.push({ name, median: quantile(times, 0.5), worst: Math.max(...times), bytes });
    }
    return found;
  } finally {
    await browser.close();
    await app.close();
  }
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

async function visitOnce(
  browser: Browser,
  address: string,
): Promise<{ readonly text: number; readonly bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ANSWER_MS,
    downloadThroughput: LINE,
    uploadThroughput: LINE,
  });
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'load' });
  // As a function: the policy of the pages lets no text be run.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const text: number = await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime');
  await context.close();
  return { text, bytes };
}
