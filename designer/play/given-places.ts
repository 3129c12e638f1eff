/* How many places of a quota other cases hold in a play, as its scenario says it. */
import type { ScenarioGiven } from '../../schemas/types/scenario.ts';

type Given = Pick<ScenarioGiven, 'quotas'>;

/** Places that others hold under what a quota counts by; null where several counts are given and none is asked for. */
export function placesOf({ quotas = {} }: Given, quota: string, key: string | null): number | null {
  const places = Object.hasOwn(quotas, quota) ? (quotas[quota] ?? 0) : 0;
  if (typeof places === 'number') return places;
  return key === null ? null : Object.hasOwn(places, key) ? (places[key] ?? 0) : 0;
}

/** What is given once others hold so many places; none at all is not written. Counts under other keys stay as they are. */
export function withPlaces(given: ScenarioGiven, quota: string, key: string | null, count: number): ScenarioGiven {
  const { quotas = {}, ...others } = given;
  const former = Object.hasOwn(quotas, quota) ? quotas[quota] : undefined;
  const next = typeof former === 'object' && key !== null ? { ...former, [key]: count } : count;
  const kept = Object.entries(quotas).filter(([name]) => name !== quota);
  const all = next === 0 ? kept : [...kept, [quota, next] as const];
  return all.length === 0 ? others : { ...others, quotas: Object.fromEntries(all) };
}
