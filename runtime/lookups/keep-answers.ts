/** Answers of a source, taken again for some minutes: forms are gone back and forth in. In memory alone. */
import type { SourceAnswer } from '../../engine/index.ts';
import type { AskSource } from './ask-http.ts';

interface Kept {
  readonly at: number;
  readonly answer: Promise<SourceAnswer>;
}

/** Answers kept at the same time; the oldest is forgotten first. */
const CAPACITY = 1_000;

/** @param forMs how long an answer is taken again; @param now a clock that only goes forward */
export function keepAnswers(ask: AskSource, forMs: number, now: () => number = () => performance.now()): AskSource {
  const kept = new Map<string, Kept>();
  return (key) => {
    const known = kept.get(key);
    if (known && now() - known.at < forMs) return known.answer;
    const answer = ask(key);
    kept.delete(key);
    kept.set(key, { at: now(), answer });
    const [oldest] = kept.keys();
    if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
    void answer.then(({ type }) => {
      if (type === 'away' && kept.get(key)?.answer === answer) kept.delete(key);
    });
    return answer;
  };
}
