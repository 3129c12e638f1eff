/**
 * Answers that nobody types: each at the root of the form and on no page, worked out from what is asked before it, and from
 * nothing that it decides itself.
 */
import { orderByDependency } from '../../base/compute-order.ts';
import { isRecord } from '../../base/guards.ts';
import { joinPointer, lastToken } from '../../base/pointer.ts';
import type { ExpressionProblem } from '../../feel/expression.ts';
import { checkUnit, type Declared } from '../../feel/check-units.ts';
import { reportExpression, reportType, type KnownKind } from '../../feel/reporter.ts';
import { CASE_NAMES } from '../../language/case-names.ts';
import { zonesOf } from '../../feel/zones.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { calculatedFields, type CalculatedField } from '../fields/calculated-fields.ts';
import { calculatedExpressions, compileCalculated } from '../fields/compile-calculated.ts';
import { findField } from '../fields/field-index.ts';
import { askedBy } from '../fields/mentions.ts';

const FILE = 'form.schema.json';
/** What says something of an answer, whoever gives it. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'type',
  'format',
  'title',
  'description',
  '$comment',
  'oneOf',
  'enum',
  'minimum',
  'maximum',
  'cagou',
]);
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'calculated',
  'widget',
  'unit',
  'personal',
  'contact',
  'open',
  'column',
  'article',
]);
/** What each type is made of, in FEEL. */
const KINDS: Readonly<Record<string, KnownKind>> = { integer: 'number', number: 'number', boolean: 'boolean' };

/** Everything that is wrong with the calculated answers of a form. */
export function checkCalculated(parsed: ParsedSource): readonly Diagnostic[] {
  const fields = calculatedFields(parsed.formSchema);
  if (fields.length === 0) return [];
  return [
    ...fields.flatMap((field) => [
      ...(isTyped(field)
        ? [...checkKeywords(parsed, field), ...checkExpression(parsed, field)]
        : [wrongType(parsed, field)]),
      ...checkSources(parsed, field),
    ]),
    ...checkPages(parsed),
    ...checkCircle(parsed),
  ];
}

function isTyped({ schema: { type } }: CalculatedField): boolean {
  return typeof type === 'string' && (type === 'string' || Object.hasOwn(KINDS, type));
}

function wrongType({ report }: ParsedSource, { name, schema: { title = name } }: CalculatedField): Diagnostic {
  return report('calculated.type', FILE, joinPointer('/properties', name), { field: title });
}

function checkKeywords({ report }: ParsedSource, { name, schema }: CalculatedField): readonly Diagnostic[] {
  const place = joinPointer('/properties', name);
  const field = schema.title ?? name;
  const annotation = isRecord(schema.cagou) ? Object.keys(schema.cagou) : [];
  return [
    ...Object.keys(schema).flatMap((keyword) =>
      KEYWORDS.has(keyword) ? [] : [[keyword, joinPointer(place, keyword)] as const],
    ),
    ...annotation.flatMap((keyword) =>
      ANNOTATIONS.has(keyword) ? [] : [[keyword, joinPointer(place, 'cagou', keyword)] as const],
    ),
  ].map(([keyword, at]) => report('calculated.keyword', FILE, at, { field, keyword }));
}

function checkExpression(
  parsed: ParsedSource,
  { name, schema, expression: text }: CalculatedField,
): readonly Diagnostic[] {
  const place = placeOf(name);
  const read = calculatedExpressions(parsed.formSchema).get(name);
  if (!read) return [];
  const field = schema.title ?? name;
  const expected: KnownKind =
    schema.type === 'string'
      ? schema.format === 'date' || schema.format === 'time'
        ? schema.format
        : 'text'
      : (KINDS[String(schema.type)] ?? 'text');
  return [
    ...read.problems.flatMap((problem) =>
      isOfCase(parsed, problem)
        ? [parsed.report('calculated.reads-case', FILE, place, { field, name: problem.name })]
        : problem.type === 'zone-unknown' && zonesOf(parsed.data).has(problem.zone)
          ? [parsed.report('calculated.zone', FILE, place, { field, zone: problem.zone })]
          : reportExpression(parsed, FILE, place, text, [problem]),
    ),
    ...reportType(parsed, FILE, place, read, expected),
    ...checkUnit(parsed, declaredOf(field, schema), read.type, { file: FILE, pointer: place, text }),
  ];
}

