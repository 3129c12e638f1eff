/*
 * Choices, constants and bounds of a field: each of its type, none twice, none that leaves nothing to answer.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { checkKeywordTypes } from './check-keyword-types.ts';
import type { Schema, SchemaContext } from './schema-context.ts';
import { isDate, isTime } from '../../language/formats.ts';
import { DATE_BOUNDS } from '../validate/date-bounds.ts';
import { isRecord, listOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { shown } from '../../language/shape-words.ts';
import { formatNumber } from '../words/format-value.ts';
import { CAPTIONS } from '../../language/captions.ts';

const BOUNDS: readonly (readonly [low: string, high: string])[] = [
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['formatMinimum', 'formatMaximum'],
  ['formatExclusiveMinimum', 'formatMaximum'],
  ['formatMinimum', 'formatExclusiveMaximum'],
  ['formatExclusiveMinimum', 'formatExclusiveMaximum'],
];

/** Checks the values that a schema names. */
export function checkValues(
  context: SchemaContext,
  schema: Schema,
  place: Pointer,
  _at: Pointer,
): readonly Diagnostic[] {
  const { parsed, file } = context;
  const choices = choicesOf(schema, place);
  const type = typeof schema['type'] === 'string' ? schema['type'] : null;
  const seen = new Map<string, Pointer>();
  const ofChoices = choices.flatMap(({ value, pointer }): Diagnostic[] => {
    const text = JSON.stringify(value) ?? '';
    const first = seen.get(text);
    if (first !== undefined) {
      const related = [{ caption: CAPTIONS.first, place: first }];
      return [parsed.report('form.choice-duplicate', file, pointer, { value: shown(value) }, related)];
    }
    seen.set(text, pointer);
    if (type === null || isOfType(type, value)) return [];
    return [parsed.report('form.choice-type', file, pointer, { value: shown(value), type })];
  });
  const ofKeywords = type === null ? [] : checkKeywordTypes(context, schema, type, place);
  return [
    ...ofChoices,
    ...ofKeywords,
    ...checkBounds(context, schema, place),
    ...checkLongest(context, schema, place),
    ...checkDefault(context, schema, place),
    ...checkDateBounds(context, schema, place),
  ];
}

function checkBounds({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  return BOUNDS.flatMap(([low, high]) => {
    const [least, most] = [schema[low], schema[high]];
    if (!isBound(least) || !isBound(most)) return [];
    const strict = /exclusive/i.test(low + high);
    if (least < most || (least === most && !strict)) return [];
    const related = [{ caption: CAPTIONS.highest, place: joinPointer(place, high) }];
    return [parsed.report('form.bounds-reversed', file, joinPointer(place, low), { low, high }, related)];
  });
}

/** By what counts a length: how many make a year, and years of which nothing counted so lasts more. */
const LENGTHS = new Map([
  ['jours', { perYear: 365, longest: 20 }],
  ['semaines', { perYear: 52, longest: 20 }],
  ['mois', { perYear: 12, longest: 50 }],
  ['ans', { perYear: 1, longest: 150 }],
]);

/** A length that may be of decades: « 9 000 jours » for 90. */
function checkLongest({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  const { cagou, maximum } = schema;
  const unit = isRecord(cagou) && typeof cagou['unit'] === 'string' ? cagou['unit'] : '';
  const length = LENGTHS.get(unit);
  if (!length || typeof maximum !== 'number' || maximum <= length.longest * length.perYear) return [];
  const years = formatNumber(Math.floor(maximum / length.perYear));
  const params = { most: `${formatNumber(maximum)} ${unit}`, years };
  return [parsed.report('form.most-long', file, joinPointer(place, 'maximum'), params)];
}

/** A request would begin with an answer that is refused. */
function checkDefault({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  const { default: value, minimum, maximum, minLength, maxLength } = schema;
  const choices = choicesOf({ oneOf: schema['oneOf'], enum: schema['enum'] }, place).map((choice) => choice.value);
  const size = typeof value === 'string' ? value.length : value;
  const [least, most] = typeof value === 'string' ? [minLength, maxLength] : [minimum, maximum];
  const isOutside =
    typeof size === 'number' &&
    ((typeof least === 'number' && size < least) || (typeof most === 'number' && size > most));
  if (value === undefined || !(isOutside || (choices.length > 0 && !choices.includes(value)))) return [];
  return [parsed.report('form.default-invalid', file, joinPointer(place, 'default'), { value: shown(value) })];
}

/** A number, or a day as a text. */
function isBound(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

/** Bounds of dates and times say nothing of another text; those of one say nothing of the other. */
function checkDateBounds({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  const { type, format } = schema;
  if (type === undefined) return [];
  const fits = format === 'date' ? isDate : format === 'time' ? isTime : null;
  return DATE_BOUNDS.filter((keyword) => Object.hasOwn(schema, keyword)).flatMap((keyword) => {
    const at = joinPointer(place, keyword);
    if (type !== 'string' || fits === null) return [parsed.report('form.date-bound', file, at, { keyword })];
    const bound = schema[keyword];
    if (typeof bound !== 'string' || fits(bound)) return [];
    return [parsed.report('form.bound-kind', file, at, { keyword, bound, format: String(format) })];
  });
}

type Choice = { readonly value: unknown; readonly pointer: Pointer };

function choicesOf(schema: Schema, place: Pointer): readonly Choice[] {
  const labelled = listOf(schema['oneOf']);
  const listed = listOf(schema['enum']);
  return [
    ...labelled.flatMap((choice, index) =>
      isRecord(choice) ? [{ value: choice['const'], pointer: joinPointer(place, 'oneOf', index) }] : [],
    ),
    ...listed.map((value, index) => ({ value, pointer: joinPointer(place, 'enum', index) })),
    ...(Object.hasOwn(schema, 'const') ? [{ value: schema['const'], pointer: joinPointer(place, 'const') }] : []),
    ...(Object.hasOwn(schema, 'default')
      ? [{ value: schema['default'], pointer: joinPointer(place, 'default') }]
      : []
    ).filter(
      ({ value }) => ![...labelled.map((choice) => isRecord(choice) && choice['const']), ...listed].includes(value),
    ),
  ];
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    default:
      return typeof value === type;
  }
}
