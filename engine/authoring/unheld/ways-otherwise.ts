/*
 * Ways on of the scenarios that are there with one thing that a place reads otherwise: an answer of the request, or what somebody wrote on
 * the way, such as an amount that is proposed, what an opinion says or what an agent noted. All else is done as it was.
 */
import type { Scenario, ScenarioStep } from '../../../schemas/types/scenario.ts';
import { isJsonObject } from '../../base/guards.ts';
import { asJson, asJsonObject, equalJson } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { formatDuration } from '../../calendar/duration-words.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { CompiledSchema } from '../../form/form.ts';
import { actorNamed, playScenario } from '../../simulate/play-scenario.ts';
import { writeNumber } from '../../templates/french-values.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { mayRecord } from '../../workflow/model/limited-data.ts';
import { figuresIn, othersOf } from './find-near.ts';
import { says, type Place } from './read-by.ts';
import { inTime, isIn, waitsFrom } from './ways-in-time.ts';

/** Figures tried in the place of one: more than all of them, less, one more to tell what is rounded, none. */
const FACTORS: readonly ((figure: number) => number)[] = [
  (figure) => figure * 2,
  (figure) => Math.round(figure / 2),
  (figure) => figure + 1,
  () => 0,
];

/** What a reserve or a refusal has to say, where it did not. */
const REASON = 'Motif écrit pour ce scénario.';

/** The whole of a scenario, with an answer that the place reads otherwise, and in time as far as it was in the state of the place. */
export function* answersOtherwise(compiled: CompiledDispositif, place: Place): Generator<Scenario> {
  for (const { title, given, steps } of scenariosThrough(compiled, place)) {
    const whens = steps.map(({ when }): ScenarioStep => ({ when }));
    const [first] = whens;
    if (first?.when.type !== 'file') continue;
    for (const other of othersOf(compiled, { title, given, steps: [first] }, place.written)) {
      if (!readsAnswers(place, given.answers, other.given.answers)) continue;
      const scenario: Scenario = { title: `${title}, ${other.title}`, given: other.given, steps: whens };
      yield scenario;
      yield* inTimeWithin(compiled, place, scenario);
    }
  }
}

/** The whole of a scenario, with what somebody wrote on the way otherwise. */
export function* dataOtherwise(compiled: CompiledDispositif, place: Place): Generator<Scenario> {
  for (const { title, given, steps } of scenariosThrough(compiled, place)) {
    const whens = steps.map(({ when }): ScenarioStep => ({ when }));
    for (const [at, { when }] of whens.entries()) {
      for (const { name, value, when: other } of othersAt(compiled, when, place)) {
        const label = labelOf(compiled, when, name);
        const said = typeof value === 'number' ? writeNumber(value) : wordOf(compiled, when, name, value);
        yield {
          title: `${title}, ${label} : ${said}`,
          given,
          steps: whens.map((step, rank) => (rank === at ? { when: other } : step)),
        };
      }
    }
    yield* notedOtherwise(compiled, place, { title, given, steps: whens });
  }
}

/** The whole of a scenario, of which a step comes some days later, where a place counts from a day. */
export function* laterOtherwise(compiled: CompiledDispositif, place: Place): Generator<Scenario> {
  if (!COUNTS_FROM.test(place.reads)) return;
  for (const { title, given, steps } of scenariosThrough(compiled, place)) {
    const whens = steps.map(({ when }): ScenarioStep => ({ when }));
    const played = playScenario(compiled, { title, given, steps });
    const at = played.findIndex((step) => !step.refusal && isIn(step, place.state)) + 1;
    yield {
      title: `${title}, ${formatDuration(LATER)} plus tard`,
      given,
      steps: [...whens.slice(0, at), { when: { type: 'wait', for: LATER } }, ...whens.slice(at)],
    };
  }
}

const COUNTS_FROM = /\baujourdhui\b|\bdossier\.(?:deposeLe|recuLe)\b|\bactions\.\w+\.le\b/;

/** Long enough to be another day, short enough for what is due to wait. */
const LATER = 'P3D';

/** Scenarios that go through the state of a place; all, of what is in none. */
function scenariosThrough(compiled: CompiledDispositif, { state }: Place): readonly Scenario[] {
  return Object.values(compiled.scenarios).filter((scenario) =>
    playScenario(compiled, scenario).some((step) => !step.refusal && isIn(step, state)),
  );
}

/** As far as it is in the state of a place, and from there in time. */
function* inTimeWithin(compiled: CompiledDispositif, { state }: Place, scenario: Scenario): Generator<Scenario> {
  if (state === null) return;
  const played = playScenario(compiled, scenario);
  const at = played.findIndex((step) => !step.refusal && isIn(step, state));
  const step = played[at];
  if (!step || played.slice(0, at).some(({ refusal }) => refusal)) return;
  const before = { ...scenario, steps: scenario.steps.slice(0, at + 1) };
  const waits = waitsFrom(compiled, before);
  if (waits.length > 0) yield inTime(compiled, step, { ...before, steps: [...before.steps, ...waits] });
}

/** Whether the answers that are otherwise are among those that a place reads. */
function readsAnswers({ reads }: Place, was: unknown, is: unknown): boolean {
  return changedNames(asJson(was), asJson(is), []).some((name) => says(reads, name));
}

