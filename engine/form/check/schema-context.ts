/*
 * What the checks of a schema know: the file it stands in, what kind of form it is, and the fields it makes once its blocks
 * are in place.
 */
import { memoiseFor } from '../../base/memoise.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { lastToken, parentPointer } from '../../base/pointer.ts';

/** What every check of a schema needs to know of where it looks. */
export type SchemaContext = {
  readonly parsed: ParsedSource;
  readonly file: string;
  readonly kind: 'form' | 'agent' | 'action' | 'decision';
  readonly fields: readonly FormField[];
};
/** A schema of which nothing is known yet but that it is an object. */
export type Schema = Readonly<Record<string, unknown>>;

/** Names of the fields directly under a place of the answers. */
export function childNames({ fields }: SchemaContext, section: Pointer): readonly string[] {
  return namesBySection(fields).get(section) ?? [];
}

/** Each definition of a form asks for its section: they are sorted out once. */
const namesBySection = memoiseFor((fields: readonly FormField[]): ReadonlyMap<Pointer, readonly string[]> => {
  const names = new Map<Pointer, string[]>();
  for (const { pointer } of fields) {
    const section = parentPointer(pointer);
    const known = names.get(section);
    if (known) known.push(lastToken(pointer));
    else names.set(section, [lastToken(pointer)]);
  }
  return names;
});
