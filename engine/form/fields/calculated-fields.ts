/**
 * The answers that nobody types, as the schema of a form declares them. Light: what works them out comes with FEEL, which a page
 * loads only when its form has some.
 */
import { memoiseFor } from '../../base/memoise.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** A root property of a form that is worked out from others. */
export type CalculatedField = { readonly name: string; readonly schema: FormSchema; readonly expression: string };

/** Those of a form, in the order of its schema. */
export const calculatedFields: (schema: FormSchema) => readonly CalculatedField[] = memoiseFor(({ properties = {} }) =>
  Object.entries(properties).flatMap(([name, schema]) => {
    // What an author wrote is looked at before its shape is judged.
    const expression: unknown = schema.cagou?.calculated;
    return typeof expression === 'string' ? [{ name, schema, expression }] : [];
  }),
);
