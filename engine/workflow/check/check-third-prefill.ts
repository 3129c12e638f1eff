/**
 * What a third party is asked about is not the applicant: their name, their address and what is asked beside them are not filled in
 * from the applicant's account.
 */
import { joinPointer, parentPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { nearestPlace } from '../../form/fields/place-fields.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';

/** Questions about third parties that the register would fill in. */
export function checkThirdPrefill({ identity, fields, fieldPlaces, report }: ParsedSource): readonly Diagnostic[] {
  const about = Object.entries(identity.thirdParties ?? {}).flatMap(([id, { name, email, address }]) =>
    [name, email, address].flatMap((text) => {
      const path = text === undefined ? null : pathIn(text);
      const pointer: Pointer = path ? joinPointer('', ...path) : '';
      return fields.some((field) => field.pointer === pointer) ? [{ id, pointer }] : [];
    }),
  );
  const told = new Set<Pointer>();
  return about.flatMap(({ id, pointer }) => {
    const section = parentPointer(pointer);
    return fields.flatMap((field) => {
      const isAbout =
        field.pointer === pointer ||
        field.pointer.startsWith(`${pointer}/`) ||
        (section !== '' && (field.pointer === section || field.pointer.startsWith(`${section}/`)));
      const place = nearestPlace(fieldPlaces, field.pointer);
      if (!isAbout || !field.annotation.prefill?.startsWith('person.') || told.has(place)) return [];
      told.add(place);
      const params = { field: field.label, third: identity.thirdParties?.[id]?.title ?? id };
      const related = [{ caption: CAPTIONS.third, place: joinPointer('/thirdParties', id), file: 'dispositif.json' }];
      return [report('third.prefilled', 'form.schema.json', place, params, related)];
    });
  });
}
