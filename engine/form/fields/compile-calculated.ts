/**
 * Calculated answers, ready to be worked out by whoever holds the answers of a form: the server, and the browser as one types.
 * They read the answers as they stand and the day, and nothing of the case, so that both give the same.
 */
import { orderByDependency } from '../../base/compute-order.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { parseFeel, type ParsedExpression, type Vocabulary } from '../../feel/expression.ts';
import { fieldsOf } from '../../feel/schema-type.ts';
import { DATE } from '../../feel/scope-type.ts';
import { portableOf } from '../../feel/portable.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { CalculatedAnswers } from '../form.ts';
import { calculateBy, TODAY } from './calculate.ts';
import { calculatedFields } from './calculated-fields.ts';
import type { CalculatedPlan } from './calculated-plan.ts';

/** What a calculated answer may read: the answers of the form, and the day. */
export const calculatedVocabulary: (schema: FormSchema) => Vocabulary = memoiseFor((schema) => ({
  ...fieldsOf(schema),
  [TODAY]: DATE,
}));

/** The expression of each calculated answer of a form, by name. */
export const calculatedExpressions: (schema: FormSchema) => ReadonlyMap<string, ParsedExpression> = memoiseFor(
  (schema) =>
    new Map(
      calculatedFields(schema).map(({ name, expression }) => [
        name,
        parseFeel(expression, calculatedVocabulary(schema)),
      ]),
    ),
);

/** What works out the calculated answers of a form; undefined where all its answers are typed. */
export const compileCalculated: (schema: FormSchema) => CalculatedAnswers | undefined = memoiseFor((schema) => {
  const parsed = calculatedExpressions(schema);
  if (parsed.size === 0) return undefined;
  const inOrder = orderOf(schema).flatMap((name) => {
    const read = parsed.get(name);
    return read ? [[name, read.expression] as const] : [];
  });
  return calculateBy(schema, new Map(inOrder));
});

/** Calculated answers, each after those that it reads. */
function orderOf(schema: FormSchema): readonly string[] {
  const parsed = calculatedExpressions(schema);
  const reads = [...parsed].map(([name, { expression }]) => [name, new Set(expression.names)] as const);
  return orderByDependency(new Map(reads)).order.filter((name) => parsed.has(name));
}

/** The same for browsers, which read no text; null where all answers are typed. */
export const calculatedPlan: (schema: FormSchema) => CalculatedPlan | null = memoiseFor((schema) => {
  const texts = new Map(calculatedFields(schema).map(({ name, expression }) => [name, expression]));
  if (texts.size === 0) return null;
  const vocabulary = calculatedVocabulary(schema);
  const read = orderOf(schema).map((name) => ({ name, ...portableOf(texts.get(name) ?? '', vocabulary) }));
  return {
    needs: {
      families: [...new Set(read.flatMap(({ needs }) => needs.families))],
      isRarer: read.some(({ needs }) => needs.isRarer),
    },
    answers: read.map(({ name, names, types, tree }) => ({ name, names, types, tree })),
  };
});
