/** Conversions between units (units.ts): at run time, a number so many times as many. */
import { divideNumbers, multiplyNumbers } from '../values/decimal.ts';
import { NUMBER } from '../scope-type.ts';
import { CONVERSIONS } from '../units.ts';
import { define, number, take1, type Entry } from './signature.ts';

/** `parAn`, `parMois`, `enMois`, `enAnnees`, `enMetres`, `enKilometres`: exact, not rounded. */
export const CONVERSION_OF_UNITS: readonly Entry[] = Object.entries(CONVERSIONS).map(([name, { times, dividedBy }]) =>
  define(
    name,
    NUMBER,
    take1(number('nombre'), (value) => {
      const product = multiplyNumbers(value, times);
      return product === null ? undefined : (divideNumbers(product, dividedBy) ?? undefined);
    }),
  ),
);
