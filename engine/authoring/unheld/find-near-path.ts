/*
 * A scenario that is missing further on: where no request by itself tells two ways of writing a place apart, one that is there goes on
 * otherwise. Time passes where somebody acted; an answer that the place reads is another; so is what was written on the way.
 */
import type { Scenario, ScenarioStep } from '../../../schemas/types/scenario.ts';
import type { Pointer } from '../../base/values.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { readBy, type Place } from './read-by.ts';
import { seenOtherwise } from './seen-otherwise.ts';
import { answersOtherwise, dataOtherwise, laterOtherwise } from './ways-otherwise.ts';
import { waysInTime } from './ways-in-time.ts';

/** Ways on that are played for one place, of each kind. */
const MOST_TRIES = 60;

/** A scenario of several steps in which a place is seen to be otherwise, the last of them expecting it; null where none was found. */
export function findNearPath(
  sound: CompiledDispositif,
  mutant: CompiledDispositif,
  { written, pointer }: { readonly written: string; readonly pointer: Pointer },
): Scenario | null {
  const [, state = null] = /\/states\/([^/]+)\//.exec(pointer) ?? [];
  const place: Place = { written, reads: readBy(sound, written), state };
  const ways = [waysInTime, laterOtherwise, dataOtherwise, answersOtherwise];
  // What counts time is seen when it passes; all else, by what is otherwise.
  const isTimed = /\/(?:timers|clocks|due|reminder|silence)\b/.test(pointer);
  for (const way of isTimed ? ways : ways.toReversed()) {
    const found = firstApart(sound, mutant, way(sound, place));
    if (found) return found;
  }
  return null;
}

function firstApart(sound: CompiledDispositif, mutant: CompiledDispositif, ways: Iterable<Scenario>): Scenario | null {
  let tries = 0;
  for (const other of ways) {
    tries += 1;
    if (tries > MOST_TRIES) return null;
    const played = playScenario(sound, other);
    const held = firstOtherwise(sound, mutant, played, playScenario(mutant, other));
    if (held) return { ...other, steps: stepsOf(other, played, held) };
  }
  return null;
}

/** As far as what is seen apart, without what is refused before: it leaves a case as it was. */
function stepsOf({ steps }: Scenario, played: readonly PlayedStep[], { at, then }: Held): readonly ScenarioStep[] {
  const before = steps.slice(0, at).filter((_, rank) => played[rank]?.refusal === null);
  return [...before, ...steps.slice(at, at + 1).map((step) => ({ ...step, then }))];
}

type Held = { readonly at: number; readonly then: NonNullable<ScenarioStep['then']> };

/** Steps that both refuse tell nothing. */
function firstOtherwise(
  sound: CompiledDispositif,
  mutant: CompiledDispositif,
  steps: readonly PlayedStep[],
  changed: readonly PlayedStep[],
): Held | null {
  for (const [at, step] of steps.entries()) {
    const other = changed[at];
    if (!other) return null;
    if (step.refusal && other.refusal) continue;
    const then = seenOtherwise({ compiled: sound, step }, { compiled: mutant, step: other });
    if (then) return { at, then };
    if (step.refusal) return null;
  }
  return null;
}
