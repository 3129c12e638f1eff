/*
 * The `cagou` annotations of a field: of the right shape, fit for the field's type, and naming what exists.
 */
import { asksHousehold } from '../answers/household.ts';
import { DOCUMENT_WORDS, takesDocuments } from '../fields/documents.ts';
import { findField } from '../fields/field-index.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { NO_SHARED_LISTS } from '../../language/source.ts';
import { unlessUnread } from '../../language/unread.ts';
import { listStateIds } from '../../language/list-state-ids.ts';
import { checkShape } from '../../language/check-shape.ts';
import type { Schema, SchemaContext } from './schema-context.ts';
import { widgetsOf } from './widgets-of.ts';
import { isOfMoney, parseUnit } from '../../feel/units.ts';
import { checkConcept } from './check-concepts.ts';
import { stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';

/** Checks the annotation at a place of a file, about the field at a pointer of the answers. */
export function checkAnnotation(
  context: SchemaContext,
  annotation: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const { parsed, file, fields } = context;
  const shape = checkShape('annotation', annotation).map(({ code, pointer, params }) =>
    parsed.report(code, file, place + pointer, params),
  );
  if (shape.length > 0) return shape;
  const field = findField({ fields }, at);
  return [
    ...(field ? unlessUnread(checkWidget)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkUnit)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkPrefill)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkMember)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkEmail)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkData)(context, annotation, place, field) : []),
    ...(field ? unlessUnread(checkServes)(context, annotation, place, field) : []),
    ...unlessUnread(checkNames)(context, annotation, place),
    ...unlessUnread(checkConcept)(context, annotation, place, field),
    ...unlessUnread(checkAgentOnly)(context, annotation, place),
    ...unlessUnread(checkDecisionOnly)(context, annotation, place),
    ...unlessUnread(checkCalculatedPlace)(context, annotation, place),
  ];
}

function checkWidget(
  { parsed, file }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  field: FormField,
): readonly Diagnostic[] {
  const widget = annotation['widget'];
  const possible = widgetsOf(field);
  if (typeof widget !== 'string' || possible.includes(widget)) return [];
  const params = { widget, type: field.type, possible: possible.join(', ') || 'aucun' };
  return [parsed.report('annotation.widget', file, joinPointer(place, 'widget'), params)];
}

/** What a unit says is what a number counts; an amount counts francs. */
function checkUnit(
  { parsed, file }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  { type, label, annotation: { widget } }: FormField,
): readonly Diagnostic[] {
  const { unit } = annotation;
  if (typeof unit !== 'string') return [];
  const at = joinPointer(place, 'unit');
  if (type !== 'number' && type !== 'integer') return [parsed.report('annotation.unit-type', file, at, {})];
  if (widget !== 'money' || isOfMoney(parseUnit(unit))) return [];
  return [parsed.report('annotation.unit-money', file, at, { field: label, unit })];
}

/** What fills in a whole block, or a list. */
const BLOCKS: Readonly<Record<string, string>> = {
  'person.household': 'les personnes d’un foyer (bloc foyer)',
  'person.address': 'une adresse (bloc adresse-nc)',
  'organisation.address': 'une adresse (bloc adresse-nc)',
  'organisation.account': 'un compte bancaire (bloc rib)',
};

function checkPrefill(
  { parsed, file, fields }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  field: FormField,
): readonly Diagnostic[] {
  const prefill = annotation['prefill'];
  if (typeof prefill !== 'string') return [];
  const isDate = ['person.birthDate', 'today'].includes(prefill);
  const block = Object.hasOwn(BLOCKS, prefill) ? BLOCKS[prefill] : undefined;
  const isFit =
    prefill === 'person.household'
      ? asksHousehold({ fields }, field)
      : block === undefined
        ? field.type === 'string' && isDate === (field.format === 'date')
        : field.type === 'object';
  if (isFit) return [];
  const expected = block ?? (isDate ? 'une date' : 'un texte');
  return [parsed.report('annotation.prefill-type', file, joinPointer(place, 'prefill'), { prefill, expected })];
}

/** Each member of a list would be filled in with the same person. */
function checkMember(
  { parsed, file }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  { label, pointer }: FormField,
): readonly Diagnostic[] {
  const { prefill } = annotation;
  if (typeof prefill !== 'string' || prefill === 'today' || !pointer.includes('*')) return [];
  return [parsed.report('annotation.prefill-member', file, joinPointer(place, 'prefill'), { field: label })];
}

