/** Works out the calculated answers of a form from those that people give, and from the day; whoever read their expressions. */
import type { Json } from '../../base/values.ts';
import type { CompiledExpression } from '../../feel/compiled-expression.ts';
import { toValueType } from '../../feel/values.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { CalculatedAnswers } from '../form.ts';

/** The name of the day, beside the answers. */
export const TODAY = 'aujourdhui';

/** What works them out, given the expression of each, after those that it reads. */
export function calculateBy(
  { properties = {} }: FormSchema,
  expressions: ReadonlyMap<string, Pick<CompiledExpression, 'names' | 'evaluate'>>,
): CalculatedAnswers {
  const reads = new Map([...expressions].map(([name, { names }]) => [name, new Set(names)] as const));
  const on: CalculatedAnswers['on'] = (answers, today) => {
    const scope: Record<string, Json> = { ...answers, [TODAY]: today };
    let changed: Record<string, Json> | null = null;
    for (const [name, { evaluate }] of expressions) {
      const value = readAnswer(properties[name] ?? {}, evaluate(scope));
      const former = Object.hasOwn(answers, name) ? answers[name] : undefined;
      scope[name] = value;
      if (value === (former ?? null) && (value !== null || former === undefined)) continue;
      changed ??= { ...answers };
      if (value === null) delete changed[name];
      else changed[name] = value;
    }
    return changed ?? answers;
  };
  return { names: [...expressions.keys()], reads, on };
}

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
