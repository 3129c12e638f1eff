/*
 * Where an author plays a scheme that is being written: a scenario is all there is to a play, so that what was played can be
 * written down, replayed on another text, and begun again from any of its steps. Questions and answers are plain data.
 */
import type { Scenario, ScenarioGiven } from '../../../schemas/types/scenario.ts';
import { patchBetween } from '../../base/json.ts';
import type { Instant, JsonObject, LocalDate, Pointer } from '../../base/values.ts';
import { localDate } from '../../calendar/noumea.ts';
import type { Channel } from '../../case/case.ts';
import { load } from '../../compile/compile.ts';
import { defaultAnswers } from '../../form/answers/default-answers.ts';
import { pruneAnswers } from '../../form/answers/prune-answers.ts';
import { calculatedFields } from '../../form/fields/calculated-fields.ts';
import { findField } from '../../form/fields/field-index.ts';
import { lookupsOf, type LookedUp } from '../../form/lookups/looked-up.ts';
import { reviewForm, type FormReview } from '../../form/session/review.ts';
import type { Judgement } from '../../form/session/session.ts';
import type { DispositifSource } from '../../language/source.ts';
import { foreseeFiling } from '../../rules/evaluate-answers.ts';
import { differencesOf } from '../../simulate/compare-step.ts';
import { describeWhen } from '../../simulate/describe-when.ts';
import { askGivenSource } from '../../simulate/given-sources.ts';
import { placesGiven, playScenario } from '../../simulate/play-scenario.ts';
import { recordScenario, type ExpectedKind } from '../../simulate/record-scenario.ts';
import type { ScenarioResult } from '../../simulate/report.ts';
import { resultsOf } from '../../simulate/run-scenarios.ts';
import { withFiles, withoutFiles } from '../../simulate/scenario-files.ts';
import { titlesOf } from '../../simulate/step-words.ts';
import { waitToDay } from '../../simulate/waiting.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { lookForUnheld, type Looked, type Unheld } from '../unheld/find-unheld.ts';
import { listUncovered, type Uncovered } from './uncovered.ts';
import { viewPlay, type PlayPlace, type PlayView } from './play-view.ts';

/** A scenario that one can start from, and its steps in words. */
export type KnownScenario = { readonly name: string; readonly title: string; readonly steps: readonly string[] };

/** What a play needs to know of its scheme. */
export type PlayedScheme = {
  readonly scenarios: readonly KnownScenario[];
  /** Answers that a request begins with. */
  readonly begun: JsonObject;
  /** Quotas, of which other cases may hold places. */
  readonly quotas: readonly { readonly name: string; readonly title: string }[];
  /** What may be looked up as it is filled in. */
  readonly lookups: readonly PlayedLookup[];
};

/** A lookup of the form, with the values of its source, each of the type of the answer that it fills. */
export type PlayedLookup = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly key: Pointer;
  readonly keyLabel: string;
  readonly waits: boolean;
  readonly values: readonly { readonly name: string; readonly type: 'text' | 'number' | 'boolean' }[];
};

/** When and how a request is filed; `quotas`: places that other cases hold, as a scenario gives them. */
export type Filing = { readonly now: Instant; readonly channel: Channel } & Pick<ScenarioGiven, 'quotas'>;

/** What filing would say of answers, and how they are read before it. */
export type FilingReview = { readonly judgement: Judgement; readonly review: FormReview };

/** How a scenario ended. `failsAt`: the first step that is not as expected. */
export type ReportedScenario = ScenarioResult & { readonly failsAt: number | null };

/** What the scenarios of a scheme show. */
export type PlayReport = { readonly scenarios: readonly ReportedScenario[]; readonly uncovered: readonly Uncovered[] };

/** Answers with what sources gave of them. */
export type Looking = { readonly answers: JsonObject; readonly looked: readonly LookedUp[] };

/** What can be asked of a scheme that is played. */
export type Playground = {
  readonly scheme: () => PlayedScheme;
  readonly view: (scenario: Scenario, place: PlayPlace) => PlayView;
  /** Answers of a scenario as the form takes them: its documents with it. */
  readonly formAnswers: (answers: JsonObject) => JsonObject;
  /** Answers of the form as a scenario writes them: what is asked and typed, documents by their names. */
  readonly givenAnswers: (answers: JsonObject, now: Instant) => JsonObject;
  /** What a correction changes of the answers after some steps, as a scenario writes it. */
  readonly mended: (scenario: Scenario, after: number, answers: JsonObject) => JsonObject;
  /** How long one waits for a day to begin; null for one that has begun. */
  readonly waitTo: (now: Instant, day: LocalDate) => string | null;
  /** Answers once the button of a lookup was pressed, with what came of all that were. */
  readonly lookUp: (id: string, before: Looking, given: Pick<ScenarioGiven, 'sources'>, now: Instant) => Looking;
  readonly review: (answers: JsonObject, filing: Filing) => FilingReview;
  /** How the scenarios end, in the words of the scheme, and what none of them shows. */
  readonly report: () => PlayReport;
  /** Looks at some more places than those looked at before, for those that nothing would show written otherwise. */
  readonly unheld: (from: number) => UnheldPart;
  readonly record: (scenario: Scenario, kinds: readonly ExpectedKind[]) => Scenario;
};

