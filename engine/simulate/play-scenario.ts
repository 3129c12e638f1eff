/**
 * Plays a scenario as life would: the same `decide`, one command after the other, waking the case whenever it asked to
 * be woken. What each step did is kept for whoever compares.
 */
import type { Scenario, ScenarioStep, ScenarioWhen } from '../../schemas/types/scenario.ts';
import { endOfWait } from './end-of-wait.ts';
import { instantOfLocal, localDate } from '../calendar/noumea.ts';
import { asJsonObject, mergePatch } from '../base/json.ts';
import { lastAct } from '../case/acts.ts';
import type { Case } from '../case/case.ts';
import type { Actor, Applicant } from '../case/people.ts';
import type { CaseSignature, Consulted } from '../case/records.ts';
import type { CaseEvent } from '../workflow/events/case-event.ts';
import type { Command, Decision } from '../workflow/decide/command.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import type { CompiledSchema } from '../form/form.ts';
import { statementOf } from '../form/pages/signatories.ts';
import type { Effect } from '../workflow/decide/effect.ts';
import type { Instant, JsonObject } from '../base/values.ts';
import type { QuotaCounts } from '../names/quotas.ts';
import type { Refusal } from '../workflow/decide/refusals.ts';
import { decide } from '../workflow/decide/decide.ts';
import type { NextNumber } from '../workflow/decide/register-numbers.ts';
import { findOpinion } from '../workflow/model/find-opinion.ts';
import { groupFunction } from '../case/opinions.ts';
import { isDue, nextDue } from '../workflow/decide/due.ts';
import { askGivenSources } from './given-sources.ts';
import { withFiles, withFilesOf } from './scenario-files.ts';

/** One step as it went. */
export type PlayedStep = {
  readonly step: ScenarioStep;
  /** Places of quotas that others hold. */
  readonly counted: QuotaCounts;
  /** From 1. */
  readonly number: number;
  /** When the step is over. */
  readonly at: Instant;
  readonly case: Case | null;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly refusal: Refusal | null;
  /** Of a filing, what was asked for, filed or not. */
  readonly asked?: Pick<Extract<Command, { readonly type: 'file' }>, 'answers' | 'channel'>;
};

type Play = {
  readonly now: Instant;
  readonly case: Case | null;
  readonly counted: QuotaCounts;
  /** All that happened to the case until now. */
  readonly history: readonly CaseEvent[];
};

/** Who files the request of a scenario that names nobody. */
export const SCENARIO_APPLICANT: Applicant = {
  personId: 'scenario-demandeur',
  givenName: 'Marie',
  familyName: 'Waheo',
  email: 'marie.waheo@exemple.nc',
  phone: '+687201234',
};
/** A workflow that runs in circles must not keep a scenario running for ever. */
const MOST_WAKES = 1_000;

/** Plays all steps of a scenario; a refused step leaves the case as it was and the next one follows. */
export function playScenario(compiled: CompiledDispositif, scenario: Scenario): readonly PlayedStep[] {
  const counted = placesGiven(scenario);
  let play: Play = { now: instantOfLocal(scenario.given.now), case: null, counted, history: [] };
  return scenario.steps.map((step, at) => {
    const played = playStep(compiled, scenario, step, play, at + 1);
    play = { now: played.at, case: played.case, counted, history: [...play.history, ...played.events] };
    return played;
  });
}

/** How many places others hold, as an author says it: none of a quota that is not named. */
export function placesGiven({ given }: { readonly given: Pick<Scenario['given'], 'quotas'> }): QuotaCounts {
  return (quota, key) => {
    const places = given.quotas?.[quota] ?? 0;
    return typeof places === 'number' ? places : (places[key] ?? 0);
  };
}

/** Someone who holds a function, as scenarios play them. */
export function actorNamed(compiled: CompiledDispositif, name: string): Actor {
  if (name === 'applicant') {
    const { personId, givenName, familyName } = SCENARIO_APPLICANT;
    return { type: 'applicant', personId, name: `${givenName} ${familyName}` };
  }
  if (name === 'system') return { type: 'system', name: 'Système extérieur' };
  if (name === 'time') return { type: 'time' };
  const title = compiled.identity.functions[name]?.title ?? name;
  return { type: 'agent', userId: `scenario-${name}`, name: title, functions: [name] };
}

function memberOf(group: string): Actor {
  return { type: 'agent', userId: `scenario-${group}`, name: group, functions: [groupFunction(group)] };
}

function playStep(
  compiled: CompiledDispositif,
  scenario: Scenario,
  step: ScenarioStep,
  play: Play,
  number: number,
): PlayedStep {
  const { when } = step;
  if (when.type === 'wait') return playWait(compiled, step, play, number, endOfWait(play.now, when));
  const actor = actorOf(compiled, scenario, when);
  const command = commandOf(compiled, scenario, when, play);
  const { now, counted, history } = play;
  const nextNumber = numbersAfter(play.case);
  const result = decide(compiled, play.case, command, { now, actor, nextNumber, counted, history });
  const played = stepResult(step, number, play, result);
  return command.type === 'file' ? { ...played, asked: command } : played;
}

function playWait(
  compiled: CompiledDispositif,
  step: ScenarioStep,
  play: Play,
  number: number,
  until: Instant,
): PlayedStep {
  let current = play.case;
  const events: CaseEvent[] = [];
  const effects: Effect[] = [];
  let due = current && nextDue(current);
  for (let wakes = 0; current && isDue(due, until) && wakes < MOST_WAKES; wakes += 1) {
    const result = decide(
      compiled,
      current,
      { type: 'passTime' },
      {
        now: due.at,
        actor: { type: 'time' },
        nextNumber: numbersAfter(current),
        counted: play.counted,
      },
    );
    if (result.type === 'refused') {
      return { step, number, at: until, counted: play.counted, case: current, events, effects, refusal: result };
    }
    events.push(...result.events);
    effects.push(...result.effects);
    current = result.case;
    due = nextDue(current);
  }
  return { step, number, at: until, counted: play.counted, case: current, events, effects, refusal: null };
}

