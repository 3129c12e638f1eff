/**
 * Between the JSON of a case and the values FEEL computes with. Dates and times become those of FEEL where their schema says so, and
 * whatever an expression gives comes back as plain JSON, so that events never hold anything a database could not.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { Json, JsonObject } from '../base/values.ts';
import type { FormSchema } from '../language/form-schema.ts';
import { memoiseFor } from '../base/memoise.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { isFeelNumber, toJsonNumber } from './values/decimal.ts';
import { readDate } from './values/date.ts';
import { isContext, isList, isSpecial, type FeelContext, type FeelValue } from './values/value.ts';
import { readDateTime, readTimeOfDay, writeTimeOfDay } from './values/temporal.ts';
import { holdsTemporal, type ScopeType } from './scope-type.ts';

/** Turns JSON into what FEEL reads, by its type. */
export function toFeel(value: Json | undefined, type: ScopeType): FeelValue {
  if (value === undefined || value === null) return null;
  switch (type.kind) {
    case 'date':
      return typeof value === 'string' ? (readDate(value) ?? value) : value;
    case 'time':
      return typeof value === 'string' ? (readTimeOfDay(value) ?? value) : value;
    case 'moment':
      return typeof value === 'string' ? (readDateTime(value) ?? value) : value;
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
export const feelReader: (type: ScopeType) => (value: Json) => FeelValue = memoiseFor((type) => {
  const read = memoiseFor((value: Exclude<Json, null> & object) => toFeel(value, type));
  return (value) => (typeof value === 'object' && value !== null ? read(value) : toFeel(value, type));
});

/** Turns what FEEL gives into JSON; what has no JSON form (a range, a function, a number beyond what it holds) is null. */
export function fromFeel(value: FeelValue): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (isFeelNumber(value)) return toJsonNumber(value);
  if (isList(value)) return value.map(fromFeel);
  if (isSpecial(value))
    return value.kind === 'range' || value.kind === 'function' || value.kind === 'zone' ? null : value.toString();
  if (!isContext(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromFeel(entry)]));
}

/**
 * Makes a result of the type its author declared (DMN 1.5, 10.3.2.9.4): a list of one stands for its member and a value for a
 * list of one, money is rounded to the franc, and a value of another type is null.
 */
export function toValueType(value: Json, type: ValueType): Json {
  if (type === 'list') return value === null || isJsonList(value) ? value : [value];
  return ofType(isJsonList(value) && value.length === 1 ? (value[0] ?? null) : value, type);
}

/** What an expression gave for a field, as people answer it: a time of FEEL has seconds, one that is answered has none. */
export function asAnswered(value: Json, schema: FormSchema | undefined): Json {
  return schema?.format === 'time' ? (toValueType(value, 'time') ?? value) : value;
}

function ofType(value: Json, type: Exclude<ValueType, 'list'>): Json {
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
      return typeof value === 'string' ? (readDate(value.split('T')[0] ?? '')?.toString() ?? null) : null;
    case 'time':
      return typeof value === 'string' ? writeTimeOfDay(value) : null;
    case 'context':
      return isJsonObject(value) ? value : null;
  }
}

function fieldsToFeel(value: JsonObject, fields: Readonly<Record<string, ScopeType>>): FeelContext {
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, type && holdsTemporal(type) ? toFeel(entry, type) : entry];
    }),
  );
}
