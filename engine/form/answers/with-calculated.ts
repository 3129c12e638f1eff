import type { JsonObject, LocalDate } from '../../base/values.ts';
import type { Form } from '../form.ts';

/** Answers with those that nobody types as they are on a day, whatever was there for them. */
export function withCalculated(
  { calculated }: Pick<Form, 'calculated'>,
  answers: JsonObject,
  today: LocalDate,
): JsonObject {
  return calculated ? calculated.on(answers, today) : answers;
}
