/** Durations of FEEL, of two kinds that nothing turns into one another (DMN 1.5, 10.3.2.3.5 and 10.3.2.3.6). */
import {
  HALF_EVEN,
  addNumbers,
  compareNumbers,
  isWhole,
  moduloOf,
  negateNumber,
  readNumber,
  roundNumber,
  subtractNumbers,
  toMachineInteger,
  writeNumber,
  type FeelNumber,
} from './decimal.ts';
import { memoise } from '../../base/memoise.ts';
import { FeelSpecial } from './special.ts';

/** Of years and months. */
export class FeelMonths extends FeelSpecial {
  readonly kind = 'months';
  /** A safe integer. */
  readonly months: number;
  constructor(months: number) {
    super();
    this.months = months;
  }
  override toString(): string {
    const size = Math.abs(this.months);
    const [years, months] = [Math.floor(size / 12), size % 12];
    const written = `${years === 0 ? '' : `${years}Y`}${months === 0 && years > 0 ? '' : `${months}M`}`;
    return `${this.months < 0 ? '-' : ''}P${written}`;
  }
}

/** Of days and time. */
export class FeelDays extends FeelSpecial {
  readonly kind = 'days';
  /** To the nanosecond. */
  readonly seconds: FeelNumber;
  constructor(seconds: FeelNumber) {
    super();
    this.seconds = seconds;
  }
  override toString(): string {
    const { sign, days, hours, minutes, seconds } = partsOfDays(this);
    const part = (value: FeelNumber, unit: string): string => (value === 0 ? '' : `${writeNumber(value)}${unit}`);
    const time = `${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
    if (days === 0 && time === '') return 'PT0S';
    return `${sign < 0 ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  }
}

/** A duration of either kind. */
export type FeelDuration = FeelMonths | FeelDays;

/** A day of FEEL has no leap second, nor a change of the clock. */
export const SECONDS_OF_DAY = 86_400;
const NANOSECOND = 9;

const MONTHS = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/;
const DAYS = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/;

/** The duration that a text writes as ISO 8601 does; null when it writes none, or mixes the two kinds. */
export function readDuration(text: string): FeelDuration | null {
  return known(text) ?? null;
}

const known = memoise((text): FeelDuration | undefined => {
  if (text.endsWith('P') || text.endsWith('T')) return undefined;
  const ofMonths = MONTHS.exec(text);
  if (ofMonths) {
    const [, sign, years = '0', months = '0'] = ofMonths;
    const size = Number(years) * 12 + Number(months);
    return monthsOf(sign === '-' ? -size : size) ?? undefined;
  }
  const ofDays = DAYS.exec(text);
  if (!ofDays) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', written = '0'] = ofDays;
  const seconds = readNumber(written.endsWith('.') ? written.slice(0, -1) : written);
  const whole = Number(days) * SECONDS_OF_DAY + Number(hours) * 3600 + Number(minutes) * 60;
  if (seconds === null || !Number.isSafeInteger(whole)) return undefined;
  const size = addNumbers(whole, seconds);
  if (size === null) return undefined;
  return daysOf(sign === '-' ? negateNumber(size) : size) ?? undefined;
});

/** A duration of months, cut to whole ones; null when they cannot be counted. */
export function monthsOf(months: FeelNumber): FeelMonths | null {
  const whole = toMachineInteger(months);
  return whole === null ? null : new FeelMonths(whole + 0);
}

/** A duration of seconds, to the nanosecond. */
export function daysOf(seconds: FeelNumber): FeelDays | null {
  const rounded = roundNumber(seconds, NANOSECOND, HALF_EVEN);
  return rounded === null ? null : new FeelDays(rounded);
}

/** Months of a duration of years and months, seconds of one of days and time. */
export function sizeOf(length: FeelDuration): FeelNumber {
  return length instanceof FeelMonths ? length.months : length.seconds;
}

/** A duration of the kind of another, of another size. */
export function ofSize(length: FeelDuration, size: FeelNumber | null): FeelDuration | null {
  if (size === null) return null;
  return length instanceof FeelMonths ? monthsOf(size) : daysOf(size);
}

/** Days, hours, minutes and seconds of a duration, all of its sign. */
export function partsOfDays({ seconds: all }: FeelDays): {
  readonly sign: number;
  readonly days: FeelNumber;
  readonly hours: FeelNumber;
  readonly minutes: FeelNumber;
  readonly seconds: FeelNumber;
} {
  const sign = compareNumbers(all, 0) < 0 ? -1 : 1;
  const size = sign < 0 ? negateNumber(all) : all;
  const [days, ofDay] = split(size, SECONDS_OF_DAY);
  const [hours, ofHour] = split(ofDay, 3600);
  const [minutes, seconds] = split(ofHour, 60);
  return { sign, days, hours, minutes, seconds };
}

/** How many times a number holds another, and what is left. */
function split(size: FeelNumber, unit: number): readonly [FeelNumber, FeelNumber] {
  const rest = moduloOf(size, unit) ?? 0;
  const whole = subtractNumbers(size, rest) ?? 0;
  return [Number(whole) / unit, rest];
}

/** Whether a duration counts whole days alone. */
export function isOfWholeDays({ seconds }: FeelDays): boolean {
  return isWhole(seconds) && moduloOf(seconds, SECONDS_OF_DAY) === 0;
}
