/**
 * Which answers decide whether a question is asked: a condition tells what it read to whoever sees the questions it opens.
 */
import { isRecord, listOf, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { isDefinition } from '../fields/layers.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** An `if`, the answers that it reads, and the questions that it opens; all by their names from the root of the form. */
export type OpeningCondition = {
  /** Of the `if`, in the schema. */
  readonly place: Pointer;
  readonly reads: readonly (readonly string[])[];
  readonly opens: readonly { readonly names: readonly string[]; readonly label: string }[];
};

/** The conditions of a schema that open questions, those of sections and of members of lists too. */
export function openingConditions(schema: FormSchema): readonly OpeningCondition[] {
  return visit(schema, '', []);
}

function visit(schema: FormSchema, place: Pointer, at: readonly string[]): readonly OpeningCondition[] {
  const inside = (part: FormSchema | undefined, names: readonly string[], ...tokens: readonly (string | number)[]) =>
    part ? visit(part, joinPointer(place, ...tokens), names) : [];
  return [
    ...ownCondition(schema, place, at),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      inside(part, [...at, name], 'properties', name),
    ),
    ...inside(schema.items, at, 'items'),
    ...(schema.allOf ?? []).flatMap((part, rank) => inside(part, at, 'allOf', rank)),
    ...inside(schema.then, at, 'then'),
    ...inside(schema.else, at, 'else'),
  ];
}

function ownCondition(
  { if: condition, then, else: otherwise }: FormSchema,
  place: Pointer,
  at: readonly string[],
): readonly OpeningCondition[] {
  if (!condition) return [];
  const opens = [then, otherwise].flatMap((part) => (part ? questions(part, at) : []));
  return opens.length === 0 ? [] : [{ place: joinPointer(place, 'if'), reads: readsOf(condition, at), opens }];
}

/** What a schema asks, down to what is not a section; of lists, each question of their members. */
function questions(schema: FormSchema, at: readonly string[]): OpeningCondition['opens'] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, part]): OpeningCondition['opens'] => {
    const names = [...at, name];
    const inner = [...questions(part, names), ...(part.items ? questions(part.items, names) : [])];
    if (inner.length > 0) return inner;
    return isDefinition(part) ? [{ names, label: part.title ?? name }] : [];
  });
  const layers = [...(schema.allOf ?? []), schema.then, schema.else];
  return [...own, ...layers.flatMap((layer) => (layer ? questions(layer, at) : []))];
}

/** Answers that a condition reads. */
function readsOf(condition: unknown, at: readonly string[]): OpeningCondition['reads'] {
  if (!isRecord(condition)) return [];
  const { properties, required, items, contains, not, allOf, anyOf, oneOf } = condition;
  const parts = [items, contains, not, ...listOf(allOf), ...listOf(anyOf), ...listOf(oneOf)];
  return [
    ...Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, part]) => {
      const inner = readsOf(part, [...at, name]);
      return inner.length > 0 ? inner : [[...at, name]];
    }),
    ...stringsOf(required).map((name) => [...at, name]),
    ...parts.flatMap((part) => readsOf(part, at)),
  ];
}