function stepResult(
  step: ScenarioStep,
  number: number,
  { now: at, case: before, counted }: Play,
  result: Decision | Refusal,
): PlayedStep {
  return result.type === 'refused'
    ? { step, number, at, counted, case: before, events: [], effects: [], refusal: result }
    : { step, number, at, counted, case: result.case, events: result.events, effects: result.effects, refusal: null };
}

type Acting = Exclude<ScenarioWhen, { readonly type: 'wait' }>;

/** A request by letter or at the counter is typed in by the first function of the scheme. */
function actorOf(compiled: CompiledDispositif, { given }: Scenario, when: Acting): Actor {
  if (when.type === 'opinion' && !Object.hasOwn(compiled.identity.functions, when.as)) return memberOf(when.as);
  if (when.type !== 'file') return actorNamed(compiled, when.as);
  const [first = ''] = Object.keys(compiled.identity.functions);
  return actorNamed(compiled, (given.channel ?? 'online') === 'online' ? 'applicant' : first);
}

function commandOf(
  compiled: CompiledDispositif,
  scenario: Scenario,
  when: Acting,
  { case: subject, now }: Play,
): Command {
  switch (when.type) {
    case 'file':
      return fileCommand(compiled, scenario);
    case 'act': {
      const form = compiled.workflow.actions[when.action]?.form;
      const data = withFilesOf(form, asJsonObject(when.data ?? {}));
      return {
        type: 'act',
        action: when.action,
        data,
        answers: mendedAnswers(compiled, when, subject),
        expectedVersion: null,
      };
    }
    case 'recall':
      return { type: 'recall', action: when.action, expectedVersion: null };
    case 'opinion': {
      const data = withFilesOf(formOf(compiled, subject, when.opinion), asJsonObject(when.data));
      return { type: 'giveOpinion', opinion: when.opinion, data, expectedVersion: null };
    }
    case 'ask':
      return {
        type: 'askOpinion',
        state: when.state ?? subject?.state ?? '',
        of: consulted(when),
        question: when.question,
        dueOn: when.dueOn ?? null,
        expectedVersion: null,
      };
    case 'notify': {
      const document = (subject && lastAct(subject, when.document)?.id) ?? '';
      if (when.as === 'applicant') return { type: 'readDocument', document };
      const { way = 'handed', on = localDate(now), reference = null } = when;
      return { type: 'notify', document, way, on, reference };
    }
    case 'annotate':
      return { type: 'annotate', values: asJsonObject(when.values), base: null };
  }
}

/** A scenario is alone in its registers: its acts are the only ones of the year. */
function numbersAfter(subject: Case | null): NextNumber {
  return (register, year) =>
    1 + (subject?.acts ?? []).filter(({ entry }) => entry?.register === register && entry.year === year).length;
}

/** A group is told by its name: scenarios know no installation. */
function consulted({ of, group }: Extract<Acting, { readonly type: 'ask' }>): Consulted {
  if (of !== undefined) return { type: 'function', function: of };
  return { type: 'group', id: group ?? '', name: group ?? '' };
}

function formOf({ workflow }: CompiledDispositif, subject: Case | null, id: string): CompiledSchema | null {
  const asked = subject?.opinions[id];
  return (asked ? findOpinion(workflow, asked)?.form : workflow.opinions[id]?.form) ?? null;
}

/** In a scenario all have signed but those who are said not to have. */
export function signaturesGiven(
  { form: { model } }: Pick<CompiledDispositif, 'form'>,
  { now, unsigned = [] }: Pick<Scenario['given'], 'now' | 'unsigned'>,
): readonly CaseSignature[] {
  const { signatories = [] } = model.ui;
  return signatories
    .filter(({ id }) => !unsigned.includes(id))
    .map((signatory): CaseSignature => ({
      signatory: signatory.id,
      title: signatory.title,
      name: signatory.title,
      at: instantOfLocal(now),
      means: 'link',
      email: `${signatory.id}@exemple.nc`,
      on: null,
      recordedBy: null,
      statement: statementOf(model, signatory),
      digest: 'scenario',
    }));
}

function fileCommand(compiled: CompiledDispositif, { given }: Scenario): Command {
  const { email = SCENARIO_APPLICANT.email, ...names } = given.applicant ?? SCENARIO_APPLICANT;
  const { form } = compiled;
  const typed = withFiles(form.model, asJsonObject(given.answers));
  const { answers, looked } = askGivenSources(form, given, typed, instantOfLocal(given.now));
  return {
    type: 'file',
    caseId: 'scenario',
    number: 'SCENARIO-1',
    version: 1,
    answers,
    looked,
    channel: given.channel ?? 'online',
    receivedOn: null,
    applicant: { ...SCENARIO_APPLICANT, givenName: names.givenName, familyName: names.familyName, email },
    mandate: null,
    signatures: signaturesGiven(compiled, given),
  };
}

/** Changes are merged over the former answers, section by section; null takes an answer away. */
function mendedAnswers(
  compiled: CompiledDispositif,
  when: Extract<Acting, { readonly type: 'act' }>,
  subject: Case | null,
): JsonObject | null {
  if (!when.answers || !subject) return null;
  return mergePatch(subject.answers, withFiles(compiled.form.model, asJsonObject(when.answers)));
}
