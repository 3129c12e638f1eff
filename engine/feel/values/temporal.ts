/** Times, and dates with times, as FEEL has them (DMN 1.5, 10.3.2.3.3, 10.3.2.3.4 and 10.3.2.3.7). */
import {
  DOWN,
  addNumbers,
  compareNumbers,
  moduloOf,
  multiplyNumbers,
  readNumber,
  roundNumber,
  subtractNumbers,
  toMachineInteger,
  writeNumber,
  type FeelNumber,
} from './decimal.ts';
import { dateAfter, digits, readDate, type FeelDate } from './date.ts';
import { SECONDS_OF_DAY } from './duration.ts';
import { FeelSpecial } from './special.ts';
import { offsetAt, readZone, writeZone, type Zone } from './zone.ts';

/** What clocks show, somewhere or anywhere. */
export class FeelTime extends FeelSpecial {
  readonly kind = 'time';
  /** Since midnight, to the nanosecond. */
  readonly seconds: FeelNumber;
  readonly zone: Zone | null;
  constructor(seconds: FeelNumber, zone: Zone | null) {
    super();
    this.seconds = seconds;
    this.zone = zone;
  }
  override toString(): string {
    const { hour, minute, second } = partsOfTime(this);
    const written = writeNumber(second);
    const padded = compareNumbers(second, 10) < 0 ? `0${written}` : written;
    return `${digits(hour)}:${digits(minute)}:${padded}${this.zone ? writeZone(this.zone) : ''}`;
  }
}

/** A time of a day. */
export class FeelDateTime extends FeelSpecial {
  readonly kind = 'date and time';
  readonly date: FeelDate;
  readonly time: FeelTime;
  constructor(date: FeelDate, time: FeelTime) {
    super();
    this.date = date;
    this.time = time;
  }
  override toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }
}

const TIME = /^(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)(Z|z|[+-][\d:]+|@.+)?$/;
const NANOSECOND = 9;
/** « 14:30 », as people answer and clocks of walls show it. */
const HOUR_AND_MINUTE = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The time that a text writes, `10:30:00+11:00`; null when it writes none. `24:00:00` is the midnight that ends a day. */
export function readTime(text: string): FeelTime | null {
  return timeAndDay(text)?.time ?? null;
}

/** The time that an answer gives, `14:30`; null when it gives none. */
export function readTimeOfDay(text: string): FeelTime | null {
  return HOUR_AND_MINUTE.test(text) ? readTime(`${text}:00`) : readTime(text);
}

/**
 * A time of FEEL as an answer gives it, `14:30:20` → `14:30`, or the time of a date and time; null of what is none, and of
 * a time in a zone, which is another one where it is read.
 */
export function writeTimeOfDay(text: string): string | null {
  const time = readTimeOfDay(text.slice(text.indexOf('T') + 1));
  return time && time.zone === null ? time.toString().slice(0, 5) : null;
}

/** The time of a day that a text writes, `2026-03-01T10:30:00`, midnight when it writes the day alone. */
export function readDateTime(text: string): FeelDateTime | null {
  const at = text.indexOf('T');
  const date = readDate(at < 0 ? text : text.slice(0, at));
  if (!date) return null;
  if (at < 0) return new FeelDateTime(date, new FeelTime(0, null));
  const found = timeAndDay(text.slice(at + 1));
  const day = found && dateAfter(date, found.days);
  return found && day ? new FeelDateTime(day, found.time) : null;
}

function timeAndDay(text: string): { readonly time: FeelTime; readonly days: number } | null {
  const [, hour, minute, second, zoneText] = TIME.exec(text) ?? [];
  const seconds = second === undefined ? null : readNumber(second);
  if (seconds === null) return null;
  const zone = zoneText === undefined ? null : readZone(zoneText);
  if (zoneText !== undefined && !zone) return null;
  if (hour === '24' && minute === '00' && seconds === 0) return { time: new FeelTime(0, zone), days: 1 };
  const time = timeOf(Number(hour), Number(minute), seconds, zone);
  return time && { time, days: 0 };
}

/** A time by its parts; null when clocks do not show it. */
export function timeOf(hour: number, minute: number, second: FeelNumber, zone: Zone | null): FeelTime | null {
  const isWhole = Number.isInteger(hour) && Number.isInteger(minute);
  if (!isWhole || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  if (compareNumbers(second, 0) < 0 || compareNumbers(second, 60) >= 0) return null;
  const seconds = addNumbers(hour * 3600 + minute * 60, second);
  const rounded = seconds === null ? null : roundNumber(seconds, NANOSECOND, DOWN);
  return rounded === null ? null : new FeelTime(rounded, zone);
}

/** A time some seconds after another, with the days that pass by. */
export function timeAfter(
  time: FeelTime,
  seconds: FeelNumber,
): { readonly days: number; readonly time: FeelTime } | null {
  const all = addNumbers(time.seconds, seconds);
  const ofDay = all && moduloOf(all, SECONDS_OF_DAY);
  if (all === null || ofDay === null) return null;
  const whole = toMachineInteger(subtractNumbers(all, ofDay ?? 0) ?? 0);
  return whole === null ? null : { days: whole / SECONDS_OF_DAY, time: new FeelTime(ofDay, time.zone) };
}

/** Hour from 0 to 23, minute, and second with its decimals. */
export function partsOfTime({ seconds }: FeelTime): {
  readonly hour: number;
  readonly minute: number;
  readonly second: FeelNumber;
} {
  const whole = Math.floor(Number(seconds) / 60);
  return { hour: Math.floor(whole / 60), minute: whole % 60, second: subtractNumbers(seconds, whole * 60) ?? 0 };
}

/**
 * Seconds by which times and dates with a time are ordered: those since 1970 or since midnight, of UTC where there is a
 * zone. A date alone stands for its midnight, without zone. Null when nothing is known of the zone then.
 */
export function instantOf(value: FeelDate | FeelTime | FeelDateTime): FeelNumber | null {
  switch (value.kind) {
    case 'date':
      return multiplyNumbers(value.number, SECONDS_OF_DAY);
    case 'time':
      return inUtc(value, 0);
    case 'date and time':
      return inUtc(value.time, value.date.number);
  }
}

function inUtc({ seconds, zone }: FeelTime, day: number): FeelNumber | null {
  const midnight = multiplyNumbers(day, SECONDS_OF_DAY);
  const local = midnight === null ? null : addNumbers(midnight, seconds);
  if (!zone || local === null) return local;
  const offset = offsetAt(zone, day, Number(seconds));
  return offset === null ? null : subtractNumbers(local, offset);
}
