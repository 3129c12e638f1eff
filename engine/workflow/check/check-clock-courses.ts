/**
 * What becomes of a legal delay: it must run somewhere and be taken up again after it stood still, and the end to which its
 * silence leads must be the one that the silence means in law.
 */
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { checkDues } from './check-dues.ts';
import { isPassed } from './check-rests.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import { extendEffects } from '../decide/extensions.ts';
import { shortestPaths, type Link } from './graph-walk.ts';
import { CAPTIONS } from '../../language/captions.ts';

const FILE = 'workflow.json';

/** Everything wrong with the course of one delay; `running` are the states in which it has started and not ended. */
export function checkClockCourse(
  parsed: ParsedSource,
  compiled: CompiledWorkflow,
  id: string,
  running: ReadonlySet<string>,
  links: readonly Link[],
): readonly Diagnostic[] {
  const clock = parsed.workflow.clocks?.[id];
  if (!clock) return [];
  const silence = [
    ...checkSilence(parsed, compiled, id, clock),
    ...checkGuarded(parsed, id, clock),
    ...checkPlaces(parsed, id, clock, running),
    ...checkStops(parsed, id, clock),
    ...checkExtended(parsed, compiled, id, clock, running),
    ...checkDues(parsed, clock, running),
  ];
  const runs = (state: string): boolean => running.has(state) && isRunning(parsed, clock, state);
  if (![...running].some(runs)) {
    const place = joinPointer('/clocks', id, clock.suspendedIn ? 'suspendedIn' : 'startsIn');
    return [parsed.report('workflow.clock-never-runs', FILE, place, { clock: clock.title }), ...silence];
  }
  const going = links.filter(({ from }) => !clock.stopsIn?.includes(from));
  const lost = (clock.suspendedIn ?? []).flatMap((state, at) => {
    const isTop = Object.hasOwn(parsed.workflow.states, state);
    if (!isTop || [...shortestPaths(state, going).keys()].some(runs)) return [];
    const place = joinPointer('/clocks', id, 'suspendedIn', at);
    return [parsed.report('workflow.clock-never-resumed', FILE, place, { clock: clock.title, state })];
  });
  return [...lost, ...silence];
}

/** Whether a case may rest in a state of the top while the delay runs there. */
function isRunning({ workflow }: ParsedSource, { stopsIn = [], suspendedIn = [] }: LegalClock, id: string): boolean {
  const state = workflow.states[id];
  if (!state || kindOf(state) === 'final' || isPassed(state)) return false;
  return !stopsIn.includes(id) && !suspendedIn.includes(id);
}

/** An acceptance that refuses, a rejection that grants. */
function checkSilence(
  { report, workflow }: ParsedSource,
  { actions }: CompiledWorkflow,
  id: string,
  { silence, title, action }: LegalClock,
): readonly Diagnostic[] {
  const opposite = silence === 'acceptance' ? 'refused' : silence === 'rejection' ? 'granted' : null;
  const to = endOf(workflow.states, actions[action]?.definition.to);
  if (opposite === null || to === undefined || workflow.states[to]?.outcome !== opposite) return [];
  const params = { clock: title, silence, state: to, outcome: opposite };
  const related = [{ caption: CAPTIONS.end, place: joinPointer('/states', to, 'outcome') }];
  return [report('workflow.silence-outcome', FILE, joinPointer('/clocks', id, 'silence'), params, related)];
}

/** What silence means in law hangs on nothing that an agent did or did not do. */
function checkGuarded({ report, workflow }: ParsedSource, id: string, clock: LegalClock): readonly Diagnostic[] {
  const entry = listActions(workflow).find((action) => action.id === clock.action);
  if (clock.silence === 'none' || !entry) return [];
  return (['guards', 'requires'] as const)
    .filter((part) => (entry.action[part] ?? []).length > 0)
    .map((part) => {
      const params = { clock: clock.title, action: entry.id, part };
      return report('workflow.silence-guarded', FILE, joinPointer(entry.pointer, part), params);
    });
}

/** States in which the delay would stand still or stop, had it started. */
function checkPlaces(
  { report }: ParsedSource,
  id: string,
  clock: LegalClock,
  running: ReadonlySet<string>,
): readonly Diagnostic[] {
  return (['suspendedIn', 'stopsIn'] as const).flatMap((part) =>
    (clock[part] ?? []).flatMap((state, at) => {
      if (running.has(state)) return [];
      const place = joinPointer('/clocks', id, part, at);
      return [report('workflow.clock-place-never', FILE, place, { clock: clock.title, state, part })];
    }),
  );
}

/** Steps in which the delay stops, and its silence should still decide; what somebody does too is possible there for them. */
function checkStops({ report, workflow }: ParsedSource, id: string, clock: LegalClock): readonly Diagnostic[] {
  const { title, action, silence, stopsIn = [] } = clock;
  const { from = [], title: deed = action, by = [] } = workflow.anywhere?.[action] ?? {};
  if (silence === 'none' || by.some((who) => who !== 'time')) return [];
  return stopsIn.flatMap((state, at) => {
    if (!from.includes(state)) return [];
    const related = [
      { caption: CAPTIONS.action, place: joinPointer('/anywhere', action, 'from', from.indexOf(state)) },
    ];
    const params = { clock: title, state, action: deed };
    return [report('workflow.silence-stopped', FILE, joinPointer('/clocks', id, 'stopsIn', at), params, related)];
  });
}

/** An action that extends the delay where it does not run. */
function checkExtended(
  { report, workflow }: ParsedSource,
  { actions }: CompiledWorkflow,
  id: string,
  { title, stopsIn = [] }: LegalClock,
  running: ReadonlySet<string>,
): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ id: action, action: { effects }, pointer }) => {
    if (!extendEffects(effects).some(({ clock }) => clock === id)) return [];
    const possible = actions[action]?.states ?? [];
    if (possible.some((state) => running.has(state) && !stopsIn.includes(state))) return [];
    return [report('workflow.extension-never', FILE, pointer, { clock: title, action })];
  });
}

/** Where a case comes to rest that nothing holds on the way. */
export function endOf(states: ParsedSource['workflow']['states'], to: string | undefined): string | undefined {
  const seen = new Set<string>();
  for (let at = to; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const steps: NonNullable<(typeof states)[string]['always']> = states[at]?.always ?? [];
    const [only, ...others] = steps;
    if (!only) return at;
    if (only.when !== undefined || others.length > 0) return undefined;
    at = only.to;
  }
  return undefined;
}
