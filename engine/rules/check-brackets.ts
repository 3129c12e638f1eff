/** Brackets of a marginal scale that do not follow one another from 0, and rates that are no shares. */
import type { Bracket } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { formatNumber } from '../form/words/format-value.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

const FILE = 'rules.json';

/** What is wrong with the brackets at a pointer, each at its place. */
export function checkBrackets(
  { report }: ParsedSource,
  brackets: readonly Bracket[],
  pointer: Pointer,
): readonly Diagnostic[] {
  return brackets.flatMap(({ above, rate }, at) => {
    const place = joinPointer(pointer, at);
    const found: Diagnostic[] = [];
    const former = brackets[at - 1];
    if (!former && above !== 0)
      found.push(report('rules.bracket-first', FILE, joinPointer(place, 'above'), { above: formatNumber(above) }));
    if (former && above <= former.above) {
      const related = [{ caption: CAPTIONS.former, place: joinPointer(pointer, at - 1) }];
      const params = { above: formatNumber(above), former: formatNumber(former.above) };
      found.push(report('rules.bracket-order', FILE, place, params, related));
    } else if (former && isFirstFranc(above)) {
      found.push(report('rules.bracket-franc', FILE, joinPointer(place, 'above'), { above, before: above - 1 }));
    }
    if (rate < 0 || rate > 1) found.push(report('rules.bracket-rate', FILE, joinPointer(place, 'rate'), { rate }));
    return found;
  });
}

/** « de 1 000 001 à … »: acts write the first franc of a bracket, after the last of the one before. */
function isFirstFranc(above: number): boolean {
  return above > 1000 && above % 1000 === 1;
}
