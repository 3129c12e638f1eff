/*
 * Walks a schema of an author where things are asked: names, definitions, choices and bounds, then hands conditions and
 * annotations to their own checks. Pointers are those of the file as it was written.
 */
import { BLOCKS } from '../fields/blocks.ts';
import { BLOCK_PREFIX } from '../fields/block-names.ts';
import { calculatedFields } from '../fields/calculated-fields.ts';
import { MOST_DOCUMENTS, takesDocuments } from '../fields/documents.ts';
import { findField } from '../fields/field-index.ts';
import { CASE_NAMES } from '../../language/case-names.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { checkAnnotation } from './check-annotation.ts';
import { checkAsking } from './check-asking.ts';
import { checkCondition } from './check-condition.ts';
import { checkConceptWords, checkHints, checkNamedEnds } from './check-hints.ts';
import { checkMessageFigures } from './check-message-figures.ts';
import { checkMessages } from './check-messages.ts';
import { checkOptionalSections, checkQuestionWords } from './check-question-words.ts';
import { checkTitles } from './check-titles.ts';
import { checkValues } from './check-values.ts';
import { isRecord, stringsOf, listOf } from '../../base/guards.ts';
import { generalisePointer, joinPointer, lastToken } from '../../base/pointer.ts';
import { childNames, type Schema, type SchemaContext } from './schema-context.ts';
import { NO_SHARED_BLOCKS } from '../../language/source.ts';
import { unlessUnread } from '../../language/unread.ts';
import { suggest } from '../../base/suggest.ts';

/** Names that rules and letters read already, so that no field may bear them. */
const RESERVED: ReadonlySet<string> = new Set(CASE_NAMES);
/** `root`: the whole schema that is walked. */
type RootedContext = SchemaContext & { readonly root: Schema };
const NAME = /^[a-z][A-Za-z0-9_]{0,59}$/;

/** Checks a schema that stands at a pointer of a file and passed `checkKeywords`. */
export function checkSchema(context: SchemaContext, place: Pointer, schema: unknown): readonly Diagnostic[] {
  return isRecord(schema) ? visit({ ...context, root: schema }, schema, place, '') : [];
}

function visit(context: RootedContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  return [
    ...unlessUnread(checkReference)(context, schema, place),
    ...unlessUnread(checkRequired)(context, schema, place, at),
    ...unlessUnread(checkValues)(context, schema, place, at),
    ...(isRecord(schema['cagou'])
      ? unlessUnread(checkSaid)(context, schema['cagou'], joinPointer(place, 'cagou'), at)
      : []),
    ...(isRecord(schema['if'])
      ? unlessUnread(checkCondition)(context, schema['if'], joinPointer(place, 'if'), at)
      : []),
    ...unlessUnread(checkAsking)(context, schema, place, at),
    ...(at === '' ? [] : unlessUnread(checkQuestionWords)(context, schema, place, at)),
    ...(at === '' ? [] : unlessUnread(checkHints)(context, schema, place, at)),
    ...(at === '' ? [] : unlessUnread(checkConceptWords)(context, schema, place, at)),
    ...(typeof schema['title'] === 'string' ? unlessUnread(checkNamedEnds)(context, place, at) : []),
    ...unlessUnread(checkMessageFigures)(context, schema, place),
    ...unlessUnread(checkTitles)(context, schema, place),
    ...visitProperties(context, schema, place, at),
    ...visitInside(context, schema, place, at),
  ];
}

function checkSaid(context: RootedContext, annotation: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  return [
    ...unlessUnread(checkAnnotation)(context, annotation, place, at),
    ...unlessUnread(checkMessages)(context, annotation, place, at, context.root),
  ];
}

function visitProperties(context: RootedContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isRecord(property)) return [];
    const inside = joinPointer(place, 'properties', name);
    const pointer = joinPointer(at, name);
    return [
      ...checkName(context, name, inside, at),
      ...unlessUnread(checkDefinition)(context, property, inside, pointer),
      ...visit(context, property, inside, pointer),
    ];
  });
}

function visitInside(context: RootedContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (isRecord(schema['items'])) {
    const inside = joinPointer(place, 'items');
    diagnostics.push(...unlessUnread(checkDefinition)(context, schema['items'], inside, joinPointer(at, '*')));
    diagnostics.push(...visit(context, schema['items'], inside, joinPointer(at, '*')));
  }
  const parts = listOf(schema['allOf']);
  parts.forEach((part, index) => {
    if (isRecord(part)) diagnostics.push(...visit(context, part, joinPointer(place, 'allOf', index), at));
  });
  for (const keyword of ['then', 'else']) {
    const branch = schema[keyword];
    if (!isRecord(branch)) continue;
    diagnostics.push(...visit(context, branch, joinPointer(place, keyword), at));
    diagnostics.push(...unlessUnread(checkOptionalSections)(context, branch, joinPointer(place, keyword), at));
  }
  return diagnostics;
}

