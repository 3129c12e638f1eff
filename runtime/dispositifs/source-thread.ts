/**
 * Compiles and plays the sources that people send, in a thread: a source is a program of a kind, and one that is huge or
 * hostile must not keep citizens from filing meanwhile. What comes with the product is compiled where it is used.
 */
import type { DispositifSource } from '../../engine/types.ts';
import { createWorkerThread } from '../threads/worker-thread.ts';
import type { CheckedSource, SourceRefusal } from './check-source.ts';
import {
  TOO_HEAVY,
  type PlayedSource,
  type SourceAnswer,
  type SourceQuestion,
  type SourceReport,
} from './judge-source.ts';

export interface SourceThread {
  /** What the compiler says, and the picture of the workflow. */
  readonly report: (source: DispositifSource) => Promise<SourceReport | SourceRefusal>;
  /** How the scenarios end. */
  readonly play: (source: DispositifSource) => Promise<PlayedSource | SourceRefusal>;
  /** Whether it may be published. */
  readonly check: (source: DispositifSource) => Promise<CheckedSource>;
  readonly close: () => Promise<void>;
}

export interface SourceThreadLimits {
  /** Longest time for one question, in milliseconds. */
  readonly timeout: number;
  /** Memory in megabytes. */
  readonly memory: number;
}

/** A large scheme takes a second when the thread has just started. Shorter than what a server that stops waits for. */
const DEFAULT_LIMITS: SourceThreadLimits = { timeout: 15_000, memory: 512 };

/** What the thread can compile the server must be able to load: its stack is no larger than that of Node's first thread. */
const STACK_MB = 1;

/** The thread starts with the first question. */
export function createSourceThread({ timeout, memory }: SourceThreadLimits = DEFAULT_LIMITS): SourceThread {
  const module = new URL('./source-worker.ts', import.meta.url);
  const thread = createWorkerThread<SourceQuestion, SourceAnswer>({ module, timeout, memory, stack: STACK_MB });
  const ask = async <Type extends SourceAnswer['type']>(
    question: SourceQuestion,
    expected: Type,
  ): Promise<Extract<SourceAnswer, { type: Type }> | SourceRefusal> => {
    const outcome = await thread.run(question);
    if (outcome.type === 'stopped') return TOO_HEAVY;
    const { answer } = outcome;
    if (answer.type === 'refused' || isOf(answer, expected)) return answer;
    throw new Error(`The thread answered « ${answer.type} » to « ${question.ask} »`);
  };
  return {
    report: (source) => ask({ ask: 'report', source }, 'report'),
    play: (source) => ask({ ask: 'play', source }, 'played'),
    check: (source) => ask({ ask: 'check', source }, 'passed'),
    close: thread.close,
  };
}

function isOf<Type extends SourceAnswer['type']>(
  answer: SourceAnswer,
  type: Type,
): answer is Extract<SourceAnswer, { type: Type }> {
  return answer.type === type;
}
