/**
 * What must hold before a scheme reaches the public: it compiles, and its author's own scenarios pass. The rest of a
 * publication only writes.
 */
import { compile, runScenarios } from '../../engine/index.ts';
import type { CompiledDispositif, Diagnostic, DispositifSource, ScenarioResult } from '../../engine/types.ts';
import { fr as messages } from './messages/fr.ts';

export type CheckedSource =
  | { readonly type: 'passed'; readonly dispositif: CompiledDispositif; readonly warnings: readonly Diagnostic[] }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Compiles a source and plays its scenarios; all that is wrong is told at once. */
export function checkSource(source: DispositifSource): CheckedSource {
  const result = compile(source);
  if (result.type === 'failed') return { type: 'refused', diagnostics: result.diagnostics };
  const { dispositif, warnings } = result;
  const { scenarios } = runScenarios(dispositif);
  const failed = scenarios.filter((scenario) => !scenario.passed).map(diagnoseScenario);
  const missing = scenarios.length === 0 ? [diagnoseMissing()] : [];
  const diagnostics = [...failed, ...missing];
  return diagnostics.length === 0 ? { type: 'passed', dispositif, warnings } : { type: 'refused', diagnostics };
}

function diagnoseScenario({ name, title, failures }: ScenarioResult): Diagnostic {
  const file = name.startsWith('scenarios/') ? name : `scenarios/${name.replace(/\.json$/u, '')}.json`;
  return { ...AT_START, code: 'scenario.failed', file, message: messages.scenarioFailed(title, failures) };
}

function diagnoseMissing(): Diagnostic {
  return { ...AT_START, code: 'scenario.missing', file: 'scenarios', message: messages.scenarioMissing };
}

const AT_START = { severity: 'error', pointer: '', line: 1, column: 1 } as const;
