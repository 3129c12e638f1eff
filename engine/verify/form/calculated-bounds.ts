/** The bounds that an answer worked out from others has, whether its author wrote them or not: what it is made of is bounded. */
import { calculatedFields } from '../../form/fields/calculated-fields.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { rangeOf } from '../domains/number-range.ts';

/** The schema of the form, its calculated numbers with the bounds of their expressions. */
export function withCalculatedBounds(parsed: ParsedSource): FormSchema {
  const { formSchema } = parsed;
  const bounded = calculatedFields(formSchema).flatMap(({ name, schema, expression }) => {
    if (schema.type !== 'number' && schema.type !== 'integer') return [];
    const { low, high } = rangeOf(parsed, expression);
    const bounds = {
      ...(Number.isFinite(low) && schema['minimum'] === undefined && { minimum: low }),
      ...(Number.isFinite(high) && schema['maximum'] === undefined && { maximum: high }),
    };
    return [[name, { ...schema, ...bounds }] as const];
  });
  return bounded.length === 0
    ? formSchema
    : { ...formSchema, properties: { ...formSchema.properties, ...Object.fromEntries(bounded) } };
}
