/** What the first view of a public page weighs as it is sent: the page with the style sheets, scripts and pictures that it names. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCHEME } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite();
}, BUILD_MS);
afterAll(() => site.close());

/** Bytes of an answer as it is sent to a browser. */
async function sent(url: string): Promise<{ readonly bytes: number; readonly html: string }> {
  const answer = await site.request({ method: 'GET', url, headers: { accept: 'text/html', 'accept-encoding': 'br' } });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`);
  const plain = await site.request({ method: 'GET', url, headers: { accept: 'text/html' } });
  return { bytes: answer.rawPayload.length, html: plain.body };
}

/** Addresses of what a browser loads by itself to show a page. */
function loadedBy(html: string): readonly string[] {
  const links = [...html.matchAll(/<link [^>]*>/gu)]
    .map(([link]) => link)
    .filter((link) => /rel="(stylesheet|preload|modulepreload|icon)"/u.test(link))
    .map((link) => /href="([^"]+)"/u.exec(link)?.[1] ?? '');
  const sources = [...html.matchAll(/<(?:script|img) [^>]*src="([^"]+)"/gu)].map(([, source = '']) => source);
  return [...new Set([...links, ...sources])].filter((address) => address.startsWith('/'));
}

async function firstView(url: string): Promise<number> {
  const { bytes, html } = await sent(url);
  // A page that names no style sheet is not what people get.
  expect(loadedBy(html).some((address) => address.endsWith('.css'))).toBe(true);
  const loaded = await Promise.all(loadedBy(html).map(async (address) => (await sent(address)).bytes));
  return loaded.reduce((sum, one) => sum + one, bytes);
}

it.each([
  ['/', 15_000],
  [`/demarches/${SCHEME}`, 15_000],
  [`/demarches/${SCHEME}/formulaire`, 30_000],
  ['/a-quoi-ai-je-droit', 30_000],
  ['/connexion', 30_000],
  ['/inscription', 30_000],
  ['/donnees', 30_000],
  ['/accessibilite', 30_000],
])('the first view of %s is at most %i bytes', async (url, most) => {
  expect(await firstView(url)).toBeLessThanOrEqual(most);
});
