/**
 * Where the form of a scheme asks for what concepts mean, and what the answers to these concepts say there. A form that accepts
 * other values than the concept is told nothing by an answer that it would refuse.
 */
import { splitPointer } from '../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import { putAnswer } from '../form/answers/prefill.ts';
import { findField, memberField } from '../form/fields/field-index.ts';
import { conceptOf, fitsConcept, type Concept } from '../language/concepts.ts';
import type { FormField, ReferenceData } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { fieldAt } from '../verify/domains/field-bounds.ts';

/** Answers to concepts, by their names. */
export type Known = ReadonlyMap<string, Json>;

/** A question of a scheme that has a shared meaning. */
export type Place = {
  readonly pointer: Pointer;
  readonly field: FormField;
  /** The concepts whose answers make its own. */
  readonly concepts: readonly string[];
  /** Its answer: `undefined` where they do not tell, null where they say that there is none. */
  readonly read: (known: Known) => Json | undefined;
};

type Form = Pick<ParsedSource, 'fields' | 'formSchema'> & { readonly data: ReferenceData };

/** The places of a form, in its order. */
export function placesOf(form: Form): readonly Place[] {
  return form.fields.flatMap((field) => {
    const concept = conceptOf(field);
    const isOnce = !splitPointer(field.pointer).includes('*') && field.annotation.calculated === undefined;
    return concept && isOnce && fitsConcept(field, concept) ? [placeOf(form, field, concept)] : [];
  });
}

/** What answers to concepts fill in, and the places that they tell of, those without a value among them. */
export function fillPlaces(
  places: readonly Place[],
  known: Known,
): { readonly answers: JsonObject; readonly told: ReadonlySet<Pointer> } {
  let answers: JsonObject = {};
  const told = new Set<Pointer>();
  for (const { pointer, read } of places) {
    const value = read(known);
    if (value === undefined) continue;
    told.add(pointer);
    if (value !== null) answers = putAnswer(answers, splitPointer(pointer), value);
  }
  return { answers, told };
}

function placeOf(form: Form, field: FormField, concept: Concept): Place {
  const { pointer } = field;
  if (concept.members.length > 0) {
    const concepts = concept.members.map((counted) => counted.concept);
    return { pointer, field, concepts, read: (known) => readMembers(form, field, concept, known) };
  }
  const accepts = acceptorOf(form, field);
  const read: Place['read'] = (known) => {
    const value = known.get(concept.name);
    return value === undefined ? undefined : accepts(value);
  };
  return { pointer, field, concepts: [concept.name], read };
}

/** One member for each that is counted, with what is known of it where its form asks for that. */
function readMembers(form: Form, field: FormField, { members }: Concept, known: Known): Json | undefined {
  const member = memberField(form, field);
  const groups = members.map(({ concept, values }) => {
    const count = known.get(concept);
    const said = Object.entries(values).filter(([name, value]) => {
      const choices = member && findField(form, `${member.pointer}/${name}`)?.choices;
      return choices?.some((choice) => choice.value === value) ?? false;
    });
    return typeof count === 'number' ? Array.from({ length: count }, () => Object.fromEntries(said)) : null;
  });
  const all = groups.flatMap((group) => group ?? []);
  const { maxItems } = fieldAt(form, splitPointer(field.pointer)) ?? {};
  const isTooLong = typeof maxItems === 'number' && all.length > maxItems;
  return groups.includes(null) || isTooLong ? undefined : all;
}

/** Gives a value as the field takes it: undefined for one that it refuses, null for nothing where it asks for more than nothing. */
function acceptorOf(form: Form, { pointer, choices, annotation }: FormField): (value: Json) => Json | undefined {
  if (choices) return (value) => (choices.some((choice) => choice.value === value) ? value : undefined);
  if (annotation.data !== undefined) {
    const rows = form.data[annotation.data]?.rows ?? [];
    return (value) => (annotation.suggest || rows.some((row) => row.value === value) ? value : undefined);
  }
  const { minimum, maximum } = fieldAt(form, splitPointer(pointer)) ?? {};
  return (value) => {
    if (typeof value !== 'number') return value;
    if (typeof minimum === 'number' && value < minimum) return value === 0 ? null : undefined;
    return typeof maximum === 'number' && value > maximum ? undefined : value;
  };
}
