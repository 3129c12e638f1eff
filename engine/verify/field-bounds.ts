/** What the schema of a field says of its numbers, and of how many members its list has. */
import { findField } from '../form/field-index.ts';
import { possibleLayers } from '../form/layers.ts';
import type { ParsedSource } from '../compile/parsed-source.ts';
import type { FormSchema } from '../types.ts';

/** Schema of the field that an expression names and does nothing more; undefined when it is none. */
export function fieldAt(parsed: ParsedSource, expression: string): FormSchema | undefined {
  const text = expression.trim();
  const pointer = `/${text.replaceAll('.', '/')}`;
  if (!/^[\w.]+$/.test(text) || !findField(parsed, pointer)) return undefined;
  let found: readonly FormSchema[] = [parsed.formSchema];
  for (const name of text.split('.')) {
    found = found.flatMap(possibleLayers).flatMap((layer): readonly FormSchema[] => {
      const property = layer.properties?.[name];
      return property ? [property] : [];
    });
  }
  return found.find(({ type }) => type !== undefined);
}

/** Closed bounds of a field of numbers; an open bound of a field that is not whole is taken for a closed one. */
export function boundsOf(
  schema: FormSchema,
  whole: boolean,
): { readonly low: number | null; readonly high: number | null } {
  const bound = (keyword: string): number | null => (typeof schema[keyword] === 'number' ? schema[keyword] : null);
  const [above, below] = [bound('exclusiveMinimum'), bound('exclusiveMaximum')];
  return {
    low: bound('minimum') ?? (above === null ? null : whole ? Math.floor(above) + 1 : above),
    high: bound('maximum') ?? (below === null ? null : whole ? Math.ceil(below) - 1 : below),
  };
}
