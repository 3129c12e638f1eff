import type { CaseDraft } from '../../filing/index.ts';
import type { Person } from '../../people/index.ts';

/** Whose request an agent fills in; null when people fill in their own. */
export function assistedName({ personId }: Pick<CaseDraft, 'personId'>, person: Person | null): string | null {
  return personId === null || !person ? null : `${person.givenName} ${person.familyName}`;
}
