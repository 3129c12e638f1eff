/** Ways to round of functions (DMN 1.5, 10.3.4.5); « up » is away from zero. */
import { DOWN, HALF_EVEN, type Rounding } from './decimal.ts';

/** By their names. */
export const ROUNDINGS = {
  up: () => true,
  down: DOWN,
  floor: (sign) => sign < 0,
  ceiling: (sign) => sign > 0,
  'half up': (_sign, half) => half >= 0,
  'half down': (_sign, half) => half > 0,
  'half even': HALF_EVEN,
} satisfies Readonly<Record<string, Rounding>>;
