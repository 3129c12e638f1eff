/*
 * Conditions of forms as the sentences that authors read and write. A condition is any JSON Schema; those that say one thing
 * of each answer are taken apart here, exactly: what is read and written again means the same, and any other stays as its
 * author wrote it.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import type { Json, JsonObject } from '../../base/values.ts';

/** What is said of one answer. */
export type ClauseTest = ValueTest | { readonly type: 'answered' | 'unanswered' };

type ValueTest =
  /** One of the values, or another one. */
  | { readonly type: 'is' | 'isNot'; readonly values: readonly Json[] }
  /** A choice among those that were ticked. */
  | { readonly type: 'includes'; readonly values: readonly Json[] }
  /** A list with one member at least: one that was emptied is still there. */
  | { readonly type: 'hasMembers' }
  /** A number, or a day written `2026-01-31`. */
  | { readonly type: Bound; readonly value: number | string };

type Bound = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** An answer, by the names that lead to it from where the condition stands, and what is said of it. */
export type Clause = { readonly path: readonly string[]; readonly test: ClauseTest };

/** Clauses that must all be true, or of which one must; two at least where one is enough. */
export type Condition = { readonly join: 'all' | 'any'; readonly clauses: readonly Clause[] };

/** The condition that a schema under `if` says; null when it is of another shape, which is then left to its source. */
export function readCondition(schema: Json | undefined): Condition | null {
  const all = readAll(schema);
  if (all) return all.length > 0 ? { join: 'all', clauses: all } : null;
  if (!isJsonObject(schema) || !hasOnly(schema, ['anyOf']) || !isJsonList(schema['anyOf'])) return null;
  const parts = schema['anyOf'].map(readAll);
  const clauses = parts.flatMap((part) => (part?.length === 1 ? part : []));
  return parts.length > 1 && clauses.length === parts.length ? { join: 'any', clauses } : null;
}

/** The schema of a condition. */
export function writeCondition({ join, clauses }: Condition): JsonObject {
  const [only] = clauses;
  if (join === 'any' && clauses.length > 1) return { anyOf: clauses.map(writeClause) };
  if (only && clauses.length === 1) return writeClause(only);
  const paths = clauses.map(({ path }) => path.join('/'));
  const isFlat = clauses.every(({ path, test }) => path.length === 1 && test.type !== 'unanswered');
  if (!isFlat || new Set(paths).size < paths.length) return { allOf: clauses.map(writeClause) };
  const parts = clauses.map(writeClause);
  const properties = parts.flatMap((part) =>
    isJsonObject(part['properties']) ? Object.entries(part['properties']) : [],
  );
  return {
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    required: parts.flatMap((part) => stringsOf(part['required'])),
  };
}

/** Keywords that say nothing of what is true. */
const SILENT = ['type', '$comment', 'title', 'description'];

function hasOnly(schema: JsonObject, keywords: readonly string[]): boolean {
  return Object.keys(schema).every((keyword) => keywords.includes(keyword) || SILENT.includes(keyword));
}

function readAll(schema: Json | undefined): readonly Clause[] | null {
  if (!isJsonObject(schema)) return null;
  if (isJsonList(schema['allOf'])) {
    const parts = hasOnly(schema, ['allOf']) ? schema['allOf'].map(readAll) : [null];
    const clauses = parts.flatMap((part) => part ?? []);
    return parts.every((part) => part !== null && part.length > 0) ? clauses : null;
  }
  if (hasOnly(schema, ['not'])) return readUnanswered(schema['not']);
  return hasOnly(schema, ['properties', 'required']) ? readProperties(schema) : null;
}

/** Nothing is said where an answer may be missing: each property is required, or the condition is of another shape. */
function readProperties(schema: JsonObject): readonly Clause[] | null {
  const required = stringsOf(schema['required']);
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  if (Object.keys(properties).some((name) => !required.includes(name))) return null;
  const parts = required.map((name): readonly Clause[] | null => {
    const part = properties[name];
    if (part === undefined) return [{ path: [name], test: { type: 'answered' } }];
    const inner = isJsonObject(part) && isOfObject(part) ? readAll(part) : null;
    if (inner) return inner.map(({ path, test }) => ({ path: [name, ...path], test }));
    return readTests(part)?.map((test) => ({ path: [name], test })) ?? null;
  });
  return parts.every((part) => part !== null) ? parts.flatMap((part) => part ?? []) : null;
}

