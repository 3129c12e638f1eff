/** The shared meanings that an author may give a question, by what it asks. */
import { CONCEPTS, conceptsFor } from '../../language/concepts.ts';
import { describeField } from './describe-field.ts';
import { inlineBlocks } from './inline-blocks.ts';

/** Concepts that fit the question which a schema of form.schema.json defines, with their words for authors. */
export function conceptChoices(schema: unknown): readonly { readonly value: string; readonly label: string }[] {
  const field = describeField(inlineBlocks(schema), {
    pointer: '',
    page: '',
    personal: undefined,
    ui: undefined,
  });
  return conceptsFor(field).map((name) => ({ value: name, label: CONCEPTS.get(name)?.title ?? name }));
}
