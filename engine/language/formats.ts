/*
 * The formats that answers and sources may have. Ajv knows none by itself: these are strict where people are harmed by
 * a wrong value (a day that does not exist, a bank account with a slip) and lenient where the world is (addresses).
 */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day of the Gregorian calendar, as YYYY-MM-DD (RFC 3339 full-date), from the year 1: no year came before it. */
export function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= days;
}

/** A moment with its time zone (RFC 3339 date-time), such as 2026-11-26T09:00:00+11:00. */
export function isMoment(text: string): boolean {
  return (
    isDate(text.slice(0, 10)) &&
    /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text.slice(10))
  );
}

/** An address that mail can be sent to: the form of RFC 5322 people use, with a dotted domain. */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(
    text,
  );
}

/** A text that a name may be: no line break nor any other control character, which would end the line of a mail's header. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** An absolute URI with a scheme (RFC 3986), without spaces. */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/.test(text);
}

/** Length of an IBAN by country, for those whose accounts are met here; others are checked by their key alone. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  FR: 27,
  BE: 16,
  CH: 21,
  DE: 22,
  ES: 24,
  IT: 27,
  LU: 20,
  MC: 27,
};

/** An IBAN without spaces, whose key is right (ISO 13616, ISO 7064 modulo 97-10). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const length = IBAN_LENGTHS[text.slice(0, 2)];
  if (length !== undefined && text.length !== length) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/**
 * A time of day as people say it, hour and minute as HH:MM, from 00:00 to 23:59 and of no zone: that of Nouméa. RFC 3339 wants
 * seconds and a zone, which nobody answers; to JSON Schema the name of a format is a note, not a rule.
 */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A time of day as people type it, « 14:30 », « 14h30 », « 8 h », « 9 h 05 », as HH:MM; null when it is none. */
export function timeTyped(text: string): string | null {
  const [, hour = '', minute = '00'] =
    /^(\d{1,2}) ?(?:h|:(?=\d)) ?(\d\d)?(?: ?min|:00)?$/i.exec(text.replaceAll(/\s+/gu, ' ').trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour !== '' && isTime(time) ? time : null;
}

/** By the name `format` gives them. */
export const FORMATS = { date: isDate, time: isTime, email: isEmail, uri: isUri, iban: isIban } as const;
