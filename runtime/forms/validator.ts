/**
 * What RJSF asks of a validator, answered without Ajv in the browser and without eval: conditions are functions
 * compiled with the dispositif, found by the `$comment` of each `if`. RJSF never validates answers by itself: the
 * errors it shows are those the page is given, so that they are the same with and without JavaScript.
 */
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { Form, FormSchema } from '../../engine/index.ts';
import type { FormsContext } from './context.ts';
import { matches } from './schema/condition.ts';
import { formSchema } from './schema/guards.ts';

/** What RJSF takes for a validator: it only judges conditions. */
export type FormsValidator = ValidatorType<unknown, RJSFSchema, FormsContext>;

/** The validator of a compiled form. Throws when a condition has no compiled function: model and module do not belong together. */
export function createFormValidator(form: Form): FormsValidator {
  return createValidator((condition, value) => {
    const name = condition.$comment;
    if (!name?.startsWith('if:')) return matches(condition, value);
    const compiled = form.validators.conditions[name];
    if (!compiled) throw new Error(`The condition ${name} is not compiled: the form and its validators differ.`);
    return compiled(value);
  });
}

/** The validator of a small schema that comes without compiled conditions. */
export function createSchemaValidator(): FormsValidator {
  return createValidator(matches);
}

function createValidator(isMet: (condition: FormSchema, value: unknown) => boolean): FormsValidator {
  return {
    isValid: (condition, value) => isMet(formSchema(condition), value),
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    rawValidation: () => ({ errors: [] }),
  };
}
