/*
 * How answers read in French: on the review page, the case screen, the receipt and the letters. Written by hand rather
 * than with Intl, so that the server, every browser and every test write the very same characters.
 */
import { writeHour } from '../../calendar/duration-words.ts';
import { axisOf, writeCoordinate } from '../../places/coordinates.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { FileAnswer } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';

/** Months in French, from January. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
/** Narrow no-break space between thousands, no-break space before a unit. */
const THIN = '\u202F';
const NBSP = '\u00A0';

/** « : », « ; », « ! », « ? », « % » and quotes, where French sets a space that a line must not be cut at. */
const BEFORE_SIGN = / (?=[»%]|[:;!?](?:\s|$))/g;
/** « 125 000 » as people type it. */
const THOUSANDS = /(^|[^\d\s]|\D\s)(\d{1,3}(?: \d{3})+)(?!\d)/g;
const UNITS = `mois|jours?|ans?|années?|semaines?|heures?|minutes?|h|min|F|XPF|€|[kMG]o|[ckm]?m[²³]?|ha|kg`;
const BEFORE_UNIT = new RegExp(`(\\d) (?=(?:${UNITS})(?![\\wÀ-ÿ’]))`, 'g');
const BEFORE_MONTH = new RegExp(`(\\d|1er) (${MONTHS.join('|')})(?: (?=\\d{4}))?`, 'g');

/**
 * Sets the no-break spaces of French: a line never starts with « : », « ; », « ! », « ? », « % » or a closing quote, nor
 * ends with an opening one; amounts, dates, hours, « 3 mois » and « n° 12 » stay in one piece. Other texts are left as they are.
 */
export function setFrenchSpaces(text: string): string {
  const signs = text.replaceAll(BEFORE_SIGN, NBSP).replaceAll('« ', `«${NBSP}`);
  return /\d/.test(signs) ? setNumberSpaces(signs) : signs;
}

/** Without look-behind, which the browsers of old phones do not read. */
function setNumberSpaces(text: string): string {
  return text
    .replaceAll(THOUSANDS, (_, before: string, number: string) => before + number.replaceAll(' ', THIN))
    .replaceAll(BEFORE_UNIT, `$1${NBSP}`)
    .replaceAll(/ à (?=\d\d?[:h]\d\d)/g, ` à${NBSP}`)
    .replaceAll('F CFP', `F${NBSP}CFP`)
    .replaceAll(/n° (?=\d)/gi, (sign) => sign.replace(' ', NBSP))
    .replaceAll(BEFORE_MONTH, (date) => date.replaceAll(' ', NBSP));
}

/** More decimals than anybody types: a machine computed them. */
const TYPED_DECIMALS = 6;

/**
 * 125000 → « 125 000 », 1234.5 → « 1 234,5 ». What somebody typed is written as it is; of the decimals that a computation
 * leaves (99.9994444444444) those that mean something are kept: two, or the first two that are not nought.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const [whole = '', decimals] = decimalOf(Math.abs(value)).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, THIN);
  const written = decimals ? `${grouped},${decimals}` : grouped;
  return value < 0 && written !== '0' ? `−${written}` : written;
}

/** A number that is not negative, without exponent. */
function decimalOf(value: number): string {
  // Intl makes a formatter for each call, which for the amounts of a page cost more than all the rest of it.
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return value.toLocaleString('en-US', { useGrouping: false });
  const text = String(value);
  if (!text.includes('e') && (text.split('.')[1] ?? '').length <= TYPED_DECIMALS) return text;
  const decimals = value >= 0.1 ? 2 : Math.min(1 - Math.floor(Math.log10(value)), 100);
  return value.toFixed(decimals).replace(/\.?0+$/, '');
}

/** Whole XPF: 125000 → « 125 000 F CFP ». */
export function formatMoney(value: number): string {
  return `${formatNumber(Math.round(value))}${NBSP}F${NBSP}CFP`;
}

/** `km` → « km », `F/mois` → « F CFP par mois », `F/km` → « F CFP par km ». */
export function sayUnit(unit: string): string {
  const [counted = '', by] = unit.split('/');
  const name = /^(?:F|XPF|FCFP|CFP)$/.test(counted) ? `F${NBSP}CFP` : counted;
  return by === undefined ? name : `${name} par ${by}`;
}

/** Units of which there may be one, which then has no « s ». */
const PLURAL = /^(?:ans|années|semaines|jours|heures|minutes|personnes|enfants|places)$/;

/** A number with what it counts: « 12 km », « 1 an », « 150 000 F CFP par mois »; an amount without a unit is in francs. */
export function formatQuantity(value: number, unit: string | undefined, isMoney: boolean): string {
  if (unit === undefined) return isMoney ? formatMoney(value) : formatNumber(value);
  const counted = Math.abs(value) < 2 && PLURAL.test(unit) ? unit.slice(0, -1) : sayUnit(unit);
  return `${formatNumber(isMoney ? Math.round(value) : value)}${NBSP}${counted}`;
}

/** `2026-03-01` → « 1er mars 2026 »; a text that is no date is left as it is. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name || !year) return date;
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

/** `+687203040` → « 20.30.40 ». */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+687(\d\d)(\d\d)(\d\d)$/, '$1.$2.$3');
}

/** An IBAN in groups of four. */
export function formatIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** An answer as people read it; null when there is none. Sections are read field by field, not here. */
export function formatValue(field: FormField, value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (isJsonList(value)) return formatList(field, value);
  const choice = field.choices?.find((candidate) => candidate.value === value);
  if (choice) return choice.label;
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  const axis = axisOf(field.annotation.widget);
  if (typeof value === 'number' && axis) return writeCoordinate(value, axis);
  if (typeof value === 'number')
    return formatQuantity(value, field.annotation.unit, field.annotation.widget === 'money');
  if (isJsonObject(value)) return isFileAnswer(value) ? value.name : null;
  return formatText(field, value);
}

/** Whether a value is a supporting document that the server received. */
export function isFileAnswer(value: unknown): value is FileAnswer {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && 'name' in value && typeof value.name === 'string' && 'mediaType' in value;
}

function formatList(field: FormField, values: readonly Json[]): string | null {
  const texts = values.flatMap((value) => formatValue(field, value) ?? []);
  return texts.length > 0 ? texts.join(', ') : null;
}

function formatText(field: FormField, value: string): string {
  switch (field.format) {
    case 'date':
      return formatDate(value);
    case 'time':
      return writeHour(value);
    case 'phone':
      return formatPhone(value);
    case 'iban':
      return formatIban(value);
    default:
      return value;
  }
}
