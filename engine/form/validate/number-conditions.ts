/*
 * Gives each `if` of a form a name, so that its compiled function is found where the schema has no evaluator (the
 * browser). The name is a `$comment`: no validator minds it.
 */
import type { FormSchema } from '../../language/form-schema.ts';

/** A schema whose conditions were taken out under names of their own, since a validator is compiled for each. */
export type NumberedForm = {
  readonly schema: FormSchema;
  /** The conditions by their name, `if:0`, `if:1`… */
  readonly conditions: Readonly<Record<string, FormSchema>>;
};

/** Names the conditions of a schema in the order in which they are met. */
export function numberConditions(schema: FormSchema): NumberedForm {
  const conditions: Record<string, FormSchema> = {};
  const number = (part: FormSchema): FormSchema => {
    const name = `if:${Object.keys(conditions).length}`;
    if (part.if) conditions[name] = part.if;
    return {
      ...part,
      ...(part.if && { if: { ...part.if, $comment: name } }),
      ...(part.properties && { properties: mapValues(part.properties, number) }),
      ...(part.items && { items: number(part.items) }),
      ...(part.allOf && { allOf: part.allOf.map(number) }),
      ...(part.then && { then: number(part.then) }),
      ...(part.else && { else: number(part.else) }),
    };
  };
  return { schema: number(schema), conditions };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
