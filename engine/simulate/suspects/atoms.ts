/*
 * What a step was expected to show, taken apart: one expectation each, with whether it was met and the places of the scheme that
 * had a say in it.
 */
import type { ScenarioThen } from '../../../schemas/types/scenario.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { differencesOf } from '../compare-step.ts';
import type { PlayedStep } from '../play-scenario.ts';
import { NAMES } from '../step-words.ts';
import { placesOf, type Expected } from './places.ts';
import type { Spot } from './spots.ts';

/** One expectation of a step. */
export type Atom = { readonly met: boolean; readonly spots: readonly Spot[] };

/** All expectations of a step; that it was not refused is one, where nobody says so. */
export function atomsOf(compiled: CompiledDispositif, played: PlayedStep): readonly Atom[] {
  const then = played.step.then ?? {};
  const accepted: Atom = {
    met: played.refusal === null,
    spots: placesOf(compiled, played, { key: 'refused', name: null, then }),
  };
  // What a refused step leaves as it was says nothing of the rest.
  if (then.refused === undefined && played.refusal) return [accepted];
  // A step that is refused as it should be is no difference of what else is expected of it.
  const known: ScenarioThen = played.refusal ? { refused: played.refusal.code } : {};
  const expected = partsOf(then).map((part): Atom => ({
    met:
      differencesOf(compiled, { ...played, step: { ...played.step, then: { ...known, ...part.then } } }, NAMES)
        .length === 0,
    spots: placesOf(compiled, played, part),
  }));
  return then.refused === undefined ? [accepted, ...expected] : expected;
}

/** Each part of what is expected by itself. */
function partsOf(then: ScenarioThen): readonly Expected[] {
  const { state, outcome, tasks, mails, documents, amounts, reminders, alerts, refused, errors } = then;
  const alone: readonly (Expected | null)[] = [
    state === undefined ? null : whole('state', { state }),
    outcome === undefined ? null : whole('outcome', { outcome }),
    tasks && whole('tasks', { tasks }),
    mails && whole('mails', { mails }),
    documents && whole('documents', { documents }),
    amounts && whole('amounts', { amounts }),
    reminders && whole('reminders', { reminders }),
    alerts && whole('alerts', { alerts }),
    refused === undefined ? null : whole('refused', errors ? { refused, errors } : { refused }),
  ].map((part) => part ?? null);
  const texts = (then.texts ?? []).map((text): Expected => ({ key: 'texts', name: text, then: { texts: [text] } }));
  const named = NAMED.flatMap(({ key, of, only }) =>
    Object.keys(of(then) ?? {}).map((name): Expected => ({ key, name, then: only(then, name) })),
  );
  return [...alone.filter((part) => part !== null), ...texts, ...named];
}

const whole = (key: Expected['key'], then: ScenarioThen): Expected => ({ key, name: null, then });

function pick<Value>(of: Readonly<Record<string, Value>> | undefined, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(of ?? {}).filter(([one]) => one === name));
}

type Named = {
  readonly key: Expected['key'];
  readonly of: (then: ScenarioThen) => object | undefined;
  readonly only: (then: ScenarioThen, name: string) => ScenarioThen;
};

const NAMED: readonly Named[] = [
  { key: 'computed', of: (then) => then.computed, only: (then, name) => ({ computed: pick(then.computed, name) }) },
  { key: 'decision', of: (then) => then.decision, only: (then, name) => ({ decision: pick(then.decision, name) }) },
  { key: 'actions', of: (then) => then.actions, only: (then, name) => ({ actions: pick(then.actions, name) }) },
  { key: 'acts', of: (then) => then.acts, only: (then, name) => ({ acts: pick(then.acts, name) }) },
  { key: 'clocks', of: (then) => then.clocks, only: (then, name) => ({ clocks: pick(then.clocks, name) }) },
  { key: 'deadlines', of: (then) => then.deadlines, only: (then, name) => ({ deadlines: pick(then.deadlines, name) }) },
  { key: 'opinions', of: (then) => then.opinions, only: (then, name) => ({ opinions: pick(then.opinions, name) }) },
  { key: 'quotas', of: (then) => then.quotas, only: (then, name) => ({ quotas: pick(then.quotas, name) }) },
  { key: 'routes', of: (then) => then.routes, only: (then, name) => ({ routes: pick(then.routes, name) }) },
  { key: 'readers', of: (then) => then.readers, only: (then, name) => ({ readers: pick(then.readers, name) }) },
  {
    key: 'eligibility',
    of: (then) => then.eligibility,
    only: (then, name) => ({ eligibility: pick(then.eligibility, name) }),
  },
];
