/** How who asks is called: a request of a company or an association is its own, whoever filed it. */
import type { Applicant } from './people.ts';

type Named = Pick<Applicant, 'givenName' | 'familyName' | 'establishment'>;

/** The person who filed: « Marie Wamytan ». */
export function nameOfPerson({ givenName, familyName }: Named): string {
  return `${givenName} ${familyName}`.trim();
}

/** Whose request it is: « Club de va’a », or the person. */
export function nameOfApplicant(applicant: Named): string {
  return applicant.establishment?.name ?? nameOfPerson(applicant);
}

/** The same as lists have it, where people are looked for by their family name: « Club de va’a (Wamytan Marie) », « Wamytan Marie ». */
export function listedName({ givenName, familyName, establishment }: Named): string {
  const person = `${familyName} ${givenName}`.trim();
  return establishment ? `${establishment.name} (${person})` : person;
}

/** Numbers that an establishment is found by, as they are written and as they are typed: « 1234567.001 », « 1234567001 », « W9N1234567 ». */
export function establishmentNumbers({ ridet, rna }: NonNullable<Applicant['establishment']>): readonly string[] {
  return [...(ridet === null ? [] : [ridet, ridet.replace('.', '')]), ...(rna ? [rna] : [])];
}
