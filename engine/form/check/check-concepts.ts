/**
 * The shared meaning of questions (`concept`): one that exists, that the question can have, and that no other question of the
 * page has too.
 */
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { APPLICANT, conceptOf, CONCEPTS, fitsConcept, wordsOfConcept } from '../../language/concepts.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Pointer } from '../../base/values.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

/** Checks the concept that an annotation says of a field; `field` is undefined where it describes none. */
export function checkConcept(
  { parsed, file, kind }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  field: FormField | undefined,
): readonly Diagnostic[] {
  const name = annotation['concept'];
  if (typeof name !== 'string') return [];
  const at = joinPointer(place, 'concept');
  if (kind !== 'form' || (field && isUnanswered(field))) {
    return [parsed.report('annotation.concept-place', file, at, {})];
  }
  const concept = CONCEPTS.get(name);
  if (!concept || name === APPLICANT) {
    const known = [...CONCEPTS.keys()].filter((other) => other !== APPLICANT);
    return [parsed.report('annotation.concept-unknown', file, at, { name, suggestion: suggest(name, known), known })];
  }
  if (!field || fitsConcept(field, concept)) return [];
  const params = { title: concept.title, field: field.label, expected: wordsOfConcept(concept) };
  return [parsed.report('annotation.concept-type', file, at, params)];
}

/** What many answer, one for each member of a list, or nobody types. */
function isUnanswered({ pointer, annotation }: FormField): boolean {
  return splitPointer(pointer).includes('*') || annotation.calculated !== undefined;
}

/** Questions of one page that have the same meaning, unless a condition asks for one or the other. */
export function checkSameConcepts(parsed: ParsedSource): readonly Diagnostic[] {
  const asked = parsed.fields.filter((field) => conceptOf(field) && !isUnanswered(field));
  return asked.flatMap((field, at) => {
    const first = asked
      .slice(0, at)
      .find(
        (other) =>
          other.page === field.page &&
          other.annotation.concept === field.annotation.concept &&
          !(other.conditional && field.conditional),
      );
    if (!first) return [];
    const [one, other] = [placeOf(parsed, first), placeOf(parsed, field)];
    const params = { title: conceptOf(field)?.title ?? '', first: first.label, second: field.label };
    return [parsed.report('annotation.concept-twice', FILE, other, params, [{ caption: CAPTIONS.first, place: one }])];
  });
}

const FILE = 'form.schema.json';

function placeOf({ fieldPlaces }: ParsedSource, { pointer }: FormField): Pointer {
  return fieldPlaces[pointer] ?? '';
}
