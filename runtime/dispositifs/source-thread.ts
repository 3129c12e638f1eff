/**
 * Compiles and plays the sources that people send, in a thread: a source is a program of a kind, and one that is huge or
 * hostile must not keep citizens from filing meanwhile. What comes with the product is compiled where it is used.
 */
import type { AskedSending, RulesTrial, SourceContract } from '../../engine/index.ts';
import { createFairTurns, type Turn } from '../threads/fair-turns.ts';
import { createWorkerThread } from '../threads/worker-thread.ts';
import type { BlockQuestion, JudgedBlock, JudgedList, ListQuestion } from '../shared/index.ts';
import type { CheckedSource, SourceRefusal } from './check-source.ts';
import {
  TOO_HEAVY,
  type NamedSource,
  type PlayedSource,
  type PreparedSource,
  type PreviewedText,
  type SharedQuestion,
  type SentSource,
  type SourceAnswer,
  type SourceReport,
  type TriedSource,
} from './judge-source.ts';

/** Authors take turns. Whoever asks again what still waits gets the newer answer; the older question is refused. */
export interface SourceThread {
  /** What the compiler says, and the picture of the workflow. */
  readonly report: (source: SentSource, author: string) => Promise<SourceReport | SourceRefusal>;
  /** How the scenarios end. */
  readonly play: (source: SentSource, author: string) => Promise<PlayedSource | SourceRefusal>;
  /** What its rules make of some answers. */
  readonly tryRules: (source: SentSource, trial: RulesTrial, author: string) => Promise<TriedSource | SourceRefusal>;
  /** What one of its texts may read. */
  readonly textNames: (source: SentSource, file: string, author: string) => Promise<NamedSource | SourceRefusal>;
  /** What one of its texts becomes where a scenario sends it. */
  readonly previewText: (
    source: SentSource,
    text: { readonly file: string; readonly asked: AskedSending },
    author: string,
  ) => Promise<PreviewedText | SourceRefusal>;
  /** Whether it may be published. */
  readonly check: (source: SentSource, author: string) => Promise<CheckedSource>;
  /** What there is to read before it is published in the place of the former files. */
  readonly prepare: (
    source: SentSource,
    former: SentSource['files'] | null,
    author: string,
  ) => Promise<PreparedSource | SourceRefusal>;
  /** Whether a shared block may be published, and what it changes. */
  readonly block: (block: Omit<BlockQuestion, 'ask'>, author: string) => Promise<JudgedBlock | SourceRefusal>;
  /** Likewise a shared list. */
  readonly list: (list: Omit<ListQuestion, 'ask'>, author: string) => Promise<JudgedList | SourceRefusal>;
  readonly close: () => Promise<void>;
}

interface SourceThreadLimits {
  /** Longest time for one question, in milliseconds. */
  readonly timeout: number;
  /** Memory in megabytes. */
  readonly memory: number;
}

/** A large scheme takes a second when the thread has just started. Shorter than what a server that stops waits for. */
const DEFAULT_LIMITS: SourceThreadLimits = { timeout: 15_000, memory: 512 };

/** What one author may have waiting: a script that publishes all schemes of the province at once is let through. */
const MOST_WAITING = 20;

const SUPERSEDED: SourceRefusal = { type: 'refused', code: 'source-superseded', diagnostics: [] };
const TOO_MANY: SourceRefusal = { type: 'refused', code: 'too-many-requests', diagnostics: [] };

/** What the thread can compile the server must be able to load: its stack is no larger than that of Node's first thread. */
const STACK_MB = 1;

/** The thread starts with the first question. @param known what lookups may name here */
export function createSourceThread(
  { timeout, memory }: SourceThreadLimits = DEFAULT_LIMITS,
  known: readonly SourceContract[] = [],
): SourceThread {
  const module = new URL('./source-worker.ts', import.meta.url);
  const thread = createWorkerThread<SharedQuestion, SourceAnswer>({
    module,
    timeout,
    memory,
    stack: STACK_MB,
  });
  const turns = createFairTurns(thread.run, MOST_WAITING);
  const ask = async <Type extends SourceAnswer['type']>(
    question: SharedQuestion,
    turn: Turn,
    expected: Type,
  ): Promise<Extract<SourceAnswer, { type: Type }> | SourceRefusal> => {
    const taken = await turns.ask(withKnown(question, known), turn);
    if (taken.type === 'displaced') return SUPERSEDED;
    if (taken.type === 'refused') return TOO_MANY;
    const { outcome } = taken;
    if (outcome.type === 'stopped') return TOO_HEAVY;
    const { answer } = outcome;
    if (answer.type === 'refused' || isOf(answer, expected)) return answer;
    throw new Error(`The thread answered « ${answer.type} » to « ${question.ask} »`);
  };
  return {
    report: (source, asker) => ask({ ask: 'report', source }, { asker, about: `report ${source.id}` }, 'report'),
    play: (source, asker) => ask({ ask: 'play', source }, { asker, about: `play ${source.id}` }, 'played'),
    tryRules: (source, trial, asker) =>
      ask({ ask: 'try', source, trial }, { asker, about: `try ${source.id}` }, 'tried'),
    textNames: (source, file, asker) =>
      ask({ ask: 'names', source, file }, { asker, about: `names ${source.id}` }, 'names'),
    previewText: (source, text, asker) =>
      ask({ ask: 'preview', source, ...text }, { asker, about: `preview ${source.id}` }, 'preview'),
    // A publication was ordered, and is not taken back by another.
    check: (source, asker) => ask({ ask: 'check', source }, { asker }, 'passed'),
    prepare: (source, former, asker) =>
      ask({ ask: 'prepare', source, former }, { asker, about: `prepare ${source.id}` }, 'prepared'),
    block: (block, asker) => ask({ ask: 'block', ...block }, { asker }, 'block'),
    list: (list, asker) => ask({ ask: 'list', ...list }, { asker }, 'list'),
    close: async () => {
      turns.close();
      await thread.close();
    },
  };
}

/** A question about a scheme, with the sources that it may name. */
function withKnown(question: SharedQuestion, sources: readonly SourceContract[]): SharedQuestion {
  return question.ask === 'list' || question.ask === 'block'
    ? question
    : { ...question, source: { ...question.source, sources } };
}

function isOf<Type extends SourceAnswer['type']>(
  answer: SourceAnswer,
  type: Type,
): answer is Extract<SourceAnswer, { type: Type }> {
  return answer.type === type;
}
