/*
 * A keyword made for another type is held true of everything: `minimum` says nothing of a text. An author who writes it
 * believes it forbids something.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Schema, SchemaContext } from './schema-context.ts';
import { TYPED_KEYWORDS } from './supported-keywords.ts';

/** Keywords of a schema that say nothing of values of a type. */
export function checkKeywordTypes(
  { parsed, file }: SchemaContext,
  schema: Schema,
  type: string,
  place: Pointer,
): readonly Diagnostic[] {
  return Object.keys(schema).flatMap((keyword) => {
    const types = Object.hasOwn(TYPED_KEYWORDS, keyword) ? (TYPED_KEYWORDS[keyword] ?? []) : [];
    if (types.length === 0 || types.includes(type)) return [];
    const params = { keyword, type, expected: types.join(' ou ') };
    return [parsed.report('form.keyword-type', file, joinPointer(place, keyword), params)];
  });
}
