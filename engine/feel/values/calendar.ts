/** Days of the Gregorian calendar as numbers, from year -999,999,999 to 999,999,999 (XML Schema 1.1, 3.3.9). */

/** Farthest year that has a date, on both sides. */
export const FARTHEST_YEAR = 999_999_999;

const DAYS_OF_400_YEARS = 146_097;
/** From the first of March of year 0 to the first of January of 1970. */
const DAYS_TO_1970 = 719_468;

/** Days from the first of January of 1970 to a day. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years begin in March, so that the day that some years have more comes last.
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_OF_400_YEARS + yearOfCycle * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** Year, month and day of a number of days from 1970. */
export function dayOfNumber(days: number): readonly [number, number, number] {
  const shifted = days + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return [cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day];
}

/**
 * How many days a month has.
 * @param month from 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!isWhole || Math.abs(year) > FARTHEST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
