/**
 * Marginal scales: an amount by brackets, each part at the rate of the bracket it is in (an income tax). Brackets come from what
 * an act fixes, with its days and its source (`brackets` of a computed value); each goes up to the next, the last has no end,
 * so that two of them neither overlap nor leave anything out.
 */
import { addNumbers, compareNumbers, isFeelNumber, multiplyNumbers, subtractNumbers } from '../values/decimal.ts';
import type { FeelNumber } from '../values/decimal.ts';
import { NUMBER, objectType, type ScopeType } from '../scope-type.ts';
import { entryOf, isContext, isList, type FeelValue } from '../values/value.ts';
import { define, number, take2, type Entry, type Parameter } from './signature.ts';

/** A bracket as expressions read it: the amount at which it begins, and the share of what is in it (0.14 for 14 %). */
type FeelBracket = { readonly above: FeelNumber; readonly rate: FeelNumber };

/** What is in a bracket, and what its rate makes of that. */
export type BracketPart = {
  readonly from: FeelNumber;
  /** Where the next bracket begins; null for the last. */
  readonly to: FeelNumber | null;
  readonly rate: FeelNumber;
  readonly base: FeelNumber;
  readonly due: FeelNumber;
};

/** Type of the brackets of a marginal scale. */
export const BRACKETS: ScopeType = { kind: 'list', item: objectType({ above: NUMBER, rate: NUMBER }) };

/** Whether values of a type are surely the brackets of a marginal scale. */
export function areBrackets(type: ScopeType): boolean {
  if (type.kind !== 'list' || type.item.kind !== 'object') return false;
  const { above, rate, ...others } = type.item.fields;
  return above?.kind === 'number' && rate?.kind === 'number' && Object.keys(others).length === 0;
}

/** Brackets of a value; null when it is something else. */
export function readBrackets(value: FeelValue): readonly FeelBracket[] | null {
  if (!isList(value) || value.length === 0) return null;
  const brackets = value.map((item) => {
    const [above, rate] = isContext(item) ? [entryOf(item, 'above'), entryOf(item, 'rate')] : [];
    return isFeelNumber(above) && isFeelNumber(rate) ? { above, rate } : null;
  });
  const read = brackets.filter((bracket) => bracket !== null);
  return read.length === brackets.length ? read : null;
}

/** The brackets that an amount reaches, with its part in each, in exact decimals; null beyond what numbers hold. */
export function partsOfAmount(amount: FeelNumber, brackets: readonly FeelBracket[]): readonly BracketPart[] | null {
  const parts = brackets.flatMap(({ above, rate }, at) => {
    const to = brackets[at + 1]?.above ?? null;
    const end = to !== null && compareNumbers(to, amount) < 0 ? to : amount;
    const base = subtractNumbers(end, above);
    if (base !== null && compareNumbers(base, 0) <= 0) return [];
    const due = base === null ? null : multiplyNumbers(base, rate);
    return base === null || due === null ? [null] : [{ from: above, to, rate, base, due }];
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

const brackets: Parameter<readonly FeelBracket[]> = {
  name: 'tranches',
  kind: 'list',
  isOptional: false,
  read: (value) => readBrackets(value) ?? undefined,
};

/** `bareme(montant, tranches)`: the sum of the parts, not rounded; 0 at and below the first bracket. */
export const BRACKET_FUNCTIONS: readonly Entry[] = [
  define(
    'bareme',
    NUMBER,
    take2(number('montant'), brackets, (amount, scale) => {
      const parts = partsOfAmount(amount, scale);
      return parts?.reduce<FeelNumber | null>((sum, { due }) => (sum === null ? null : addNumbers(sum, due)), 0);
    }),
  ),
];
