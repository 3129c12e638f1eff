/**
 * The code of a form on paper: eight figures, so that they are typed on the keys of a cash desk and read aloud on the telephone.
 * The first six count the versions that were ever published here, the last two check them (ISO 7064, MOD 97-10, as the key of
 * an IBAN): one wrong figure, two that changed places, and all but one in a hundred of other mistakes are told.
 */

/** What was typed for a code. */
export type ReadFormCode =
  | { readonly type: 'number'; readonly number: number }
  /** It is no code: too short, too long, or with other characters than figures. */
  | { readonly type: 'shape' }
  /** One at least of its figures is wrong. */
  | { readonly type: 'mistyped' };

const FIGURES = 6;
const CHECK_FIGURES = 2;
const MODULUS = 97n;

/**
 * What the keys of the figures give on a French keyboard without Shift: a hand scanner types keys, and one that was never told which
 * keyboard it stands for types these.
 */
const FRENCH_KEYS = 'à&é"\'(-è_ç';

/** The code of a version, as it is printed: « 0001 2747 ». */
export function formCode(number: number): string {
  const figures = String(number).padStart(FIGURES, '0');
  const check = 98n - ((BigInt(figures) * 100n) % MODULUS);
  return inGroups(`${figures}${String(check).padStart(CHECK_FIGURES, '0')}`);
}

/** The number of the version whose code was typed or scanned, with or without spaces. */
export function readFormCode(typed: string): ReadFormCode {
  const plain = typed.replaceAll(/[\s.\u00a0\u202f]/gu, '');
  const figures = /^\d+$/u.test(plain) ? plain : figuresOfKeys(plain);
  if (!/^\d{8,11}$/u.test(figures)) return { type: 'shape' };
  if (BigInt(figures) % MODULUS !== 1n) return { type: 'mistyped' };
  return { type: 'number', number: Number(figures.slice(0, -CHECK_FIGURES)) };
}

/** Empty where a key gives no figure. */
function figuresOfKeys(plain: string): string {
  const figures = [...plain].map((key) => (/\d/u.test(key) ? Number(key) : FRENCH_KEYS.indexOf(key)));
  return figures.includes(-1) ? '' : figures.join('');
}

/** By four from the end, so that a longer one reads as well. */
function inGroups(figures: string): string {
  return figures.replaceAll(/(?<=\d)(?=(?:\d{4})+$)/gu, ' ');
}
