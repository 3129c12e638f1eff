/** Where clocks stand: some time from UTC, or as a place of the IANA database says. */
import { memoise } from '../../base/memoise.ts';

/** Where a time is told; `seconds` are east of UTC. */
export type Zone =
  | { readonly type: 'offset'; readonly seconds: number }
  /** As it is written in the database: `Pacific/Noumea`. */
  | { readonly type: 'place'; readonly name: string };

/** Clocks are nowhere farther from UTC (XML Schema 1.1, 3.3.7.1 allows 14 hours, DMN says eighteen). */
const FARTHEST_OFFSET = 18 * 3600;
const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;
const DAY_SECONDS = 86_400;
/** Milliseconds from 1970 beyond which machines know no clock. */
const FARTHEST_MOMENT = 8.64e15;

/** A zone as a text ends with it: `Z`, `+11:00`, `@Pacific/Noumea`; null when it is none. */
export function readZone(text: string): Zone | null {
  if (text === 'Z' || text === 'z') return { type: 'offset', seconds: 0 };
  if (text.startsWith('@')) return isPlace(text.slice(1)) ? { type: 'place', name: text.slice(1) } : null;
  const offset = offsetWritten(text);
  return offset === null ? null : zoneOfOffset(offset);
}

/** Seconds east of UTC that a text writes, `+11:00`; null when it writes none. */
function offsetWritten(text: string): number | null {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** The zone of so many seconds from UTC; null when it is nowhere. */
export function zoneOfOffset(seconds: number): Zone | null {
  return Math.abs(seconds) <= FARTHEST_OFFSET ? { type: 'offset', seconds: seconds + 0 } : null;
}

/** As FEEL writes it after a time: `Z`, `+11:00`, `@Pacific/Noumea`. */
export function writeZone(zone: Zone): string {
  if (zone.type === 'place') return `@${zone.name}`;
  if (zone.seconds === 0) return 'Z';
  const size = Math.abs(zone.seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const [hours, minutes, seconds] = parts.map((part) => String(part).padStart(2, '0'));
  return `${zone.seconds < 0 ? '-' : '+'}${hours}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
}

/**
 * Seconds from UTC at which clocks stand in a zone, on a day (from 1970) at a second of it; null when nothing is known of so
 * far a day. Times without a day stand as on the first of January of 1970.
 */
export function offsetAt(zone: Zone, day: number, second: number): number | null {
  if (zone.type === 'offset') return zone.seconds;
  const found = placeOffset(`${zone.name} ${day} ${Math.floor(second)}`);
  return Number.isNaN(found) ? null : found;
}

/** Whether two zones are the same by what they say, and not only by where clocks stand in them. */
export function isSameZone(left: Zone | null, right: Zone | null): boolean {
  if (left === null || right === null) return left === right;
  return writeZone(left) === writeZone(right);
}

const isPlace = (name: string): boolean => name !== '' && !OFFSET.test(name) && clockOf(name) !== undefined;

/** What tells where clocks stand in a place, as every machine knows it; undefined of what is no place. */
const clockOf = memoise((name): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
});

/** Not a number when nothing is known. Of two moments at which clocks show the same, the first; of none, the one after the change. */
const placeOffset = memoise((key): number => {
  const [name = '', days, seconds] = key.split(' ');
  const local = Number(days) * DAY_SECONDS + (Number(seconds) % DAY_SECONDS);
  const [before, after] = [momentOffset(name, local - DAY_SECONDS), momentOffset(name, local + DAY_SECONDS)];
  const isShown = (offset: number): boolean => momentOffset(name, local - offset) === offset;
  return isShown(before) || !isShown(after) ? momentOffset(name, local - before) : after;
});

/** Seconds from UTC at which clocks stand in a place at a moment, seconds from 1970. */
function momentOffset(name: string, moment: number): number {
  const at = moment * 1000;
  const clock = Math.abs(at) <= FARTHEST_MOMENT ? clockOf(name) : undefined;
  const written = clock?.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  // `GMT+11:00`, and `GMT` alone.
  return written === 'GMT' ? 0 : (offsetWritten(written?.slice(3) ?? '') ?? Number.NaN);
}
