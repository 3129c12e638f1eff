/*
 * What the user register already knows is not asked again: answers are drawn from it by the form's annotations. The
 * person can change them, unless the identity service vouches for the value (the form shows those as fixed).
 */
import { splitPointer } from '../../base/pointer.ts';
import { isJsonObject } from '../../base/guards.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';
import { fillHousehold, type HouseholdMember } from './household.ts';
import type { OrganisationDetails } from './organisation-given.ts';
import type { Json, JsonObject, LocalDate } from '../../base/values.ts';

/** What the register knows; null or absent where it does not. `address` has the shape of the block adresse-nc. */
export type RegisterEntry = {
  readonly person: {
    readonly givenName?: string | null;
    readonly familyName?: string | null;
    readonly birthName?: string | null;
    readonly birthDate?: LocalDate | null;
    readonly birthPlace?: string | null;
    readonly gender?: string | null;
    readonly email?: string | null;
    readonly phone?: string | null;
    readonly address?: JsonObject | null;
    /** Who else is in their household; absent for who is not to be told. */
    readonly household?: readonly HouseholdMember[] | null;
  };
  /** The company or the association that they act for; `address` has the shape of the block adresse-nc, `account` that of rib. */
  readonly organisation?:
    | ({ readonly ridet?: string | null; readonly name?: string | null } & OrganisationDetails)
    | null;
  readonly today: LocalDate;
};

type Source = NonNullable<FormField['annotation']['prefill']>;
/** Reads what the register has for a field of a form. */
type Reader = (register: RegisterEntry, model: Pick<FormModel, 'fields'>, field: FormField) => Json | undefined;

const READERS: { readonly [S in Source]: Reader } = {
  'person.givenName': ({ person }) => person.givenName,
  'person.familyName': ({ person }) => person.familyName,
  'person.birthName': ({ person }) => person.birthName,
  'person.birthDate': ({ person }) => person.birthDate,
  'person.birthPlace': ({ person }) => person.birthPlace,
  'person.gender': ({ person }) => person.gender,
  'person.email': ({ person }) => person.email,
  'person.phone': ({ person }) => person.phone,
  'person.address': ({ person }) => person.address,
  'person.household': ({ person: { household } }, model, field) =>
    household && household.length > 0 ? fillHousehold(model, field, household) : undefined,
  'organisation.ridet': ({ organisation }) => organisation?.ridet,
  'organisation.name': ({ organisation }) => organisation?.name,
  'organisation.rna': ({ organisation }) => organisation?.rna,
  'organisation.activity': ({ organisation }) => organisation?.activity,
  'organisation.purpose': ({ organisation }) => organisation?.purpose,
  'organisation.address': ({ organisation }) => organisation?.address,
  'organisation.phone': ({ organisation }) => organisation?.phone,
  'organisation.email': ({ organisation }) => organisation?.email,
  'organisation.account': ({ organisation }) => organisation?.account,
  today: ({ today }) => today,
};

/** Answers that the register gives for a new request; members of lists are never prefilled. */
export function prefill(model: Pick<FormModel, 'fields'>, register: RegisterEntry): JsonObject {
  return model.fields.reduce<JsonObject>((answers, field) => {
    const source = field.annotation.prefill;
    const value = source && READERS[source](register, model, field);
    if (value === undefined || value === null || value === '' || field.pointer.includes('*')) return answers;
    return putAnswer(answers, splitPointer(field.pointer), value);
  }, {});
}

/** A copy with a value at a path; a value already there (from the section's own source) is replaced. */
export function putAnswer(answers: JsonObject, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  const former = answers[name];
  const next = rest.length === 0 ? value : putAnswer(isJsonObject(former) ? former : {}, rest, value);
  return { ...answers, [name]: next };
}