/** Names that a changed answer is read by: its own, and those of the lists that it is in. */
function changedNames(was: Json, is: Json, path: readonly string[]): readonly string[] {
  if (equalJson(was, is)) return [];
  if (isJsonObject(was) && isJsonObject(is)) {
    return Object.keys(is).flatMap((name) => changedNames(was[name] ?? null, is[name] ?? null, [...path, name]));
  }
  return [path.join('.')];
}

type Other = { readonly name: string; readonly value: Json; readonly when: ScenarioStep['when'] };

/** A step with one of the values that the place reads otherwise. */
function othersAt(compiled: CompiledDispositif, when: ScenarioStep['when'], place: Place): readonly Other[] {
  const part = partOf(when);
  if (part === null || !place.reads.includes(part.read)) return [];
  const data = asJsonObject(asJson(part.data));
  const names = when.type === 'opinion' ? [...new Set(['sens', ...Object.keys(data)])] : Object.keys(data);
  return names.flatMap((name) =>
    valuesFor(compiled, when, name, data[name] ?? null, place).map((value) => {
      const withReason = name === 'sens' && (data['motif'] ?? null) === null ? { motif: REASON } : {};
      return { name, value, when: withData(when, { ...data, ...withReason, [name]: value }) };
    }),
  );
}

/** How a place reads what is written in a step: of which action, which opinion, or what agents note. */
function partOf(when: ScenarioStep['when']): { readonly read: string; readonly data: unknown } | null {
  switch (when.type) {
    case 'act':
      return { read: `actions.${when.action}.`, data: when.data ?? {} };
    case 'opinion':
      return { read: 'avis.', data: when.data };
    case 'annotate':
      return { read: 'agent.', data: when.values };
    default:
      return null;
  }
}

function withData(when: ScenarioStep['when'], data: JsonObject): ScenarioStep['when'] {
  if (when.type === 'annotate') return { ...when, values: data };
  return when.type === 'act' || when.type === 'opinion' ? { ...when, data } : when;
}

/** Other values of what is written: figures around those of the place, other choices. */
function valuesFor(
  compiled: CompiledDispositif,
  when: ScenarioStep['when'],
  name: string,
  value: Json,
  { written }: Place,
): readonly Json[] {
  if (when.type === 'opinion' && name === 'sens') return SENSES.filter((sens) => sens !== value);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return otherFigures(value, written);
  const choices = fieldOf(compiled, when, name)?.choices ?? [];
  return choices.map((choice) => choice.value).filter((other) => other !== value);
}

function otherFigures(value: number, written: string): readonly number[] {
  const figures = [...FACTORS.map((other) => other(value)), ...figuresIn(written)];
  return [...new Set(figures)].filter((figure) => figure !== value);
}

const SENSES: readonly string[] = ['favorable', 'favorableSousReserve', 'defavorable'];

/** What agents may note and nobody did: right after the request is filed, by whoever may. */
function* notedOtherwise(compiled: CompiledDispositif, place: Place, scenario: Scenario): Generator<Scenario> {
  const { agent, identity } = compiled;
  const [first, ...rest] = scenario.steps;
  if (!agent || !first) return;
  const noted = new Set(rest.flatMap(({ when }) => (when.type === 'annotate' ? Object.keys(when.values) : [])));
  for (const { pointer, type, choices, label } of agent.form.model.fields) {
    const name = pointer.slice(1);
    if (name.includes('/') || noted.has(name) || !says(place.reads, `agent.${name}`)) continue;
    const as = Object.keys(identity.functions).find((id) => mayRecord(compiled, name, actorNamed(compiled, id)));
    if (as === undefined) continue;
    const counted =
      type === 'number' || type === 'integer' ? [...new Set([1, 3, 33, 50, ...figuresIn(place.written)])] : [];
    const values: readonly Json[] =
      type === 'boolean' ? [true, false] : (choices?.map(({ value }) => value) ?? counted);
    for (const value of values) {
      const said = choices?.find((choice) => choice.value === value)?.label ?? JSON.stringify(value);
      yield {
        ...scenario,
        title: `${scenario.title}, ${label} : ${said}`,
        steps: [first, { when: { type: 'annotate', as, values: { [name]: value } } }, ...rest],
      };
    }
  }
}

function fieldOf({ workflow, agent }: CompiledDispositif, when: ScenarioStep['when'], name: string) {
  const forms: Readonly<Record<string, CompiledSchema | null | undefined>> = {
    act: when.type === 'act' ? workflow.actions[when.action]?.form : null,
    opinion: when.type === 'opinion' ? workflow.opinions[when.opinion]?.form : null,
    annotate: agent,
  };
  const form = forms[when.type];
  return form ? findField(form.form.model, joinPointer('', name)) : undefined;
}

/** What an action, an opinion or a note asks for, in its words. */
function labelOf(compiled: CompiledDispositif, when: ScenarioStep['when'], name: string): string {
  return fieldOf(compiled, when, name)?.label ?? name;
}

function wordOf(compiled: CompiledDispositif, when: ScenarioStep['when'], name: string, value: Json): string {
  const choice = fieldOf(compiled, when, name)?.choices?.find((one) => one.value === value);
  return choice?.label ?? (typeof value === 'string' ? value : JSON.stringify(value));
}
