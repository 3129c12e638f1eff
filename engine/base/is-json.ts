/*
 * Values that come from outside are data only when nothing in them is anything else.
 */
import type { Json } from './values.ts';

/** Whether a value is made of JSON only. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.values(value).every((part) => part === undefined || isJson(part));
}