/** What its field says that it counts. */
function declaredOf(title: string, { cagou }: FormSchema): Declared {
  const { unit, widget } = isRecord(cagou) ? cagou : {};
  return { title, unit: typeof unit === 'string' ? unit : undefined, type: widget === 'money' ? 'money' : 'number' };
}

/** Names that only a request that was filed has. */
function isOfCase(
  { rules }: ParsedSource,
  problem: ExpressionProblem,
): problem is Extract<ExpressionProblem, { readonly type: 'name-unknown' }> {
  if (problem.type !== 'name-unknown') return false;
  const { name } = problem;
  return CASE_NAMES.some((root) => root === name) || (rules.computed ?? []).some((value) => value.name === name);
}

/** What it is worked out from must be asked whatever it gives, and read by all those who read it. */
function checkSources(parsed: ParsedSource, { name, schema }: CalculatedField): readonly Diagnostic[] {
  const { formSchema, privacy, report } = parsed;
  const field = schema.title ?? name;
  const place = placeOf(name);
  const { reads } = compileCalculated(formSchema) ?? { reads: new Map<string, ReadonlySet<string>>() };
  const readBy = (other: string): readonly string[] => [...(reads.get(other) ?? [])];
  const typed = [...reachedFrom(name, readBy)].flatMap((source) => findField(parsed, joinPointer('', source)) ?? []);
  const own = findField(parsed, joinPointer('', name))?.annotation.personal;
  const hidden = typed.find(
    ({ pointer, annotation }) =>
      annotation.calculated === undefined &&
      reachedFrom(lastToken(pointer), (other) => [...askedBy(formSchema, other), ...readBy(other)]).has(name),
  );
  const limited = fieldsRead(parsed, name).find(
    ({ annotation: { personal } }) => isLimited(privacy, personal) && personal !== own,
  );
  return [
    ...(hidden
      ? [report('calculated.hides-its-source', FILE, place, { field, source: hidden.label }, relatedTo(parsed, hidden))]
      : []),
    ...(limited
      ? [
          report('calculated.category', FILE, joinPointer('/properties', name, 'cagou'), {
            field,
            source: limited.label,
            category: String(limited.annotation.personal),
          }),
        ]
      : []),
  ];
}

/** Fields that an expression reads itself, and those in the sections that it reads whole. */
function fieldsRead({ formSchema, fields }: ParsedSource, name: string): readonly FormField[] {
  const paths = calculatedExpressions(formSchema).get(name)?.paths ?? [];
  const read = paths.map((path) => joinPointer('', ...path.split('.')));
  return fields.filter(({ pointer }) => {
    const at = pointer.replaceAll('/*', '');
    return read.some((one) => at === one || at.startsWith(`${one}/`));
  });
}

/** Names that one leads to, directly or through others; itself only where it leads back. */
function reachedFrom(name: string, next: (name: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(next(name));
  // A set being gone through also gives what is added to it meanwhile.
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}

function isLimited({ categories }: ParsedSource['privacy'], personal: unknown): boolean {
  return (
    typeof personal === 'string' && Object.hasOwn(categories, personal) && categories[personal]?.functions !== undefined
  );
}

function relatedTo({ fieldPlaces }: ParsedSource, { pointer }: FormField) {
  return [{ caption: CAPTIONS.reads, place: fieldPlaces[pointer] ?? '' }];
}

function checkPages({ ui, formSchema, report }: ParsedSource): readonly Diagnostic[] {
  const titles = new Map(calculatedFields(formSchema).map(({ name, schema }) => [name, schema.title ?? name]));
  return ui.pages.flatMap(({ title, fields }, page) =>
    fields.flatMap((name, at) => {
      const field = titles.get(name);
      if (field === undefined) return [];
      return [report('calculated.on-page', 'form.ui.json', `/pages/${page}/fields/${at}`, { field, page: title })];
    }),
  );
}

function checkCircle({ formSchema, report }: ParsedSource): readonly Diagnostic[] {
  const { reads } = compileCalculated(formSchema) ?? { reads: new Map<string, ReadonlySet<string>>() };
  const { cycle } = orderByDependency(reads);
  const [name, ...through] = cycle ?? [];
  if (name === undefined) return [];
  const params = {
    field: formSchema.properties?.[name]?.title ?? name,
    through: through.map((one) => `« ${one} »`).join(', '),
  };
  return [report('calculated.circle', FILE, placeOf(name), params)];
}

function placeOf(name: string): string {
  return joinPointer('/properties', name, 'cagou', 'calculated');
}
