/** Values that a schema lets through, more or less: named after what the server knows, so that requests get far. */
import type { Json } from '../../../engine/index.ts';
import { anyJson, anyObject, below, type Random } from '../fuzz/values.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the server knows, by the names that its descriptions use. */
export type Known = Readonly<Record<string, readonly Json[]>>;

export interface Sources {
  readonly random: Random;
  readonly shapes: Readonly<Record<string, Schema>>;
  readonly known: Known;
}

/** A value for a schema, under a name. */
export function fromSchema(sources: Sources, schema: Schema, name: string, depth = 6): Json {
  const { random, shapes } = sources;
  if (depth === 0) return null;
  const reference = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  if (reference !== undefined) return fromSchema(sources, shapes[reference] ?? {}, name, depth - 1);
  const choices = schema['oneOf'] ?? schema['anyOf'];
  if (isList(choices)) return fromSchema(sources, pick(random, choices.filter(isSchema)) ?? {}, name, depth - 1);
  if ('const' in schema) return toJson(schema['const']);
  if (isList(schema['enum'])) return toJson(pick(random, schema['enum']));
  const known = sources.known[name];
  if (known && known.length > 0 && random() < 0.9) return pick(random, known) ?? null;
  if (name === 'cursor' && random() < 0.5) return cursorFor(random);
  const type = isList(schema['type']) ? pick(random, schema['type']) : schema['type'];
  switch (type) {
    case 'object':
      return objectFor(sources, schema, depth);
    case 'array':
      return Array.from({ length: below(random, 4) }, () =>
        fromSchema(sources, isSchema(schema['items']) ? schema['items'] : {}, name, depth - 1),
      );
    case 'integer':
    case 'number':
      return pick(random, [0, 1, 2, 30, 2_147_483_647, schema['minimum'], schema['maximum']].map(toJson)) ?? 1;
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'string':
      return textFor(random, schema);
    default:
      return anyJson(random, 2);
  }
}

function objectFor(sources: Sources, schema: Schema, depth: number): Json {
  const { random } = sources;
  const required = isList(schema['required']) ? schema['required'] : [];
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const entries = Object.entries(properties).flatMap(([name, part]): [string, Json][] =>
    isSchema(part) && (required.includes(name) || random() < 0.6)
      ? [[name, fromSchema(sources, part, name, depth - 1)]]
      : [],
  );
  const open = schema['additionalProperties'] === true || isSchema(schema['additionalProperties']);
  return { ...Object.fromEntries(entries), ...(open && random() < 0.6 && anyObject(random, 2)) };
}

function textFor(random: Random, schema: Schema): string {
  switch (schema['format']) {
    case 'uuid':
      return '6a5d9c1e-0000-4000-8000-000000000001';
    case 'date':
      return pick(random, ['2026-03-03', '0000-01-01', '0001-01-01', '9999-12-31', '2026-02-29']) ?? '';
    case 'email':
      return 'quelquun@exemple.nc';
    default:
      return (
        pick(random, ['', 'texte', 'aide-medicale', 'é', 'x'.repeat(300), '12', '/revenus', '2026-01-01T00:00:00Z']) ??
        ''
      );
  }
}

/** A place in a queue as one would forge it: its parts are those of a real one, each of which may be wrong. */
function cursorFor(random: Random): string {
  const key = pick(random, [
    '2026-11-26 00:00:00+00',
    '2026-02-30 24:61:00+99',
    '0000-01-01 00:00:00+00',
    'infinity',
    '',
  ]);
  const caseId = pick(random, ['6a5d9c1e-0000-4000-8000-000000000001', 'x', '']);
  const parts = [key, caseId, pick(random, ['t', '\0', 1]), random() < 0.5];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** One of a list; undefined when it is empty. */
export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[below(random, list.length)];
}

function toJson(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
