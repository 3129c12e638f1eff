/** What works out the calculated answers of a form as its module does in a browser: with what its expressions need and no more. */
import { WHOLE_LIBRARY } from '../../../../engine/feel/evaluate/library.ts';
import { familiesOf } from '../../../../engine/feel/functions/builtins.ts';
import type { CalculatedPlan } from '../../../../engine/form/fields/calculated-plan.ts';
import { runCalculated } from '../../../../engine/form/fields/run-calculated.ts';
import type { CalculatedAnswers } from '../../../../engine/form/form.ts';
import type { FormSchema } from '../../../../engine/index.ts';

export function runInBrowser(schema: FormSchema, { needs, answers }: CalculatedPlan): CalculatedAnswers {
  const functions = [...WHOLE_LIBRARY.functions].filter(([name]) =>
    familiesOf([name]).some((family) => needs.families.includes(family)),
  );
  return runCalculated(schema, answers, functions, needs.isRarer ? WHOLE_LIBRARY.rarer : null);
}
