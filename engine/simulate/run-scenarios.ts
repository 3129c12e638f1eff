/** Runs the scenarios of a dispositif: does it do what its author says, and how much of it do they prove? */
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { describeStep } from '../workflow/events/describe-events.ts';
import { buildScope } from '../names/scope.ts';
import type { ScenarioReport, ScenarioResult } from './report.ts';
import { compareStep } from './compare-step.ts';
import { measureCoverage } from './coverage.ts';
import { playScenario, type PlayedStep } from './play-scenario.ts';
import { NAMES, sayPaths, type StepWords } from './step-words.ts';

/** Plays every scenario and compares; failures name their step and what was seen. */
export function runScenarios(compiled: CompiledDispositif): ScenarioReport {
  const played = Object.entries(compiled.scenarios).map(([name, scenario]) => {
    const steps = playScenario(compiled, scenario);
    return { steps, result: resultOf(compiled, name, scenario.title, steps) };
  });
  return {
    scenarios: played.map(({ result }) => result),
    coverage: measureCoverage(
      compiled,
      played.flatMap(({ steps }) => steps),
    ),
  };
}

/** How one scenario ended, once it was played. */
export function resultOf(
  compiled: CompiledDispositif,
  name: string,
  title: string,
  steps: readonly PlayedStep[],
  say: StepWords = NAMES,
): ScenarioResult {
  const failures = untilNotFiled(steps).flatMap((step) => compareStep(compiled, step, say));
  const timeline = steps.map((step) => ({
    step: step.number,
    at: step.at,
    state: step.case?.state ?? '',
    events: describeStep(compiled, step.events),
  }));
  return { name, title, passed: failures.length === 0, failures, empty: emptyAtEnd(compiled, steps, say), timeline };
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
