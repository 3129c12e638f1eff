/** What the benches of the studio share: its author, a scheme that is theirs, and what keys cost on a page. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../runtime/demo/accounts.ts';
import type { Visitor } from '../support/visitor.ts';

/** From a key to the next frame, in ms: 95th percentile; and processor time of the page a key, in ms: all that follows from it. */
export interface KeyCost {
  readonly p95: number;
  readonly processor: number;
  /** Of its 95th percentile. */
  readonly busiest: number;
}

/** Counts time of processor on a page, and not that of a clock, which runs on while others work. */
export async function openClient(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return client;
}

/** A page of a window of its own, whose author is signed in. */
export async function openAs(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const data = { email: 'auteur@demo.example', password: DEMO_PASSWORD };
  await page.request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
  return page;
}

/** From one key to the next: a quick hand. */
const PACE_MS = 60;

/** Makes a draft of some files. */
export async function putScheme(author: Visitor, id: string, files: Readonly<Record<string, string>>): Promise<void> {
  const begun = await author.post('/api/v1/dispositifs', { id, title: id, from: 'instruction-simple' });
  const body = { revision: begun.json.revision, files };
  const saved = await author.put(`/api/v1/dispositifs/${id}/draft`, body);
  if (saved.status !== 200) throw new Error(saved.bytes.toString());
}

/** Presses keys one after the other, at the pace of a hand, each until it is on the screen. */
export async function typeKeys(
  page: Page,
  client: CDPSession,
  { keys, count }: { readonly keys: readonly string[]; readonly count: number },
): Promise<KeyCost> {
  await page.evaluate(`globalThis.frames_ = [];
    globalThis.heard_ ??= addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => globalThis.frames_.push(performance.now() - timeStamp))), true) ?? true`);
  const spent: number[] = [];
  let before = await taskTime(client);
  for (let typed = 0; typed < count; typed += 1) {
    await page.keyboard.press(keys[typed % keys.length] ?? '');
    await page.waitForTimeout(PACE_MS);
    const after = await taskTime(client);
    spent.push((after - before) * 1_000);
    before = after;
  }
  const frames: readonly number[] = await page.evaluate('globalThis.frames_');
  const processor = spent.reduce((sum, one) => sum + one, 0) / count;
  return { p95: quantile(frames, 0.95), processor, busiest: quantile(spent, 0.95) };
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** A value that a share of some others do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
