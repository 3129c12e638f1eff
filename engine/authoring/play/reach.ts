/* Where in the scenarios something could be done: the shortest beginning of one of them that leads there, and as whom. */
import { createScopes } from '../../names/scope.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import { ACTORS } from '../../language/walk-workflow.ts';
import { actorNamed, type PlayedStep } from '../../simulate/play-scenario.ts';
import { isPossible, reasonsAgainst } from '../../workflow/decide/action-status.ts';
import type { CompiledAction } from '../../workflow/model/compiled-workflow.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** A scenario as it was played. */
export type PlayedScenario = { readonly name: string; readonly steps: readonly PlayedStep[] };

/** So many steps of a scenario, and who is played there. */
export type Reach = { readonly scenario: string; readonly after: number; readonly as: string };

type Place = Omit<Reach, 'as'> & { readonly case: Case; readonly at: string };

/** Looks for places in scenarios that were played. */
export function createReach(compiled: CompiledDispositif, played: readonly PlayedScenario[]) {
  const { actions, adHoc, states } = compiled.workflow;
  const places = played
    .flatMap(({ name, steps }) =>
      steps.flatMap(({ number, at, case: subject }): readonly Place[] =>
        subject ? [{ scenario: name, after: number, case: subject, at }] : [],
      ),
    )
    .toSorted((left, right) => left.after - right.after);
  const scopes = createScopes(compiled);
  const find = (whoAt: (place: Place) => string | undefined): Reach | null => {
    for (const place of places) {
      const as = whoAt(place);
      if (as !== undefined) return { scenario: place.scenario, after: place.after, as };
    }
    return null;
  };
  const mayTake = (action: CompiledAction, { case: subject, at }: Place): string | undefined =>
    peopleOf(action).find((by) => {
      const actor = actorIn(compiled, subject, by);
      return reasonsAgainst(compiled, subject, action, actor, (names) => scopes(subject, at, names)).length === 0;
    });
  const possible = (id: string): Reach | null => {
    const action = actions[id];
    return action
      ? find(({ case: subject }) => (isPossible(subject, action) ? (peopleOf(action)[0] ?? 'applicant') : undefined))
      : null;
  };
  const action = (id: string): Reach | null => {
    const found = actions[id];
    return found ? (find((place) => mayTake(found, place)) ?? timer(id)) : null;
  };
  const timer = (id: string): Reach | null =>
    find(({ case: { timers, clocks, outcome } }) => {
      if (outcome !== null) return undefined;
      const runs = Object.values(clocks).some(
        (clock) => clock.status === 'running' && compiled.workflow.workflow.clocks?.[clock.id]?.action === id,
      );
      return runs || timers.some((one) => one.action === id) ? 'applicant' : undefined;
    });
  const filing = (): Reach | null => {
    const [first] = Object.keys(compiled.scenarios);
    return first === undefined ? null : { scenario: first, after: 0, as: 'applicant' };
  };
  return {
    /** Where an action is open, else where time would take it. */
    action,
    /** Where it exists, open or closed. */
    possible,
    timer,
    /** Where an ad-hoc opinion may be asked. */
    asking: (state: string): Reach | null =>
      find(({ case: { states: active, outcome } }) =>
        outcome === null && active.includes(state) ? adHoc[state]?.askers[0] : undefined,
      ),
    /** Before an action that leads to a state. */
    entering: (id: string): Reach | null => {
      if (!states[id]) return null;
      const leading = Object.values(actions).filter(({ definition }) => definition.to === id);
      return leading.map((one) => action(one.id)).find((one) => one !== null) ?? null;
    },
    /** Before a request is filed, with the answers of a scenario. */
    filing,
  };
}

/** Those who may take an action and can be played: time comes by itself. */
function peopleOf({ definition }: CompiledAction): readonly string[] {
  return definition.by.filter((by) => !ACTORS.includes(by) || by === 'applicant' || by === 'system');
}

function actorIn(compiled: CompiledDispositif, { applicant }: Case, by: string): Actor {
  const actor = actorNamed(compiled, by);
  return actor.type === 'applicant' ? { ...actor, personId: applicant.personId } : actor;
}
