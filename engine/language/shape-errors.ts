/*
 * One error of Ajv → one problem of shape, keyword by keyword.
 */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { DiagnosticCode, ParamsOf } from './diagnostic-table.ts';
import { isRecord, stringsOf } from '../base/guards.ts';
import { joinPointer, lastToken } from '../base/pointer.ts';
import { FORMAT_WORDS, foundWord, PATTERN_WORDS, PROPERTY_PATTERN_WORDS, shown, TYPE_WORDS } from './shape-words.ts';
import { suggest } from '../base/suggest.ts';
import { toWrite } from './to-write.ts';

/** A problem of shape at a pointer of the value that was checked. */
export type ShapeProblem = {
  [C in DiagnosticCode]: { readonly code: C; readonly pointer: string; readonly params: ParamsOf<C> };
}[DiagnosticCode];

/** The problem an error stands for; none when another error says the same better. `base` is put before its pointer. */
export function describeError(error: ErrorObject, base: string): readonly ShapeProblem[] {
  const pointer = base + error.instancePath;
  const problem = describe(error, pointer);
  return problem ? [problem] : [];
}

function describe(error: ErrorObject, pointer: string): ShapeProblem | null {
  const { params, data } = error;
  const schema = isRecord(error.parentSchema) ? error.parentSchema : {};
  switch (error.keyword) {
    case 'required':
      return describeMissing(String(params['missingProperty']), schema, pointer);
    case 'additionalProperties':
      return describeUnknown(String(params['additionalProperty']), schema, pointer);
    case 'type':
      return { code: 'shape.type', pointer, params: describeType(params['type'], data) };
    case 'enum':
      return { code: 'shape.choice', pointer, params: describeChoice(data, listOf(params['allowedValues'])) };
    case 'const':
      return { code: 'shape.choice', pointer, params: describeChoice(data, [shown(params['allowedValue'])]) };
    case 'propertyNames': {
      const name = String(params['propertyName']);
      return {
        code: 'shape.name',
        pointer: joinPointer(pointer, name),
        params: { name, expected: patternWords(error.schema, '') },
      };
    }
    case 'pattern':
      return {
        code: 'shape.pattern',
        pointer,
        params: { found: String(data), expected: patternWords(schema, lastToken(pointer)) },
      };
    case 'format':
      return {
        code: 'shape.format',
        pointer,
        params: { found: String(data), expected: FORMAT_WORDS[String(params['format'])] ?? 'valide' },
      };
    case 'uniqueItems':
      return {
        code: 'shape.size',
        pointer,
        params: { expected: 'Deux éléments de cette liste sont identiques : gardez-en un seul.' },
      };
    default:
      return describeSize(error, pointer);
  }
}

function describeUnknown(property: string, schema: Readonly<Record<string, unknown>>, pointer: string): ShapeProblem {
  const known = isRecord(schema['properties'])
    ? Object.keys(schema['properties']).filter((name) => name !== '$schema')
    : [];
  const params = { property, known, suggestion: suggest(property, known) };
  return { code: 'shape.unknown-property', pointer: joinPointer(pointer, property), params };
}

/** Parameters of `shape.choice`: what was found, the nearest choice, all the choices. */
export function describeChoice(
  found: unknown,
  choices: readonly string[],
): { found: string; suggestion: string; choices: readonly string[] } {
  return { found: shown(found), suggestion: typeof found === 'string' ? suggest(found, choices) : '', choices };
}

function describeSize(error: ErrorObject, pointer: string): ShapeProblem | null {
  const limit = String(error.params['limit']);
  const sentences: Readonly<Record<string, string>> = {
    minLength:
      limit === '1' ? 'Ce texte est vide : écrivez-le.' : `Ce texte est trop court : ${limit} caractères au moins.`,
    maxLength: `Ce texte est trop long : ${limit} caractères au plus.`,
    minItems:
      limit === '1' ? 'Cette liste est vide : il faut au moins un élément.' : `Il faut au moins ${limit} éléments.`,
    maxItems: `Il y a trop d’éléments : ${limit} au plus.`,
    minProperties:
      limit === '1' ? 'Cet objet est vide : il faut au moins un élément.' : `Il faut au moins ${limit} éléments.`,
    minimum: `Ce nombre est trop petit : ${limit} au moins.`,
    maximum: `Ce nombre est trop grand : ${limit} au plus.`,
    exclusiveMinimum: `Ce nombre doit être plus grand que ${limit}.`,
  };
  const expected = sentences[error.keyword];
  return expected ? { code: 'shape.size', pointer, params: { expected } } : null;
}

function patternWords(schema: unknown, property: string): string {
  const own = isRecord(schema) ? schema['title'] : undefined;
  const title = typeof own === 'string' ? own : referencedName(isRecord(schema) ? schema['$ref'] : undefined);
  return PATTERN_WORDS[title] ?? PROPERTY_PATTERN_WORDS[property] ?? 'voyez la référence du langage.';
}

function referencedName(reference: unknown): string {
  return typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : '';
}

function describeType(expected: unknown, data: unknown): ParamsOf<'shape.type'> {
  const types = (Array.isArray(expected) ? expected : [expected]).map(String);
  return { expected: types.map((type) => TYPE_WORDS[type] ?? type).join(' ou '), found: foundWord(data), types };
}

/** A property that is missing, with a first sketch of its value where its schema lets one be guessed. */
export function describeMissing(
  property: string,
  schema: Readonly<Record<string, unknown>>,
  pointer: string,
): ShapeProblem {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return { code: 'shape.required', pointer, params: { property, sketch: sketchOf(properties[property]) } };
}

/** JSON of a value of the shape of a schema, for its author to change; '' when none is plain. */
function sketchOf(schema: unknown): string {
  if (!isRecord(schema)) return '';
  const { const: only, enum: choices, type, pattern, format, $ref } = schema;
  if (typeof only === 'string') return JSON.stringify(only);
  if (Array.isArray(choices)) return JSON.stringify(choices[0]);
  if (typeof $ref === 'string') return /(?:Text|Title|Line|Sentence)$/.test($ref) ? SKETCH_TEXT : '';
  if (pattern !== undefined || format !== undefined) return '';
  const sketches: Readonly<Record<string, string>> = {
    string: SKETCH_TEXT,
    boolean: 'true',
    array: '[]',
    object: '{}',
  };
  return sketches[String(type)] ?? '';
}

const SKETCH_TEXT = JSON.stringify(toWrite('ce texte'));

function listOf(values: unknown): readonly string[] {
  return Array.isArray(values)
    ? values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    : stringsOf(values);
}
