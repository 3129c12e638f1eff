/**
 * What must hold before a scheme reaches the public: it compiles, nothing in it is still to be written, and its author's
 * own scenarios pass. The rest of a publication only writes.
 */
import {
  aboutFile,
  compile,
  PLACEHOLDER_CODE,
  runScenarios,
  type Diagnostic,
  type DispositifSource,
  type ScenarioReport,
  type ScenarioResult,
} from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { fr as messages } from './messages/fr.ts';

/** Why a source may not be published, or was not judged at all. */
export interface SourceRefusal {
  readonly type: 'refused';
  /** All but `source-invalid`: it was not judged to the end, so nothing is known of it. */
  readonly code: 'source-invalid' | 'source-too-heavy' | 'source-superseded' | 'too-many-requests';
  readonly diagnostics: readonly Diagnostic[];
}

/** A source that may be published, with its identity and what it may be warned of; or the refusal. */
export type CheckedSource =
  | { readonly type: 'passed'; readonly identity: DispositifIdentity; readonly warnings: readonly Diagnostic[] }
  | SourceRefusal;

/** What there is to say of a source before it is published. */
export interface ExaminedSource {
  /** What publishing it would answer. */
  readonly checked: CheckedSource;
  /** Null when it does not compile. */
  readonly identity: DispositifIdentity | null;
  readonly played: ScenarioReport | null;
}

/** Compiles a source and plays its scenarios; all that is wrong is told at once. */
export function examineSource(source: DispositifSource): ExaminedSource {
  const result = compile(source);
  if (result.type === 'failed') return { checked: refuseSource(result.diagnostics), identity: null, played: null };
  const { dispositif, warnings } = result;
  const { identity } = dispositif;
  const played = runScenarios(dispositif);
  const failed = played.scenarios.filter((scenario) => !scenario.passed).map(diagnoseScenario);
  const missing = played.scenarios.length === 0 ? [diagnoseMissing()] : [];
  // Tried as it is, but not read by the public.
  const unwritten = warnings.filter(({ code }) => code === PLACEHOLDER_CODE).map(asError);
  const diagnostics = [...unwritten, ...failed, ...missing];
  const checked =
    diagnostics.length === 0 ? ({ type: 'passed', identity, warnings } as const) : refuseSource(diagnostics);
  return { checked, identity, played };
}

/** Says whether a source may be published. */
export const checkSource = (source: DispositifSource): CheckedSource => examineSource(source).checked;

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}

/** The refusal of a source that was judged, with all that is wrong. */
export function refuseSource(diagnostics: readonly Diagnostic[]): SourceRefusal {
  return { type: 'refused', code: 'source-invalid', diagnostics };
}

function diagnoseScenario({ name, title, failures, suspects }: ScenarioResult): Diagnostic {
  const file = name.startsWith('scenarios/') ? name : `scenarios/${name.replace(/\.json$/u, '')}.json`;
  const related = suspects.map((place) => ({ ...place, caption: messages.suspect }));
  return aboutFile('scenario.failed', file, messages.scenarioFailed(title, failures), related);
}

function diagnoseMissing(): Diagnostic {
  return aboutFile('scenario.missing', 'scenarios', messages.scenarioMissing);
}
