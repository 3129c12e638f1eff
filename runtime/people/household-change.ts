/** What a request says of a household that its holder's account does not have. */
import type { HouseholdMember } from '../../engine/index.ts';

/** A member who is kept. */
export interface KeptMember extends HouseholdMember {
  readonly id: string;
}

/** A member to be kept; in place of the one of an identifier, or as a new one. */
export interface MemberToKeep extends HouseholdMember {
  readonly id: string | null;
}

/**
 * Those whom the account does not have, and those of whom it has another relation. A request is often about some of a household:
 * whoever it does not name stays.
 */
export function membersToKeep(kept: readonly KeptMember[], given: readonly HouseholdMember[]): readonly MemberToKeep[] {
  const known = new Map(kept.map((member) => [keyOf(member), member]));
  const named = new Map(given.map((member) => [keyOf(member), member]));
  return [...named].flatMap(([key, member]) => {
    const { id = null, lien } = known.get(key) ?? {};
    return lien === member.lien ? [] : [{ ...member, id }];
  });
}

/** The same person, however their name is written. */
function keyOf({ nom, prenoms, dateNaissance }: HouseholdMember): string {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[\s-]+/gu, ' ')
      .trim()
      .toLowerCase();
  return [plain(nom), plain(prenoms), dateNaissance].join('\n');
}
