/* The play of this tab, so that a reload goes on where one was. A tab that keeps nothing begins anew. */
import { isJson, isJsonObject } from '../../engine/base/index.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import type { PlayState } from './play-state.ts';

const keyOf = (id: string): string => `cagou-essai-${id}`;

/** Keeps where one is; what can be taken back is not kept. */
export function keepPlay(id: string, { scenario, after, as, from }: PlayState): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify({ scenario, after, as, from }));
  } catch {
    // Storage is full or refused.
  }
}

/** What was kept; null when nothing was, or when it is no play. */
export function keptPlay(id: string): PlayState | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
    if (!isJson(kept) || !isJsonObject(kept)) return null;
    const { scenario, after, as, from } = kept;
    if (!isScenario(scenario) || typeof after !== 'number' || typeof as !== 'string') return null;
    return { scenario, after, as, from: typeof from === 'string' ? from : null, past: [], future: [] };
  } catch {
    return null;
  }
}

// We wrote it: what is looked at tells whether it is a play, not each of its members.
const isScenario = (value: unknown): value is Scenario =>
  isJson(value) && isJsonObject(value) && isJsonObject(value['given']) && Array.isArray(value['steps']);
