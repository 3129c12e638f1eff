/** What the schema of a field says of its numbers, and of how many members its list has. */
import { joinPointer } from '../../base/pointer.ts';
import { findField } from '../../form/fields/field-index.ts';
import { possibleLayers } from '../../form/fields/layers.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { above, below, type Step } from './lattice.ts';

/** Schema of the field at a path of names; undefined when it is none. */
export function fieldAt(
  parsed: Pick<ParsedSource, 'fields' | 'formSchema'>,
  path: readonly string[],
): FormSchema | undefined {
  if (!findField(parsed, joinPointer('', ...path))) return undefined;
  let found: readonly FormSchema[] = [parsed.formSchema];
  for (const name of path) {
    found = found.flatMap(possibleLayers).flatMap((layer): readonly FormSchema[] => {
      const property = layer.properties?.[name];
      return property ? [property] : [];
    });
  }
  return found.find(({ type }) => type !== undefined);
}

/** Closed bounds of a field of numbers; an open bound of a field without a step is taken for a closed one. */
export function boundsOf(
  schema: FormSchema,
  step: Step,
): { readonly low: number | null; readonly high: number | null } {
  const bound = (keyword: string): number | null => (typeof schema[keyword] === 'number' ? schema[keyword] : null);
  const [over, under] = [bound('exclusiveMinimum'), bound('exclusiveMaximum')];
  return {
    low: bound('minimum') ?? (over === null || !step ? over : above(step, over)),
    high: bound('maximum') ?? (under === null || !step ? under : below(step, under)),
  };
}
