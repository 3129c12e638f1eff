/*
 * Who else is in a household: what the register could keep of a list of answers, and what such a list is filled in with. Each
 * request says the rest of its members itself, such as their income.
 */
import { atPointer } from '../../base/json.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { findField } from '../fields/field-index.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';

/** What is kept of a member, under the names of the block foyer. */
export const HOUSEHOLD_DETAILS = ['nom', 'prenoms', 'dateNaissance', 'lien'] as const;
type Detail = (typeof HOUSEHOLD_DETAILS)[number];
/** A member: texts, the birth date as an ISO day, the relation as the block foyer codes it. */
export type HouseholdMember = Readonly<Record<Detail, string>>;

/** Whether the members of a list are asked for all that is kept of one. */
export function asksHousehold(model: Pick<FormModel, 'fields'>, { type, pointer }: FormField): boolean {
  return (
    type === 'array' &&
    HOUSEHOLD_DETAILS.every((detail) => {
      const field = findField(model, `${pointer}/*/${detail}`);
      return field?.type === 'string' && (detail === 'dateNaissance') === (field.format === 'date');
    })
  );
}

/** The members that the answers of a request name in full; null when no question asked for them, or none was answered. */
export function householdGiven(
  model: Pick<FormModel, 'fields'>,
  answers: JsonObject,
): readonly HouseholdMember[] | null {
  const field = model.fields.find(({ annotation }) => annotation.prefill === 'person.household');
  const list = field && atPointer(answers, field.pointer);
  return isJsonList(list) ? list.map(memberOf).filter((member) => member !== null) : null;
}

/** Members as a list asks for them: a relation that it does not offer is left to be chosen. */
export function fillHousehold(
  model: Pick<FormModel, 'fields'>,
  { pointer }: FormField,
  members: readonly HouseholdMember[],
): Json {
  const offered = findField(model, `${pointer}/*/lien`)?.choices;
  return members.map(({ lien, ...member }) =>
    !offered || offered.some(({ value }) => value === lien) ? { ...member, lien } : member,
  );
}

function memberOf(value: Json): HouseholdMember | null {
  if (!isJsonObject(value)) return null;
  const read = (detail: Detail): string => {
    const text = value[detail];
    return typeof text === 'string' ? text.trim() : '';
  };
  const member = {
    nom: read('nom'),
    prenoms: read('prenoms'),
    dateNaissance: read('dateNaissance'),
    lien: read('lien'),
  };
  return Object.values(member).includes('') ? null : member;
}