/** A control does not make an address of a text. */
function checkEmail(
  { parsed, file }: SchemaContext,
  { widget }: Schema,
  place: Pointer,
  { label, format, type }: FormField,
): readonly Diagnostic[] {
  if (widget !== 'email' || type !== 'string' || format === 'email') return [];
  return [parsed.report('annotation.email-format', file, joinPointer(place, 'widget'), { field: label })];
}

/** A list is chosen from by a text; what only suggests must have something to suggest. */
function checkData(
  { parsed, file }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  { type, choices, format }: FormField,
): readonly Diagnostic[] {
  if (annotation['data'] === undefined) {
    return annotation['suggest'] === undefined
      ? []
      : [parsed.report('annotation.suggest-alone', file, joinPointer(place, 'suggest'), {})];
  }
  if (type === 'string' && !choices && format === null) return [];
  return [parsed.report('annotation.data-type', file, joinPointer(place, 'data'), {})];
}

/** What is said only of documents, and what only completes something else that is said. */
function checkServes(
  { parsed, file, fields }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  field: FormField,
): readonly Diagnostic[] {
  const { annotation: all } = field;
  const isOfFiles = field.type === 'file' || takesDocuments({ fields }, field);
  const ofFiles = DOCUMENT_WORDS.filter((keyword) => !isOfFiles && keyword in annotation);
  const completing = [
    { keyword: 'validFor', other: 'wallet', isSaid: all.wallet !== undefined || !isOfFiles },
    { keyword: 'verified', other: 'prefill', isSaid: all.prefill !== undefined },
  ].filter(({ keyword, isSaid }) => keyword in annotation && !isSaid);
  return [
    ...ofFiles.map((keyword) => parsed.report('annotation.file-only', file, joinPointer(place, keyword), { keyword })),
    ...completing.map(({ keyword, other }) =>
      parsed.report('annotation.alone', file, joinPointer(place, keyword), { keyword, other }),
    ),
  ];
}

function checkNames({ parsed, file }: SchemaContext, annotation: Schema, place: Pointer): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { personal, data } = annotation;
  const categories = Object.keys(parsed.privacy.categories);
  if (typeof personal === 'string' && !categories.includes(personal)) {
    const params = { category: personal, suggestion: suggest(personal, categories) };
    diagnostics.push(parsed.report('annotation.category-unknown', file, joinPointer(place, 'personal'), params));
  }
  const known = Object.keys(parsed.data);
  if (typeof data === 'string' && !known.includes(data)) {
    const { latest } = parsed.source.lists ?? NO_SHARED_LISTS;
    const params = {
      data,
      suggestion: suggest(data, [...known, ...Object.keys(latest)]),
      latest: (Object.hasOwn(latest, data) && latest[data]) || 0,
    };
    diagnostics.push(parsed.report('annotation.data-unknown', file, joinPointer(place, 'data'), params));
  }
  return diagnostics;
}

function checkAgentOnly(
  { parsed, file, kind }: SchemaContext,
  annotation: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  if (kind !== 'agent') {
    return ['states', 'functions']
      .filter((keyword) => Object.hasOwn(annotation, keyword))
      .map((keyword) => parsed.report('annotation.agent-only', file, joinPointer(place, keyword), { keyword }));
  }
  const states = listStateIds(parsed.workflow.states);
  const functions = Object.keys(parsed.identity.functions);
  return [
    ...stringsOf(annotation['states']).flatMap((state, index) => {
      const params = { state, suggestion: suggest(state, states) };
      return states.includes(state)
        ? []
        : [parsed.report('annotation.state-unknown', file, joinPointer(place, 'states', index), params)];
    }),
    ...stringsOf(annotation['functions']).flatMap((name, index) => {
      const params = { function: name, suggestion: suggest(name, functions) };
      return functions.includes(name)
        ? []
        : [parsed.report('annotation.function-unknown', file, joinPointer(place, 'functions', index), params)];
    }),
  ];
}

/** At the root of the form alone: beside what it is read with, whatever is answered. */
function checkCalculatedPlace(
  { parsed, file, kind }: SchemaContext,
  annotation: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  const isAtRoot = kind === 'form' && /^\/properties\/[^/]+\/cagou$/.test(place);
  if (isAtRoot || !Object.hasOwn(annotation, 'calculated')) return [];
  return [parsed.report('calculated.place', file, joinPointer(place, 'calculated'), {})];
}

/** What is shown to the applicant of an answer, an annotation or an action is said elsewhere. */
function checkDecisionOnly(
  { parsed, file, kind }: SchemaContext,
  annotation: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  if (kind === 'decision' || !Object.hasOwn(annotation, 'public')) return [];
  return [parsed.report('annotation.decision-only', file, joinPointer(place, 'public'), {})];
}
