/** What a marginal scale made of an amount, a line for each bracket that it reaches. */
import type { ComputedTrace } from '../../case/case.ts';
import { formatNumber } from '../../form/words/format-value.ts';
import { sayBracket, sayShare } from '../../form/words/bracket-words.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Cell } from './explain-inputs.ts';

/** « De 1 000 000 à 1 800 000 », « 12 % de 800 000 = 96 000 »; with several scales, the amount each was applied to is said. */
export function explainParts({ rules }: Pick<CompiledDispositif, 'rules'>, trace: ComputedTrace): readonly Cell[] {
  const scales = rules.marginalParts(trace);
  return scales.flatMap(({ of, parts }) =>
    parts.map(({ from, to, rate, base, due }) => {
      const bracket = sayBracket(Number(from), to === null ? null : Number(to));
      return {
        label: scales.length > 1 ? `${bracket}, pour « ${of} »` : bracket,
        text: `${sayShare(Number(rate))} de ${formatNumber(Number(base))} = ${formatNumber(Number(due))}`,
      };
    }),
  );
}
