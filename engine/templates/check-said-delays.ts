/** Lengths of time that the applicant reads of a step, typed by hand, where the step counts another one. */
import { joinPointer } from '../base/pointer.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { WorkflowState } from '../../schemas/types/workflow.ts';
import { isSameLength, lengthOfDuration, writtenLengths, type Length } from '../calendar/french-durations.ts';

const FILE = 'workflow.json';

/** Words of steps that give a length that is none of its own, of a legal delay or of a rule, while the step counts some. */
export function checkSaidDelays(parsed: ParsedSource): readonly Diagnostic[] {
  const { workflow, identity, rules, report } = parsed;
  // What comes after the step may be told in it: the decision, and the time to contest it.
  const legal = durationsIn([workflow.clocks ?? {}, identity.appeal ?? '', rules, workflow.decision ?? {}]);
  return Object.entries(workflow.states).flatMap(([id, state]) => {
    const counted = countedIn(parsed, id, state);
    const [first] = counted;
    if (!first) return [];
    const known = [...legal, ...durationsIn(state)];
    return (['explain', 'public'] as const).flatMap((member) => {
      const said = state[member] ?? '';
      // « Un mois avant la fin » says when, not how long.
      const wrong = writtenLengths(said).find(
        ({ length, index, written }) =>
          !/^ (?:avant|plus tôt)/.test(said.slice(index + written.length)) &&
          !known.some((one) => isSameLength(one, length)),
      );
      if (!wrong) return [];
      const related = [{ caption: CAPTIONS.timer, place: first, file: FILE }];
      return [
        report('workflow.delay-typed', FILE, joinPointer('/states', id, member), { written: wrong.written }, related),
      ];
    });
  });
}

function durationsIn(part: unknown): readonly Length[] {
  return [...JSON.stringify(part).matchAll(/\bP(?:\d+[YMWD])+\b/g)].map(([duration]) => lengthOfDuration(duration));
}

/** Places of the delays that a step counts: its own, those of its branches, and the legal ones that begin with it. */
function countedIn({ workflow }: ParsedSource, id: string, state: WorkflowState): readonly string[] {
  const base = joinPointer('/states', id);
  const own = Object.keys(state.timers ?? {}).map((name) => joinPointer(base, 'timers', name));
  const inner = Object.entries(state.branches ?? {}).flatMap(([branch, { states }]) =>
    Object.entries(states).flatMap(([name, { timers = {} }]) =>
      Object.keys(timers).map((timer) => joinPointer(base, 'branches', branch, 'states', name, 'timers', timer)),
    ),
  );
  const legal = Object.entries(workflow.clocks ?? {}).flatMap(([name, { startsIn }]) =>
    startsIn === id ? [joinPointer('/clocks', name)] : [],
  );
  return [...own, ...inner, ...legal];
}
