/*
 * What kind of question a schema asks, as authors speak of it. A kind claims exact shapes; what no kind claims is left to
 * its source.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { BLOCK_PREFIX, FILE_BLOCK } from '../form/fields/block-names.ts';

/** Kinds of question that a form spells out. */
export const FIELD_KINDS = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'time',
  'yesNo',
  'choice',
  'choices',
  'list',
  'email',
  'group',
  'repeat',
  'documents',
] as const;
/** Blocks of the language, by the last part of their reference. */
export const BLOCK_KINDS = [
  'identite',
  'adresse-nc',
  'lieu',
  'emprise',
  'trace',
  'point',
  'telephone-nc',
  'foyer',
  'ridet',
  'rib',
  'piece-justificative',
] as const;

/** A kind of question that a form may be given. */
export type QuestionKind = (typeof FIELD_KINDS)[number] | (typeof BLOCK_KINDS)[number];

/** A kind of question that a form may have: `shared` is a block that is published by itself. */
export type AskedKind = QuestionKind | 'shared';

/** The kind of the question that a schema defines; null for what no kind claims. */
export function kindOf(schema: Json | undefined): AskedKind | null {
  if (!isJsonObject(schema)) return null;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    if (!reference.startsWith(BLOCK_PREFIX)) return null;
    return BLOCK_KINDS.find((block) => reference === BLOCK_PREFIX + block) ?? 'shared';
  }
  const annotation = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  switch (schema['type']) {
    case 'string':
      return kindOfText(schema, annotation);
    case 'integer':
    case 'number':
      return choicesOf(schema) ? 'choice' : annotation['widget'] === 'money' ? 'money' : 'number';
    case 'boolean':
      return 'yesNo';
    case 'object':
      return isJsonObject(schema['properties']) ? 'group' : null;
    case 'array':
      return kindOfList(schema['items']);
    default:
      return null;
  }
}

function kindOfText(schema: JsonObject, annotation: JsonObject): QuestionKind | null {
  if (typeof annotation['data'] === 'string') return 'list';
  if (schema['oneOf'] !== undefined || schema['enum'] !== undefined) return choicesOf(schema) ? 'choice' : null;
  if (schema['format'] === 'date' || schema['format'] === 'time') return schema['format'];
  if (schema['format'] === 'email') return 'email';
  if (schema['format'] !== undefined || schema['const'] !== undefined) return null;
  return annotation['widget'] === 'textarea' ? 'longText' : 'text';
}

function kindOfList(items: Json | undefined): QuestionKind | null {
  if (!isJsonObject(items)) return null;
  if (choicesOf(items)) return 'choices';
  if (items['$ref'] === FILE_BLOCK) return 'documents';
  return items['type'] === 'object' && isJsonObject(items['properties']) ? 'repeat' : null;
}

/** One choice of a question. */
export type Choice = { readonly value: Json; readonly title: string };

/** The choices that a schema lists by value and title, or by value alone; null when it lists none so. */
export function choicesOf(schema: JsonObject): readonly Choice[] | null {
  const options = schema['oneOf'];
  if (isJsonList(options)) {
    const choices = options.flatMap((option) => {
      const { const: value, title } = isJsonObject(option) ? option : {};
      return value !== undefined && typeof title === 'string' ? [{ value, title }] : [];
    });
    return choices.length === options.length && choices.length > 0 ? choices : null;
  }
  const values = schema['enum'];
  return isJsonList(values)
    ? values.map((value) => ({ value, title: typeof value === 'string' ? value : JSON.stringify(value) }))
    : null;
}
