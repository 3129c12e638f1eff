/** A company or an association whose request it is, in words. */
import type { ApiApplicant, NamedEstablishment } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

type Whose = NonNullable<ApiApplicant['establishment']>;

/** « RIDET 1234567.001 », « RNA W9N1234567 » where it has no RIDET; empty where it has neither. */
export function numberOf({ ridet, rna }: Pick<Whose, 'ridet' | 'rna'>): string {
  if (ridet !== null) return t('linkRidet', { ridet });
  return rna ? t('linkRna', { rna }) : '';
}

/** « déposée par Marie Wamytan, représentant légal », the right left out where it was not kept. */
export function filerOf({ givenName, familyName, establishment }: ApiApplicant): string {
  const name = `${givenName} ${familyName}`;
  const role = establishment?.role;
  return role === undefined ? t('filedBy', { name }) : t('filedByAs', { name, role: t(`link-${role}`) });
}

/** Where a case is read, out of any view of the queue. */
export const caseAddressOf = (id: string): string => `/dossiers/${id}`;

/** Where all that is known of it is read. */
export const establishmentAddress = ({ id }: Pick<NamedEstablishment, 'id'>): string => `/etablissements/${id}`;
