/*
 * Conditions are plain JSON Schema, which minds neither a misspelt name nor a value that cannot be: such a condition is
 * simply never (or always) true. Here it is told.
 */
import { DATE_BOUNDS } from '../validate/date-bounds.ts';
import { findField } from '../fields/field-index.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { checkKeywordTypes } from './check-keyword-types.ts';
import { childNames, type Schema, type SchemaContext } from './schema-context.ts';
import { isRecord, stringsOf, listOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { shown } from '../../language/shape-words.ts';
import { suggest } from '../../base/suggest.ts';

/** Checks an `if` on a place of the answers. */
export function checkCondition(
  context: SchemaContext,
  schema: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  return [...visit(context, schema, place, at), ...checkAbsence(context, schema, place, at)];
}

function visit(context: SchemaContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const properties = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
  return [
    ...properties.flatMap((name) => checkRead(context, name, joinPointer(place, 'properties', name), at)),
    ...stringsOf(schema['required']).flatMap((name, index) =>
      checkRead(context, name, joinPointer(place, 'required', index), at),
    ),
    ...checkPossible(context, schema, place, at),
    ...partsOf(schema, place, at).flatMap((part) => visit(context, part.schema, part.place, part.at)),
  ];
}

type Part = { readonly schema: Schema; readonly place: Pointer; readonly at: Pointer };

function partsOf(schema: Schema, place: Pointer, at: Pointer): readonly Part[] {
  const parts: Part[] = [];
  const add = (part: unknown, inside: Pointer, pointer: Pointer): void => {
    if (isRecord(part)) parts.push({ schema: part, place: inside, at: pointer });
  };
  for (const [name, part] of Object.entries(isRecord(schema['properties']) ? schema['properties'] : {})) {
    add(part, joinPointer(place, 'properties', name), joinPointer(at, name));
  }
  for (const keyword of ['items', 'contains']) add(schema[keyword], joinPointer(place, keyword), joinPointer(at, '*'));
  add(schema['not'], joinPointer(place, 'not'), at);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = listOf(schema[keyword]);
    list.forEach((part, index) => add(part, joinPointer(place, keyword, index), at));
  }
  return parts;
}

function checkRead(context: SchemaContext, name: string, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const known = childNames(context, at);
  if (known.includes(name)) return [];
  const params = { name, suggestion: suggest(name, known) };
  return [context.parsed.report('form.condition-field-unknown', context.file, place, params)];
}

/** Values that the field can never have, and words that say nothing of it. */
function checkPossible(context: SchemaContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const { parsed, file, fields } = context;
  const field = findField({ fields }, at);
  if (!field) return [];
  const stray = at === '' || field.type === 'file' ? [] : checkKeywordTypes(context, schema, field.type, place);
  return [...stray, ...(field.type === 'array' ? [] : checkExpected(parsed, file, field, schema, place))];
}

function checkExpected(
  parsed: SchemaContext['parsed'],
  file: string,
  field: FormField,
  schema: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  const expected: readonly (readonly [unknown, Pointer])[] = [
    ...(Object.hasOwn(schema, 'const') ? [[schema['const'], joinPointer(place, 'const')] as const] : []),
    ...(Array.isArray(schema['enum'])
      ? schema['enum'].map((value, index) => [value, joinPointer(place, 'enum', index)] as const)
      : []),
  ];
  return expected
    .filter(([value]) => !canBe(field, value))
    .map(([value, pointer]) => {
      const choices = field.choices?.map((choice) => shown(choice.value)).join(', ') ?? `type ${field.type}`;
      return parsed.report('form.condition-value-impossible', file, pointer, {
        field: field.label,
        value: shown(value),
        choices,
      });
    });
}

function canBe(field: FormField, value: unknown): boolean {
  if (field.choices) return field.choices.some((choice) => choice.value === value);
  switch (field.type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return isRecord(value);
  }
}

/** `properties` alone is true of an answer that was not given: rarely what is meant. */
function checkAbsence(
  { parsed, file }: SchemaContext,
  schema: Schema,
  place: Pointer,
  _at: Pointer,
): readonly Diagnostic[] {
  const required = stringsOf(schema['required']);
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([name, part]) => {
    const saysValue =
      isRecord(part) &&
      ['const', 'enum', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'pattern', ...DATE_BOUNDS].some(
        (keyword) => Object.hasOwn(part, keyword),
      );
    if (required.includes(name) || !saysValue) return [];
    return [parsed.report('form.condition-when-absent', file, joinPointer(place, 'properties', name), { name })];
  });
}
