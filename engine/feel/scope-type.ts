/**
 * Types of what expressions and templates read, as far as they are known before anything runs. They serve twice: to tell
 * an author that a name does not exist, and to read as dates the texts that a schema says are dates (never a text that
 * merely looks like one).
 */
import type { ValueType } from '../../schemas/types/common.ts';
import { memoiseFor } from '../base/memoise.ts';
import type { ListColumns } from './list-columns.ts';
import { parseUnit, unitOfBoth, type Unit } from './units.ts';
import type { Zones } from './zones.ts';

/** What is known of a value before anything runs. */
export type ScopeType =
  | { readonly kind: 'any' }
  /** `unit`: what it counts, where it is known (units.ts). */
  | { readonly kind: 'number'; readonly unit?: Unit }
  /** `moment`: a date with its time. */
  | { readonly kind: 'boolean' | 'date' | 'time' | 'moment' }
  /** `unit`: of years and months, or of days and hours; neither can be compared with the other. */
  | { readonly kind: 'duration'; readonly unit?: 'months' | 'days' }
  /** `choices`: the only texts it can be, where they are known; `columns`: those of the list that it is chosen in. */
  | { readonly kind: 'text'; readonly choices?: readonly string[]; readonly columns?: ListColumns }
  | { readonly kind: 'list'; readonly item: ScopeType }
  /** `zones`: of a place, those of the scheme, by the names that expressions give them. */
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, ScopeType>>; readonly zones?: Zones };

/** Nothing is known of it. */
export const ANY: ScopeType = { kind: 'any' };
/** Some text. */
export const TEXT: ScopeType = { kind: 'text' };
/** Some number. */
export const NUMBER: ScopeType = { kind: 'number' };
/** True or false. */
export const BOOLEAN: ScopeType = { kind: 'boolean' };
/** A day, without a time. */
export const DATE: ScopeType = { kind: 'date' };
/** A time of day, without a date. */
export const TIME: ScopeType = { kind: 'time' };
/** A day with a time of it. */
export const MOMENT: ScopeType = { kind: 'moment' };
/** No answer is one, expressions make them. */
export const DURATION: ScopeType = { kind: 'duration' };
/** Of years and months. */
export const MONTHS: ScopeType = { kind: 'duration', unit: 'months' };
/** Of days and time. */
export const DAYS: ScopeType = { kind: 'duration', unit: 'days' };

/** What FEEL reads of a date. */
const DATE_PARTS: readonly string[] = ['year', 'month', 'day', 'weekday'];
/** What it reads of a time of day as a number. */
const TIME_PARTS: readonly string[] = ['hour', 'minute', 'second'];
/** What it reads of either to tell where its clock is: null of what people answer. */
const ZONE_PARTS: Readonly<Record<string, ScopeType>> = { 'time offset': DAYS, timezone: TEXT };
/** What FEEL reads of a duration: of years and months, and of days and time; of the other kind each is null. */
const DURATION_PARTS: Readonly<Record<'months' | 'days', Readonly<Record<string, ScopeType>>>> = {
  months: { years: numberOf(parseUnit('ans')), months: numberOf(parseUnit('mois')) },
  days: {
    days: numberOf(parseUnit('jours')),
    hours: numberOf(parseUnit('heures')),
    minutes: numberOf(parseUnit('minutes')),
    seconds: numberOf(parseUnit('secondes')),
  },
};

/** A number of a unit, or of none that is known. */
export function numberOf(unit: Unit | undefined): ScopeType {
  return unit === undefined ? NUMBER : { kind: 'number', unit };
}

/** What a number counts, or the numbers of a list; undefined where it is not known. */
export function unitOf(type: ScopeType): Unit | undefined {
  if (type.kind === 'list') return unitOf(type.item);
  return type.kind === 'number' ? type.unit : undefined;
}

/** A type with the unit that a scheme declares of it; what is no number as it is. Schemas come here before they are checked. */
export function ofUnit(type: ScopeType, unit: unknown): ScopeType {
  return type.kind === 'number' && typeof unit === 'string' ? numberOf(parseUnit(unit)) : type;
}

/** Builds the type of an object from those of its fields. */
export function objectType(fields: Readonly<Record<string, ScopeType>>): ScopeType {
  return { kind: 'object', fields };
}

/** Whether a value of the type may hold a date or a time somewhere, which JSON writes as a text. */
export const holdsTemporal: (type: ScopeType) => boolean = memoiseFor((type) => {
  switch (type.kind) {
    case 'date':
    case 'time':
    case 'moment':
      return true;
    case 'list':
      return holdsTemporal(type.item);
    case 'object':
      return Object.values(type.fields).some(holdsTemporal);
    case 'any':
    case 'text':
    case 'number':
    case 'boolean':
    case 'duration':
      return false;
  }
});

