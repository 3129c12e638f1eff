/*
 * Gives each `if` of a form a name, so that its compiled function is found where the schema has no evaluator (the
 * browser). The name is a `$comment`: no validator minds it.
 */
import type { FormSchema } from '../../language/form-schema.ts';

/** A schema whose conditions were taken out under names of their own, since a validator is compiled for each. */
export type NamedForm = {
  readonly schema: FormSchema;
  /** The conditions by their name. */
  readonly conditions: Readonly<Record<string, FormSchema>>;
};

/** Names the conditions of a schema in the order in which they are met: `if:0`, `if:1`… */
export function numberConditions(schema: FormSchema): NamedForm {
  return nameConditions(schema, (_condition, count) => `if:${count}`);
}

/**
 * Names the conditions of a schema by what they say: those of all the small schemas of a version are served together, and
 * two that are written alike are one.
 */
export function nameConditionsByText(schema: FormSchema): NamedForm {
  return nameConditions(schema, (condition) => `if:${JSON.stringify(condition)}`);
}

function nameConditions(schema: FormSchema, nameOf: (condition: FormSchema, count: number) => string): NamedForm {
  const conditions: Record<string, FormSchema> = {};
  const name = (condition: FormSchema): FormSchema => {
    const $comment = nameOf(condition, Object.keys(conditions).length);
    conditions[$comment] = condition;
    return { ...condition, $comment };
  };
  const visit = (part: FormSchema): FormSchema => ({
    ...part,
    ...(part.if && { if: name(part.if) }),
    ...(part.properties && { properties: mapValues(part.properties, visit) }),
    ...(part.items && { items: visit(part.items) }),
    ...(part.allOf && { allOf: part.allOf.map(visit) }),
    ...(part.then && { then: visit(part.then) }),
    ...(part.else && { else: visit(part.else) }),
  });
  return { schema: visit(schema), conditions };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
