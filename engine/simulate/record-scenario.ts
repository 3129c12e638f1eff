/**
 * What was played, written down as a scenario: each step with what its author wants to be held to from now on. What is written
 * was just seen, so that the scenario passes at once; what its author had written of other things stays where it still holds.
 */
import type { Scenario, ScenarioStep, ScenarioThen } from '../../schemas/types/scenario.ts';
import { asJson, equalJson } from '../base/json.ts';
import type { JsonObject } from '../base/values.ts';
import { dayInCourse } from '../calendar/noumea.ts';
import type { Case } from '../case/case.ts';
import { isGroupFunction } from '../case/opinions.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { compareStep } from './compare-step.ts';
import { playScenario, type PlayedStep } from './play-scenario.ts';
import { deedsOf, type Written } from './step-deeds.ts';

/** What a scenario can be made to expect of each step. */
export const EXPECTED_KINDS = [
  'state',
  'tasks',
  'computed',
  'decision',
  'amounts',
  'documents',
  'mails',
  'clocks',
  'opinions',
] as const;
/** One of them. */
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** Members of an expectation that a kind writes. */
const MEMBERS: Readonly<Record<ExpectedKind, readonly (keyof ScenarioThen)[]>> = {
  state: ['state', 'outcome'],
  tasks: ['tasks'],
  computed: ['computed'],
  decision: ['decision'],
  amounts: ['amounts'],
  documents: ['documents'],
  mails: ['mails'],
  clocks: ['clocks', 'deadlines'],
  opinions: ['opinions', 'reminders'],
};

/** A scenario with, at each step, what was seen of some kinds. It passes. */
export function recordScenario(
  compiled: CompiledDispositif,
  scenario: Scenario,
  kinds: readonly ExpectedKind[],
): Scenario {
  const steps = playScenario(compiled, scenario);
  return {
    ...scenario,
    steps: steps.map((played, at) => recordStep(compiled, played, steps[at - 1]?.case ?? null, kinds)),
  };
}

function recordStep(
  compiled: CompiledDispositif,
  played: PlayedStep,
  before: Case | null,
  kinds: readonly ExpectedKind[],
): ScenarioStep {
  const { when } = played.step;
  const seen = expectSeen(played, before, kinds);
  const then = played.refusal ? seen : { ...keptOf(compiled, played, kinds), ...seen };
  return Object.keys(then).length === 0 ? { when } : { when, then };
}

function expectRefusal({ code, errors }: NonNullable<PlayedStep['refusal']>): ScenarioThen {
  return errors.length === 0 ? { refused: code } : { refused: code, errors: errors.map(({ pointer }) => pointer) };
}

/** What the author had written of other things, each where it holds. */
function keptOf(compiled: CompiledDispositif, played: PlayedStep, kinds: readonly ExpectedKind[]): ScenarioThen {
  const anew = new Set(kinds.flatMap((kind) => MEMBERS[kind]));
  const { refused: _refused, errors: _errors, ...then } = played.step.then ?? {};
  const kept = Object.entries(then).filter(([name, value]) => {
    if ([...anew].some((member) => member === name)) return false;
    return compareStep(compiled, { ...played, step: { ...played.step, then: { [name]: value } } }).length === 0;
  });
  return Object.fromEntries(kept);
}

/** What some kinds see of a step; of what a case holds, what changed since `before`. */
export function expectSeen(played: PlayedStep, before: Case | null, kinds: readonly ExpectedKind[]): ScenarioThen {
  return played.refusal ? expectRefusal(played.refusal) : expect(played, before, kinds);
}

function expect(played: PlayedStep, before: Case | null, kinds: readonly ExpectedKind[]): ScenarioThen {
  const subject = played.case;
  const deeds = deedsOf(played);
  const found: Readonly<Record<ExpectedKind, () => ScenarioThen>> = {
    state: () =>
      subject ? { state: subject.state, ...(subject.outcome !== null && { outcome: subject.outcome }) } : {},
    tasks: () => expectTasks(subject),
    computed: () => changed('computed', subject?.computed, before?.computed),
    decision: () => changed('decision', subject?.decision, before?.decision),
    amounts: () => (deeds.amounts.length > 0 ? { amounts: deeds.amounts } : {}),
    documents: () =>
      deeds.documents.length > 0 ? { documents: written(deeds.documents, (document, to) => ({ document, to })) } : {},
    mails: () => (deeds.mails.length > 0 ? { mails: written(deeds.mails, (message, to) => ({ message, to })) } : {}),
    clocks: () => expectClocks(subject, before),
    opinions: () => ({
      ...expectOpinions(subject, before),
      ...(deeds.reminders.length > 0 && { reminders: deeds.reminders }),
    }),
  };
  return kinds.reduce<ScenarioThen>((then, kind) => ({ ...then, ...found[kind]() }), {});
}

/** A group that was asked is known to an installation, and to no scheme: its task is named nowhere. */
function expectTasks(subject: Case | null): ScenarioThen {
  const tasks = subject?.tasks.map((task) => task.function) ?? [];
  return subject === null || tasks.some(isGroupFunction) ? {} : { tasks };
}

function changed(
  member: 'computed' | 'decision',
  now: JsonObject | undefined = {},
  before: JsonObject | undefined = {},
): ScenarioThen {
  const values = Object.entries(now).filter(([name, value]) => !equalJson(before[name], value));
  return values.length === 0 ? {} : { [member]: Object.fromEntries(values) };
}

/** Whom it is to is said where it is not the applicant. */
function written<Full>(all: readonly Written[], full: (name: string, to: string) => Full): readonly (string | Full)[] {
  return all.map(({ name, to }) => (to === 'applicant' ? name : full(name, to)));
}

function expectClocks(subject: Case | null, before: Case | null): ScenarioThen {
  const moved = Object.values(subject?.clocks ?? {}).filter(
    (clock) => !equalJson(asJson(clock), asJson(before?.clocks[clock.id] ?? null)),
  );
  if (moved.length === 0) return {};
  return {
    clocks: Object.fromEntries(moved.map(({ id, status }) => [id, status])),
    deadlines: Object.fromEntries(
      moved.map(({ id, dueAt }): [string, string | null] => [id, dueAt === null ? null : dayInCourse(dueAt)]),
    ),
  };
}

function expectOpinions(subject: Case | null, before: Case | null): ScenarioThen {
  const moved = Object.values(subject?.opinions ?? {}).filter(({ id, status, closedBy }) => {
    const known = before?.opinions[id];
    return known?.status !== status || known.closedBy !== closedBy;
  });
  if (moved.length === 0) return {};
  // What is closed says why: `closed` itself is expected of nothing.
  const said = moved.flatMap(({ id, status, closedBy }): [string, Said][] =>
    status === 'closed' && !closedBy ? [] : [[id, closedBy ?? (status === 'closed' ? 'left' : status)]],
  );
  return { opinions: Object.fromEntries(said) };
}

type Said = NonNullable<ScenarioThen['opinions']>[string];
