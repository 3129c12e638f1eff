/** Works out calculated answers in a browser: without what reads expressions, and with what theirs need and no more. */
import type { Rarer } from '../../feel/evaluate/names.ts';
import type { Entry } from '../../feel/functions/signature.ts';
import { runPortable } from '../../feel/portable-expression.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { CalculatedAnswers } from '../form.ts';
import { calculateBy } from './calculate.ts';
import type { PlannedAnswer } from './calculated-plan.ts';

/** What works out the calculated answers of a form, given their expressions and what of FEEL they need. */
export function runCalculated(
  schema: FormSchema,
  answers: readonly PlannedAnswer[],
  functions: readonly Entry[],
  rarer: Rarer | null,
): CalculatedAnswers {
  const library = { functions: new Map(functions), rarer };
  const expressions = answers.map(
    (answer) => [answer.name, { names: answer.names, evaluate: runPortable(answer, library) }] as const,
  );
  return calculateBy(schema, new Map(expressions));
}
