/** Roots, powers and logarithms (DMN 1.5, 10.3.4.5), and the operator of powers (table 54): what asks for a library of numbers. */
import { exponential, naturalLogarithm, powerOf, squareRoot } from '../values/powers.ts';
import { NUMBER } from '../scope-type.ts';
import { isFeelNumber, multiplyNumbers, subtractNumbers, divideNumbers, type FeelNumber } from '../values/decimal.ts';
import { spread } from './collections.ts';
import { define, number, take1, take2, type Entry, type Parameter } from './signature.ts';
import { mean, total } from './totals.ts';

/** What stands beside an operator, as it is: no list of one number. */
const operand = (name: string): Parameter<FeelNumber> => ({
  name,
  kind: 'number',
  isOptional: false,
  read: (value) => (isFeelNumber(value) ? value : undefined),
});

/** `sqrt`, `log`, `exp`, `stddev` and `**`; in decimals of 34 digits. */
export const POWER_FUNCTIONS: readonly Entry[] = [
  define(
    'sqrt',
    NUMBER,
    take1(number('number'), (value) => squareRoot(value) ?? undefined),
  ),
  define(
    'log',
    NUMBER,
    take1(number('number'), (value) => naturalLogarithm(value) ?? undefined),
  ),
  define(
    'exp',
    NUMBER,
    take1(number('number'), (value) => exponential(value) ?? undefined),
  ),
  define(
    'stddev',
    NUMBER,
    spread(number('list'), (all) => deviation(all) ?? undefined),
  ),
  define('**', NUMBER, take2(operand('base'), operand('exponent'), powerOf)),
];

/** Of a sample, as the standard says. */
function deviation(all: readonly FeelNumber[]): FeelNumber | null {
  const middle = all.length < 2 ? null : mean(all);
  if (middle === null) return null;
  const squares = all.flatMap((one) => {
    const distance = subtractNumbers(one, middle);
    return (distance !== null ? multiplyNumbers(distance, distance) : null) ?? [];
  });
  const sum = total(squares);
  const variance = sum === null ? null : divideNumbers(sum, all.length - 1);
  return variance === null ? null : squareRoot(variance);
}