function checkName(
  { parsed, file, kind }: SchemaContext,
  name: string,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  if (!NAME.test(name)) return [parsed.report('form.name-invalid', file, place, { name })];
  const reserved = kind === 'form' && at === '' && RESERVED.has(name);
  return reserved ? [parsed.report('form.name-reserved', file, place, { name })] : [];
}

/** A property says its type, unless it only adds to a field that is defined elsewhere. */
function checkDefinition(context: SchemaContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const { parsed, file, fields } = context;
  if (typeof schema['$ref'] === 'string') return [];
  const field = lastToken(at);
  const type = schema['type'];
  if (type === undefined) {
    return findField({ fields }, at) ? [] : [parsed.report('form.type-missing', file, place, { field })];
  }
  const titled =
    field === '*' || schema['title'] !== undefined || parsed.ui.fields?.[generalisePointer(at)]?.title !== undefined;
  return [
    ...(typeof schema['description'] === 'string'
      ? [parsed.report('form.description-unseen', file, joinPointer(place, 'description'), { field })]
      : []),
    ...(titled ? [] : [parsed.report('form.title-missing', file, place, { field })]),
    ...(type === 'array' && schema['items'] === undefined
      ? [parsed.report('form.items-missing', file, place, { field })]
      : []),
    ...unlessUnread(checkDocuments)(context, schema, place, at),
    ...(type === 'object' && childNames(context, at).length === 0 && findField({ fields }, at)?.type !== 'file'
      ? [parsed.report('form.section-empty', file, place, { field })]
      : []),
  ];
}

/** As many documents as a page shows, and a person may be asked for; no number is as many as anybody likes. */
function checkDocuments(
  { parsed, file, fields }: SchemaContext,
  schema: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const field = findField({ fields }, at);
  const most = schema['maxItems'];
  if (!takesDocuments({ fields }, field) || (typeof most === 'number' && most <= MOST_DOCUMENTS)) return [];
  const params = { field: field?.label ?? at, most: typeof most === 'number' ? most : 0 };
  const blamed = most === undefined ? place : joinPointer(place, 'maxItems');
  return [parsed.report('form.documents-most', file, blamed, params)];
}

function checkReference({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return [];
  const block = BLOCKS.get(ref);
  // Of a shared block that is not here, or not pinned, that is told.
  const shared = ref.slice(BLOCK_PREFIX.length);
  const { latest } = parsed.source.lists?.blocks ?? NO_SHARED_BLOCKS;
  if (!block && (Object.hasOwn(parsed.identity.blocks ?? {}, shared) || Object.hasOwn(latest, shared))) return [];
  if (!block) {
    return [
      parsed.report('form.ref-unknown', file, joinPointer(place, '$ref'), {
        ref,
        suggestion: suggest(ref, [...BLOCKS.keys(), ...Object.keys(latest).map((id) => BLOCK_PREFIX + id)]),
      }),
    ];
  }
  const known = isRecord(block['properties']) ? Object.keys(block['properties']) : [];
  const added = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
  return added
    .filter((name) => !known.includes(name))
    .map((name) => {
      const params = { name, block: ref.slice(BLOCK_PREFIX.length) };
      return parsed.report('form.ref-field-unknown', file, joinPointer(place, 'properties', name), params);
    });
}

function checkRequired(context: SchemaContext, schema: Schema, place: Pointer, at: Pointer): readonly Diagnostic[] {
  const known = childNames(context, at);
  const ofForm = context.kind === 'form' && at === '' ? calculatedFields(context.parsed.formSchema) : [];
  return stringsOf(schema['required']).flatMap((name, index) => {
    const calculated = ofForm.find((field) => field.name === name);
    if (calculated) {
      const field = calculated.schema.title ?? name;
      return [
        context.parsed.report('calculated.required', context.file, joinPointer(place, 'required', index), { field }),
      ];
    }
    if (known.includes(name)) return [];
    const params = { name, suggestion: suggest(name, known) };
    return [
      context.parsed.report('form.required-unknown', context.file, joinPointer(place, 'required', index), params),
    ];
  });
}
