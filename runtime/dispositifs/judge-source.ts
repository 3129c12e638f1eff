/**
 * What can be asked of a source that somebody sent: what the compiler says of it, how its scenarios end, whether it may
 * be published. Plain functions with plain answers, since they are called in a thread (source-thread.ts).
 */
import {
  compareSources,
  compile,
  detachWorkflow,
  listReadable,
  listTextNames,
  load,
  NO_SHARED_LISTS,
  previewText,
  runScenarios,
  tryRules,
  workflowGraph,
  type WorkflowGraph,
  type Diagnostic,
  type DispositifSource,
  type ReadableName,
  type RulesTrial,
  type RulesTried,
  type ScenarioReport,
  type SchemeChange,
  type AskedSending,
  type TextName,
  type TextPreview,
} from '../../engine/index.ts';
import {
  judgeBlock,
  judgeList,
  openLists,
  type BlockQuestion,
  type JudgedBlock,
  type JudgedList,
  type ListQuestion,
  type SentLists,
} from '../shared/index.ts';
import {
  checkSource,
  examineSource,
  type CheckedSource,
  type ExaminedSource,
  type SourceRefusal,
} from './check-source.ts';

/** A source on its way to the thread, with the shared lists that it finds; none where they are not given. */
export type SentSource = Pick<DispositifSource, 'id' | 'files' | 'sources'> & { readonly lists?: SentLists };

/**
 * `report` compiles, `play` compiles and plays the scenarios, `names` lists what a text may read, `preview` fills one in
 * as a scenario sends it, `try` says what its rules make of some answers, `check` whether
 * it may be published, `prepare` all there is to read before that, with what differs from the former text.
 */
export type SourceQuestion =
  | { readonly ask: 'report' | 'play' | 'check'; readonly source: SentSource }
  | { readonly ask: 'names'; readonly source: SentSource; readonly file: string }
  | { readonly ask: 'preview'; readonly source: SentSource; readonly file: string; readonly asked: AskedSending }
  | { readonly ask: 'try'; readonly source: SentSource; readonly trial: RulesTrial }
  | {
      readonly ask: 'prepare';
      readonly source: SentSource;
      /** Files of the version in force; null before the first. */
      readonly former: DispositifSource['files'] | null;
    };

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

/** What there is to read before a source is published. */
export interface PreparedSource extends ExaminedSource {
  readonly type: 'prepared';
  readonly changes: readonly SchemeChange[];
}

/** What the rules make of some answers; null while the source cannot be read so far. */
export interface TriedSource {
  readonly type: 'tried';
  readonly tried: RulesTried | null;
}

/** What a text may read; null while the procedure cannot be read. */
export interface NamedSource {
  readonly type: 'names';
  readonly names: readonly TextName[] | null;
}

/** What a text becomes; null while the source cannot be read so far. */
export interface PreviewedText {
  readonly type: 'preview';
  readonly preview: TextPreview | null;
}

/** The answer to a question, by its `ask`; plain data, since it passes between threads. */
export type SourceAnswer =
  | SourceReport
  | PlayedSource
  | TriedSource
  | NamedSource
  | PreviewedText
  | CheckedSource
  | PreparedSource
  | JudgedList
  | JudgedBlock;

/** A published version and a preview are loaded by the server itself: what would hold it longer is refused. */
const LONGEST_LOADING_MS = 1_000;

/** Said of a source that was given up for its time or memory. */
export const TOO_HEAVY: SourceRefusal = { type: 'refused', code: 'source-too-heavy', diagnostics: [] };

/** What the thread is asked: of a source, of a shared list, of a shared block. */
export type SharedQuestion = SourceQuestion | ListQuestion | BlockQuestion;

/** Answers a question about a source, or about what is shared. */
export function judgeSource(question: SharedQuestion): SourceAnswer {
  if (question.ask === 'list') return judgeList(question);
  if (question.ask === 'block') return judgeBlock(question);
  const { source: sent } = question;
  const source: DispositifSource = {
    id: sent.id,
    files: sent.files,
    lists: sent.lists ? openLists(sent.lists) : NO_SHARED_LISTS,
    ...(sent.sources && { sources: sent.sources }),
  };
  try {
    switch (question.ask) {
      case 'report':
        return reportSource(source);
      case 'play':
        return playSource(source);
      case 'names':
        return { type: 'names', names: listTextNames(source, question.file) };
      case 'preview':
        return { type: 'preview', preview: previewText(source, question.file, question.asked) };
      case 'try':
        return { type: 'tried', tried: tryRules(source, question.trial) };
      case 'check':
        return lightEnough(source, checkSource(source));
      case 'prepare':
        return prepareSource(source, question.former);
    }
  } catch (error) {
    if (isStackOverflow(error)) return TOO_HEAVY;
    throw error;
  }
}

function reportSource(source: DispositifSource): SourceReport | SourceRefusal {
  const detached = detachWorkflow(source)?.files['workflow.json'] ?? null;
  const names = listReadable(source);
  const before = performance.now();
  const result = compile(source);
  const took = performance.now() - before;
  if (result.type === 'failed')
    return { type: 'report', graph: null, diagnostics: result.diagnostics, detached, names };
  const { dispositif, warnings } = result;
  const graph = workflowGraph(dispositif);
  const report: SourceReport = { type: 'report', graph, diagnostics: warnings, detached, names };
  // Compiling does all that loading does: what is quickly judged while one types is not loaded to be timed.
  return took > LONGEST_LOADING_MS ? lightEnough(source, report) : report;
}

function playSource(source: DispositifSource): PlayedSource | SourceRefusal {
  const result = compile(source);
  return result.type === 'failed'
    ? { type: 'refused', code: 'source-invalid', diagnostics: result.diagnostics }
    : { type: 'played', report: runScenarios(result.dispositif) };
}

function prepareSource(source: DispositifSource, former: DispositifSource['files'] | null): PreparedSource {
  const { checked, ...examined } = examineSource(source);
  const changes = former ? compareSources(former, source.files) : [];
  return { type: 'prepared', ...examined, checked: lightEnough(source, checked), changes };
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
