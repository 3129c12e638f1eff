/**
 * Between the JSON of a case and the values FEEL computes with. Dates become FEEL dates where their schema says so, and
 * whatever an expression gives comes back as plain JSON, so that events never hold anything a database could not.
 */
import { FeelDate, FeelDateTime, FeelDuration, FeelTime, parseDate } from 'feelin';
import type { ValueType } from '../../schemas/types/common.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { memoise, memoiseFor } from '../base/memoise.ts';
import { isJsonObject } from '../base/guards.ts';
import { withoutNoise } from './numbers.ts';
import { holdsDate, type ScopeType } from './scope-type.ts';

/** FEEL’s date of a text, the text itself when it is none; dates do not change and the same ones come back often. */
const dateOf = memoise((text: string): FeelDate | string => parseDate(text) ?? text);

/** Turns JSON into what FEEL reads, by its type. */
export function toFeel(value: Json | undefined, type: ScopeType): unknown {
  if (value === undefined || value === null) return null;
  switch (type.kind) {
    case 'date':
      return typeof value === 'string' ? dateOf(value) : value;
    case 'list':
      return Array.isArray(value) ? value.map((item: Json) => toFeel(item, type.item)) : value;
    case 'object':
      return isJsonObject(value) ? fieldsToFeel(value, type.fields) : value;
    case 'any':
    case 'text':
    case 'number':
    case 'boolean':
    case 'duration':
      return value;
  }
}

/** How JSON of a type is turned into what FEEL reads: the same parts of a case are read by many expressions. */
export const feelReader: (type: ScopeType) => (value: Json) => unknown = memoiseFor((type) => {
  const read = memoiseFor((value: Exclude<Json, null> & object) => toFeel(value, type));
  return (value) => (typeof value === 'object' && value !== null ? read(value) : toFeel(value, type));
});

/** Turns what FEEL gives into JSON; what has no JSON form (a range, a function, an infinite number) is null. */
export function fromFeel(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? withoutNoise(value) : null;
  if (Array.isArray(value)) return value.map(fromFeel);
  if (isTemporal(value)) return value.toString();
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return null;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromFeel(entry)]));
}

/** Makes a result of the type its author declared: money is rounded to the franc, a value of another type is null. */
export function toValueType(value: Json, type: ValueType): Json {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'money':
      return typeof value === 'number' ? Math.round(value) : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'date':
      return typeof value === 'string' ? (parseDate(value.slice(0, 10))?.toString() ?? null) : null;
    case 'list':
      return Array.isArray(value) ? value : null;
    case 'context':
      return isJsonObject(value) ? value : null;
  }
}

function fieldsToFeel(value: JsonObject, fields: Readonly<Record<string, ScopeType>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, type && holdsDate(type) ? toFeel(entry, type) : entry];
    }),
  );
}

function isTemporal(value: unknown): value is FeelDate | FeelDateTime | FeelDuration | FeelTime {
  return (
    value instanceof FeelDate ||
    value instanceof FeelDateTime ||
    value instanceof FeelTime ||
    value instanceof FeelDuration
  );
}
