/* What a quota may count by: the choice of which each value has an account of its own. */
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { wordFeel } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { nameOfIn } from './known-names.ts';

/**
 * By what is counted now, and all that could be: names of which every value is known, by their titles. A formula that is none of
 * them stays among them, in words where it has some.
 * @param by as it is written; null where all is one account
 */
export function countsBy(
  names: readonly ReadableName[],
  by: string | null,
): readonly { readonly value: string; readonly label: string }[] {
  const choices = names.flatMap(({ path, title, choices: known }) =>
    known === null ? [] : [{ value: path, label: setFrenchSpaces(title) }],
  );
  if (by === null || choices.some(({ value }) => value === by)) return choices;
  const words = wordFeel(by, nameOfIn(names));
  const label = words ? setFrenchSpaces(words.map(({ text }) => text).join('')) : by;
  return [{ value: by, label }, ...choices];
}