/** What was found at some places, and how far one is. */
export type UnheldPart = { readonly at: number; readonly of: number; readonly found: readonly Unheld[] };

/** Places that are looked at before one answers: a second at most, so that what is asked meanwhile need not wait. */
const SOME_PLACES = 4;

/** Rows that are read before filing. */
const MOST_ROWS = 1_000;

/** A scheme ready to be played; throws when its source cannot run, with a sentence that says so. */
export function createPlayground(source: DispositifSource): Playground {
  const compiled = load(source);
  const { form } = compiled;
  return {
    scheme: () => ({
      scenarios: knownScenarios(compiled),
      begun: defaultAnswers(form.model.schema),
      quotas: compiled.rules.quotas.map(({ name, title }) => ({ name, title })),
      lookups: playedLookups(compiled),
    }),
    view: (scenario, place) => viewPlay(compiled, scenario, place),
    formAnswers: (answers) => withFiles(form.model, answers),
    givenAnswers: (answers, now) => typed(compiled, answers, now),
    mended: (scenario, after, answers) => {
      const last = playScenario(compiled, scenario)[after - 1];
      if (!last?.case) return {};
      return patchBetween(typed(compiled, last.case.answers, last.at), typed(compiled, answers, last.at));
    },
    waitTo: waitToDay,
    lookUp: (id, before, given, at) => {
      const lookup = lookupsOf(form.model).find((one) => one.id === id);
      return lookup ? askGivenSource(form, lookup, given, { ...before, at }) : before;
    },
    review: (answers, filing) => {
      const { errors, unmet } = foreseeFiling(compiled, answers, {
        ...filing,
        counted: placesGiven({ given: filing }),
      });
      const judgement = { errors, blocking: unmet.map(({ message }) => message) };
      const asked = pruneAnswers(form, answers, localDate(filing.now));
      return { judgement, review: reviewForm(form, asked, judgement, MOST_ROWS) };
    },
    report: () => reportOf(compiled),
    unheld: searchOf(source),
    record: (scenario, kinds) => recordScenario(compiled, scenario, kinds),
  };
}

function searchOf(source: DispositifSource): Playground['unheld'] {
  let [looking, reached] = [lookForUnheld(source, 0, true), 0];
  return (from) => {
    if (from !== reached) looking = lookForUnheld(source, from, true);
    const looked: Looked[] = [];
    // For a place that nothing holds, a scenario may have been looked for: that was enough for once.
    while (looked.length < SOME_PLACES && !looked.at(-1)?.unheld) {
      const next = looking.next();
      if (next.done) break;
      looked.push(next.value);
    }
    const last = looked.at(-1);
    reached = last?.at ?? from;
    return { at: reached, of: last?.of ?? from, found: looked.flatMap(({ unheld }) => unheld ?? []) };
  };
}

function playedLookups({ form: { model } }: CompiledDispositif): readonly PlayedLookup[] {
  return lookupsOf(model).map(({ id, title, source, key, fills, away }) => ({
    id,
    title,
    source,
    key,
    keyLabel: findField(model, key)?.label ?? '',
    waits: away === 'wait',
    values: Object.entries(fills).map(([pointer, name]) => ({ name, type: typeOf(findField(model, pointer)?.type) })),
  }));
}

function typeOf(type: string | undefined): 'text' | 'number' | 'boolean' {
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'boolean' : 'text';
}

function knownScenarios(compiled: CompiledDispositif): readonly KnownScenario[] {
  return Object.entries(compiled.scenarios).map(([name, { title, steps }]) => ({
    name,
    title,
    steps: steps.map(({ when }) => describeWhen(compiled, when)),
  }));
}

/** What is asked and typed: a scenario says nothing of what is hidden, and what is calculated would be replaced. */
function typed({ form }: CompiledDispositif, answers: JsonObject, now: Instant): JsonObject {
  const calculated = new Set(calculatedFields(form.model.schema).map(({ name }) => name));
  const asked = pruneAnswers(form, answers, localDate(now));
  return withoutFiles(form.model, Object.fromEntries(Object.entries(asked).filter(([name]) => !calculated.has(name))));
}

function reportOf(compiled: CompiledDispositif): PlayReport {
  const say = titlesOf(compiled);
  const played = Object.entries(compiled.scenarios).map(([name, scenario]) => ({
    name,
    title: scenario.title,
    steps: playScenario(compiled, scenario),
  }));
  return {
    scenarios: resultsOf(compiled, played, say).map((result, at) => ({
      ...result,
      failsAt: played[at]?.steps.find((step) => differencesOf(compiled, step, say).length > 0)?.number ?? null,
    })),
    uncovered: listUncovered(compiled, played),
  };
}
