/**
 * When the last day of a legal delay is sure to be known: it is not before the delay starts, nor while it stands still.
 */
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { memoise, memoiseFor } from '../../base/memoise.ts';
import type { StateEntry } from '../../language/walk-workflow.ts';
import { extendEffects } from '../../workflow/decide/extensions.ts';
import { shortestPaths, type Link } from '../../workflow/check/graph-walk.ts';
import type { CompiledAction } from '../../workflow/model/compiled-workflow.ts';
import type { MustFact } from '../../names/must-facts.ts';
import type { Flow } from './flow.ts';

/** Clocks whose last day is known whenever a case rests in a state; at filing, before any state, when it is null. */
export function datedIn(flow: Flow, state: string | null): readonly MustFact[] {
  return datesOf(flow)(state ?? FILING);
}

/** No state has an empty name. */
const FILING = '';

/** Each state is asked for by every action that leads from it, and each time takes walks of the whole workflow. */
const datesOf = memoiseFor((flow: Flow) => memoise((state) => findDates(flow, state === FILING ? null : state)));

function findDates(flow: Flow, state: string | null): readonly MustFact[] {
  return Object.entries(flow.compiled.workflow.clocks ?? {}).flatMap(([id, clock]) => {
    const isKnown = state === null ? clock.startsIn === undefined : isKnownIn(flow, clock, state);
    return isKnown ? [{ type: 'dated', clock: id }] : [];
  });
}

/** Clocks that an action surely extends: it is closed unless they run, and they have a last day where they do not stand still. */
export function datedByExtension(
  { compiled, entries }: Flow,
  { definition }: CompiledAction,
  state: string,
): readonly MustFact[] {
  return extendEffects(definition.effects).flatMap(({ clock: id, when }) => {
    if (when !== undefined) return [];
    const clock = compiled.workflow.clocks?.[id];
    return clock && !standsStill(entries, clock, state) ? [{ type: 'dated', clock: id }] : [];
  });
}

function isKnownIn(flow: Flow, clock: LegalClock, state: string): boolean {
  return isStarted(flow, clock, state) && !standsStill(flow.entries, clock, state) && !isLost(flow, clock, state);
}

function isStarted({ compiled, ways, entries }: Flow, { startsIn }: LegalClock, state: string): boolean {
  if (startsIn === undefined || startsIn === state) return true;
  const around = [...ways, ...joinLinks(entries)].filter(({ to }) => to !== startsIn);
  return startsIn === compiled.workflow.initial || !shortestPaths(compiled.workflow.initial, around).has(state);
}

/** Ways out of parallel states, once all their branches are done. */
function joinLinks(entries: readonly StateEntry[]): readonly Link[] {
  return entries.flatMap(({ id, state: { then, kind } }) =>
    then && kind === 'parallel' ? [{ from: id, to: then.to }] : [],
  );
}

/** States of branches are active together: one of them in which the clock stands still is enough to doubt. */
function standsStill(entries: readonly StateEntry[], { suspendedIn = [] }: LegalClock, state: string): boolean {
  const top = topOf(entries, state);
  return suspendedIn.some(
    (still) => topOf(entries, still) === top && (still === state || still === top || top !== state),
  );
}

function topOf(entries: readonly StateEntry[], id: string): string {
  const parent = entries.find((entry) => entry.id === id)?.parent;
  return parent ? topOf(entries, parent.state) : id;
}

/**
 * A clock that ends while it stands still has no last day any more: not at that end, nor wherever the case is led from there,
 * unless a reopening starts it again.
 */
function isLost({ entries, ways, compiled }: Flow, clock: LegalClock, state: string): boolean {
  const isEnd = (id: string): boolean => isTop(compiled, id) && compiled.states[id]?.kind === 'final';
  const ends = (id: string): boolean => (clock.stopsIn ?? []).includes(id) || isEnd(id);
  const startsAgain = ({ action }: Flow['ways'][number]): boolean =>
    clock.restart === true && action?.definition.kind === 'reopening';
  const on: readonly Link[] = [...ways.filter((way) => !startsAgain(way)), ...joinLinks(entries)];
  return ways
    .filter(({ from, to }) => ends(to) && standsStill(entries, clock, from))
    .some(({ to }) => shortestPaths(to, on).has(state));
}

function isTop({ workflow }: Flow['compiled'], state: string): boolean {
  return Object.hasOwn(workflow.states, state);
}
