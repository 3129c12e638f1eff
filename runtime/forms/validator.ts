/**
 * What RJSF asks of a validator, answered without Ajv in the browser and without eval: conditions are functions
 * compiled with the dispositif, found by the `$comment` of each `if`. RJSF never validates answers by itself: the
 * errors it shows are those the page is given, so that they are the same with and without JavaScript.
 */
import { JUNK_OPTION_ID, type RJSFSchema, type ValidatorType } from '@rjsf/utils';
import type { FormSchema, FormValidators } from '../../engine/index.ts';
import type { FormsContext } from './context.ts';
import { formSchema } from './schema/guards.ts';

/** What RJSF takes for a validator: it only judges conditions. */
export type FormsValidator = ValidatorType<unknown, RJSFSchema, FormsContext>;

/** Compiled conditions by the name that the `$comment` of each `if` bears. */
export type Conditions = FormValidators['conditions'];

/** The validator of a form. It throws at a condition that is not compiled: schema and module do not belong together. */
export function createFormValidator(conditions: Conditions): FormsValidator {
  return {
    isValid: (condition, value) => isMet(conditions, formSchema(condition), value),
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    rawValidation: () => ({ errors: [] }),
  };
}

/**
 * An `if` by its compiled function; a choice of a list, by its constant. RJSF finds a choice by asking first of one that
 * nothing may match.
 */
function isMet(conditions: Conditions, condition: FormSchema, value: unknown): boolean {
  const { $id: id, $comment: name } = condition;
  if (id === JUNK_OPTION_ID) return false;
  if (name === undefined && Object.hasOwn(condition, 'const')) return condition.const === value;
  const compiled = conditions[name ?? ''];
  if (!compiled) throw new Error(`The condition ${name} is not compiled: the schema and its conditions differ.`);
  return compiled(value);
}
