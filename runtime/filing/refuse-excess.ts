/** Refuses answers that are more than a form can ask, before anything walks through them. */
import { findExcess, type FormSchema, type JsonObject } from '../../engine/index.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';

/** Why they are refused, with the place and what to do; null when they may be looked at. */
export function refuseExcess(schema: FormSchema, answers: JsonObject): FilingRefusal | null {
  const excess = findExcess(schema, answers);
  return excess && refuseFiling('answers-too-large', excess.message, [excess]);
}
