/** Ways on of the scenarios that are there in which nobody does anything more: time passes to the day before what is due, then past it. */
import type { Scenario, ScenarioStep } from '../../../schemas/types/scenario.ts';
import { localDate } from '../../calendar/noumea.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import { nextDue } from '../../workflow/decide/due.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import type { Place } from './read-by.ts';

/** Times that one waits one after the other for something that is due. */
const MOST_WAITS = 3;

/** From each step of the scenarios that is in the state of a place; from all, of what is in none. */
export function* waysInTime(compiled: CompiledDispositif, { state }: Pick<Place, 'state'>): Generator<Scenario> {
  const known = new Set<string>();
  for (const { title, given, steps } of Object.values(compiled.scenarios)) {
    const played = playScenario(compiled, { title, given, steps });
    for (const [at, step] of played.entries()) {
      const before = steps.slice(0, at + 1).map(({ when }): ScenarioStep => ({ when }));
      const key = JSON.stringify([given, before]);
      if (known.has(key) || step.refusal || !isIn(step, state)) continue;
      known.add(key);
      const waits = waitsFrom(compiled, { title, given, steps: before });
      if (waits.length > 0) yield inTime(compiled, step, { title, given, steps: [...before, ...waits] });
    }
  }
}

/** Whether a step is in a state; in any, where none is asked for. */
export function isIn(step: PlayedStep | undefined, state: string | null): boolean {
  return state === null || (step?.case?.states ?? []).includes(state);
}

/** A scenario that only waits from a step on, by the name of where it waits. */
export function inTime({ workflow }: CompiledDispositif, { case: subject }: PlayedStep, scenario: Scenario): Scenario {
  const named = (subject?.states ?? []).map((id) => workflow.states[id]?.title ?? id).join(', ');
  return { ...scenario, title: `${scenario.title}, ${named} : le temps passe` };
}

/** Waits until time did something, one after the other. */
export function waitsFrom(compiled: CompiledDispositif, scenario: Scenario): readonly ScenarioStep[] {
  const waits: ScenarioStep[] = [];
  for (let times = 0; times < MOST_WAITS; times += 1) {
    const last = playScenario(compiled, { ...scenario, steps: [...scenario.steps, ...waits] }).at(-1);
    const days = last ? untilDue(last) : null;
    if (days === null) break;
    // A wait ends with its last day. What comes too soon is seen before, what comes too late once the day has begun.
    if (days > 2) waits.push(waited(days - 2));
    if (days > 1) waits.push(waited(1));
    waits.push(waited(1));
  }
  return waits;
}

const waited = (days: number): ScenarioStep => ({ when: { type: 'wait', for: `P${String(days)}D` } });

/** Days until time does something; null where it has nothing to do. */
function untilDue({ case: subject, at }: PlayedStep): number | null {
  const due = subject && nextDue(subject);
  if (!due) return null;
  const days = Math.round((Date.parse(localDate(due.at)) - Date.parse(localDate(at))) / DAY);
  return days > 0 && days <= LONGEST ? days : null;
}

const DAY = 86_400_000;
const LONGEST = 4_000;
