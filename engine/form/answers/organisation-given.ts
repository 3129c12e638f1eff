/*
 * What a request says of the company or the association that it is for: what its record could keep of it. The annotation that fills
 * a form from the record says also where the record may be filled from.
 */
import { atPointer, equalJson } from '../../base/json.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { FormModel } from '../form.ts';

/** Details that people give of it; its name and its RIDET are those of the register. */
export const ORGANISATION_DETAILS = ['rna', 'activity', 'purpose', 'address', 'phone', 'email', 'account'] as const;
/** One of them. */
export type OrganisationDetail = (typeof ORGANISATION_DETAILS)[number];
/** Values by detail; those that nobody gave are absent. */
export type OrganisationDetails = { readonly [D in OrganisationDetail]?: Json };

/** The details in the answers of a request, each with the title of its question; members of lists are others. */
export function organisationGiven(
  { fields }: Pick<FormModel, 'fields'>,
  answers: JsonObject,
): readonly { readonly detail: OrganisationDetail; readonly label: string; readonly value: Json }[] {
  return ORGANISATION_DETAILS.flatMap((detail) => {
    const field = fields.find(
      ({ annotation, pointer }) => annotation.prefill === `organisation.${detail}` && !pointer.includes('*'),
    );
    const value = field && atPointer(answers, field.pointer);
    return field === undefined || value === undefined || value === null || value === ''
      ? []
      : [{ detail, label: field.label, value }];
  });
}

/** Whether two values of a detail say the same. */
export function isSameDetail(one: Json | undefined, other: Json | undefined): boolean {
  return equalJson(one ?? null, other ?? null);
}
