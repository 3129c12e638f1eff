/** Why something that a correction asked for has not changed, as it is given with the answers sent back. */
import type { JsonObject } from '../base/values.ts';

/** Name, in the data of a resubmission, of the words that say why something asked for has not changed. */
export const EXPLANATION = 'explanation';

/** A word, in any script: a dot or a dash explains nothing. */
const WORD = /\p{L}{2}/u;

/** Why something has not changed, trimmed; null when nothing is said. */
export function readExplanation(data: JsonObject): string | null {
  const { [EXPLANATION]: given } = data;
  const text = typeof given === 'string' ? given.trim() : '';
  return WORD.test(text) ? text : null;
}
