/** What is wrong on one page, found in the browser with the same compiled validators as on the server. */
import { fieldErrors, normaliseAnswers, pruneAnswers } from '../../../engine/form/browser.ts';
import { splitPointer } from '../../../engine/base/index.ts';
import type { FieldError, Form, JsonObject } from '../../../engine/index.ts';

/** Errors of the schema on a page's fields; values that are not asked do not count. */
export function pageErrors(form: Form, answers: JsonObject, fields: readonly string[]): readonly FieldError[] {
  return errorsAmong(fieldErrors(form, pruneAnswers(form, normaliseAnswers(form.model, answers))), fields);
}

/** Errors that blame one of some root properties. */
export function errorsAmong(errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] {
  return errors.filter(({ pointer }) => fields.includes(splitPointer(pointer)[0] ?? ''));
}
