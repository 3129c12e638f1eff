/*
 * A play in the hands of its author: a scenario that grows with what is done, how far of it one has come, and as whom one acts.
 * What is done in the middle takes the place of what followed; every move can be taken back.
 */
import type { Scenario, ScenarioGiven, ScenarioStep } from '../../schemas/types/scenario.ts';

/** Where one is in a play. */
export type PlayPosition = {
  readonly scenario: Scenario;
  /** How many of its steps are done; those after are seen, not played. */
  readonly after: number;
  /** Who is played: as scenarios name them. */
  readonly as: string;
  /** The scenario that it was begun from, by its name; null for a new request. */
  readonly from: string | null;
};

/** A play with the positions that one can go back to, and forward again, the nearest last. */
export type PlayState = PlayPosition & {
  readonly past: readonly PlayPosition[];
  readonly future: readonly PlayPosition[];
};

/** What an author does with a play. */
export type PlayMove =
  /** Plays a scenario from one of its steps; null: a request that nobody has filed yet. */
  | { readonly type: 'begin'; readonly scenario: Scenario; readonly from: string | null; readonly after: number }
  | { readonly type: 'do'; readonly step: ScenarioStep; readonly given?: ScenarioGiven }
  | { readonly type: 'go'; readonly after: number }
  | { readonly type: 'be'; readonly as: string }
  /** It is now written as the scenario of a name. */
  | { readonly type: 'named'; readonly from: string }
  | { readonly type: 'given'; readonly given: ScenarioGiven }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Moves that one goes back to. */
const MOST_PAST = 200;

/** A new request, at a moment of Nouméa such as `2026-03-02T09:00`. */
export function newPlay(now: string): PlayState {
  const scenario = { title: '', given: { now, answers: {} }, steps: [] };
  return { scenario, after: 0, as: 'applicant', from: null, past: [], future: [] };
}

/** A scenario played up to one of its steps, as somebody. */
export function beginningOf(scenario: Scenario, from: string, after: number, as: string): PlayState {
  return { scenario, from, after, as, past: [], future: [] };
}

/** The play after a move. */
export function move(state: PlayState, made: PlayMove): PlayState {
  switch (made.type) {
    case 'begin':
      return moved(state, { scenario: made.scenario, from: made.from, after: made.after, as: 'applicant' });
    case 'do': {
      const { after } = state;
      // What was typed for a filing is there again once it is taken back.
      const scenario = { ...state.scenario, given: made.given ?? state.scenario.given };
      const steps = [...scenario.steps.slice(0, after), made.step];
      return moved({ ...state, scenario }, { scenario: { ...scenario, steps }, after: after + 1 });
    }
    case 'go':
      return moved(state, { after: Math.max(0, Math.min(made.after, state.scenario.steps.length)) });
    case 'be':
      return { ...state, as: made.as };
    case 'named':
      return { ...state, from: made.from };
    case 'given':
      return { ...state, scenario: { ...state.scenario, given: made.given } };
    case 'undo':
      return turn(state, 'past', 'future');
    case 'redo':
      return turn(state, 'future', 'past');
  }
}

function moved(state: PlayState, to: Partial<PlayPosition>): PlayState {
  return { ...state, ...to, past: [...state.past, positionOf(state)].slice(-MOST_PAST), future: [] };
}

function turn(state: PlayState, from: 'past' | 'future', to: 'past' | 'future'): PlayState {
  const position = state[from].at(-1);
  if (!position) return state;
  return { ...state, ...position, [from]: state[from].slice(0, -1), [to]: [...state[to], positionOf(state)] };
}

function positionOf({ scenario, after, as, from }: PlayState): PlayPosition {
  return { scenario, after, as, from };
}
