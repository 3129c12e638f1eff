/*
 * How an author mends a pattern that is refused, in the same words wherever patterns are written.
 */
import type { PatternProblem } from './judge-pattern.ts';

/** How an author mends a regular expression, by what is wrong with it; French sentences. */
export const MEND_PATTERN: Readonly<Record<PatternProblem['type'], string>> = {
  invalid: 'Elle ne se lit pas : corrigez-la.',
  entangled:
    'Deux répétitions, ou deux possibilités, y lisent les mêmes caractères. Donnez à chacune des caractères que l’autre n’a pas, comme ^[a-z]+(-[a-z]+)*$, ou un petit nombre de fois, comme {1,20}.',
  unanchored:
    'Commencez-la par ^ si elle décrit le texte depuis son début ; sinon donnez à ses répétitions un petit nombre de fois, comme {1,20}.',
  unsupported:
    'Ne relisez pas un groupe (\\1), ne regardez pas en arrière (?<= ou ?<!) : beaucoup de téléphones ne le savent pas, et le temps n’a plus de limite. Décrivez le texte de gauche à droite.',
  large: 'Pour une longueur, écrivez minLength et maxLength ; pour une longue liste de mots, « enum » ou « oneOf ».',
};

/** Longest text that is shown of one on which a pattern takes too long. */
const SHOWN = 12;

/** The beginning of such a text, on one line. */
export function shortText(text: string): string {
  const line = text.replace(/\s/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
