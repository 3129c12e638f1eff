/**
 * Values of FEEL that JSON has none for. They are told by their class, since any plain object is a context of FEEL, whatever
 * its entries are called.
 */
export type SpecialKind = 'date' | 'time' | 'date and time' | 'months' | 'days' | 'range' | 'function' | 'zone';

/** A value that never changes. */
export abstract class FeelSpecial {
  abstract readonly kind: SpecialKind;
}
