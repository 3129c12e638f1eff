/*
 * Whether a pattern of an author may be tried on what people send. Browsers and Node go back on their steps when a text
 * does not fit, so that a few signs of a pattern can cost the square of the text, or double with each letter. A pattern is
 * accepted when it is proved that its time follows the length of the text, and refused otherwise: a number of turns or a
 * separator always says the same thing in a way that can be proved.
 */
import { memoise } from '../base/memoise.ts';
import { readPattern } from './program.ts';
import { findWideText } from './width.ts';

/** What is wrong with a pattern, and a text that shows it where there is one. */
export type PatternProblem =
  | { readonly type: 'invalid' | 'unsupported' | 'large' }
  /** Searched everywhere in a text, though it would be sound if it began where the text begins. */
  | { readonly type: 'unanchored'; readonly text: string }
  | { readonly type: 'entangled'; readonly text: string };

/** What is wrong with a pattern; null when nothing is. `flags` are among `i`, `s` and `m`; `u` is always meant. */
export function judgePattern(pattern: string, flags = ''): PatternProblem | null {
  return judged(`${flags}/${pattern}`);
}

const judged = memoise((key): PatternProblem | null => {
  const slash = key.indexOf('/');
  const flags = key.slice(0, slash);
  const pattern = key.slice(slash + 1);
  const program = readPattern(pattern, flags);
  if (typeof program === 'string') return { type: program };
  const text = findWideText(program);
  if (text === null) return null;
  if (Array.from(text).length === 1) return { type: 'large' };
  const anchored = readPattern(`^(?:${pattern})`, flags);
  const sound = typeof anchored !== 'string' && findWideText(anchored) === null;
  return { type: sound ? 'unanchored' : 'entangled', text };
});