/**
 * Type that holds the values of both: lists and objects part by part, texts without their choices. Anything where they have
 * nothing in common, or where the fields of objects differ.
 */
export function commonType(left: ScopeType, right: ScopeType): ScopeType {
  if (left.kind === 'list' && right.kind === 'list') {
    return { kind: 'list', item: commonType(left.item, right.item) };
  }
  if (left.kind === 'object' && right.kind === 'object')
    return left.zones === right.zones ? ofZones(commonObject(left.fields, right.fields), left.zones) : ANY;
  if (left.kind === 'duration' && right.kind === 'duration') return left.unit === right.unit ? left : ANY;
  if (left.kind === 'text' && right.kind === 'text')
    return left.columns === right.columns ? withoutChoices(left) : TEXT;
  if (left.kind === 'number' && right.kind === 'number') return numberOf(unitOfBoth(left.unit, right.unit));
  return left.kind === right.kind ? left : ANY;
}

/** What is not a text as it is. */
export function withoutChoices(type: ScopeType): ScopeType {
  return type.kind === 'text' ? { kind: 'text', ...(type.columns && { columns: type.columns }) } : type;
}

function commonObject(left: Fields, right: Fields): ScopeType {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length || !names.every((name) => Object.hasOwn(right, name))) return ANY;
  const fields = names.map((name) => [name, commonType(left[name] ?? ANY, right[name] ?? ANY)] as const);
  return { kind: 'object', fields: Object.fromEntries(fields) };
}

/** An object with the zones that it may be in. */
export function ofZones(type: ScopeType, zones: Zones | undefined): ScopeType {
  return type.kind === 'object' && zones ? { ...type, zones } : type;
}

type Fields = Readonly<Record<string, ScopeType>>;

/** Type found by reading a name in a type; a list gives the list of what each member gives. Nothing when it cannot exist. */
export function memberType(type: ScopeType, name: string): ScopeType | undefined {
  switch (type.kind) {
    case 'any':
      return ANY;
    case 'date':
      return DATE_PARTS.includes(name) ? NUMBER : undefined;
    case 'time':
      return partOfTime(name);
    case 'moment':
      return DATE_PARTS.includes(name) ? NUMBER : partOfTime(name);
    case 'duration': {
      const parts = partsOfDuration(type.unit);
      return Object.hasOwn(parts, name) ? parts[name] : undefined;
    }
    case 'list': {
      const item = memberType(type.item, name);
      return item && { kind: 'list', item };
    }
    case 'object':
      return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    case 'text':
      return type.columns && typeOfColumn(type.columns, name);
    case 'number':
    case 'boolean':
      return undefined;
  }
}

function partOfTime(name: string): ScopeType | undefined {
  if (TIME_PARTS.includes(name)) return NUMBER;
  return Object.hasOwn(ZONE_PARTS, name) ? ZONE_PARTS[name] : undefined;
}

/** What is read of a duration, as far as its kind is known, by name. */
export function partsOfDuration(unit: 'months' | 'days' | undefined): Readonly<Record<string, ScopeType>> {
  return unit ? DURATION_PARTS[unit] : { ...DURATION_PARTS.months, ...DURATION_PARTS.days };
}

/** Type of a column of a list: of texts, with all that there are; undefined when the list has no such column. */
function typeOfColumn({ types, texts }: ListColumns, name: string): ScopeType | undefined {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type === 'string' ? { kind: 'text', choices: texts(name) } : type && typeOfValue(type);
}

/** Type of a declared value. */
export function typeOfValue(type: ValueType): ScopeType {
  switch (type) {
    case 'string':
      return TEXT;
    case 'number':
    case 'money':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'date':
      return DATE;
    case 'time':
      return TIME;
    case 'list':
      return { kind: 'list', item: ANY };
    case 'context':
      return ANY;
  }
}

/** The list that a value is chosen in, be it one of several; undefined when there is none. */
export function listColumns(type: ScopeType): ListColumns | undefined {
  if (type.kind === 'list') return listColumns(type.item);
  return type.kind === 'text' ? type.columns : undefined;
}

/** Whether a value of the type may be chosen in a list somewhere. */
export const holdsColumns: (type: ScopeType) => boolean = memoiseFor((type) => {
  if (type.kind === 'object') return Object.values(type.fields).some(holdsColumns);
  return type.kind === 'list' ? holdsColumns(type.item) : listColumns(type) !== undefined;
});
