/*
 * The pages a person goes through depend on what they answered: a page none of whose fields is asked is left out.
 */
import type { Form } from '../form.ts';
import type { JsonObject } from '../../base/values.ts';
import { isAsked } from '../fields/mentions.ts';

/** A page that is asked for given the answers so far, with the root properties it shows. */
export type ActivePage = {
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
  readonly fields: readonly string[];
};

/** Pages that are asked for given the answers so far, with the root properties each shows. */
export function activePages({ model, validators }: Form, answers: JsonObject): readonly ActivePage[] {
  return model.ui.pages.flatMap(({ id, title, intro, fields }) => {
    const shown = fields.filter((name) => isAsked(model.schema, name, answers, validators.conditions));
    return shown.length > 0 ? [{ id, title, intro: intro ?? null, fields: shown }] : [];
  });
}
