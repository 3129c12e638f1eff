/* What the settings of a question share. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { JsonObject, Operation, QuestionView } from '../../engine/studio.ts';
import type { FormEditor } from './use-form.ts';

/** What a panel of a question is given. */
export type QuestionPanel = {
  readonly form: FormEditor;
  readonly question: QuestionView;
  /** What defines it. */
  readonly schema: JsonObject;
};

/** Sets one word of the annotation of a question, or takes it away; an annotation that says nothing goes with its last word. */
export function annotationGesture(
  { file, at }: Pick<QuestionView, 'file' | 'at'>,
  schema: JsonObject,
  word: string,
  value: JsonObject[string] | undefined,
): Operation {
  const place = { file, pointer: joinPointer(at, 'cagou') };
  const own = isJsonObject(schema['cagou']) ? schema['cagou'] : null;
  if (value !== undefined) return { type: 'set', at: place, value: { ...own, [word]: value } };
  const isLast = own !== null && Object.keys(own).every((name) => name === word);
  return { type: 'remove', at: isLast ? place : { file, pointer: joinPointer(at, 'cagou', word) } };
}
