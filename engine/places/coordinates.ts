/*
 * A latitude or a longitude as people write it, and as it is written for them. Telephones, charts and plans each have their
 * way: what can be understood without guessing is.
 */

/** Which of the two a number of degrees is. */
export type Axis = 'latitude' | 'longitude';

/** Which of the two a control asks for; null when it asks for something else. */
export function axisOf(widget: string | undefined): Axis | null {
  return widget === 'latitude' || widget === 'longitude' ? widget : null;
}

/** A tenth of a metre: what a telephone tells beyond it is noise. */
const DECIMALS = 6;
/** Ten metres: fewer say less than was measured. */
const LEAST_DECIMALS = 4;
const NBSP = '\u00A0';

const LETTERS: Readonly<Record<Axis, { readonly positive: string; readonly negative: string }>> = {
  latitude: { positive: 'N', negative: 'S' },
  longitude: { positive: 'E', negative: 'OW' },
};

/** Degrees, then minutes and seconds where there are any, each with its sign or a space behind it. */
const PARTS =
  /^(\d{1,3}(?:\.\d{1,12})?)(?:[°:\s]+(\d{1,2}(?:\.\d{1,9})?)(?:['’′:\s]+(\d{1,2}(?:\.\d{1,9})?))?)?[°'’′"”″\s]*$/;

/**
 * Degrees, south and west being negative, of a text such as « -22.2758 », « 22,2758 », « 22° 16' 33" S » or « S 22 16.55 »;
 * null when it is none. A latitude without a sign or a letter is south: all of New Caledonia is.
 */
export function parseCoordinate(text: string, axis: Axis): number | null {
  const typed = text.trim().toUpperCase().replaceAll(',', '.').replace('−', '-');
  const [, first = '', body = '', last = ''] = /^([NSEOW]?)\s*(.*?)\s*([NSEOW]?)$/.exec(typed) ?? [];
  if (first !== '' && last !== '') return null;
  const letter = first + last;
  const { positive, negative } = LETTERS[axis];
  if (letter !== '' && !(positive + negative).includes(letter)) return null;
  const isMinus = body.startsWith('-');
  if (isMinus && letter !== '') return null;
  const degrees = degreesOf(isMinus || body.startsWith('+') ? body.slice(1).trim() : body);
  if (degrees === null) return null;
  const isSigned = isMinus || body.startsWith('+') || letter !== '';
  const isNegative = isSigned ? isMinus || negative.includes(letter || '-') : axis === 'latitude';
  const rounded = Number(degrees.toFixed(DECIMALS));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

function degreesOf(text: string): number | null {
  const [, degrees, minutes, seconds] = PARTS.exec(text) ?? [];
  if (degrees === undefined) return null;
  const [of60, of3600] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  // A part that is followed by a smaller one is whole.
  if ((minutes !== undefined && degrees.includes('.')) || (seconds !== undefined && minutes?.includes('.')))
    return null;
  return of60 < 60 && of3600 < 60 ? Number(degrees) + of60 / 60 + of3600 / 3600 : null;
}

/** −22.2758 → « 22,2758° S », to be read as well as to be typed again. */
export function writeCoordinate(value: number, axis: Axis): string {
  const { positive, negative } = LETTERS[axis];
  const letter = value < 0 ? (negative[0] ?? '') : positive;
  return `${decimalsOf(Math.abs(value)).replace('.', ',')}°${NBSP}${letter}`;
}

function decimalsOf(value: number): string {
  const whole = value.toFixed(DECIMALS);
  const [, spare = ''] = /(0*)$/.exec(whole) ?? [];
  return whole.slice(0, whole.length - Math.min(spare.length, DECIMALS - LEAST_DECIMALS));
}
