/*
 * What of the errors told still stands. One that is mended goes from its field at once: a document just received under
 * « Ajoutez un justificatif » would read as refused.
 */
import { atPointer, equalJson } from '../../base/json.ts';
import { splitPointer } from '../../base/pointer.ts';
import type { FieldError, Form } from '../form.ts';
import { errorsOn, formErrors, type FormSession } from './session.ts';

/** An error stands while its answer is the same, or while the form finds something against the new one. */
export function errorsLeft(
  form: Form,
  { errors, judged, answers, today }: Pick<FormSession, 'errors' | 'judged' | 'answers' | 'today'>,
): readonly FieldError[] {
  const isAnswered = ({ pointer, keyword }: FieldError): boolean =>
    // What an agent asks to be mended is an instruction, for as long as one is mending.
    keyword !== 'correction' && !equalJson(atPointer(judged, pointer), atPointer(answers, pointer));
  if (!errors.some(isAnswered)) return errors;
  const roots = [...new Set(errors.map(({ pointer }) => splitPointer(pointer)[0] ?? ''))];
  const found = errorsOn(formErrors(form, { answers, today }), roots);
  const isFound = ({ pointer }: FieldError): boolean =>
    found.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));
  return errors.filter((error) => !isAnswered(error) || isFound(error));
}