/** Whether a schema speaks of what an answer holds. */
const isOfObject = (schema: JsonObject): boolean =>
  'properties' in schema || 'required' in schema || (isJsonObject(schema['not']) && 'required' in schema['not']);

function readUnanswered(schema: Json | undefined): readonly Clause[] | null {
  const clauses = isJsonObject(schema) && hasOnly(schema, ['required']) ? readProperties(schema) : null;
  const [only] = clauses ?? [];
  return only && clauses?.length === 1 ? [{ path: only.path, test: { type: 'unanswered' } }] : null;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  minimum: 'atLeast',
  exclusiveMinimum: 'moreThan',
  maximum: 'atMost',
  exclusiveMaximum: 'lessThan',
  formatMinimum: 'atLeast',
  formatExclusiveMinimum: 'moreThan',
  formatMaximum: 'atMost',
  formatExclusiveMaximum: 'lessThan',
};

function readTests(part: Json): readonly ClauseTest[] | null {
  if (!isJsonObject(part)) return null;
  const said = Object.entries(part).filter(([keyword]) => !SILENT.includes(keyword));
  const tests = said.map(([keyword, value]) => readTest(keyword, value));
  return tests.length > 0 && tests.every((test) => test !== null) ? tests.flatMap((test) => test ?? []) : null;
}

function readTest(keyword: string, value: Json): ClauseTest | null {
  const bound = BOUNDS[keyword];
  if (bound) return boundTest(bound, value, keyword.startsWith('format') ? 'string' : 'number');
  switch (keyword) {
    case 'const':
    case 'enum': {
      const values = readValues({ [keyword]: value });
      return values && { type: 'is', values };
    }
    case 'not': {
      const values = readValues(value);
      return values && { type: 'isNot', values };
    }
    case 'minItems':
      return value === 1 ? { type: 'hasMembers' } : null;
    case 'contains': {
      const values = readValues(value);
      return values && { type: 'includes', values };
    }
    default:
      return null;
  }
}

function boundTest(type: Bound, value: Json, expected: 'string' | 'number'): ClauseTest | null {
  const fits = typeof value === 'number' || typeof value === 'string';
  return fits && typeof value === expected ? { type, value } : null;
}

/** The values that `const` or `enum` alone name. */
function readValues(schema: Json): readonly Json[] | null {
  if (!isJsonObject(schema) || Object.keys(schema).length !== 1) return null;
  if (schema['const'] !== undefined) return [schema['const']];
  const list = schema['enum'];
  return isJsonList(list) && list.length > 0 ? list : null;
}

function writeClause({ path, test }: Clause): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length > 0) {
    return { properties: { [name]: writeClause({ path: rest, test }) }, required: [name] };
  }
  switch (test.type) {
    case 'unanswered':
      return { not: { required: [name] } };
    case 'answered':
      return { required: [name] };
    default:
      return { properties: { [name]: writeTest(test) }, required: [name] };
  }
}

function writeTest(test: ValueTest): JsonObject {
  switch (test.type) {
    case 'is':
      return writeValues(test.values);
    case 'isNot':
      return { not: writeValues(test.values) };
    case 'includes':
      return { contains: writeValues(test.values) };
    case 'hasMembers':
      return { minItems: 1 };
    default:
      return { [keywordOf(test.type, test.value)]: test.value };
  }
}

const writeValues = (values: readonly Json[]): JsonObject =>
  values.length === 1 ? { const: values[0] ?? null } : { enum: values };

function keywordOf(bound: Bound, value: number | string): string {
  const isDay = typeof value === 'string';
  const keyword = Object.entries(BOUNDS).find(([name, of]) => of === bound && name.startsWith('format') === isDay);
  if (!keyword) throw new Error(`no keyword says ${bound}`);
  return keyword[0];
}
