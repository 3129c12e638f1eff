/**
 * What of the errors told still stands. One that is mended goes from its field at once: a document just received under
 * « Ajoutez un justificatif » would read as refused.
 */
import { equalJson, isJsonList, isJsonObject, splitPointer } from '../../../engine/base/index.ts';
import type { FieldError, Form, Json, JsonObject, Pointer } from '../../../engine/index.ts';
import { pageErrors } from './page-errors.ts';

/** What was found, and the answers it was found in. */
export type Judged = { readonly errors: readonly FieldError[]; readonly answers: JsonObject };

/** An error stands while its answer is the same, or while the form finds something against the new one. */
export function standingErrors(
  form: Form,
  { errors, answers: before }: Judged,
  answers: JsonObject,
): readonly FieldError[] {
  const isAnswered = ({ pointer, keyword }: FieldError): boolean =>
    // What an agent asks to be mended is an instruction, for as long as one is mending.
    keyword !== 'correction' && !equalJson(valueAt(before, pointer), valueAt(answers, pointer));
  if (!errors.some(isAnswered)) return errors;
  const roots = [...new Set(errors.map(({ pointer }) => splitPointer(pointer)[0] ?? ''))];
  const found = pageErrors(form, answers, roots);
  const isFound = ({ pointer }: FieldError): boolean =>
    found.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));
  return errors.filter((error) => !isAnswered(error) || isFound(error));
}

/** The answer at a place; undefined where there is none. */
function valueAt(answers: JsonObject, pointer: Pointer): Json | undefined {
  return splitPointer(pointer).reduce<Json | undefined>((value, name) => {
    if (isJsonList(value)) return value[Number(name)];
    return isJsonObject(value) ? value[name] : undefined;
  }, answers);
}
