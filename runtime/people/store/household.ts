/** Who else is in the household of a person, as they keep it in their account. Store functions; each takes the transaction first. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { HouseholdMember } from '../../../engine/index.ts';
import { membersToKeep, type KeptMember } from '../household-change.ts';

interface Row {
  readonly id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly birth_date: string;
  readonly relation: string;
}

/** As many as the block foyer takes. */
export const MOST_MEMBERS = 20;

/** The members of a person's household, the eldest first. */
export async function listHousehold(tx: Knex, personId: string): Promise<readonly KeptMember[]> {
  const rows = await tx<Row & { readonly person_id: string }>('household_member')
    .where({ person_id: personId })
    .orderBy(['birth_date', 'id'])
    .limit(MOST_MEMBERS);
  return rows.map(({ id, given_names: prenoms, family_name: nom, birth_date: dateNaissance, relation: lien }) => {
    return { id, nom, prenoms, dateNaissance, lien };
  });
}

/**
 * Keeps a member: a new one when `id` is null, else in place of the one of that identifier. False when the household is full, or
 * that one is not there any more.
 */
export async function keepMember(
  tx: Knex.Transaction,
  personId: string,
  id: string | null,
  member: HouseholdMember,
): Promise<boolean> {
  await holdHousehold(tx, personId);
  if (id !== null) return (await tx('household_member').where({ id, person_id: personId }).update(rowOf(member))) > 0;
  if ((await listHousehold(tx, personId)).length >= MOST_MEMBERS) return false;
  await tx('household_member').insert({ id: randomUUID(), person_id: personId, ...rowOf(member) });
  return true;
}

/** Forgets a member; nothing when they are not there. */
export async function forgetMember(tx: Knex, personId: string, id: string): Promise<void> {
  await tx('household_member').where({ id, person_id: personId }).delete();
}

/** Keeps what was said of members: those who are new, and the relation of those who are kept. Gives how many could not be. */
export async function keepMembers(
  tx: Knex.Transaction,
  personId: string,
  members: readonly HouseholdMember[],
): Promise<number> {
  let left = 0;
  for (const { id, ...member } of membersToKeep(await listHousehold(tx, personId), members))
    if (!(await keepMember(tx, personId, id, member))) left += 1;
  return left;
}

/** Two windows of one person would each count the members without the other's. */
async function holdHousehold(tx: Knex.Transaction, personId: string): Promise<void> {
  await tx('person').where({ id: personId }).forUpdate().select('id');
}

function rowOf({ nom, prenoms, dateNaissance, lien }: HouseholdMember): Omit<Row, 'id'> {
  return { family_name: nom, given_names: prenoms, birth_date: dateNaissance, relation: lien };
}
