/**
 * Small forms (those of an agent's action) come without compiled conditions. Theirs are read here, for the keywords
 * that conditions are made of; the server validates with Ajv whatever this says.
 */
import type { FormSchema } from '../../../engine/index.ts';
import { isRecord } from '../../../engine/base/index.ts';
import { isFormSchema } from './guards.ts';

type Check = (expected: unknown, value: unknown, schema: FormSchema) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  const: same,
  enum: (expected, value) => Array.isArray(expected) && expected.some((item) => same(item, value)),
  required: (expected, value) =>
    !isRecord(value) || (Array.isArray(expected) && expected.every((name) => value[String(name)] !== undefined)),
  properties: (expected, value) =>
    !isRecord(value) ||
    !isRecord(expected) ||
    Object.entries(expected).every(([name, schema]) => value[name] === undefined || matches(schema, value[name])),
  not: (expected, value) => !matches(expected, value),
  allOf: (expected, value) => Array.isArray(expected) && expected.every((schema) => matches(schema, value)),
  anyOf: (expected, value) => Array.isArray(expected) && expected.some((schema) => matches(schema, value)),
  oneOf: (expected, value) =>
    Array.isArray(expected) && expected.filter((schema) => matches(schema, value)).length === 1,
  minimum: (expected, value) => typeof value !== 'number' || value >= Number(expected),
  maximum: (expected, value) => typeof value !== 'number' || value <= Number(expected),
  exclusiveMinimum: (expected, value) => typeof value !== 'number' || value > Number(expected),
  exclusiveMaximum: (expected, value) => typeof value !== 'number' || value < Number(expected),
  formatMinimum: (expected, value) => typeof value !== 'string' || value >= String(expected),
  formatMaximum: (expected, value) => typeof value !== 'string' || value <= String(expected),
  formatExclusiveMinimum: (expected, value) => typeof value !== 'string' || value > String(expected),
  formatExclusiveMaximum: (expected, value) => typeof value !== 'string' || value < String(expected),
  minLength: (expected, value) => typeof value !== 'string' || [...value].length >= Number(expected),
  minItems: (expected, value) => !Array.isArray(value) || value.length >= Number(expected),
  contains: (expected, value) => !Array.isArray(value) || value.some((item) => matches(expected, item)),
};

/** Whether a value satisfies a condition. Keywords that say nothing of a value (`title`…) are passed over. */
export function matches(condition: unknown, value: unknown): boolean {
  if (typeof condition === 'boolean') return condition;
  if (!isFormSchema(condition)) return false;
  return Object.entries(condition).every(
    ([keyword, expected]) => CHECKS[keyword]?.(expected, value, condition) ?? true,
  );
}

/** Constants of conditions are texts, numbers, booleans or null: compared by value, lists and sections by their JSON. */
function same(expected: unknown, value: unknown): boolean {
  return expected === value || (isRecord(expected) && JSON.stringify(expected) === JSON.stringify(value));
}
