/*
 * What keeps answers from being filed, said at the field that can be mended. Ajv reports every keyword of every schema
 * that failed; people want one sentence a field. Echoes of conditions are dropped, a missing field is blamed where it is
 * missing, and what the author worded wins.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { AjvError, FieldError, Form } from '../form.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { isAskedAt } from '../fields/asked-at.ts';
import { describeFieldError } from './error-sentences.ts';
import { takesDocuments } from '../fields/documents.ts';
import { findField } from '../fields/field-index.ts';
import { dataErrors } from '../fields/reference-data.ts';
import { possibleLayers } from '../fields/layers.ts';
import { findQuestion } from '../fields/mentions.ts';

/** Keywords whose failure is only the echo of another error. */
const ECHOES: ReadonlySet<string> = new Set(['if', 'allOf', 'anyOf', 'not', 'contains']);

/**
 * Errors of answers, at most one a field, in the order of the form. A section that is required but absent is blamed
 * field by field; a soft field may be absent.
 */
export function fieldErrors(form: Form, answers: JsonObject): readonly FieldError[] {
  const { validate } = form.validators;
  const complete = withSections(form, [form.model.schema], answers);
  const unlisted = dataErrors(form, answers);
  if (validate(complete)) return unlisted;
  const errors = (validate.errors ?? []).flatMap((error) => blame(form, complete, error) ?? []);
  return firstByField(form, [...errors.map((blamed) => describe(form, blamed)), ...unlisted]);
}

type Blamed = { readonly pointer: Pointer; readonly keyword: string; readonly error: AjvError };

/** Where an error is mended; null for an echo. */
function blame(form: Form, answers: JsonObject, error: AjvError): Blamed | null {
  if (ECHOES.has(error.keyword)) return null;
  if (error.keyword === 'required') {
    const pointer = joinPointer(error.instancePath, String(error.params['missingProperty']));
    return findField(form.model, pointer)?.annotation.soft
      ? null
      : atFile(form, { pointer, keyword: 'required', error });
  }
  const unknown = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  if (typeof unknown === 'string') {
    const pointer = joinPointer(error.instancePath, unknown);
    // Where it is asked, its branch failed and says why itself.
    return isAskedAt(form, answers, pointer) ? null : atFile(form, { pointer, keyword: error.keyword, error });
  }
  return atFile(form, { pointer: error.instancePath, keyword: error.keyword, error });
}

/** What is wrong inside a document is said at the document. */
function atFile(form: Form, blamed: Blamed): Blamed {
  const tokens = splitPointer(blamed.pointer);
  for (let length = 1; length < tokens.length; length++) {
    const pointer = joinPointer('', ...tokens.slice(0, length));
    if (findField(form.model, pointer)?.type === 'file') return { ...blamed, pointer, keyword: 'file' };
  }
  return blamed;
}

function describe({ model }: Form, { pointer, keyword, error }: Blamed): FieldError {
  const field = findField(model, pointer);
  return { pointer, keyword, message: describeFieldError(field, keyword, error.params, takesDocuments(model, field)) };
}

const orderOf = memoiseFor(
  (fields: readonly FormField[]): ReadonlyMap<Pointer, number> =>
    new Map(fields.map((field, index) => [field.pointer, index])),
);

function firstByField(form: Form, errors: readonly FieldError[]): readonly FieldError[] {
  const order = orderOf(form.model.fields);
  const rank = (pointer: Pointer): number => order.get(findField(form.model, pointer)?.pointer ?? '') ?? order.size;
  const seen = new Set<Pointer>();
  return errors
    .toSorted((left, right) => rank(left.pointer) - rank(right.pointer))
    .filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

/** Adds sections that are required but absent, empty, so that their own fields are what is missing; the object itself where none is. */
function withSections(form: Form, schemas: readonly FormSchema[], value: JsonObject): JsonObject {
  const added: [string, Json][] = [];
  for (const name of sectionNames(schemas)) {
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    if (own !== undefined && !isJsonObject(own)) continue;
    const question = findQuestion(schemas, name, value, form.validators.conditions);
    if (!question || (own === undefined && !(question.required && isSection(question.parts)))) continue;
    const complete = withSections(form, question.parts, own ?? {});
    if (complete !== own) added.push([name, complete]);
  }
  return added.length === 0 ? value : { ...value, ...Object.fromEntries(added) };
}

/** Names under which schemas may ask for a section. */
function sectionNames(schemas: readonly FormSchema[]): readonly string[] {
  const [only] = schemas;
  return only && schemas.length === 1 ? sectionsIn(only) : [...new Set(schemas.flatMap(sectionsIn))];
}

const sectionsIn = memoiseFor((schema: FormSchema): readonly string[] => {
  const layers = possibleLayers(schema).flatMap(({ properties = {} }) => Object.entries(properties));
  return [...new Set(layers.flatMap(([name, { type }]) => (type === 'object' ? [name] : [])))];
});

function isSection(schemas: readonly FormSchema[]): boolean {
  return schemas.some((schema) => schema.type === 'object' && schema.cagou?.widget !== 'file' && !schema.cagou?.soft);
}
