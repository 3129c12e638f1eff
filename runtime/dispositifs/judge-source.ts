/**
 * What can be asked of a source that somebody sent: what the compiler says of it, how its scenarios end, whether it may
 * be published. Plain functions with plain answers, since they are called in a thread (source-thread.ts).
 */
import {
  compile,
  detachWorkflow,
  listReadable,
  load,
  runScenarios,
  workflowGraph,
  type WorkflowGraph,
  type Diagnostic,
  type DispositifSource,
  type ReadableName,
  type ScenarioReport,
} from '../../engine/index.ts';
import { checkSource, type CheckedSource, type SourceRefusal } from './check-source.ts';

/** `report` compiles, `play` compiles and plays the scenarios, `check` says whether it may be published. */
export interface SourceQuestion {
  readonly ask: 'report' | 'play' | 'check';
  readonly source: DispositifSource;
}

/** What the compiler says of a source, as the studio shows it while one types. */
export interface SourceReport {
  readonly type: 'report';
  /** Picture of the workflow; null when the source does not compile. */
  readonly graph: WorkflowGraph | null;
  readonly diagnostics: readonly Diagnostic[];
  /** workflow.json with the definition of the library written out; null when it uses none. */
  readonly detached: string | null;
  /** What rules can read; none when the form cannot be read. */
  readonly names: readonly ReadableName[];
}

/** How each scenario of a source ended, and what none of them goes through. */
export interface PlayedSource {
  readonly type: 'played';
  readonly report: ScenarioReport;
}

/** The answer to a question, by its `ask`; plain data, since it passes between threads. */
export type SourceAnswer = SourceReport | PlayedSource | CheckedSource;

/** A published version and a preview are loaded by the server itself: what would hold it longer is refused. */
const LONGEST_LOADING_MS = 1_000;

/** Said of a source that was given up for its time or memory. */
export const TOO_HEAVY: SourceRefusal = { type: 'refused', code: 'source-too-heavy', diagnostics: [] };

/** Answers a question about a source. */
export function judgeSource({ ask, source }: SourceQuestion): SourceAnswer {
  try {
    if (ask === 'report') return reportSource(source);
    return ask === 'play' ? playSource(source) : lightEnough(source, checkSource(source));
  } catch (error) {
    if (isStackOverflow(error)) return TOO_HEAVY;
    throw error;
  }
}

function reportSource(source: DispositifSource): SourceReport | SourceRefusal {
  const detached = detachWorkflow(source)?.files['workflow.json'] ?? null;
  const names = listReadable(source);
  const result = compile(source);
  if (result.type === 'failed')
    return { type: 'report', graph: null, diagnostics: result.diagnostics, detached, names };
  const { dispositif, warnings } = result;
  const graph = workflowGraph(dispositif);
  return lightEnough(source, { type: 'report', graph, diagnostics: warnings, detached, names });
}

function playSource(source: DispositifSource): PlayedSource | SourceRefusal {
  const result = compile(source);
  return result.type === 'failed'
    ? { type: 'refused', code: 'source-invalid', diagnostics: result.diagnostics }
    : { type: 'played', report: runScenarios(result.dispositif) };
}

function lightEnough<Answer extends SourceAnswer>(source: DispositifSource, answer: Answer): Answer | SourceRefusal {
  if (answer.type === 'refused') return answer;
  const before = performance.now();
  load(source);
  return performance.now() - before > LONGEST_LOADING_MS ? TOO_HEAVY : answer;
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
