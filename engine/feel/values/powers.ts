/** Roots, powers and logarithms of numbers of FEEL, in decimals of 34 digits: what asks for a library, which few schemes do. */
import { Decimal as AnyDecimal } from 'decimal.js';
import { readNumber, type FeelNumber } from './decimal.ts';

/** decimal128: 34 digits, exponents from -6143 to 6144. */
const Decimal = AnyDecimal.clone({
  precision: 34,
  rounding: AnyDecimal.ROUND_HALF_EVEN,
  minE: -6143,
  maxE: 6144,
});

/** Null when it is no number, as the square root of a negative one. */
export function powerOf(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return taken(given(left).pow(given(right)));
}

/** Null for a negative number. */
export function squareRoot(value: FeelNumber): FeelNumber | null {
  return taken(given(value).sqrt());
}

/** Null for zero and below. */
export function naturalLogarithm(value: FeelNumber): FeelNumber | null {
  return taken(given(value).ln());
}

/** e to a power; null when that is too large. */
export function exponential(value: FeelNumber): FeelNumber | null {
  return taken(given(value).exp());
}

function given(value: FeelNumber): AnyDecimal {
  return new Decimal(String(value));
}

function taken(value: AnyDecimal): FeelNumber | null {
  return value.isFinite() ? readNumber(value.toString()) : null;
}
