/** What the server last had of a draft, as a device that keeps its page knows it: the page itself may be older. */
import { isJsonObject, isJson } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import { draftOf, FROM_DEVICE, shelfOf, stateKey } from './shelf.ts';

/** Answers as the server had them at a revision. */
export type KeptState = { readonly answers: JsonObject; readonly revision: number };

/** Whether this page came from the device, since the network did not give it. */
export function isFromDevice(): boolean {
  return FROM_DEVICE in document.documentElement.dataset;
}

/** Notes what the server has, on a device that keeps the page. Never rejects. */
export async function noteState(base: string, state: KeptState): Promise<void> {
  try {
    const shelf = shelfOf(draftOf(base));
    // Opening one would make it: what was forgotten stays so.
    if (!(await caches.has(shelf))) return;
    await (await caches.open(shelf)).put(stateKey(base), Response.json(state));
  } catch {
    // No worker, a private window, a device that is full: what the page was loaded with is what is opened again.
  }
}

/** What was last noted; null when nothing was. Never rejects. */
export async function notedState(base: string): Promise<KeptState | null> {
  try {
    const found = await caches.match(stateKey(base), { cacheName: shelfOf(draftOf(base)) });
    const state: unknown = await found?.json();
    if (!isJson(state) || !isJsonObject(state)) return null;
    const { answers, revision } = state;
    return isJsonObject(answers) && typeof revision === 'number' ? { answers, revision } : null;
  } catch {
    return null;
  }
}
