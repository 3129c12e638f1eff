/*
 * A scenario that is missing further on: where no request by itself tells two ways of writing a place apart, one that is there is played
 * as far as each of its steps, and then goes on otherwise: time passes where somebody acted, or a figure that was written on the way
 * is another.
 */
import type { Scenario, ScenarioStep } from '../../../schemas/types/scenario.ts';
import { isJsonObject } from '../../base/guards.ts';
import { asJson } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { localDate } from '../../calendar/noumea.ts';
import { findField } from '../../form/fields/field-index.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { nextDue } from '../../workflow/decide/due.ts';
import { figuresIn } from './find-near.ts';
import { seenOtherwise } from './seen-otherwise.ts';

/** Ways on that are played for one place. */
const MOST_TRIES = 60;

/** Times that one waits one after the other. */
const MOST_WAITS = 3;

/** Figures tried in the place of one: more than all of them, less, none. */
const FACTORS: readonly number[] = [2, 0.5, 0];

/** A place, with all that is written there in both ways. */
type Place = { readonly written: string; readonly pointer: Pointer };

/** A scenario of several steps in which a place is seen to be otherwise, the last of them expecting it; null where none was found. */
export function findNearPath(
  sound: CompiledDispositif,
  mutant: CompiledDispositif,
  { written, pointer }: Place,
): Scenario | null {
  let tries = 0;
  const [, state = null] = /^\/states\/([^/]+)\//.exec(pointer) ?? [];
  for (const other of waysOn(sound, written, state)) {
    tries += 1;
    if (tries > MOST_TRIES) return null;
    const [steps, changed] = [playScenario(sound, other), playScenario(mutant, other)];
    const held = firstOtherwise(sound, mutant, steps, changed);
    if (held)
      return {
        ...other,
        steps: other.steps
          .slice(0, held.at + 1)
          .map((step, at) => (at === held.at ? { ...step, then: held.then } : step)),
      };
  }
  return null;
}

type Held = { readonly at: number; readonly then: NonNullable<ScenarioStep['then']> };

/** Steps that both refuse tell nothing; what follows a refusal is another story. */
function firstOtherwise(
  sound: CompiledDispositif,
  mutant: CompiledDispositif,
  steps: readonly PlayedStep[],
  changed: readonly PlayedStep[],
): Held | null {
  for (const [at, step] of steps.entries()) {
    const other = changed[at];
    if (!other || step.refusal) return null;
    const then = seenOtherwise({ compiled: sound, step }, { compiled: mutant, step: other });
    if (then) return { at, then };
  }
  return null;
}

/** Ways on from each step of the scenarios: its figures otherwise, and nobody doing anything more until time does. */
function* waysOn(compiled: CompiledDispositif, written: string, state: string | null): Generator<Scenario> {
  const known = new Set<string>();
  for (const { title, given, steps } of Object.values(compiled.scenarios)) {
    const played = playScenario(compiled, { title, given, steps });
    for (const [at, step] of played.entries()) {
      const before = steps.slice(0, at + 1).map(({ when }): ScenarioStep => ({ when }));
      const key = JSON.stringify([given, before]);
      const isThere = (one: PlayedStep | undefined): boolean =>
        state === null || (one?.case?.states ?? []).includes(state);
      if (known.has(key) || step.refusal || !(isThere(step) || isThere(played[at - 1]))) continue;
      known.add(key);
      yield* figuresOtherwise(compiled, { title, given, steps: before }, written);
      const waits = isThere(step) ? waitsFrom(compiled, { title, given, steps: before }) : [];
      const named = (step.case?.states ?? []).map((id) => compiled.workflow.states[id]?.title ?? id).join(', ');
      if (waits.length > 0) yield { title: `${title}, ${named} : le temps passe`, given, steps: [...before, ...waits] };
    }
  }
}

/** Waits until time did something, one after the other. */
function waitsFrom(compiled: CompiledDispositif, scenario: Scenario): readonly ScenarioStep[] {
  const waits: ScenarioStep[] = [];
  for (let times = 0; times < MOST_WAITS; times += 1) {
    const last = playScenario(compiled, { ...scenario, steps: [...scenario.steps, ...waits] }).at(-1);
    const days = last ? untilDue(last) : null;
    if (days === null) break;
    // What comes too soon is seen the day before, what comes too late on the day itself.
    if (days > 1) waits.push(waited(days - 1));
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

/** The last step with one of its figures otherwise, whoever wrote it. */
function figuresOtherwise(compiled: CompiledDispositif, scenario: Scenario, written: string): readonly Scenario[] {
  const [last] = scenario.steps.slice(-1);
  if (!last || !('data' in last.when)) return [];
  const { when } = last;
  const data = asJson(when.data ?? {});
  if (!isJsonObject(data)) return [];
  const bounds = figuresIn(written);
  return Object.entries(data).flatMap(([name, value]) => {
    if (typeof value !== 'number') return [];
    const figures = [...new Set([...FACTORS.map((factor) => Math.round(value * factor)), ...bounds])];
    return figures
      .filter((figure) => figure !== value)
      .map((figure): Scenario => ({
        ...scenario,
        title: `${scenario.title}, ${labelOf(compiled, when, name)} : ${String(figure)}`,
        steps: [...scenario.steps.slice(0, -1), { when: { ...when, data: { ...data, [name]: figure } } }],
      }));
  });
}

/** What an action or an opinion asks for, in its words. */
function labelOf({ workflow }: CompiledDispositif, when: ScenarioStep['when'], name: string): string {
  const asks = when.type === 'act' ? workflow.actions[when.action] : null;
  const form = when.type === 'opinion' ? workflow.opinions[when.opinion]?.form : asks?.form;
  return (form && findField(form.form.model, joinPointer('', name))?.label) ?? name;
}
