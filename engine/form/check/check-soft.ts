/**
 * What may wait is expected all the same: `soft` makes a required field one without which the request may be filed. On a field
 * that nothing requires it changes nothing, and nobody would ever be asked for it.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';

/** Fields of the form that are soft and that no part of their schema requires. */
export function checkSoft({ formSchema, fieldPlaces, fields, report }: ParsedSource): readonly Diagnostic[] {
  if (!fields.some(({ annotation }) => annotation.soft)) return [];
  return softOptional(formSchema, '').flatMap((pointer) => {
    const place = fieldPlaces[pointer];
    const field = fields.find((one) => one.pointer === pointer);
    if (place === undefined || !field) return [];
    return [
      report('annotation.soft-optional', 'form.schema.json', joinPointer(place, 'cagou', 'soft'), {
        field: field.label,
      }),
    ];
  });
}

function softOptional(schema: FormSchema, at: Pointer): readonly Pointer[] {
  const parts = levelOf(schema);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const optional = parts.flatMap((part) =>
    Object.entries(part.properties ?? {}).flatMap(([name, field]) => [
      ...(field.cagou?.soft === true && !required.has(name) ? [joinPointer(at, name)] : []),
      ...softOptional(field, joinPointer(at, name)),
    ]),
  );
  return [
    ...new Set([
      ...optional,
      ...parts.flatMap(({ items }) => (items ? softOptional(items, joinPointer(at, '*')) : [])),
    ]),
  ];
}

/** A schema and all that its conditions add beside it. */
function levelOf(schema: FormSchema): readonly FormSchema[] {
  const parts = [...(schema.allOf ?? []), schema.then, schema.else].filter((part) => part !== undefined);
  return [schema, ...parts.flatMap(levelOf)];
}
