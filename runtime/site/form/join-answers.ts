/**
 * What was typed here and what was saved elsewhere meanwhile, in one: a page that a device kept may be older than what another device
 * sent, and whoever answered other questions there has nothing to choose.
 */
import { equalJson } from '../../../engine/base/index.ts';
import type { JsonObject } from '../../../engine/index.ts';

/** Both changes of the answers that both began with; null where they are of the same question, and not the same. */
export function joinAnswers(
  had: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
): { readonly value: JsonObject } | null {
  const changed = [...new Set([...Object.keys(had), ...Object.keys(mine)])].filter(
    (name) => !equalJson(had[name], mine[name]),
  );
  const isTheirs = (name: string): boolean =>
    !equalJson(had[name], theirs[name]) && !equalJson(mine[name], theirs[name]);
  if (changed.some(isTheirs)) return null;
  const kept = Object.entries(theirs).filter(([name]) => !changed.includes(name));
  const own = Object.entries(mine).filter(([name]) => changed.includes(name));
  return { value: Object.fromEntries([...kept, ...own]) };
}
