/**
 * Calculated answers, ready to be worked out by whoever holds the answers of a form: the server, and the browser as one types.
 * They read the answers as they stand and the day, and nothing of the case, so that both give the same.
 */
import { orderByDependency } from '../../base/compute-order.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { Json } from '../../base/values.ts';
import { parseFeel, type ParsedExpression, type Vocabulary } from '../../feel/expression.ts';
import { DATE, fieldsOf } from '../../feel/scope-type.ts';
import { toValueType } from '../../feel/values.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { CalculatedAnswers } from '../form.ts';
import { calculatedFields } from './calculated-fields.ts';

/** The name of the day, beside the answers. */
const TODAY = 'aujourdhui';

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
  const reads = new Map([...parsed].map(([name, { expression }]) => [name, new Set(expression.names)] as const));
  const names = orderByDependency(reads).order.filter((name) => parsed.has(name));
  const on: CalculatedAnswers['on'] = (answers, today) => {
    const scope: Record<string, Json> = { ...answers, [TODAY]: today };
    let changed: Record<string, Json> | null = null;
    for (const name of names) {
      const value = readAnswer(schema.properties?.[name] ?? {}, parsed.get(name)?.expression.evaluate(scope) ?? null);
      const former = Object.hasOwn(answers, name) ? answers[name] : undefined;
      scope[name] = value;
      if (value === (former ?? null) && (value !== null || former === undefined)) continue;
      changed ??= { ...answers };
      if (value === null) delete changed[name];
      else changed[name] = value;
    }
    return changed ?? answers;
  };
  return { names, reads, on };
});

/** What an expression gave, as an answer that the schema of its field takes; null for any other. */
function readAnswer(schema: FormSchema, given: Json): Json {
  const value = ofType(schema, given);
  return value !== null && isTaken(schema, value) ? value : null;
}

function ofType({ type, format }: FormSchema, value: Json): Json {
  switch (type) {
    case 'integer': {
      const number = toValueType(value, 'number');
      return Number.isInteger(number) ? number : null;
    }
    case 'number':
    case 'boolean':
      return toValueType(value, type);
    case 'string':
      return toValueType(value, format === 'date' || format === 'time' ? format : 'string');
    default:
      return null;
  }
}

function isTaken(schema: FormSchema, value: Json): boolean {
  const choices = schema.oneOf?.map((choice) => choice.const) ?? schema.enum;
  const isChosen = choices === undefined || choices.includes(value);
  if (typeof value !== 'number') return isChosen;
  const { minimum, maximum } = schema;
  return (
    isChosen && !(typeof minimum === 'number' && value < minimum) && !(typeof maximum === 'number' && value > maximum)
  );
}
