/** Runs the scenarios of a dispositif: does it do what its author says, and how much of it do they prove? */
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { describeStep } from '../workflow/events/describe-events.ts';
import { buildScope } from '../names/scope.ts';
import type { ScenarioReport, ScenarioResult } from './report.ts';
import { compareStep } from './compare-step.ts';
import { measureCoverage } from './coverage.ts';
import { playScenario, type PlayedStep } from './play-scenario.ts';
import { NAMES, sayPaths, type StepWords } from './step-words.ts';
import { suspectsOf } from './suspects/suspects.ts';

/** Plays every scenario and compares; failures name their step and what was seen. */
export function runScenarios(compiled: CompiledDispositif): ScenarioReport {
  const played = Object.entries(compiled.scenarios).map(([name, scenario]) => ({
    name,
    title: scenario.title,
    steps: playScenario(compiled, scenario),
  }));
  return {
    scenarios: resultsOf(compiled, played),
    coverage: measureCoverage(
      compiled,
      played.flatMap(({ steps }) => steps),
    ),
  };
}

/** A scenario with what each of its steps did. */
export type Played = { readonly name: string; readonly title: string; readonly steps: readonly PlayedStep[] };

/** How scenarios ended, once they were played; of those that failed, where to look, which all of them together tell. */
export function resultsOf(
  compiled: CompiledDispositif,
  played: readonly Played[],
  say: StepWords = NAMES,
): readonly ScenarioResult[] {
  const results = played.map((one) => resultOf(compiled, one, say));
  if (results.every(({ passed }) => passed)) return results;
  const suspects = suspectsOf(
    compiled,
    played.map(({ steps }) => steps),
  );
  return results.map((result, at) => ({ ...result, suspects: suspects[at] ?? [] }));
}

function resultOf(compiled: CompiledDispositif, { name, title, steps }: Played, say: StepWords): ScenarioResult {
  const failures = untilNotFiled(steps).flatMap((step) => compareStep(compiled, step, say));
  const timeline = steps.map((step) => ({
    step: step.number,
    at: step.at,
    state: step.case?.state ?? '',
    events: describeStep(compiled, step.events),
  }));
  const empty = emptyAtEnd(compiled, steps, say);
  return { name, title, passed: failures.length === 0, failures, suspects: [], empty, timeline };
}

function emptyAtEnd(compiled: CompiledDispositif, steps: readonly PlayedStep[], say: StepWords): readonly string[] {
  const last = steps.at(-1);
  if (!last?.case) return [];
  const scope = buildScope(compiled, last.case, { now: last.at });
  const { trace, receivedOn } = last.case;
  return trace.flatMap(({ name, value }) =>
    value === null ? [sayPaths(compiled.rules.whyEmpty(name, scope, receivedOn).join(' '), say)] : [],
  );
}

/** What follows a filing that is refused against all expectation would fail for want of a case, and hide why. */
function untilNotFiled(steps: readonly PlayedStep[]): readonly PlayedStep[] {
  const lost = steps.findIndex(
    ({ step, refusal, case: filed }) =>
      step.when.type === 'file' && refusal !== null && step.then?.refused === undefined && filed === null,
  );
  return lost < 0 ? steps : steps.slice(0, lost + 1);
}
