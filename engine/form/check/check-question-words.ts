/**
 * What a question says of itself, against how it is asked: its title and the unit, what fills it in, what may be sent for it and
 * what its answers may serve. Each word is right alone; together they ask for something else than what is read.
 */
import { formatDuration } from '../../calendar/duration-words.ts';
import { isSameLength, lengthOfDuration, writtenLengths, type Length } from '../../calendar/french-durations.ts';
import { isRecord, listOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { linearPattern } from '../../pattern/match.ts';
import { findField } from '../fields/field-index.ts';
import { openStep } from '../fields/open-step.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

type CheckedField = {
  readonly context: SchemaContext;
  readonly schema: Schema;
  readonly annotation: Schema;
  /** Of the annotation. */
  readonly place: Pointer;
  readonly field: FormField;
};

/** Checks a definition of a file, about the field at a pointer; one without an annotation has nothing that could be opposed. */
export function checkQuestionWords(
  context: SchemaContext,
  schema: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const annotation = schema['cagou'];
  const field = findField(context, at);
  if (!field || !isRecord(annotation)) return [];
  const asked = { context, schema, annotation, place: joinPointer(place, 'cagou'), field };
  return [
    ...checkOpen(asked),
    ...checkFilled(asked),
    ...checkPeriod(asked),
    ...checkPhone(asked),
    ...checkPhoto(asked),
    ...checkBirth(asked),
    ...checkAge(asked),
    ...checkChoices(asked, place),
    ...checkMany(asked, place),
  ];
}

/** A list of choices of which one alone may be taken: boxes that refuse the second tick. */
function checkMany({ context: { parsed, file }, schema, field }: CheckedField, place: Pointer): readonly Diagnostic[] {
  const items = schema['items'];
  if (schema['maxItems'] !== 1 || !isRecord(items) || listOf(items['oneOf']).length < 2) return [];
  return [parsed.report('form.choice-single', file, joinPointer(place, 'maxItems'), { field: field.label })];
}

const LENGTHS: Readonly<Record<string, (count: number) => Length>> = {
  mois: (months) => ({ months, days: 0 }),
  ans: (years) => ({ months: years * 12, days: 0 }),
  jours: (days) => ({ months: 0, days }),
  semaines: (weeks) => ({ months: 0, days: weeks * 7 }),
};

/** « 5 ans », of 84 months. */
function checkChoices(
  { context: { parsed, file }, annotation, schema }: CheckedField,
  place: Pointer,
): readonly Diagnostic[] {
  const { unit } = annotation;
  const lengthOf = typeof unit === 'string' ? LENGTHS[unit] : undefined;
  if (typeof unit !== 'string' || !lengthOf) return [];
  return listOf(schema['oneOf']).flatMap((choice, at) => {
    const { const: value, title } = isRecord(choice) ? choice : {};
    const [said, ...others] = writtenLengths(typeof title === 'string' ? title : '');
    if (typeof value !== 'number' || !said || others.length > 0) return [];
    if (isSameLength(lengthOf(value), said.length)) return [];
    const params = { said: said.written, value, unit };
    return [parsed.report('form.choice-length', file, joinPointer(place, 'oneOf', at, 'const'), params)];
  });
}

/** What is opened, and never counted. */
function checkOpen({ context: { parsed, file, kind }, annotation, place, field }: CheckedField): readonly Diagnostic[] {
  const { open } = annotation;
  if (kind !== 'form' || (open !== 'open' && open !== 'coarse')) return [];
  if (openStep(field, parsed.data) !== null) return [];
  return [parsed.report('annotation.open-uncounted', file, joinPointer(place, 'open'), { field: field.label })];
}

const BIRTH = /naissance|(?<![\wÀ-ÿ])née?s?(?![\wÀ-ÿ])/i;
const FIRST_NAMES = /pr[ée]nom/i;
const NAME = /(?<!pr[ée])noms?\b/i;
/** Words of titles that go with what fills them in; the others say that something else is asked. */
const FILLS: Readonly<Record<string, { readonly fits: RegExp; readonly unless?: RegExp }>> = {
  'person.givenName': { fits: FIRST_NAMES, unless: NAME },
  'person.familyName': { fits: NAME, unless: FIRST_NAMES },
  'person.birthName': { fits: NAME, unless: FIRST_NAMES },
  'person.birthDate': { fits: BIRTH },
  'person.birthPlace': { fits: BIRTH },
};

/** A name in the place of first names, a birth date in the place of another date. */
function checkFilled({ context: { parsed, file }, annotation, place, field }: CheckedField): readonly Diagnostic[] {
  const { prefill } = annotation;
  const at = joinPointer(place, 'prefill');
  const params = { field: field.label };
  if (prefill === 'today' && BIRTH.test(field.label))
    return [parsed.report('annotation.prefill-other', file, at, params)];
  const words = typeof prefill === 'string' && Object.hasOwn(FILLS, prefill) ? FILLS[prefill] : undefined;
  if (!words || words.fits.test(field.label)) return [];
  const isOther = words.unless ? words.unless.test(field.label) : true;
  return isOther ? [parsed.report('annotation.prefill-other', file, at, params)] : [];
}

const MONTHLY = /\b(?:par|chaque) mois\b|\bmensuel/i;
const YEARLY = /\b(?:par an|chaque année)\b|\bannuel/i;

/** The other period than the one that a title says, when it says one; null when they agree, or nothing can be said. */
export function otherPeriod(title: string, unit: string): string | null {
  const [monthly, yearly] = [MONTHLY.test(title), YEARLY.test(title)];
  if (monthly === yearly) return null;
  const [, counted = '', period] = /^(.*)\/(mois|an)$/.exec(unit) ?? [];
  if (period === undefined || (period === 'mois') === monthly) return null;
  return `${counted}/${monthly ? 'mois' : 'an'}`;
}

function checkPeriod({ context: { parsed, file }, annotation, place, field }: CheckedField): readonly Diagnostic[] {
  const { unit } = annotation;
  const mended = typeof unit === 'string' ? otherPeriod(field.label, unit) : null;
  if (typeof unit !== 'string' || mended === null) return [];
  return [
    parsed.report('annotation.unit-period', file, joinPointer(place, 'unit'), { title: field.label, unit, mended }),
  ];
}

/** Numbers of here and of elsewhere, with and without what sets them apart. */
const NUMBERS: readonly string[] = [
  '203040',
  '751234',
  '20.30.40',
  '20 30 40',
  '+687203040',
  '+687 20 30 40',
  '00687203040',
  '0612345678',
  '06 12 34 56 78',
  '+33612345678',
  '+33 6 12 34 56 78',
];

/** A form that no number has. */
function checkPhone({
  context: { parsed, file },
  schema,
  annotation,
  place,
  field,
}: CheckedField): readonly Diagnostic[] {
  const { pattern } = schema;
  if (annotation['widget'] !== 'phone' || typeof pattern !== 'string') return [];
  const form = linearPattern(pattern, '');
  if (!form || NUMBERS.some((number) => form.test(number))) return [];
  const at = joinPointer(place.slice(0, -'/cagou'.length), 'pattern');
  return [parsed.report('annotation.phone-pattern', file, at, { field: field.label })];
}

const PICTURES: readonly unknown[] = ['jpeg', 'png', 'heic', 'tiff'];

/** A photograph that could not be sent as one. */
function checkPhoto({ context: { parsed, file }, annotation, place, field }: CheckedField): readonly Diagnostic[] {
  const said = annotation['file'];
  const accept = isRecord(said) ? said['accept'] : undefined;
  if (!/\bphotos?\b/i.test(field.label) || !Array.isArray(accept)) return [];
  if (accept.some((one) => PICTURES.includes(one))) return [];
  return [parsed.report('annotation.file-photo', file, joinPointer(place, 'file', 'accept'), { field: field.label })];
}

const RECENT = /moins de|datant|récent|dat(?:é|ant)e?s? de/i;

/** How old a document may be, as its hint says, against when the one of the wallet is too old. */
function checkAge({ context: { parsed, file }, annotation, place, field }: CheckedField): readonly Diagnostic[] {
  const { validFor } = annotation;
  const hint = field.annotation.hint ?? '';
  const [said, ...others] = RECENT.test(hint) ? writtenLengths(hint) : [];
  if (typeof validFor !== 'string' || !said || others.length > 0) return [];
  if (isSameLength(said.length, lengthOfDuration(validFor))) return [];
  const params = { written: said.written, counted: formatDuration(validFor) };
  return [parsed.report('annotation.valid-other', file, joinPointer(place, 'validFor'), params)];
}

/** Nobody who asks was born before. */
const OLDEST = '1910-01-01';

/** The last day of birth that is accepted, when it is one on which nobody alive was born. */
function checkBirth({ context: { parsed, file }, schema, place, field }: CheckedField): readonly Diagnostic[] {
  const last = schema['formatMaximum'] ?? schema['formatExclusiveMaximum'];
  if (!BIRTH.test(field.label) || typeof last !== 'string' || last > OLDEST) return [];
  const keyword = 'formatMaximum' in schema ? 'formatMaximum' : 'formatExclusiveMaximum';
  const at = joinPointer(place.slice(0, -'/cagou'.length), keyword);
  return [parsed.report('form.birth-bound', file, at, { field: field.label, keyword })];
}

/**
 * Sections that a condition asks for, with questions that must be answered, and that may be left out whole: none of them is then
 * asked for. Outside conditions, « all or nothing » may be meant.
 */
export function checkOptionalSections(
  { parsed, file, fields }: SchemaContext,
  branch: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const { properties, required } = branch;
  const asked = Array.isArray(required) ? required : [];
  return Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, section]) => {
    const field = findField({ fields }, joinPointer(at, name));
    if (!isRecord(section) || field?.type !== 'object' || field.required || asked.includes(name)) return [];
    if (!Array.isArray(section['required']) || section['required'].length === 0) return [];
    const params = { field: field.label, name };
    return [parsed.report('form.section-optional', file, joinPointer(place, 'properties', name), params)];
  });
}

/** Two documents that the wallet would keep under one name, and offer for one another. */
export function checkWallets({ fields, fieldPlaces, report }: ParsedSource): readonly Diagnostic[] {
  const kept = fields.filter(({ annotation, pointer }) => annotation.wallet !== undefined && !pointer.includes('*'));
  return kept.flatMap(({ annotation, conditional, label, pointer }, at) => {
    const first = kept.find((one, rank) => rank < at && one.annotation.wallet === annotation.wallet);
    const place = fieldPlaces[pointer];
    // Of two that conditions ask for, one may stand for the other.
    if (!first || first.label === label || (first.conditional && conditional) || place === undefined) return [];
    const params = { field: label, other: first.label };
    return [report('annotation.wallet-twice', 'form.schema.json', joinPointer(place, 'cagou', 'wallet'), params)];
  });
}
