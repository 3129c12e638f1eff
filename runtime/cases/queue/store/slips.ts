/**
 * A word typed with one slip: a letter wrong, left out, too many, or exchanged with the next. The database knows each word
 * by its beginnings with one letter left out (`word_slips`): a slip and what was meant share one of them.
 */

/** Words of fewer letters are all near one another. */
const LEAST_LETTERS = 4;

/** As many letters of a word tell the few that may have been meant. */
const MOST_LETTERS = 6;

/** What a word typed shares with those it may have been meant for; none when it is too short to be guessed from. */
export function slipsOf(typed: string): readonly string[] {
  const letters = [...typed].slice(0, MOST_LETTERS);
  if (letters.length < LEAST_LETTERS) return [];
  return [...new Set(letters.map((_, left) => letters.toSpliced(left, 1).join('')))];
}

/** Whether a word begins as the one typed but for one slip. What begins so without a slip does, too. */
export function beginsButForOneSlip(word: string, typed: string): boolean {
  const own = [...word];
  const asked = [...typed];
  const at = asked.findIndex((letter, place) => letter !== own[place]);
  if (at === -1) return true;
  const goesOn = (fromOwn: number, fromAsked: number): boolean =>
    asked.slice(fromAsked).every((letter, place) => letter === own[fromOwn + place]);
  const exchanged = asked[at] === own[at + 1] && asked[at + 1] === own[at] && goesOn(at + 2, at + 2);
  return exchanged || goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1);
}

/** Of words that share a slip with the one typed, those that begin so but for one, what is as long as it first. */
export function meantBy(typed: string, candidates: readonly string[]): readonly string[] {
  const off = (word: string): number => Math.abs(word.length - typed.length);
  return candidates
    .filter((word) => beginsButForOneSlip(word, typed))
    .toSorted((one, other) => off(one) - off(other) || (one < other ? -1 : 1));
}
