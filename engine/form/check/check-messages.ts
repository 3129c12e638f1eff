/*
 * An author words the errors of a field, keyword by keyword. Words for what the field never refuses are never read: most
 * often the keyword itself was lost, and with it what was asked.
 */
import { inlineBlocks } from '../fields/inline-blocks.ts';
import { possibleLayers } from '../fields/layers.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { isRecord } from '../../base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

/** Keywords that a schema says of itself; `required` is said by what holds it. Others are of our own making. */
const OWN =
  /^(?:m(?:in|ax)(?:imum|Length|Items)|exclusiveM(?:in|ax)imum|multipleOf|pattern|format(?:Exclusive)?M(?:in|ax)imum)$/;

/** Checks the messages of an annotation at a place, about the field at a pointer; `root` is the schema it stands in. */
export function checkMessages(
  { parsed, file }: SchemaContext,
  annotation: Schema,
  place: Pointer,
  at: Pointer,
  root: Schema,
): readonly Diagnostic[] {
  const messages = annotation['messages'];
  if (!isRecord(messages) || at === '') return [];
  const held = keywordsOf(root);
  const says = (keyword: string): boolean => {
    if (keyword === 'required') {
      const isAsked = lastToken(at) === '*' || held.has(`${parentPointer(at)} ${lastToken(at)}`);
      return isAsked || held.has(`${at} minLength 1`);
    }
    // A text that is too short is told what its form is.
    if (keyword === 'pattern' && held.has(`${at} minLength`)) return true;
    return !OWN.test(keyword) || held.has(`${at} ${keyword}`);
  };
  return Object.keys(messages)
    .filter((keyword) => !says(keyword))
    .map((keyword) => {
      const pointer = joinPointer(place, 'messages', keyword);
      return parsed.report('form.message-never', file, pointer, { field: lastToken(at), keyword });
    });
}

/** What each part of a schema says, blocks and branches put together: `<pointer> <keyword, or name that is required>`. */
const keywordsOf = memoiseFor((root: Schema): ReadonlySet<string> => {
  const said = new Set<string>();
  const walk = (schema: FormSchema, at: Pointer): void => {
    for (const layer of possibleLayers(schema)) {
      for (const keyword of Object.keys(layer)) said.add(`${at} ${keyword}`);
      if (layer['minLength'] === 1) said.add(`${at} minLength 1`);
      for (const name of layer.required ?? []) said.add(`${at} ${name}`);
      for (const [name, property] of Object.entries(layer.properties ?? {})) walk(property, joinPointer(at, name));
      if (layer.items) walk(layer.items, joinPointer(at, '*'));
    }
  };
  walk(inlineBlocks(root), '');
  return said;
});
