/** Functions of numbers (DMN 1.5, 10.3.4.5). */
import {
  compareNumbers,
  isFeelNumber,
  moduloOf,
  negateNumber,
  roundNumber,
  toMachineInteger,
  type FeelNumber,
  type Rounding,
} from '../values/decimal.ts';
import { ofSize, sizeOf } from '../values/duration.ts';
import { ROUNDINGS } from '../values/roundings.ts';
import { BOOLEAN, NUMBER } from '../scope-type.ts';
import { counted } from './collections.ts';
import { define, defineBy, number, take1, take2, type Entry } from './signature.ts';
import { alike } from './types.ts';

/** Rounding, `modulo`, `odd`, `even`; in decimals of 34 digits. */
export const NUMBER_FUNCTIONS: readonly Entry[] = [
  define('decimal', NUMBER, take2(number('n'), number('scale'), rounded(ROUNDINGS['half even']))),
  define(
    'floor',
    NUMBER,
    take1(number('n'), whole(ROUNDINGS.floor)),
    take2(number('n'), number('scale'), rounded(ROUNDINGS.floor)),
  ),
  define(
    'ceiling',
    NUMBER,
    take1(number('n'), whole(ROUNDINGS.ceiling)),
    take2(number('n'), number('scale'), rounded(ROUNDINGS.ceiling)),
  ),
  define('round up', NUMBER, take2(number('n'), number('scale'), rounded(ROUNDINGS.up))),
  define('round down', NUMBER, take2(number('n'), number('scale'), rounded(ROUNDINGS.down))),
  define('round half up', NUMBER, take2(number('n'), number('scale'), rounded(ROUNDINGS['half up']))),
  define('round half down', NUMBER, take2(number('n'), number('scale'), rounded(ROUNDINGS['half down']))),
  defineBy(
    'abs',
    alike,
    take1(counted('n'), (value) => {
      if (isFeelNumber(value)) return absolute(value);
      return ofSize(value, absolute(sizeOf(value)));
    }),
  ),
  define(
    'modulo',
    NUMBER,
    take2(number('dividend'), number('divisor'), (one, other) => moduloOf(one, other) ?? undefined),
  ),
  define(
    'odd',
    BOOLEAN,
    take1(number('number'), (value) => remainderOfTwo(value) === 1),
  ),
  define(
    'even',
    BOOLEAN,
    take1(number('number'), (value) => remainderOfTwo(value) === 0),
  ),
];

/** To a number of digits after the point, that number cut to a whole one. */
function rounded(rounding: Rounding) {
  return (value: FeelNumber, scale: FeelNumber): FeelNumber | undefined => {
    const digits = toMachineInteger(scale);
    return digits === null ? undefined : (roundNumber(value, digits, rounding) ?? undefined);
  };
}

/** To a whole number. */
function whole(rounding: Rounding) {
  return (value: FeelNumber): FeelNumber | undefined => roundNumber(value, 0, rounding) ?? undefined;
}

function absolute(value: FeelNumber): FeelNumber {
  return compareNumbers(value, 0) < 0 ? negateNumber(value) : value;
}

function remainderOfTwo(value: FeelNumber): FeelNumber | null {
  return moduloOf(absolute(value), 2);
}
